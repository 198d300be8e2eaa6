package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// A person at a browser. Every page they come to is held against what all pages must hold.
final class Visitor {
    private final Page page;
    private final String address;
    private final String language;
    private final boolean scripts;
    private int loads;
    private int status;

    private Visitor(Page page, String address, String language, boolean scripts) {
        this.page = page;
        this.address = address;
        this.language = language;
        this.scripts = scripts;
        page.onLoad(loaded -> loads++);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                status = response.status();
            }
        });
    }

    static Visitor of(BrowserContext person, BuiltServer server, String language) {
        return new Visitor(person.newPage(), server.address(), language, true);
    }

    /// Somebody whose browser runs no scripts, so that axe-core cannot run there either.
    static Visitor withoutScripts(BrowserContext person, BuiltServer server, String language) {
        return new Visitor(person.newPage(), server.address(), language, false);
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// Goes to an address, given whole or below the server's.
    void open(String where) {
        page.navigate(where.startsWith("http") ? where : address + where);
        arrived();
    }

    /// Presses what leads to another page, or to the same one again.
    void press(String selector) {
        leaving(() -> page.click(selector));
    }

    /// The same by keys.
    void type(String key) {
        leaving(() -> page.keyboard().press(key));
    }

    /// The name of the field that has the focus.
    String focused() {
        return (String) page.evaluate("() => document.activeElement.name ?? ''");
    }

    /// Goes by Tab until the focus is there.
    void tabTo(String selector) {
        for (int i = 0; i < 100; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by Tab to " + selector);
    }

    private void leaving(Runnable deed) {
        int before = loads;
        deed.run();
        page.waitForCondition(() -> loads > before);
        arrived();
    }

    /// Sends the form of the page.
    void send() {
        press("main form[method=post] .actions button.button >> nth=0");
    }

    void fill(String field, String value) {
        page.fill("[name='" + field + "']", value);
    }

    /// Changes the language of the pages.
    Visitor speaking(String other) {
        Visitor visitor = new Visitor(page, address, other, scripts);
        visitor.press(".languages a[lang=" + other + "]");
        return visitor;
    }

    /// Ends the session by the menu of the account.
    void signOut() {
        page.click(".menu.account summary");
        press("form[action='/sign-out'] button");
        assertThat(page.locator(".menu.account").count()).isZero();
    }

    /// Ticks a box or a radio button.
    void choose(String field, String value) {
        Locator choice = find("[name='" + field + "'][value='" + value + "']");
        if (!choice.isChecked()) {
            // The label covers the box, so that there is more to hit.
            page.click("label[for='" + choice.getAttribute("id") + "']");
        }
        assertThat(choice.isChecked()).as(field + " " + value).isTrue();
    }

    void select(String field, String value) {
        page.selectOption("[name='" + field + "']", value);
    }

    /// The stance of a role among the lists of a field.
    void hold(String field, String role, String stance) {
        page.selectOption("#field-" + field + "-" + role, role + ":" + stance);
    }

    void attach(String field, Path file) {
        page.setInputFiles("[name='" + field + "']", file);
    }

    /// The last part of the address, where it is an identity.
    String identity() {
        return page.url().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    /// Saves what a link gives as a file.
    Path download(String selector, Path file) {
        page.waitForDownload(() -> page.click(selector)).saveAs(file);
        return file;
    }

    private void arrived() {
        assertThat(status).as(page.url()).isEqualTo(200);
        check();
    }

    /// Goes where the answer is something else than a page as usual.
    void openExpecting(int expected, String where) {
        page.navigate(address + where);
        assertThat(status).as(page.url()).isEqualTo(expected);
        check();
    }

    /// Sends the form of the page, which is answered with its page again.
    void sendExpecting(int expected) {
        int before = loads;
        page.click("main form[method=post] .actions button.button >> nth=0");
        page.waitForCondition(() -> loads > before);
        assertThat(status).as(page.url()).isEqualTo(expected);
        check();
    }

    private void check() {
        assertThat(page.locator("html").getAttribute("lang")).as(page.url()).isEqualTo(language);
        assertThat(page.locator("main h1").count())
                .as("headings of " + page.url())
                .isEqualTo(1);
        if (scripts) {
            PageCheck.accessible(page);
        }
    }
}
