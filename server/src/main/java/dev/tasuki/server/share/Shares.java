package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.ShareId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.EngagementSides;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RecordedEngagement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shares of engagements, and what the two sides say of them. Nothing that was said is ever changed.
public final class Shares {
    /// More than anybody can look through.
    private static final int MOST_OPEN = 2_000;

    private static final Text NOT_YOURS_TO_OFFER =
            new Text("分担を提示し、取り下げるのは、委託する側です。", "Shares are offered and withdrawn by the customer's side.");
    private static final Text NOT_YOURS_TO_ANSWER =
            new Text("提示された分担に答えるのは、引き受ける側です。", "An offered share is answered by the provider's side.");
    private static final Text DOES_NOT_FOLLOW = new Text(
            "{0} は今「{1}」で、「{2}」にはできません。画面を読み込み直して確かめてください。",
            "{0} is “{1}” now and cannot become “{2}”. Load the page again to see how it stands.");
    private static final Text OFFERED_ALREADY = new Text(
            "{0} は、この役割でもう提示しています。先に取り下げるか、相手の回答を待ってください。",
            "{0} has been offered in this role already. Withdraw it first, or wait for the answer.");
    private static final Text NOT_HELD = new Text(
            "引き受ける側は、この契約関係でその役割を持ちません。契約関係に役割を加えるか、別の役割を選んでください。",
            "The provider does not have this role by the engagement. Add the role to the engagement, or choose another.");
    private static final Text TOO_MANY = new Text("一つの契約関係の分担は {0} 件までです。", "An engagement has {0} shares at most.");
    private static final Text TOO_LONG = new Text(
            "この分担にはもう {0} 回の記録があります。取り下げて、新しく提示してください。",
            "This share has {0} steps already. Withdraw it and offer it anew.");
    private static final Text ENDED = new Text(
            "この契約関係は{0}に終了しています。終了した契約関係の分担は変えられません。",
            "This engagement ended on {0}. Shares of an engagement that has ended cannot change.");

    private final Tenancy tenancy;
    private final ShareStore store;
    private final Engagements engagements;
    private final AuditRecord audit;
    private final Ids ids;
    private final Clock clock;

