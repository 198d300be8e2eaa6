package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Bearer;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A graph that a test draws line by line. What is not said is absent.
public final class Sketch {
    private final Map<String, PartySketch> parties = new LinkedHashMap<>();
    private final Map<String, TargetSketch> targets = new LinkedHashMap<>();
    private final Map<String, EngagementSketch> engagements = new LinkedHashMap<>();

    public PartySketch party(String id) {
        return parties.computeIfAbsent(id, PartySketch::new);
    }

    public TargetSketch target(String id) {
        return targets.computeIfAbsent(id, TargetSketch::new);
    }

    /// An engagement; its parties and its target appear with it.
    public EngagementSketch engagement(String customer, String provider, String target) {
        party(customer);
        party(provider);
        target(target);
        return engagements.computeIfAbsent(
                customer + "-" + provider + "-" + target, id -> new EngagementSketch(id, customer, provider, target));
    }

    public SupplyChain chain() {
        return new SupplyChain(
                Text.same("sketch"),
                parties.values().stream().map(PartySketch::draw).toList(),
                targets.values().stream().map(TargetSketch::draw).toList(),
                engagements.values().stream().map(EngagementSketch::draw).toList());
    }

    /// A party.
    public static final class PartySketch {
        private final String id;
        private Optional<PartyId> organisation = Optional.empty();
        private Optional<Bearer> bearer = Optional.empty();
        private final Set<Business> businesses = EnumSet.noneOf(Business.class);
        private Optional<Acknowledgement> acknowledgement = Optional.empty();

        PartySketch(String id) {
            this.id = id;
        }

        public PartySketch of(String value) {
            organisation = Optional.of(new PartyId(value));
            return this;
        }

        public PartySketch bearer(Bearer value) {
            bearer = Optional.of(value);
            return this;
        }

        public PartySketch does(Business value) {
            businesses.add(value);
            return this;
        }

        public PartySketch acknowledged(LocalDate on) {
            acknowledgement = Optional.of(new Acknowledgement("山田 花子", on));
            return this;
        }

        private Party draw() {
            return new Party(new PartyId(id), Text.same(id), organisation, bearer, businesses, acknowledgement);
        }
    }

    /// A target.
    public final class TargetSketch {
        private final String id;
        private Optional<SoftwareClass> kind = Optional.of(SoftwareClass.SYSTEM);
        private Optional<RequirementPackage> level = Optional.empty();
        private Optional<String> reason = Optional.empty();
        private final Set<Risk> risks = EnumSet.noneOf(Risk.class);
        private Optional<Origin> origin = Optional.empty();
        private boolean platform;
        private boolean operating;
        private final List<Part> parts = new ArrayList<>();
        private final List<ExternalResource> external = new ArrayList<>();
        private final List<RoleHolding> roles = new ArrayList<>();
        private final Map<Role, String> voids = new EnumMap<>(Role.class);
        private DefectHandling defects = DefectHandling.UNSETTLED;
        private Optional<CustomerCsirt> csirt = Optional.empty();
        private Optional<TargetId> generatedWith = Optional.empty();

        TargetSketch(String id) {
            this.id = id;
        }

        public TargetSketch kind(Optional<SoftwareClass> value) {
            kind = value;
            return this;
        }

        public TargetSketch level(RequirementPackage value) {
            level = Optional.of(value);
            return this;
        }

        public TargetSketch reason(String value) {
            reason = Optional.of(value);
            return this;
        }

        public TargetSketch risk(Risk value) {
            risks.add(value);
            return this;
        }

        public TargetSketch origin(Origin value) {
            origin = Optional.of(value);
            return this;
        }

        public TargetSketch platform() {
            platform = true;
            return this;
        }

        public TargetSketch operating() {
            operating = true;
            return this;
        }

        public TargetSketch part(String value) {
            target(value);
            parts.add(new Part(new TargetId(value), Validity.ALWAYS));
            return this;
        }

        public TargetSketch external(String name, Optional<String> adopter, Optional<Role> role) {
            adopter.ifPresent(Sketch.this::party);
            external.add(
                    new ExternalResource(name, Optional.empty(), adopter.map(PartyId::new), role, Validity.ALWAYS));
            return this;
        }

        /// A role without a mark.
        public TargetSketch role(String party, Role role) {
            party(party);
            roles.add(Chains.unmarked(party, role));
            return this;
        }

        public TargetSketch role(String party, Role role, Stance stance) {
            party(party);
            roles.add(Chains.holding(party, role, stance));
            return this;
        }

