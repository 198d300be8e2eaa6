package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Member;
import dev.tasuki.server.access.MemberDraft;
import dev.tasuki.server.access.Members;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The people of an organisation.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/members")
final class MemberResource {
    private final Members members;

    MemberResource(Members members) {
        this.members = members;
    }

    /// A person of the organisation.
    ///
    /// @param roles         any of `administrator`, `editor`, `signatory`, `auditor`, or `guest` alone
    /// @param sharedTargets the ids of the targets that a guest sees
    /// @param lastUsed      when they last used Tasuki, to the minute
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberDocument(
            String account,
            String name,
            String email,
            List<String> roles,
            List<String> sharedTargets,
            @Nullable Instant lastUsed,
            int version,
            Instant joinedAt) {

        static MemberDocument of(Member member) {
            return new MemberDocument(
                    member.account().toString(),
                    member.name(),
                    member.email(),
                    member.content().roles().stream().map(AccessRole::id).toList(),
                    member.content().sharedTargets().stream()
                            .map(TargetId::toString)
                            .toList(),
                    member.lastUsed().orElse(null),
                    member.version(),
                    member.joinedAt());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("List the members")
    Listing<MemberDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(members.list(viewer, paging.after(AccountId::new), paging.size()), MemberDocument::of);
    }

    @GetMapping("/{account}")
    @Requires(Permission.READ)
    @Api("Read a member")
    ResponseEntity<MemberDocument> get(Viewer viewer, AccountId account) {
        return answer(members.get(viewer, account));
    }

    @PutMapping("/{account}")
    @Requires(Permission.ADMINISTER)
    @Api(value = "Change a member's roles and what is shared with a guest", takes = MemberDraft.class)
    ResponseEntity<MemberDocument> change(Viewer viewer, AccountId account, Input input, IfMatch ifMatch) {
        return answer(members.change(viewer, account, MemberDraft.read(input), ifMatch.version()));
    }

    @DeleteMapping("/{account}")
    @Requires(Permission.ADMINISTER)
    @Api("Remove a member")
    ResponseEntity<Void> remove(Viewer viewer, AccountId account, IfMatch ifMatch) {
        members.remove(viewer, account, ifMatch.version());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<MemberDocument> answer(Member member) {
        return Etags.answer(MemberDocument.of(member), member.version());
    }
}
