package dev.tasuki.server.access;

/// What a browser may load and run for a page of ours (Content Security Policy Level 3).
public final class ContentPolicy {
    /// The header that carries it.
    public static final String HEADER = "Content-Security-Policy";

    private static final String STYLES = "style-src 'self'";

    /// Nothing from elsewhere, nothing inline, no frame around us and no form that leads away.
    static final String OF_EVERY_PAGE = "default-src 'none'; script-src 'self'; " + STYLES + ";"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; frame-src 'self'; object-src 'none'";

    private ContentPolicy() {}

    /// The same for a page that shows a picture with one style of its own.
    ///
    /// @param hash the name of that style
    public static String alsoStyle(String hash) {
        return OF_EVERY_PAGE.replace(STYLES, STYLES + " '" + hash + "'");
    }
}
