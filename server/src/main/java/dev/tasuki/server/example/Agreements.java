package dev.tasuki.server.example;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.share.ShareDraft;
import dev.tasuki.server.share.ShareWord;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.ShareId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.EngagementContent;
import dev.tasuki.server.supplychain.PartyDraft;
import dev.tasuki.server.supplychain.ReleaseDraft;
import dev.tasuki.server.supplychain.TargetDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who deals with whom about which software, as each organisation with accounts records it.
final class Agreements {
    private static final Tier FIRST_SUB = new Tier(1);

    /// Somebody's entry for a target: its own, or that of a department whose record it keeps.
    ///
    /// @param answers whose responsibility it is
    record Entry(String tenant, String target, String answers) {}

    /// A release that an organisation records.
    record Planned(Entry entry, Example.Version version) {}

    private record Contracted(String tenant, String contract) {}

    private record Known(String tenant, String party) {}

    private final Example example;
    private final ExampleParts parts;
    private final Cast cast;
    private final Map<Known, OrganisationId> parties = new HashMap<>();
    private final Map<Entry, TargetId> targets = new HashMap<>();
    private final Map<Contracted, EngagementId> contracts = new HashMap<>();
    private final Map<Example.Offered, ShareId> shares = new HashMap<>();
    private final Map<Planned, ReleaseId> releases = new HashMap<>();

    Agreements(Example example, ExampleParts parts, Cast cast) {
        this.example = example;
        this.parts = parts;
        this.cast = cast;
    }

    /// Writes down whom an organisation deals with.
    void addressBook(Example.Party tenant) {
        parties.put(new Known(tenant.id(), tenant.id()), cast.organisation(tenant.id()));
        for (String other : known(tenant.id())) {
            Example.Party party = example.organisation(other);
            parties.put(
                    new Known(tenant.id(), other),
                    parts.parties()
                            .add(
                                    cast.administrator(tenant.id()),
                                    new PartyDraft(party.name(), Optional.of(party.contact())))
                            .id());
        }
    }

    /// Whom an organisation has a contract with, or shows something to.
    private Set<String> known(String tenant) {
        var known = new LinkedHashSet<String>();
        for (Example.Contract contract : example.engagements()) {
            if (contract.client().equals(tenant)) {
                known.add(contract.provider());
            } else if (contract.provider().equals(tenant)) {
                known.add(contract.client());
            }
        }
        example.evidence().stream()
                .filter(proof -> proof.heldBy().equals(tenant))
                .forEach(proof -> known.addAll(proof.sharedWith()));
        known.remove(tenant);
        return known;
    }

    /// The identity of an organisation in another's address book.
    OrganisationId party(String tenant, String party) {
        OrganisationId id = parties.get(new Known(tenant, party));
        if (id == null) {
            throw new IllegalStateException(tenant + " does not know " + party);
        }
        return id;
    }

    /// Connects an organisation's entries with the organisations that they stand for.
    void connect(Example.Party tenant) {
        for (String other : known(tenant.id())) {
            if (example.organisation(other).account()) {
                var offer = parts.connections().offer(cast.administrator(tenant.id()), party(tenant.id(), other));
                parts.connections().accept(cast.administrator(other), offer.secret());
            }
        }
    }

    /// Writes down the software that an organisation has to do with.
    void targets(Example.Party tenant) {
        for (Entry entry : entries(tenant.id())) {
            Example.Software software = example.target(entry.target());
            Optional<Example.OwnRole> own = own(entry);
            var draft = new TargetDraft(
                    name(entry, software),
                    Optional.of(software.description().ja() + "\n"
                            + software.description().en()),
                    software.softwareClass(),
                    software.packageUrl(),
                    own.map(Example.OwnRole::roles).orElse(Set.of()),
                    own.map(Example.OwnRole::requirementPackage).orElse(RequirementPackage.MINIMUM));
            targets.put(
                    entry, parts.targets().add(cast.editor(tenant.id()), draft).id());
        }
    }

    private Optional<Example.OwnRole> own(Entry entry) {
        return example.ownRoles().stream()
                .filter(role -> role.organisation().equals(entry.answers())
                        && role.target().equals(entry.target()))
                .findFirst();
    }

    /// A department's entry is told apart by the department's name.
    private Text name(Entry entry, Example.Software software) {
        if (entry.answers().equals(entry.tenant())) {
            return software.name();
        }
        Text department = example.organisation(entry.answers()).name();
        Text whole = example.organisation(entry.tenant()).name();
        return new Text(
                software.name().ja() + "（"
                        + department.ja().replace(whole.ja(), "").strip() + "）",
                software.name().en() + " ("
                        + department.en().replace(whole.en() + ",", "").strip() + ")");
    }

