package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.Duties;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What needs somebody of the organisation now or soon.
@RestController
final class DutyResource {
    private final Duties duties;

    DutyResource(Duties duties) {
        this.duties = duties;
    }

    /// A duty.
    ///
    /// @param due   the last day for it; absent where it has none
    /// @param page  the address of the page where it is done
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DutyDocument(@Nullable LocalDate due, Names title, Names because, String page) {

        static DutyDocument of(Duty duty, String organisation) {
            return new DutyDocument(
                    duty.due().orElse(null),
                    Names.of(duty.title()),
                    Names.of(duty.because()),
                    "/o/" + organisation + duty.below());
        }
    }

    @GetMapping("/api/v1/organisations/{organisation}/duties")
    @Requires(Permission.READ)
    @Api("List what needs the caller now or soon, the oldest due first")
    Listing<DutyDocument> list(@PathVariable("organisation") String organisation, Viewer viewer, Caller caller) {
        List<DutyDocument> all =
                duties.of(viewer, permission -> caller.permits(viewer.organisation(), permission)).stream()
                        .map(duty -> DutyDocument.of(duty, organisation))
                        .toList();
        return new Listing<>(all, null);
    }
}
