package dev.tasuki.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void escapesMarkup() {
        assertThat(MarkdownText.escape("a|b `c` *d* _e_ [f](g) <h> & ~i~ $j$ #k"))
                .isEqualTo("a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; &amp; \\~i\\~ \\$j\\$ \\#k");
    }

    @Test
    void keepsALineBreakWithinACell() {
        assertThat(MarkdownText.escape("first\nsecond")).isEqualTo("first<br>second");
    }

    @Test
    void beginsNoListAndNoRule() {
        assertThat(MarkdownText.escape("- a")).isEqualTo("\\- a");
        assertThat(MarkdownText.escape("12. a")).isEqualTo("12\\. a");
        assertThat(MarkdownText.escape("a-b 1.2")).isEqualTo("a-b 1.2");
    }

    @Test
    void makesNoLinkAndNoMention() {
        assertThat(MarkdownText.escape("https://evil.example www.evil.example @all me@a.example"))
                .isEqualTo("https\\://evil.example www\\.evil.example @<!-- -->all me@a.example");
    }

    @Test
    void fencesCodeThatHoldsBackticks() {
        assertThat(MarkdownText.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(MarkdownText.code("`a")).isEqualTo("`` `a ``");
        assertThat(MarkdownText.code("a|b\nc")).isEqualTo("`a\\|b c`");
    }

    @Test
    void linksEndOnlyWhereTheAddressEnds() {
        assertThat(MarkdownText.link("https://a.example/<b>|c")).isEqualTo("<https://a.example/%3Cb%3E%7Cc>");
    }
}
