package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.CustomerCsirt;
import dev.tasuki.domain.supplychain.chain.DefectHandling;
import dev.tasuki.domain.supplychain.chain.ExternalResource;
import dev.tasuki.domain.supplychain.chain.Origin;
import dev.tasuki.domain.supplychain.chain.Part;
import dev.tasuki.domain.supplychain.chain.Risk;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Validity;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the targets of a supply chain file.
record TargetsReader(ChainNames names) {
    private static final int MAXIMUM_PARTS = 1_000;

    List<ChainTarget> read(MappingReader reader) {
        var targets = new ArrayList<ChainTarget>();
        for (Node.Entry entry : reader.entries()) {
            MappingReader target = reader.mappingOf(entry);
            if (target != null) {
                read(entry.name(), target).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private Optional<ChainTarget> read(String id, MappingReader reader) {
        Text name = ChainNames.called(reader, "name");
        SoftwareClass kind = reader.choice("class", SoftwareClass.byId());
        RequirementPackage level = reader.choice("package", RequirementPackage.byId());
        String reason = reader.text("package_reason");
        Set<Risk> risks = new LinkedHashSet<>(reader.choices(
                "risks", 10, Risk.byId()::get, List.copyOf(Risk.byId().keySet())));
        Origin origin = reader.choice("origin", Origin.byId());
        Boolean platform = reader.bool("platform");
        Boolean operating = reader.bool("in_operation");
        List<Part> parts = parts(reader);
        List<ExternalResource> external = external(reader);
        List<RoleHolding> roles = roles(reader);
        Map<Role, String> voids = voids(reader.mapping("void"));
        DefectHandling defects = defects(reader.mapping("defects"));
        Optional<CustomerCsirt> csirt = csirt(reader.mapping("csirt"));
        Optional<TargetId> tool = names.target(reader, "generated_with");
        reader.finish();
        if (name == null || !ChainNames.isIdentifier(id)) {
            return Optional.empty();
        }
        return Optional.of(new ChainTarget(
                new TargetId(id),
                name,
                Optional.ofNullable(kind),
                Optional.ofNullable(level),
                Optional.ofNullable(reason),
                risks,
                Optional.ofNullable(origin),
                Boolean.TRUE.equals(platform),
                Boolean.TRUE.equals(operating),
                parts,
                external,
                roles,
                voids,
                defects,
                csirt,
                tool));
    }

    private List<Part> parts(MappingReader reader) {
        var parts = new ArrayList<Part>();
        for (MappingReader part : reader.mappings("parts", MAXIMUM_PARTS)) {
            Optional<TargetId> target = names.requiredTarget(part, "target");
            Validity validity = ChainNames.validity(part);
            part.finish();
            target.ifPresent(id -> parts.add(new Part(id, validity)));
        }
        return parts;
    }

    private List<ExternalResource> external(MappingReader reader) {
        var resources = new ArrayList<ExternalResource>();
        for (MappingReader resource : reader.mappings("external", MAXIMUM_PARTS)) {
            String name = resource.requiredText("name");
            String packageUrl = resource.text("purl");
            if (packageUrl != null && !SoftwareTarget.isPackageUrl(packageUrl)) {
                resource.report("purl", SupplyChainFault.NOT_A_RESOURCES_PACKAGE_URL, packageUrl);
            }
            Optional<PartyId> adopter = names.party(resource, "adopter");
            Role role = resource.choice("role", Role.byId());
            Validity validity = ChainNames.validity(resource);
            resource.finish();
            if (name != null) {
                resources.add(new ExternalResource(
                        name, Optional.ofNullable(packageUrl), adopter, Optional.ofNullable(role), validity));
            }
        }
        return resources;
    }

    private List<RoleHolding> roles(MappingReader reader) {
        var roles = new ArrayList<RoleHolding>();
        for (MappingReader item : reader.mappings("roles", MAXIMUM_PARTS)) {
            Optional<PartyId> party = names.requiredParty(item, "party");
            Role role = item.requiredChoice("role", Role.byId());
            var stance = StanceWords.read(item, "stance");
            Optional<String> scope = Optional.ofNullable(item.text("scope"));
            Optional<String> note = Optional.ofNullable(item.text("note"));
            Validity validity = ChainNames.validity(item);
            item.finish();
            if (role != null) {
                party.ifPresent(id -> roles.add(new RoleHolding(id, role, stance, scope, note, validity)));
            }
        }
        return roles;
    }

    private static Map<Role, String> voids(@Nullable MappingReader reader) {
        Map<Role, String> voids = new EnumMap<>(Role.class);
        if (reader != null) {
            for (Role role : Role.values()) {
                String why = reader.text(role.id());
                if (why != null) {
                    voids.put(role, why);
                }
            }
            reader.finish();
        }
        return voids;
    }

    private DefectHandling defects(@Nullable MappingReader reader) {
        if (reader == null) {
            return DefectHandling.UNSETTLED;
        }
        var defects = new DefectHandling(
                names.party(reader, "contact"),
                names.party(reader, "advisories"),
                names.party(reader, "fixes"),
                names.party(reader, "release"));
        reader.finish();
        return defects;
    }

    private Optional<CustomerCsirt> csirt(@Nullable MappingReader reader) {
        if (reader == null) {
            return Optional.empty();
        }
        Optional<PartyId> party = names.requiredParty(reader, "party");
        var entrusted = names.requirements(reader, "entrusted");
        reader.finish();
        return party.map(id -> new CustomerCsirt(id, entrusted));
    }
}
