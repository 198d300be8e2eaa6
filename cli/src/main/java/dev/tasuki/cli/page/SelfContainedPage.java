package dev.tasuki.cli.page;

import dev.tasuki.formats.diagram.StyleHash;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.function.Function;

/// One HTML page that needs nothing else: it holds its style and its pictures, runs no script and fetches nothing.
public final class SelfContainedPage {
    private static final String TEMPLATES = "dev.tasuki.cli";

    private SelfContainedPage() {}

    /// Renders a page whose content security policy allows no other style than its own.
    ///
    /// @param page  the template of the page
    /// @param style the template of the style that the page includes
    /// @param model makes what the page's template needs from the name that the policy has for the style
    public static String html(String page, String style, Function<String, Object> model) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        var styleElement = new StringOutput();
        engine.render(style, (Object) null, styleElement);
        var html = new StringOutput();
        engine.render(page, model.apply(styleHash(styleElement.toString())), html);
        return html.toString();
    }

    /// How a content security policy names the style in a markup (CSP Level 3, section 2.3.1).
    public static String styleHash(String markup) {
        return StyleHash.of(markup);
    }
}
