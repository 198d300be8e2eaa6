package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.change.ObligationChange;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.domain.responsibility.template.TemplateBlanks;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.chain.ChainIntakes;
import dev.tasuki.server.chain.ChainReading;
import dev.tasuki.server.chain.IntakePreview;
import dev.tasuki.server.chain.SentChain;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The pages that take a supply chain in: from a template that is filled in, or from a file, each with a preview of
/// what
/// would change.
@Controller
public final class IntakePages {
    private static final int LONGEST_WORDS = 200;
    /// How many changed obligations a page lists; the rest is counted.
    private static final int MOST_CHANGES = 200;

    private static final String TITLE = "title";

    private static final Text NO_FILE = new Text("supplychain.yaml を選んでください。", "Choose a supplychain.yaml.");
    private static final Text TOO_LONG =
            new Text("ファイルが大きすぎます。上限は 1 MB です。", "The file is too large. The limit is 1 MB.");
    private static final Text WHO_ARE_YOU =
            new Text("自組織にあたる関係者を選んでください。", "Choose which of the parties is your organisation.");
    private static final Text DAY_MISSING = new Text(
            "役員が責任を認めた日も入力してください。", "Also give the day on which the executive acknowledged the responsibilities.");
    private static final Text ENGAGEMENT = new Text("{0} → {1}（{2}）", "{0} → {1} ({2})");

    private final ChainIntakes intakes;
    private final Parties addressBook;
    private final Clock clock;

    IntakePages(ChainIntakes intakes, Parties addressBook, Clock clock) {
        this.intakes = intakes;
        this.addressBook = addressBook;
        this.clock = clock;
    }

    /// What the page offers to begin with.
    public record BeginView(List<SupplyChainTemplate> templates, Form form, List<Finding> findings) {}

    /// What is to be written for one thing of a template.
    ///
    /// @param heading what the thing is, in the template's words
    public record Group(Text heading, Optional<String> party, List<Blank> blanks) {

        /// Whether it is an organisation, which somebody may belong to.
        public boolean isOrganisation() {
            return party.isPresent() && hasExecutive();
        }

        /// Whether somebody of its top management is to be named.
        public boolean hasExecutive() {
            return blanks.stream().anyMatch(blank -> blank.content().path().endsWith("/executive/name"));
        }
    }

    /// One blank, with the name of its field.
    public record Blank(String field, TemplateBlanks.Blank content) {}

    /// What the form of a template shows.
    public record TemplateView(
            SupplyChainTemplate template, List<Group> groups, Text organisation, LocalDate today, Form form) {}

    /// What the preview shows.
    ///
    /// @param sent     the chain as it was sent
    /// @param from     from when engagements hold that name no first day
    /// @param preview  empty until it is known who the organisation is
    /// @param changes  the first of the obligations that change
    public record PreviewView(
            SentChain sent,
            LocalDate from,
            List<MatrixPages.Choice> parties,
            Form form,
            Optional<IntakePreview> preview,
            List<ObligationChange> changes,
            boolean outdated) {

        private SupplyChain chain() {
            return preview.orElseThrow().intake().after();
        }

        /// What a party is called.
        public Text name(PartyId party) {
            return chain().name(party);
        }

        /// What a target is called.
        public Text name(TargetId target) {
            return chain().target(target).name();
        }

        /// What engagements are called: by their two sides and the target.
        public List<Text> names(List<ChainEngagement> engagements) {
            return engagements.stream()
                    .map(engagement -> ENGAGEMENT.filled(
                            name(engagement.customer()), name(engagement.provider()), name(engagement.target())))
                    .toList();
        }
    }

    @GetMapping("/o/{organisation}/supply-chain/new")
    @Requires(Permission.EDIT)
    View begin(Frame frame) {
        return Page.of("chain/new", frame, beginning(Form.empty(), List.of()));
    }

    @GetMapping("/o/{organisation}/supply-chain/templates/{template}")
    @Requires(Permission.EDIT)
    View template(Frame frame, Viewer viewer, @PathVariable("template") String template) {
        SupplyChainTemplate known = known(template);
        return Page.of("chain/template", frame, templateView(frame, viewer, known, Form.empty()));
    }

