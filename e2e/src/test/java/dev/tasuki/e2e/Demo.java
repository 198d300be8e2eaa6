package dev.tasuki.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;

/// The worked example as `tasuki demo` starts it, with a browser and somebody who is signed in.
final class Demo implements AutoCloseable {
    private final Scratch scratch;
    private final BuiltServer server;
    private final Chromium chromium;
    private final String session;

    private Demo(Scratch scratch, BuiltServer server, Chromium chromium) {
        this.scratch = scratch;
        this.server = server;
        this.chromium = chromium;
        try (BrowserContext person = chromium.person("en")) {
            Page page = person.newPage();
            page.navigate(link());
            page.click("main form button");
            page.waitForSelector(".page-nav");
            session = person.storageState();
        }
    }

    static Demo start(String name) throws IOException {
        Scratch scratch = Scratch.named(name);
        return new Demo(scratch, BuiltServer.start("demo", scratch.data()), Chromium.start());
    }

    BuiltServer server() {
        return server;
    }

    Chromium chromium() {
        return chromium;
    }

    /// What the browser keeps of somebody who is signed in.
    String session() {
        return session;
    }

    /// The link that signs in once; it was used.
    String link() {
        return server.told("signIn").orElseThrow();
    }

    /// Somebody signed in, in a language: what is chosen in the browser goes before the language of the account.
    Visitor visitor(BrowserContext person, String language) {
        Visitor visitor = Visitor.of(person, server, language);
        visitor.open("/language?then=/&to=" + language);
        return visitor;
    }

    @Override
    public void close() throws IOException {
        try (scratch;
                server;
                chromium) {
            // Each is closed, whatever becomes of the others.
        }
    }
}
