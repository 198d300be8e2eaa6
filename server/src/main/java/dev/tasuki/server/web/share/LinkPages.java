package dev.tasuki.server.web.share;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.share.OpenedShares;
import dev.tasuki.server.share.ShareLinks;
import dev.tasuki.server.share.ShareWord;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page behind a link, where somebody without an account answers what was offered.
@Controller
public final class LinkPages {
    private final ShareLinks links;
    private final Framework framework;

    LinkPages(ShareLinks links, Catalogue catalogue) {
        this.links = links;
        this.framework = catalogue.meti();
    }

    /// What the page shows.
    ///
    /// @param answered whether an answer was just taken in
    public record AnswerView(OpenedShares opened, String secret, ShareWords words, Form form, boolean answered) {

        /// What may be said about one share or another.
        public List<ShareState> sayable() {
            return ShareWords.ORDER.stream()
                    .filter(state -> opened.shares().stream()
                            .anyMatch(share -> OpenedShares.sayable(share).contains(state)))
                    .toList();
        }
    }

    @GetMapping("/shares/{secret}")
    @Requires(Permission.ANYONE)
    View show(Frame frame, @PathVariable("secret") String secret) {
        return page(frame, links.opened(shown(secret)), secret, Form.empty(), false);
    }

    @PostMapping("/shares/{secret}")
    @Requires(Permission.ANYONE)
    View answer(Frame frame, @PathVariable("secret") String secret, Input input) {
        Secret shown = shown(secret);
        try {
            return page(frame, links.answer(shown, ShareWord.read(input)), secret, Form.empty(), true);
        } catch (Problem problem) {
            if (problem.type() == ProblemType.NOT_FOUND) {
                throw problem;
            }
            Form form = Form.again(input, problem, Form::empty);
            return page(frame, links.opened(shown), secret, form, false).with(form.status());
        }
    }

    private Page page(Frame frame, OpenedShares opened, String secret, Form form, boolean answered) {
        return Page.of(
                "share/answer", frame, new AnswerView(opened, secret, new ShareWords(framework), form, answered));
    }

    private static Secret shown(String written) {
        return Secret.shown(written).orElseThrow(Problem::notFound);
    }
}
