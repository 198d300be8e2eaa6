package dev.tasuki.server.web.design;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The living design page. It is there in the worked example only: an organisation's own server serves no samples.
@Controller
@ConditionalOnBooleanProperty("tasuki.demo")
public final class DesignPages {
    private final Sample sample;

    DesignPages(Catalogue catalogue) {
        this.sample = Sample.of(catalogue.meti());
    }

    /// What the page shows.
    ///
    /// @param form a form as it comes back when it was refused
    public record DesignView(Sample sample, Form form) {}

    @GetMapping("/design")
    @Requires(Permission.ANYONE)
    View design(Frame frame) {
        return Page.of("design/design", frame, new DesignView(sample, refused(frame.words())));
    }

    private static Form refused(Words words) {
        Text missing = words.text("design.forms.name-missing");
        Text late = words.text("design.forms.due-past");
        Form kept = Form.filled()
                .with("softwareClass", "system")
                .withAll("requirementPackage", List.of("standard"))
                .withAll("ownRoles", List.of("developer:primary", "supplier:supporting"))
                .with("due", LocalDate.of(2025, 3, 31))
                .form();
        return new Form(kept.values(), List.of(new FieldFault("name", missing), new FieldFault("due", late)));
    }
}