    Shares(Tenancy tenancy, ShareStore store, Engagements engagements, AuditRecord audit, Ids ids, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.engagements = engagements;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// An engagement with its shares, and where the viewer stands in it.
    public record Sharing(RecordedEngagement engagement, EngagementSides sides, List<RecordedShare> shares) {
        public Sharing {
            shares = List.copyOf(shares);
        }

        /// What the viewer may say about a share.
        public List<ShareState> sayable(RecordedShare share) {
            return Stream.of(ShareState.values())
                    .filter(share.successors()::contains)
                    .filter(state -> sides.speakFor(state.takenBy()))
                    .toList();
        }

        /// Whether the viewer may offer shares.
        public boolean mayOffer() {
            return sides.speakFor(EngagementSide.CUSTOMER);
        }

        /// Those that wait for the viewer's own word.
        public List<RecordedShare> waiting() {
            return shares.stream()
                    .filter(share -> share.share().state().waitsFor().isPresent()
                            && share.share().state().waitsFor().equals(sides.own()))
                    .toList();
        }
    }

    /// The shares of one engagement.
    ///
    /// @throws Problem when there is none, or it is not the viewer's to see
    public Sharing of(Viewer viewer, EngagementId engagement) {
        return tenancy.read(viewer, () -> {
            RecordedEngagement present = engagements.get(viewer, engagement);
            return new Sharing(present, engagements.sides(viewer, present), store.of(engagement));
        });
    }

    /// Every share that the viewer sees, by engagement.
    public Map<EngagementId, List<RecordedShare>> all(Viewer viewer) {
        return tenancy.read(
                viewer,
                () -> store.all().stream()
                        .collect(Collectors.groupingBy(
                                RecordedShare::engagement, LinkedHashMap::new, Collectors.toList())));
    }

    /// The engagements in which something waits for the viewer's own word, with that alone.
    public List<Sharing> inbox(Viewer viewer) {
        return tenancy.read(viewer, () -> {
            var byEngagement = store.open(MOST_OPEN).stream()
                    .collect(Collectors.groupingBy(RecordedShare::engagement, LinkedHashMap::new, Collectors.toList()));
            Map<EngagementId, RecordedEngagement> found = engagements.getAll(viewer, byEngagement.keySet()).stream()
                    .collect(Collectors.toMap(RecordedEngagement::id, Function.identity()));
            Map<EngagementId, EngagementSides> sides = engagements.sides(viewer, found.values());
            // In the order of what is due first.
            return byEngagement.entrySet().stream()
                    .filter(entry -> found.containsKey(entry.getKey()))
                    .map(entry -> new Sharing(
                            Objects.requireNonNull(found.get(entry.getKey())),
                            Objects.requireNonNull(sides.get(entry.getKey())),
                            entry.getValue()))
                    .map(sharing -> new Sharing(sharing.engagement(), sharing.sides(), sharing.waiting()))
                    .filter(sharing -> !sharing.shares().isEmpty())
                    .toList();
        });
    }

    /// Offers shares.
    ///
    /// @throws Problem when the viewer cannot, or one of them has been offered already
    public List<RecordedShare> offer(Viewer viewer, EngagementId engagement, ShareDraft draft) {
        return tenancy.change(viewer, () -> {
            Sharing sharing = of(viewer, engagement);
            requireOfferable(viewer, sharing, draft);
            var step = new ShareStep(viewer.today(clock), ShareState.OFFERED, Optional.empty());
            List<RecordedShare> offered = draft.requirements().stream()
                    .map(requirement -> new Share(
                            requirement, draft.role(), draft.scope(), draft.evidence(), draft.due(), List.of(step)))
                    .map(share -> put(viewer, sharing.engagement(), share))
                    .toList();
            tell(
                    viewer,
                    sharing,
                    new ShareFact.Offered(engagement, offered, false),
                    new ShareFact.Offered(engagement, offered, true));
            return offered;
        });
    }

    /// Puts down shares with every step that a file tells of, in the running change of an import. Who said each step
    /// is whoever keeps the file.
    public void takeIn(Viewer viewer, EngagementId engagement, List<Share> shares) {
        RecordedEngagement present = engagements.get(viewer, engagement);
        List<RecordedShare> taken =
                shares.stream().map(share -> put(viewer, present, share)).toList();
        if (!taken.isEmpty()) {
            audit.append(viewer, new ShareFact.Offered(engagement, taken, false));
        }
    }

    /// Says something about shares.
    ///
    /// @throws Problem when it is not the viewer's to say, or cannot follow what was said before
    public List<RecordedShare> say(Viewer viewer, EngagementId engagement, ShareWord word) {
        return tenancy.change(viewer, () -> {
            Sharing sharing = of(viewer, engagement);
            if (!sharing.sides().speakFor(word.state().takenBy())) {
                throw Problem.of(
                        ProblemType.NOT_PERMITTED,
                        word.state().takenBy() == EngagementSide.CUSTOMER ? NOT_YOURS_TO_OFFER : NOT_YOURS_TO_ANSWER);
            }
            requireNotEnded(viewer, sharing.engagement());
            append(sharing.shares(), word, viewer.today(clock), Optional.of(viewer.organisation()));
            tell(
                    viewer,
                    sharing,
                    new ShareFact.Said(engagement, word, ShareFact.Said.By.HERE),
                    new ShareFact.Said(engagement, word, ShareFact.Said.By.OTHER));
            return store.of(engagement);
        });
    }

    /// Adds a step to each share that is meant, in the running change.
    ///
    /// @throws Problem when there is none of them, or the step cannot follow
    void append(List<RecordedShare> shares, ShareWord word, LocalDate on, Optional<OrganisationId> recorder) {
        List<RecordedShare> meant = shares.stream()
                .filter(share -> word.shares().contains(share.id()))
                .toList();
        if (meant.size() != word.shares().size()) {
            throw Problem.notFound();
        }
        if (meant.stream().anyMatch(share -> share.steps().size() >= Share.MOST_STEPS - 1)
                && word.state() != ShareState.WITHDRAWN) {
            throw Problem.of(ProblemType.CONFLICT, TOO_LONG.with(Integer.toString(Share.MOST_STEPS)));
        }
        List<FieldFault> faults = meant.stream()
                .filter(share -> !share.successors().contains(word.state()))
                .map(share -> new FieldFault(
                        "shares",
                        DOES_NOT_FOLLOW.filled(
                                Text.same(share.share().requirement().value()),
                                share.share().state().title(),
                                word.state().title())))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        for (RecordedShare share : meant) {
            // Days are the organisations' own: a step never lies before the one it follows.
            LocalDate last = share.share().history().getLast().on();
            var step = new ShareStep(on.isBefore(last) ? last : on, word.state(), word.because());
            store.append(share, share.steps().size(), step, recorder, clock.instant());
        }
    }

    private RecordedShare put(Viewer viewer, RecordedEngagement engagement, Share share) {
        Instant now = clock.instant();
        var recorded = new RecordedShare(
                new ShareId(ids.next()),
                engagement.id(),
                engagement.recordedBy(),
                share,
                share.history().stream()
                        .map(step -> new RecordedStep(step, Optional.empty(), now))
                        .toList());
        store.insert(recorded, now);
        for (int position = 0; position < share.history().size(); position++) {
            store.append(recorded, position, share.history().get(position), Optional.of(viewer.organisation()), now);
        }
        return recorded;
    }

    private void requireOfferable(Viewer viewer, Sharing sharing, ShareDraft draft) {
        if (!sharing.mayOffer()) {
            throw Problem.of(ProblemType.NOT_PERMITTED, NOT_YOURS_TO_OFFER);
        }
        requireNotEnded(viewer, sharing.engagement());
        var faults = new ArrayList<FieldFault>();
        if (sharing.shares().size() + draft.requirements().size() > ChainEngagement.MOST_SHARES) {
            faults.add(new FieldFault("requirements", TOO_MANY.with(Integer.toString(ChainEngagement.MOST_SHARES))));
        }
        if (sharing.engagement().engagement().roles().stream()
                .noneMatch(assignment -> assignment.role() == draft.role())) {
            faults.add(new FieldFault("role", NOT_HELD));
        }
        sharing.shares().stream()
                .map(RecordedShare::share)
                .filter(share -> share.role() == draft.role()
                        && draft.requirements().contains(share.requirement())
                        && !share.state().successors().isEmpty())
                .forEach(share -> faults.add(new FieldFault(
                        "requirements", OFFERED_ALREADY.with(share.requirement().value()))));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private void requireNotEnded(Viewer viewer, RecordedEngagement engagement) {
        requireNotEnded(engagement.engagement().until(), viewer.today(clock));
    }

    /// @throws Problem when the engagement's last day lies before this one
    static void requireNotEnded(Optional<LocalDate> until, LocalDate today) {
        until.filter(today::isAfter).ifPresent(last -> {
            throw Problem.of(ProblemType.CONFLICT, ENDED.filled(Text.day(last)));
        });
    }

    /// Where both sides are on this server, both records tell of it.
    private void tell(Viewer viewer, Sharing sharing, ShareFact here, ShareFact there) {
        sharing.sides()
                .across()
                .filter(_ -> sharing.sides().own().isPresent())
                .ifPresentOrElse(other -> audit.append(viewer, here, other, there), () -> audit.append(viewer, here));
    }
}
