package dev.tasuki.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of the machine's own distribution; none is fetched.
final class Chromium implements AutoCloseable {
    private static final String EXECUTABLE = "/usr/bin/chromium";
    private static final double LONGEST_WAIT = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(EXECUTABLE))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Chromium(playwright, browser);
    }

    /// A person with a browser of their own, in a language.
    BrowserContext person(String language) {
        return context(options(language));
    }

    /// A person who is signed in already.
    ///
    /// @param session what a browser of theirs kept
    BrowserContext person(String language, String session) {
        return context(options(language).setStorageState(session));
    }

    /// A person whose browser runs no scripts.
    BrowserContext withoutScripts(String language) {
        return context(options(language).setJavaScriptEnabled(false));
    }

    /// The same, signed in already.
    BrowserContext withoutScripts(String language, String session) {
        return context(options(language).setJavaScriptEnabled(false).setStorageState(session));
    }

    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1280, 900);
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(LONGEST_WAIT);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
