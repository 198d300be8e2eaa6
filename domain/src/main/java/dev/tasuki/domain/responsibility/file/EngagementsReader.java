package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.CapitalRelation;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Commission;
import dev.tasuki.domain.supplychain.chain.ContractDocument;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.domain.supplychain.chain.Validity;
import dev.tasuki.domain.supplychain.chain.VulnerabilityHandling;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the engagements of a supply chain file.
record EngagementsReader(ChainNames names) {
    private static final int MAXIMUM_TEXTS = 100;

    List<ChainEngagement> read(MappingReader reader) {
        var engagements = new ArrayList<ChainEngagement>();
        for (Node.Entry entry : reader.entries()) {
            MappingReader engagement = reader.mappingOf(entry);
            if (engagement != null) {
                read(entry.name(), engagement).ifPresent(engagements::add);
            }
        }
        return engagements;
    }

    private Optional<ChainEngagement> read(String id, MappingReader reader) {
        Optional<PartyId> customer = names.requiredParty(reader, "customer");
        Optional<PartyId> provider = names.requiredParty(reader, "provider");
        boolean same = customer.isPresent() && customer.equals(provider);
        if (same) {
            reader.report(
                    "provider",
                    SupplyChainFault.ONE_PARTY_ON_BOTH_SIDES,
                    provider.orElseThrow().value());
        }
        Optional<TargetId> target = names.requiredTarget(reader, "target");
        Set<ContractForm> forms = new LinkedHashSet<>(reader.choices(
                "forms",
                10,
                ContractForm.byId()::get,
                List.copyOf(ContractForm.byId().keySet())));
        CapitalRelation capital = reader.choice("capital", CapitalRelation.byId());
        Integer tier = reader.integer("tier", 0, Tier.DEEPEST);
        RequirementPackage level = reader.choice("package", RequirementPackage.byId());
        List<RoleHolding> roles = roles(reader.mapping("roles"), provider);
        List<RoleHolding> customerRoles = roles(reader.mapping("customer_roles"), customer);
        ContractTerms terms = terms(reader);
        Optional<List<Share>> shares = reader.has("shares") ? Optional.of(shares(reader)) : Optional.empty();
        Optional<EngagementId> predecessor = names.engagement(reader, "after");
        Validity validity = ChainNames.validity(reader);
        reader.finish();
        if (customer.isEmpty() || provider.isEmpty() || same || target.isEmpty() || !ChainNames.isIdentifier(id)) {
            return Optional.empty();
        }
        return Optional.of(new ChainEngagement(
                new EngagementId(id),
                customer.get(),
                provider.get(),
                target.get(),
                forms,
                Optional.ofNullable(capital),
                Optional.ofNullable(tier).map(Tier::new),
                Optional.ofNullable(level),
                roles,
                customerRoles,
                terms,
                shares,
                predecessor,
                validity));
    }

    private static List<RoleHolding> roles(@Nullable MappingReader reader, Optional<PartyId> party) {
        var roles = new ArrayList<RoleHolding>();
        if (reader == null) {
            return roles;
        }
        for (Role role : Role.values()) {
            if (reader.has(role.id())) {
                var stance = StanceWords.read(reader, role.id());
                party.ifPresent(id -> roles.add(
                        new RoleHolding(id, role, stance, Optional.empty(), Optional.empty(), Validity.ALWAYS)));
            }
        }
        reader.finish();
        return roles;
    }

    private ContractTerms terms(MappingReader reader) {
        Commission commission = reader.choice("commission", Commission.byId());
        String scope = reader.text("scope");
        List<String> duties = reader.texts("duties", MAXIMUM_TEXTS);
        List<String> demarcation = reader.texts("demarcation", MAXIMUM_TEXTS);
        Map<ContractDocument, String> documents = documents(reader.mapping("documents"));
        List<String> clauses = reader.texts("clauses", MAXIMUM_TEXTS);
        VulnerabilityHandling vulnerabilities = reader.choice("vulnerabilities", VulnerabilityHandling.byId());
        Set<RequirementId> carvedOut = names.requirements(reader, "carved_out");
        return new ContractTerms(
                Optional.ofNullable(commission),
                Optional.ofNullable(scope),
                duties,
                demarcation,
                documents,
                clauses,
                Optional.ofNullable(vulnerabilities),
                carvedOut);
    }

    private static Map<ContractDocument, String> documents(@Nullable MappingReader reader) {
        Map<ContractDocument, String> documents = new EnumMap<>(ContractDocument.class);
        if (reader != null) {
            ContractDocument.byId().forEach((id, document) -> {
                String where = reader.text(id);
                if (where != null) {
                    documents.put(document, where);
                }
            });
            reader.finish();
        }
        return documents;
    }

    private List<Share> shares(MappingReader reader) {
        var shares = new ArrayList<Share>();
        for (MappingReader share : reader.mappings("shares", ChainEngagement.MOST_SHARES)) {
            Optional<RequirementId> requirement = names.requiredRequirement(share, "requirement");
            Role role = share.requiredChoice("role", Role.byId());
            String scope = share.requiredText("scope");
            List<String> evidence = share.texts("evidence", MAXIMUM_TEXTS);
            Optional<LocalDate> due = Optional.ofNullable(share.date("due"));
            Optional<List<ShareStep>> history = history(share);
            share.finish();
            if (requirement.isPresent() && role != null && scope != null && history.isPresent()) {
                shares.add(new Share(requirement.get(), role, scope, evidence, due, history.get()));
            }
        }
        return shares;
    }

    private static Optional<List<ShareStep>> history(MappingReader reader) {
        var steps = new ArrayList<ShareStep>();
        boolean sound = true;
        if (!reader.has("history")) {
            reader.report("history", DocumentFault.MISSING_KEY, "history");
            return Optional.empty();
        }
        for (MappingReader item : reader.mappings("history", Share.MOST_STEPS)) {
            LocalDate on = item.requiredText("date") == null ? null : item.date("date");
            ShareState state = item.requiredChoice("state", ShareState.byId());
            Optional<String> because = Optional.ofNullable(item.text("because"));
            item.finish();
            if (on == null || state == null) {
                sound = false;
            } else if (state.needsReason() && because.isEmpty()) {
                item.report("state", SupplyChainFault.STEP_WITHOUT_REASON, state.id());
                sound = false;
            } else {
                var step = new ShareStep(on, state, because);
                // What follows a wrong step would be faulted for the same mistake.
                sound = sound && fits(item, steps, step);
                steps.add(step);
            }
        }
        if (sound && steps.isEmpty()) {
            reader.report("history", SupplyChainFault.FIRST_STEP_NOT_AN_OFFER);
            return Optional.empty();
        }
        return sound ? Optional.of(steps) : Optional.empty();
    }

    private static boolean fits(MappingReader item, List<ShareStep> earlier, ShareStep step) {
        if (earlier.isEmpty()) {
            if (step.state() != ShareState.OFFERED) {
                item.report("state", SupplyChainFault.FIRST_STEP_NOT_AN_OFFER);
                return false;
            }
            return true;
        }
        ShareStep last = earlier.getLast();
        if (!Share.follows(last, step)) {
            item.report(
                    "state",
                    SupplyChainFault.STEP_CANNOT_FOLLOW,
                    last.on() + " " + last.state().id(),
                    step.on() + " " + step.state().id());
            return false;
        }
        return true;
    }
}