    private List<Entry> entries(String tenant) {
        var entries = new LinkedHashSet<Entry>();
        example.assessments().stream()
                .filter(answered -> answered.heldBy().equals(tenant))
                .filter(answered -> answered.organisation().equals(tenant) || isDepartment(answered.organisation()))
                .forEach(answered -> entries.add(new Entry(tenant, answered.target(), answered.organisation())));
        kept(tenant).forEach(contract -> entries.add(new Entry(tenant, contract.target(), tenant)));
        return List.copyOf(entries);
    }

    private boolean isDepartment(String organisation) {
        return example.organisation(organisation).partOf().isPresent();
    }

    /// The contracts that an organisation records: where it provides, or orders what is not provided to a customer, or
    /// the provider has no record of its own.
    private List<Example.Contract> kept(String tenant) {
        var kept = new ArrayList<Example.Contract>();
        for (Example.Contract contract : example.engagements()) {
            boolean provides = contract.provider().equals(tenant);
            boolean orders = contract.client().equals(tenant) && !contract.prime();
            if (provides || orders) {
                kept.add(contract);
            }
        }
        return kept;
    }

    /// Writes down an organisation's contracts.
    void contracts(Example.Party tenant) {
        Viewer viewer = cast.administrator(tenant.id());
        for (Example.Contract contract : kept(tenant.id())) {
            var engagement = new Engagement(
                    new PartyId(party(tenant.id(), contract.client()).toString()),
                    new PartyId(party(tenant.id(), contract.provider()).toString()),
                    new dev.tasuki.domain.supplychain.TargetId(
                            target(tenant.id(), contract.target()).toString()),
                    Set.of(contract.form()),
                    contract.prime() ? Tier.PRIME : FIRST_SUB,
                    contract.requirementPackage(),
                    contract.roles(),
                    Set.<RoleAssignment>of(),
                    contract.from(),
                    Optional.of(contract.until()));
            var recorded = parts.engagements()
                    .add(
                            viewer,
                            new EngagementContent(
                                    engagement,
                                    Optional.of(contract.note().ja() + "\n"
                                            + contract.note().en())));
            contracts.put(new Contracted(tenant.id(), contract.id()), recorded.id());
        }
    }

    /// Offers a share, in the record of the contract's client.
    void offer(Example.Offered offered) {
        String client = contract(offered).client();
        Viewer viewer = cast.administrator(client);
        var draft = new ShareDraft(
                List.of(offered.requirement()),
                offered.role(),
                offered.scope().ja() + "\n" + offered.scope().en(),
                offered.evidence(),
                Optional.of(offered.due()));
        shares.put(
                offered,
                parts.shares()
                        .offer(viewer, engagement(offered), draft)
                        .getFirst()
                        .id());
        if (offered.link()) {
            parts.shareLinks().make(viewer, engagement(offered));
        }
    }

    /// Says something of a share, each side in its own record.
    void say(Example.Offered offered, Example.Said said) {
        Example.Contract contract = contract(offered);
        String speaker = said.state().takenBy() == EngagementSide.CUSTOMER ? contract.client() : contract.provider();
        parts.shares()
                .say(
                        cast.administrator(speaker),
                        engagement(offered),
                        new ShareWord(
                                Set.of(Objects.requireNonNull(shares.get(offered))),
                                said.state(),
                                said.because().map(words -> words.ja() + "\n" + words.en())));
    }

    private Example.Contract contract(Example.Offered offered) {
        return example.engagements().stream()
                .filter(contract -> contract.id().equals(offered.contract()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contract " + offered.contract()));
    }

    private EngagementId engagement(Example.Offered offered) {
        return Objects.requireNonNull(
                contracts.get(new Contracted(contract(offered).client(), offered.contract())));
    }

    /// The releases that are to be recorded.
    List<Planned> planned() {
        return cast.tenants().stream()
                .flatMap(tenant -> entries(tenant.id()).stream())
                .flatMap(entry ->
                        example.target(entry.target()).releases().stream().map(version -> new Planned(entry, version)))
                .toList();
    }

    /// Records a release.
    void release(Planned planned) {
        Example.Version version = planned.version();
        releases.put(
                planned,
                parts.releases()
                        .add(
                                cast.editor(planned.entry().tenant()),
                                target(planned.entry()),
                                new ReleaseDraft(
                                        version.label(),
                                        Optional.of(version.released()),
                                        Optional.of(version.supportedUntil()),
                                        List.of()))
                        .id());
    }

    ReleaseId release(Entry entry, String label) {
        return releases.entrySet().stream()
                .filter(each -> each.getKey().entry().equals(entry)
                        && each.getKey().version().label().equals(label))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(entry + " has no release " + label));
    }

    TargetId target(String tenant, String target) {
        return target(new Entry(tenant, target, tenant));
    }

    TargetId target(Entry entry) {
        TargetId id = targets.get(entry);
        if (id == null) {
            throw new IllegalStateException("not recorded yet: " + entry);
        }
        return id;
    }

    /// The target that an organisation's guests are shown.
    TargetId shown(String tenant) {
        return target(entries(tenant).getFirst());
    }
}
