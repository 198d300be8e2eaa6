package dev.tasuki.server.api;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.OrganisationDraft;
import dev.tasuki.server.access.OrganisationSettings;
import dev.tasuki.server.access.Organisations;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.PresentedInvitation;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.Settings;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Adding an organisation, and joining one.
@RestController
final class OrganisationResource {
    private final Organisations organisations;
    private final Invitations invitations;
    private final Settings settings;

    OrganisationResource(Organisations organisations, Invitations invitations, Settings settings) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.settings = settings;
    }

    /// An organisation with accounts.
    ///
    /// @param handle its short name in addresses
    public record OrganisationDocument(String id, String handle, Names name) {}

    /// The secret of an invitation, as somebody shows it.
    public record Acceptance(String secret) {

        public static Acceptance read(Input input) {
            Field<String> secret = input.line("secret", 100);
            input.refuseOthers();
            input.requireSound();
            return new Acceptance(secret.get());
        }

        private Secret shown() {
            return Secret.shown(secret).orElseThrow(Invitations::notOpen);
        }
    }

    @GetMapping("/api/v1/organisations/{organisation}")
    @Requires(Permission.READ_SHARED)
    @Api("Read which organisation this is")
    OrganisationDocument get(Viewer viewer) {
        OrganisationSettings present = settings.get(viewer);
        return new OrganisationDocument(
                present.organisation().toString(),
                present.handle(),
                Names.of(present.content().name()));
    }

    @PostMapping("/api/v1/organisations")
    @Requires(Permission.SIGNED_IN)
    @Api(value = "Add an organisation", takes = OrganisationDraft.class, status = 201)
    ResponseEntity<OrganisationDocument> add(SignedIn person, Input input) {
        organisations.requireMayAdd(person);
        OrganisationDraft draft = OrganisationDraft.read(input);
        var id = organisations.add(person, draft);
        return answer(id.toString(), draft.handle(), draft.name());
    }

    /// Joins the organisation whose invitation has this secret: the last part of its link.
    @PostMapping("/api/v1/invitations/accept")
    @Requires(Permission.SIGNED_IN)
    @Api(value = "Accept an invitation", takes = Acceptance.class, status = 201)
    ResponseEntity<OrganisationDocument> accept(SignedIn person, Input input) {
        PresentedInvitation joined =
                invitations.accept(person, Acceptance.read(input).shown());
        return answer(joined.organisation().toString(), joined.handle(), joined.name());
    }

    private static ResponseEntity<OrganisationDocument> answer(String id, String handle, Text name) {
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + handle))
                .body(new OrganisationDocument(id, handle, Names.of(name)));
    }
}
