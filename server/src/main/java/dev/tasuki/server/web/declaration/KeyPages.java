package dev.tasuki.server.web.declaration;

import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.declaration.KeyDraft;
import dev.tasuki.server.declaration.KeyKind;
import dev.tasuki.server.declaration.KeyName;
import dev.tasuki.server.declaration.KeyRegistration;
import dev.tasuki.server.declaration.KnownKey;
import dev.tasuki.server.declaration.SigningKeys;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Party;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages of signing keys.
@Controller
public final class KeyPages {
    private final SigningKeys keys;
    private final Parties parties;
    private final SiteAddress site;

    KeyPages(SigningKeys keys, Parties parties, SiteAddress site) {
        this.keys = keys;
        this.parties = parties;
        this.site = site;
    }

    /// What the list shows.
    ///
    /// @param parties the names of those whose keys these are
    public record KeysView(int count, Slice<KnownKey> keys, Map<OrganisationId, Text> parties) {
        /// Whose key it is, in the reader's language.
        public String owner(Frame frame, KnownKey key) {
            return ownerOf(frame, key, parties);
        }
    }

    /// What the page of one key shows.
    ///
    /// @param pem  the public key
    /// @param form for another name
    public record KeyView(KnownKey key, String pem, Form form, Map<OrganisationId, Text> parties) {
        /// Whose key it is, in the reader's language.
        public String owner(Frame frame) {
            return ownerOf(frame, key, parties);
        }
    }

    /// What the form for a registration shows.
    ///
    /// @param address where the organisation is on this server, which a key of its own must be proved for
    public record RegistrationView(Form form, List<Party> parties, URI address) {
        public RegistrationView {
            parties = List.copyOf(parties);
        }
    }

    private static String ownerOf(Frame frame, KnownKey key, Map<OrganisationId, Text> parties) {
        return key.party()
                .map(party -> parties.containsKey(party) ? frame.say(parties.get(party)) : party.toString())
                .orElseGet(() -> frame.say("declaration.key.owner.own"));
    }

    private Map<OrganisationId, Text> names(Viewer viewer) {
        return parties.choices(viewer).stream().collect(Collectors.toMap(Party::id, Party::name));
    }

    @GetMapping("/o/{organisation}/keys")
    @Requires(Permission.READ)
    View list(Frame frame, Viewer viewer, Paging paging) {
        var view = new KeysView(
                keys.count(viewer), keys.list(viewer, paging.after(SigningKeyId::new), paging.size()), names(viewer));
        return Page.of("declaration/keys", frame, view);
    }

    @GetMapping("/o/{organisation}/keys/new")
    @Requires(Permission.ADMINISTER)
    View begin(Frame frame) {
        return Page.of(
                "declaration/key-new",
                frame,
                Form.filled().with("kind", KeyKind.ED25519).form());
    }

    @PostMapping("/o/{organisation}/keys")
    @Requires(Permission.ADMINISTER)
    View generate(Frame frame, Viewer viewer, Input input) {
        try {
            KnownKey key = keys.generate(viewer, KeyDraft.read(input));
            return Redirect.to(frame.at("/keys/" + key.id()), "declaration.done.key-generated");
        } catch (Problem problem) {
            return Page.of("declaration/key-new", frame, refused(input, problem))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/o/{organisation}/keys/register")
    @Requires(Permission.ADMINISTER)
    View beginRegistration(Frame frame, Viewer viewer, HttpServletRequest request) {
        return registration(frame, viewer, Form.empty(), address(frame, request));
    }

    @PostMapping("/o/{organisation}/keys/register")
    @Requires(Permission.ADMINISTER)
    View register(Frame frame, Viewer viewer, Input input, HttpServletRequest request) {
        URI address = address(frame, request);
        try {
            KnownKey key = keys.register(viewer, KeyRegistration.read(input), address);
            return Redirect.to(frame.at("/keys/" + key.id()), "declaration.done.key-registered");
        } catch (Problem problem) {
            return registration(frame, viewer, refused(input, problem), address).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/o/{organisation}/keys/{key}")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, SigningKeyId key) {
        KnownKey present = keys.get(viewer, key);
        return page(frame, viewer, present, filled(present));
    }

    @GetMapping(value = "/o/{organisation}/keys/{key}", params = "file")
    @Requires(Permission.READ)
    View file(Viewer viewer, SigningKeyId key) {
        KnownKey present = keys.get(viewer, key);
        return new FileAnswer(
                fileName(present, ".pem"), "application/x-pem-file", PublicKeyFile.pem(present.publicKey()));
    }

    @GetMapping(value = "/o/{organisation}/keys/{key}", params = "proof")
    @Requires(Permission.READ)
    View proof(Viewer viewer, SigningKeyId key) {
        KnownKey present = keys.get(viewer, key);
        return new FileAnswer(
                fileName(present, ".csr"),
                "application/x-pem-file",
                present.proof().orElseThrow(Problem::notFound));
    }

    @PostMapping("/o/{organisation}/keys/{key}")
    @Requires(Permission.ADMINISTER)
    View rename(Frame frame, Viewer viewer, SigningKeyId key, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            String name = KeyName.read(input).name();
            keys.rename(viewer, key, name, version.get());
            return Redirect.to(frame.at("/keys/" + key), "declaration.done.key-renamed");
        } catch (Problem problem) {
            KnownKey present = keys.get(viewer, key);
            Form form = Form.again(input, problem, () -> filled(present));
            return page(frame, viewer, present, form).with(form.status());
        }
    }

    @GetMapping("/o/{organisation}/keys/{key}/retire")
    @Requires(Permission.ADMINISTER)
    View beginRetiring(Frame frame, Viewer viewer, SigningKeyId key) {
        KnownKey present = keys.get(viewer, key);
        return Page.of("declaration/key-retire", frame, new KeyView(present, pem(present), filled(present), Map.of()));
    }

    @PostMapping("/o/{organisation}/keys/{key}/retire")
    @Requires(Permission.ADMINISTER)
    View retire(Frame frame, Viewer viewer, SigningKeyId key, Input input) {
        Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
        input.refuseOthers();
        input.requireSound();
        keys.retire(viewer, key, version.get());
        return Redirect.to(frame.at("/keys/" + key), "declaration.done.key-retired");
    }

    private Page page(Frame frame, Viewer viewer, KnownKey key, Form form) {
        return Page.of("declaration/key", frame, new KeyView(key, pem(key), form, names(viewer)));
    }

    private static String pem(KnownKey key) {
        return new String(PublicKeyFile.pem(key.publicKey()).toArray(), StandardCharsets.US_ASCII);
    }

    private static Form filled(KnownKey key) {
        return Form.filled()
                .with("name", key.name())
                .with("version", key.version())
                .form();
    }

    private Page registration(Frame frame, Viewer viewer, Form form, URI address) {
        return Page.of("declaration/key-register", frame, new RegistrationView(form, parties.choices(viewer), address));
    }

    private URI address(Frame frame, HttpServletRequest request) {
        return site.organisation(request, frame.membership().orElseThrow().handle());
    }

    private static String fileName(KnownKey key, String ending) {
        return "tasuki-key-" + key.fingerprint().substring(0, 12) + ending;
    }

    private static Form refused(Input input, Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
        return Form.refused(input, problem.faults());
    }
}
