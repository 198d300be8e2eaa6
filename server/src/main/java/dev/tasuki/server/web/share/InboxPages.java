package dev.tasuki.server.web.share;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What waits for the organisation's own word, over all engagements.
@Controller
public final class InboxPages {
    private final Shares shares;
    private final Framework framework;

    InboxPages(Shares shares, Catalogue catalogue) {
        this.shares = shares;
        this.framework = catalogue.meti();
    }

    /// What the page shows.
    public record InboxView(List<Shares.Sharing> waiting, ShareWords words) {}

    @GetMapping("/o/{organisation}/delegations")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer) {
        return Page.of("share/inbox", frame, new InboxView(shares.inbox(viewer), new ShareWords(framework)));
    }
}
