package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Party;
import dev.tasuki.server.supplychain.PartyDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The address book: the organisation itself and everybody it names in engagements.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/parties")
final class PartyResource {
    private final Parties parties;
    private final Creations creations;

    PartyResource(Parties parties, Creations creations) {
        this.parties = parties;
        this.creations = creations;
    }

    /// A party.
    ///
    /// @param self           whether it is the organisation that keeps the address book
    /// @param connectedSince since when the entry stands for an organisation on this server
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyDocument(
            String id,
            Names name,
            @Nullable String contact,
            boolean self,
            @Nullable Instant connectedSince,
            int version,
            Instant createdAt) {

        static PartyDocument of(Party party) {
            return new PartyDocument(
                    party.id().toString(),
                    Names.of(party.name()),
                    party.content().contact().orElse(null),
                    party.self(),
                    party.connectedSince().orElse(null),
                    party.version(),
                    party.createdAt());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("List the parties of the address book in the order they were added")
    Listing<PartyDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(parties.list(viewer, paging.after(OrganisationId::new), paging.size()), PartyDocument::of);
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(value = "Add a party", takes = PartyDraft.class, gives = PartyDocument.class)
    ResponseEntity<String> add(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(viewer, key, "party", input, () -> {
            PartyDraft draft = PartyDraft.read(input);
            Party party = parties.add(viewer, draft);
            return new Creations.Created(
                    "/api/v1/organisations/" + organisation + "/parties/" + party.id(),
                    party.version(),
                    PartyDocument.of(party));
        });
    }

    @GetMapping("/{party}")
    @Requires(Permission.READ)
    @Api("Read a party")
    ResponseEntity<PartyDocument> get(Viewer viewer, OrganisationId party) {
        return answer(parties.get(viewer, party));
    }

    @PutMapping("/{party}")
    @Requires(Permission.EDIT)
    @Api(value = "Change a party", takes = PartyDraft.class)
    ResponseEntity<PartyDocument> change(Viewer viewer, OrganisationId party, Input input, IfMatch ifMatch) {
        return answer(parties.change(viewer, party, PartyDraft.read(input), ifMatch.version()));
    }

    private static ResponseEntity<PartyDocument> answer(Party party) {
        return Etags.answer(PartyDocument.of(party), party.version());
    }
}
