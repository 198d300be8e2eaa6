package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.Validity;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that a supply chain file gives, so that whatever names another thing can be held against them.
final class ChainNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MAXIMUM_REQUIREMENTS = 200;

    private final Optional<Set<String>> parties;
    private final Optional<Set<String>> targets;
    private final Optional<Set<String>> engagements;
    private final Set<String> departments = new LinkedHashSet<>();
    private final Framework framework;

    /// The names in the file that this reader is of. Where a whole section is missing, that is told, and nothing is
    /// faulted for naming what would have stood there.
    ChainNames(MappingReader file, Framework framework) {
        this.parties = names(file, "parties");
        this.targets = names(file, "targets");
        this.engagements = names(file, "engagements");
        this.framework = framework;
        if (file.node("parties") instanceof Node.Mapping given) {
            for (Node.Entry entry : given.entries()) {
                if (entry.value() instanceof Node.Mapping party
                        && party.get("department_of").isPresent()) {
                    departments.add(entry.name());
                }
            }
        }
    }

    private static Optional<Set<String>> names(MappingReader file, String section) {
        if (!(file.node(section) instanceof Node.Mapping given)) {
            return Optional.empty();
        }
        var names = new LinkedHashSet<String>();
        for (Node.Entry entry : given.entries()) {
            names.add(entry.name());
            if (!isIdentifier(entry.name())) {
                file.report(entry.at(), SupplyChainFault.NOT_A_CHAIN_IDENTIFIER, entry.name());
            }
        }
        return Optional.of(names);
    }

    /// What something is called: one text for both languages, or one for each.
    static @Nullable Text called(MappingReader reader, String key) {
        if (!(reader.node(key) instanceof Node.Mapping)) {
            String same = reader.requiredText(key);
            return same == null ? null : Text.same(same);
        }
        MappingReader both = reader.requiredMapping(key);
        String ja = both.requiredText("ja");
        String en = both.requiredText("en");
        both.finish();
        return ja == null || en == null ? null : new Text(ja, en);
    }

    /// Whether a name can be used at all; the fault has been reported.
    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    boolean isDepartment(PartyId party) {
        return departments.contains(party.value());
    }

    Optional<PartyId> party(MappingReader reader, String key) {
        return named(reader, key, parties, SupplyChainFault.NO_SUCH_PARTY).map(PartyId::new);
    }

    Optional<PartyId> requiredParty(MappingReader reader, String key) {
        return reader.requiredText(key) == null ? Optional.empty() : party(reader, key);
    }

    Optional<TargetId> target(MappingReader reader, String key) {
        return named(reader, key, targets, SupplyChainFault.NO_SUCH_TARGET).map(TargetId::new);
    }

    Optional<TargetId> requiredTarget(MappingReader reader, String key) {
        return reader.requiredText(key) == null ? Optional.empty() : target(reader, key);
    }

    Optional<EngagementId> engagement(MappingReader reader, String key) {
        return named(reader, key, engagements, SupplyChainFault.NO_SUCH_ENGAGEMENT)
                .map(EngagementId::new);
    }

    private static Optional<String> named(
            MappingReader reader, String key, Optional<Set<String>> known, FindingCode fault) {
        if (!reader.has(key)) {
            return Optional.empty();
        }
        String name = reader.text(key);
        if (name == null) {
            return Optional.empty();
        }
        if (known.filter(names -> !names.contains(name)).isPresent()) {
            reader.report(key, fault, name);
            return Optional.empty();
        }
        return Optional.of(name).filter(ChainNames::isIdentifier);
    }

    /// An individual requirement of the guideline.
    Optional<RequirementId> requiredRequirement(MappingReader reader, String key) {
        String written = reader.requiredText(key);
        return written == null ? Optional.empty() : requirement(reader, key, written);
    }

    Set<RequirementId> requirements(MappingReader reader, String key) {
        var requirements = new LinkedHashSet<RequirementId>();
        for (String written : reader.texts(key, MAXIMUM_REQUIREMENTS)) {
            requirement(reader, key, written).ifPresent(requirements::add);
        }
        return Collections.unmodifiableSet(requirements);
    }

    private Optional<RequirementId> requirement(MappingReader reader, String key, String written) {
        Optional<RequirementId> id =
                framework.find(written).filter(framework::isAssessable).map(requirement -> requirement.id());
        if (id.isEmpty()) {
            reader.report(key, SupplyChainFault.NOT_AN_INDIVIDUAL_REQUIREMENT, written);
        }
        return id;
    }

    /// The days between which something holds.
    static Validity validity(MappingReader reader) {
        Optional<LocalDate> from = Optional.ofNullable(reader.date("from"));
        Optional<LocalDate> until = Optional.ofNullable(reader.date("until"));
        if (!Validity.isInOrder(from, until)) {
            reader.report(
                    "until",
                    SupplyChainFault.UNTIL_BEFORE_FROM,
                    from.orElseThrow().toString(),
                    until.orElseThrow().toString());
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }
}