    @PostMapping("/o/{organisation}/supply-chain/templates/{template}")
    @Requires(Permission.EDIT)
    View fill(Frame frame, Viewer viewer, @PathVariable("template") String template, Input input) {
        SupplyChainTemplate known = known(template);
        LocalDate today = viewer.today(clock);
        TemplateBlanks blanks = known.blanks(frame.language(), today);
        Field<Optional<String>> self = input.optionalLine("self", LONGEST_WORDS);
        Field<Optional<LocalDate>> from = input.optionalDate("from");
        if (self.peek().filter(Optional::isEmpty).isPresent()) {
            input.fault("self", WHO_ARE_YOU);
        }
        Map<String, String> words = new LinkedHashMap<>();
        List<TemplateBlanks.Blank> all = blanks.blanks();
        for (int i = 0; i < all.size(); i++) {
            String path = all.get(i).path();
            input.optionalLine(field(i), LONGEST_WORDS)
                    .peek()
                    .flatMap(written -> written)
                    .ifPresent(written -> words.put(path, written));
        }
        Map<PartyId, LocalDate> acknowledged = new LinkedHashMap<>();
        for (PartyId party : blanks.parties().keySet()) {
            Field<Optional<LocalDate>> day = input.optionalDate(dayField(party));
            day.peek().flatMap(sent -> sent).ifPresent(on -> acknowledged.put(party, on));
            if (words.containsKey("parties/" + party + "/executive/name")
                    && day.peek().filter(Optional::isEmpty).isPresent()) {
                input.fault(dayField(party), DAY_MISSING);
            }
        }
        input.refuseOthers();
        if (!input.faults().isEmpty()) {
            Form form = Form.refused(input, input.faults());
            return Page.of("chain/template", frame, templateView(frame, viewer, known, form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String chosen = self.get().orElseThrow();
        words.putIfAbsent("parties/" + chosen + "/name", frame.say(ownName(viewer)));
        String text = PrettyJson.text(blanks.filled(words, acknowledged));
        return previewed(
                frame,
                viewer,
                new SentChain(text, SentChain.Identity.TEMPLATE, Optional.of(chosen), from.get(), Optional.empty()),
                false);
    }

    @PostMapping("/o/{organisation}/supply-chain/file")
    @Requires(Permission.EDIT)
    View file(Frame frame, Viewer viewer, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return refused(frame, NO_FILE);
        }
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(SentChain.LONGEST + 1);
            if (bytes.length > SentChain.LONGEST) {
                return refused(frame, TOO_LONG);
            }
            return previewed(
                    frame,
                    viewer,
                    new SentChain(
                            new String(bytes, StandardCharsets.UTF_8),
                            SentChain.Identity.FILE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/o/{organisation}/supply-chain/preview")
    @Requires(Permission.EDIT)
    View preview(Frame frame, Viewer viewer, Input input) {
        return previewed(frame, viewer, SentChain.read(input), false);
    }

    @PostMapping("/o/{organisation}/supply-chain")
    @Requires(Permission.EDIT)
    View take(Frame frame, Viewer viewer, Input input) {
        SentChain sent = SentChain.read(input);
        try {
            intakes.take(viewer, sent);
            return Redirect.to(frame.at("/supply-chain"), "chain.done.taken-in");
        } catch (Problem problem) {
            if (problem.type() != ProblemType.CHANGED_MEANWHILE && problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return previewed(frame, viewer, sent, true);
        }
    }

    private View previewed(Frame frame, Viewer viewer, SentChain sent, boolean outdated) {
        return switch (intakes.read(viewer, sent)) {
            case ChainReading.Refused(var findings) ->
                Page.of("chain/new", frame, beginning(Form.empty(), findings)).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case ChainReading.Read(var known, var chain) -> {
                Optional<IntakePreview> preview = known.self().map(_ -> intakes.preview(viewer, known, chain));
                LocalDate from = known.from().orElseGet(() -> viewer.today(clock));
                var view = new PreviewView(
                        known,
                        from,
                        chain.parties().stream()
                                .filter(party -> party.organisation().isEmpty())
                                .map(party -> new MatrixPages.Choice(party.id().value(), party.name()))
                                .toList(),
                        Form.filled()
                                .with("self", known.self())
                                .with("from", from)
                                .form(),
                        preview,
                        preview.map(shown -> shown.changes().changes().all().stream()
                                        .limit(MOST_CHANGES)
                                        .toList())
                                .orElse(List.of()),
                        outdated);
                Page page = Page.of("chain/preview", frame, view);
                if (outdated) {
                    yield page.with(HttpStatus.CONFLICT);
                }
                yield preview.filter(shown -> !shown.faults().isEmpty()).isPresent()
                        ? page.with(HttpStatus.UNPROCESSABLE_CONTENT)
                        : page;
            }
        };
    }

    private Text ownName(Viewer viewer) {
        return addressBook.get(viewer, viewer.organisation()).name();
    }

    private TemplateView templateView(Frame frame, Viewer viewer, SupplyChainTemplate template, Form form) {
        LocalDate today = viewer.today(clock);
        TemplateBlanks blanks = template.blanks(frame.language(), today);
        return new TemplateView(template, groups(blanks), ownName(viewer), today, form);
    }

    private static List<Group> groups(TemplateBlanks blanks) {
        Map<String, List<Blank>> byThing = new LinkedHashMap<>();
        List<TemplateBlanks.Blank> all = blanks.blanks();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).thing().equals(TITLE)) {
                // The record's chain has the name of its organisation.
                continue;
            }
            byThing.computeIfAbsent(all.get(i).thing(), _ -> new ArrayList<>()).add(new Blank(field(i), all.get(i)));
        }
        var groups = new ArrayList<Group>();
        byThing.forEach((thing, found) -> {
            String id = thing.substring(thing.indexOf('/') + 1);
            groups.add(new Group(
                    Text.same(blanks.heading(found.getFirst().content())),
                    thing.startsWith("parties/") ? Optional.of(id) : Optional.empty(),
                    List.copyOf(found)));
        });
        return groups;
    }

    private static String field(int number) {
        return "b" + number;
    }

    /// The field of the day on which a party's executive acknowledged the responsibilities.
    public static String dayField(PartyId party) {
        return "day-" + party.value();
    }

    private static SupplyChainTemplate known(String word) {
        return Optional.ofNullable(SupplyChainTemplate.byId().get(word)).orElseThrow(Problem::notFound);
    }

    private static BeginView beginning(Form form, List<Finding> findings) {
        return new BeginView(List.of(SupplyChainTemplate.values()), form, findings);
    }

    private static View refused(Frame frame, Text fault) {
        return Page.of(
                        "chain/new",
                        frame,
                        beginning(new Form(Map.of(), List.of(new FieldFault("file", fault))), List.of()))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