        public TargetSketch noted(String party, Role role, String note) {
            party(party);
            roles.add(new RoleHolding(
                    new PartyId(party), role, Optional.empty(), Optional.empty(), Optional.of(note), Validity.ALWAYS));
            return this;
        }

        public TargetSketch isVoid(Role role) {
            voids.put(role, "nobody needs it");
            return this;
        }

        public TargetSketch defects(String developer, String supplier) {
            var made = Optional.of(new PartyId(developer));
            defects = new DefectHandling(made, made, made, Optional.of(new PartyId(supplier)));
            return this;
        }

        public TargetSketch csirt(String party, String entrusted) {
            csirt = Optional.of(new CustomerCsirt(new PartyId(party), Set.of(new RequirementId(entrusted))));
            return this;
        }

        public TargetSketch generatedWith(String value) {
            target(value);
            generatedWith = Optional.of(new TargetId(value));
            return this;
        }

        private ChainTarget draw() {
            return new ChainTarget(
                    new TargetId(id),
                    Text.same(id),
                    kind,
                    level,
                    reason,
                    risks,
                    origin,
                    platform,
                    operating,
                    parts,
                    external,
                    roles,
                    voids,
                    defects,
                    csirt,
                    generatedWith);
        }
    }

    /// An engagement.
    public static final class EngagementSketch {
        private final String id;
        private final String customer;
        private final String provider;
        private final String target;
        private final Set<ContractForm> forms = EnumSet.noneOf(ContractForm.class);
        private Optional<Tier> tier = Optional.empty();
        private Optional<RequirementPackage> level = Optional.empty();
        private final List<RoleHolding> roles = new ArrayList<>();
        private Optional<Commission> commission = Optional.empty();
        private Optional<String> scope = Optional.empty();
        private final List<String> duties = new ArrayList<>();
        private final List<String> demarcation = new ArrayList<>();
        private final Map<ContractDocument, String> documents = new EnumMap<>(ContractDocument.class);
        private Optional<VulnerabilityHandling> vulnerabilities = Optional.empty();
        private final Set<RequirementId> carvedOut = new LinkedHashSet<>();
        private Optional<List<Share>> shares = Optional.empty();
        private Optional<EngagementId> predecessor = Optional.empty();
        private Validity validity = Validity.ALWAYS;

        EngagementSketch(String id, String customer, String provider, String target) {
            this.id = id;
            this.customer = customer;
            this.provider = provider;
            this.target = target;
        }

        public EngagementSketch form(ContractForm value) {
            forms.add(value);
            return this;
        }

        public EngagementSketch tier(int depth) {
            tier = Optional.of(new Tier(depth));
            return this;
        }

        public EngagementSketch level(RequirementPackage value) {
            level = Optional.of(value);
            return this;
        }

        public EngagementSketch role(Role role, Stance stance) {
            roles.add(Chains.holding(provider, role, stance));
            return this;
        }

        public EngagementSketch commission(Commission value) {
            commission = Optional.of(value);
            return form(ContractForm.ENTRUSTMENT);
        }

        public EngagementSketch scope(String value) {
            scope = Optional.of(value);
            return this;
        }

        public EngagementSketch duty(String value) {
            duties.add(value);
            return this;
        }

        public EngagementSketch demarcation(String value) {
            demarcation.add(value);
            return this;
        }

        public EngagementSketch document(ContractDocument value) {
            documents.put(value, "No. 1");
            return this;
        }

        public EngagementSketch vulnerabilities(VulnerabilityHandling value) {
            vulnerabilities = Optional.of(value);
            return this;
        }

        public EngagementSketch carvesOut(String value) {
            carvedOut.add(new RequirementId(value));
            return this;
        }

        public EngagementSketch shares(Share... values) {
            shares = Optional.of(List.of(values));
            return this;
        }

        public EngagementSketch after(EngagementSketch earlier, LocalDate from) {
            predecessor = Optional.of(new EngagementId(earlier.id));
            validity = new Validity(Optional.of(from), Optional.empty());
            return this;
        }

        public EngagementSketch until(LocalDate day) {
            validity = new Validity(Optional.empty(), Optional.of(day));
            return this;
        }

        private ChainEngagement draw() {
            return new ChainEngagement(
                    new EngagementId(id),
                    new PartyId(customer),
                    new PartyId(provider),
                    new TargetId(target),
                    forms,
                    Optional.empty(),
                    tier,
                    level,
                    roles,
                    List.of(),
                    new ContractTerms(
                            commission, scope, duties, demarcation, documents, List.of(), vulnerabilities, carvedOut),
                    shares,
                    predecessor,
                    validity);
        }
    }
}
