package dev.tasuki.domain.responsibility.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two companies that tell each other how their engagement stands, each by its own file.
class EngagementExchangeTest {
    private static final String OFFER = "          - { date: 2026-10-05, state: offered }\n";

    /// As a provider's own file writes it after an import.
    private static final String OFFERED = "          - date: 2026-10-05\n            state: offered\n";

    private final Side customer = new Side(Optional.of(example()));
    private final Side provider = new Side(Optional.empty());

    /// The documented example, before anybody has answered.
    private static String example() {
        try {
            return Files.readString(Path.of("..", "docs", "example", "supplychain.yaml"))
                    .replaceFirst("(?s)          - \\{ date: 2026-10-09.*?accepted }\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answered(String day, String state) {
        return OFFERED + "          - date: " + day + "\n            state: " + state + "\n";
    }

    private void firstTold() {
        provider.take(customer.export(), customer.publicKey());
    }

    @Test
    void bothHaveTheSameEngagementAfterEveryFile() {
        firstTold();
        assertThat(engagement(provider)).isEqualTo(engagement(customer));

        provider.write(OFFERED, answered("2026-10-09", "change_proposed\n            because: 様式を決めてほしい。"));
        customer.take(provider.export(), provider.publicKey());
        assertThat(engagement(customer)).isEqualTo(engagement(provider));
        assertThat(shares(customer).getFirst().history().getLast().because()).contains("様式を決めてほしい。");

        customer.write("            because: 様式を決めてほしい。\n", """
                            because: 様式を決めてほしい。
                          - date: 2026-10-14
                            state: offered
                """);
        customer.write("scope: 画面部分のリスク分析", "scope: 画面部分のリスク分析（様式 A）");
        provider.take(customer.export(), customer.publicKey());
        provider.write("          - date: 2026-10-14\n            state: offered\n", """
                          - date: 2026-10-14
                            state: offered
                          - date: 2026-10-15
                            state: accepted
                """);
        customer.take(provider.export(), provider.publicKey());

        assertThat(engagement(customer)).isEqualTo(engagement(provider));
        assertThat(shares(customer).getFirst().scope()).isEqualTo("画面部分のリスク分析（様式 A）");
        assertThat(shares(provider).getFirst().history().getLast().state()).isEqualTo(ShareState.ACCEPTED);
        assertThat(customer.exchange.kept()).hasSize(4);
        assertThat(customer.exchange.isUnbroken()).isTrue();
        assertThat(customer.exchange.side()).isEqualTo(EngagementSide.CUSTOMER);
        assertThat(provider.exchange.side()).isEqualTo(EngagementSide.PROVIDER);
    }

    @Test
    void theProviderIsToldOfNobodyElseInTheChain() {
        String sent = new String(customer.export().toArray(), StandardCharsets.UTF_8);

        provider.take(Bytes.ofUtf8(sent), customer.publicKey());

        assertThat(provider.chain().parties())
                .extracting(party -> party.id().value())
                .containsExactly("aozora", "mizuki");
        assertThat(provider.chain().targets()).hasSize(1);
        assertThat(provider.chain().party(new PartyId("aozora")).acknowledgement())
                .isEmpty();
        assertThat(provider.file.orElseThrow()).doesNotContain("OpenSSL", "kumo", "city", "架空市", "2026-04-10");
    }

    @Test
    void anImportLeavesTheRestOfAFileAsItsAuthorWroteIt() {
        firstTold();
        customer.write("  support:\n", "  # our own remark\n  support:\n");
        customer.write("    scope: 画面部分の開発支援\n", "    scope: 画面部分の開発支援 # as agreed\n");
        String before = customer.file.orElseThrow();
        provider.write(OFFERED, answered("2026-10-09", "accepted"));

        customer.take(provider.export(), provider.publicKey());

        String after = customer.file.orElseThrow();
        int at = before.indexOf("    shares:\n");
        assertThat(after).startsWith(before.substring(0, at));
        assertThat(after).endsWith(before.substring(before.indexOf("    from: 2026-06-01")));
    }

    @Test
    void aForgedFileIsRefusedWhateverByteOfItIsChanged() {
        byte[] sent = customer.export().toArray();

        for (int at = 0; at < sent.length; at += 7) {
            byte[] forged = sent.clone();
            forged[at] ^= 1;
            assertThat(provider.receive(Bytes.of(forged), customer.publicKey()))
                    .as("byte %d", at)
                    .isInstanceOf(StatementOutcome.Refused.class);
        }
    }

    @Test
    void anotherKeyIsNotTheOtherSide() {
        codes(provider.receiveRefused(customer.export(), provider.publicKey()))
                .containsExactly(ExchangeFault.NOT_SIGNED_BY_TRUSTED_KEY);
    }

    @Test
    void aFileThatWasReceivedIsNotReceivedAgain() {
        Bytes first = customer.export();
        provider.take(first, customer.publicKey());
        provider.write(OFFERED, answered("2026-10-09", "accepted"));
        Bytes answer = provider.export();
        customer.take(answer, provider.publicKey());

        codes(provider.receiveRefused(first, customer.publicKey())).containsExactly(ExchangeFault.ALREADY_KEPT);
        codes(customer.receiveRefused(answer, provider.publicKey())).containsExactly(ExchangeFault.ALREADY_KEPT);
        codes(provider.receiveRefused(answer, provider.publicKey())).containsExactly(ExchangeFault.ALREADY_KEPT);
    }

    @Test
    void aFileThatLeavesOneOutIsRefused() {
        Bytes first = customer.export();
        customer.write("scope: 画面部分の開発支援", "scope: 画面部分の開発と試験");
        Bytes second = customer.export();

        codes(provider.receiveRefused(second, customer.publicKey())).containsExactly(ExchangeFault.OUT_OF_TURN);
        provider.take(first, customer.publicKey());
        provider.take(second, customer.publicKey());
        assertThat(engagement(provider)).isEqualTo(engagement(customer));
    }

    @Test
    void twoFilesThatHaveCrossedAreNotMixed() {
        firstTold();
        customer.write("scope: 画面部分の開発支援", "scope: 画面部分の開発と試験");
        Bytes change = customer.export();
        provider.write(OFFERED, answered("2026-10-09", "accepted"));
        Bytes answer = provider.export();

        codes(provider.receiveRefused(change, customer.publicKey())).containsExactly(ExchangeFault.OUT_OF_TURN);
        codes(customer.receiveRefused(answer, provider.publicKey())).containsExactly(ExchangeFault.OUT_OF_TURN);

        // They agree that the answer does not count: the provider undoes it and takes the customer's file.
        provider.write(answered("2026-10-09", "accepted"), OFFERED);
        provider.exchange = new EngagementExchange(provider.exchange.kept().subList(0, 1));
        provider.take(change, customer.publicKey());
        assertThat(engagement(provider)).isEqualTo(engagement(customer));
    }

    @Test
    void theOtherSideCannotSpeakInThisSidesName() {
        firstTold();
        customer.write("scope: 画面部分の開発支援", "scope: 画面部分の開発と試験");
        EngagementStatement inCustomersName = ((StatementOutcome.Read)
                        customer.exchange.draft(customer.chain(), Side.ENGAGEMENT, customer.now, "x"))
                .statement();

        codes(customer.receiveRefused(provider.signed(inCustomersName), provider.publicKey()))
                .containsExactly(ExchangeFault.SPEAKS_FOR_THIS_SIDE);
    }

    @Test
    void whatIsNotSentYetIsNotOverwritten() {
        firstTold();
        customer.write("scope: 画面部分の開発支援", "scope: 画面部分の開発と試験");
        Bytes change = customer.export();
        provider.write("    capital: outside\n", "    capital: group\n");

        codes(provider.receiveRefused(change, customer.publicKey()))
                .containsExactly(ExchangeFault.OWN_CHANGES_NOT_SENT);
    }

    @Test
    void anImportThatWasInterruptedCanBeDoneAgain() {
        Bytes first = customer.export();
        provider.take(first, customer.publicKey());
        provider.exchange = EngagementExchange.NONE;

        assertThat(provider.receive(first, customer.publicKey())).isInstanceOf(StatementOutcome.Read.class);
    }

    @Test
    void anIdentifierThatMeansSomethingElseHereIsNotTaken() {
        var elsewhere = new Side(Optional.of("""
                tasuki: 1
                title: 別の記録
                parties:
                  aozora: { name: 別の会社 }
                targets:
                  counter: { name: 別の対象 }
                """));

        codes(elsewhere.receiveRefused(customer.export(), customer.publicKey()))
                .containsExactly(ExchangeFault.IDENTIFIER_MEANS_ANOTHER, ExchangeFault.IDENTIFIER_MEANS_ANOTHER);
    }

    @Test
    void anExistingFileTakesInWhatItLacks() {
        var elsewhere = new Side(Optional.of("""
                tasuki: 1
                title: みずき開発の記録
                parties:
                  mizuki: { name: 有限会社みずき開発 } # ourselves
                targets:
                  own:
                    name: 自社製品
                """));

        elsewhere.take(customer.export(), customer.publicKey());

        assertThat(elsewhere.file.orElseThrow()).startsWith("""
                tasuki: 1
                title: みずき開発の記録
                parties:
                  mizuki: { name: 有限会社みずき開発 } # ourselves
                  aozora:
                """);
        assertThat(engagement(elsewhere)).isEqualTo(engagement(customer));
    }

    @Test
    void theClockOfTheOtherSideIsNotFarAhead() {
        customer.now = provider.now.plus(Duration.ofDays(1));

        codes(provider.receiveRefused(customer.export(), customer.publicKey()))
                .containsExactly(ExchangeFault.MADE_IN_THE_FUTURE);
    }

    @Test
    void nothingIsSentWhereNothingIsNew() {
        customer.export();

        codes(customer.exportRefused()).containsExactly(ExchangeFault.NOTHING_NEW);
    }

    @Test
    void whatTheProviderIsSaidToHaveAnsweredBeforeItHasToConfirm() {
        customer.write(OFFER, OFFER + "          - { date: 2026-10-06, state: accepted }\n");
        Bytes first = customer.export();

        List<Finding> refused = provider.receiveRefused(first, customer.publicKey());
        codes(refused).containsExactly(ExchangeFault.ANSWER_TO_CONFIRM);
        assertThat(refused.getFirst().message(Language.EN))
                .isEqualTo("The file says that this side has answered “accepted” to the share"
                        + " S(1)-1.1 (developer, 2026-10-05) on 2026-10-06.");

        provider.confirms = true;
        provider.take(first, customer.publicKey());
        assertThat(engagement(provider)).isEqualTo(engagement(customer));
    }

    @Test
    void theFirstFileIsTheCustomers() {
        Bytes first = customer.export();
        EngagementStatement statement = customer.exchange.last().orElseThrow();
        var byProvider = new EngagementStatement(
                1, Optional.empty(), EngagementSide.PROVIDER, statement.madeAt(), statement.extract());

        assertThat(first.isEmpty()).isFalse();
        codes(provider.receiveRefused(customer.signed(byProvider), customer.publicKey()))
                .containsExactly(ExchangeFault.PROVIDER_STATES_FIRST);
    }

    /// What a customer cannot say after its first file.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state: offered }                        | state: offered }\\n          - { date: 2026-10-06, state: accepted } | step-of-the-other-side
            state: offered }                        | state: offered }\\n          - { date: 2031-01-01, state: withdrawn } | step-after-the-statement
            date: 2026-10-05                        | date: 2026-10-04                       | step-taken-back
            scope: 画面部分のリスク分析             | scope: 全体のリスク分析                | share-changed-without-offer
            due: 2027-01-29                         | due: 2026-12-29                        | share-changed-without-offer
            provider: mizuki                        | provider: kumo                         | another-engagement
            requirement: S(1)-1.2                   | requirement: S(1)-1.1                  | step-taken-back shares-alike
            """)
    void theCustomerTakesNothingBackAndDoesNotAnswer(String right, String wrong, String expected) {
        firstTold();
        String text = customer.file.orElseThrow();
        int at = text.indexOf("  support:\n");
        String changed = text.substring(at).replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n"));
        assertThat(text).contains(right);
        customer.file = Optional.of(text.substring(0, at) + changed);

        assertThat(customer.exportRefused())
                .extracting(finding -> finding.code().id())
                .containsOnly(expected.split(" "));
    }

    /// What a provider cannot say.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package: standard\\n    roles  | package: minimum\\n    roles     | terms-not-the-providers
            capital: outside               | capital: group                   | terms-not-the-providers
            state: offered\\n      - req   | state: offered\\n          - date: 2026-10-06\\n            state: withdrawn\\n      - req | step-of-the-other-side
            scope: 画面部分のリスク分析    | scope: 少し                      | share-changed-without-offer
            """)
    void theProviderChangesNoTermsAndOffersNothing(String right, String wrong, String expected) {
        firstTold();
        provider.write(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThat(provider.exportRefused())
                .extracting(finding -> finding.code().id())
                .containsOnly(expected);
    }

    @Test
    void theNewsIsWhatTheLastFileDidNotSay() {
        firstTold();
        provider.write(OFFERED, answered("2026-10-09", "accepted"));
        Optional<EngagementStatement> last = provider.exchange.last();
        provider.export();

        StatementNews news = StatementNews.of(last, provider.exchange.last().orElseThrow());

        assertThat(news.terms()).isFalse();
        assertThat(news.steps())
                .extracting(step -> step.share().requirement().value() + " "
                        + step.step().state().id())
                .containsExactly("S(1)-1.1 accepted");
        assertThat(StatementNews.of(Optional.empty(), last.orElseThrow()).steps())
                .hasSize(2);
    }

    @Test
    void aKeptExchangeWithAGapIsBroken() {
        firstTold();
        provider.write(OFFERED, answered("2026-10-09", "accepted"));
        provider.export();
        List<KeptStatement> kept = provider.exchange.kept();

        assertThat(Stream.of(kept.subList(1, 2), kept.reversed()))
                .allSatisfy(wrong ->
                        assertThat(new EngagementExchange(wrong).isUnbroken()).isFalse());
        assertThat(provider.exchange.isUnbroken()).isTrue();
    }

    private static ChainEngagement engagement(Side side) {
        return side.chain().findEngagement(Side.ENGAGEMENT).orElseThrow();
    }

    private static List<Share> shares(Side side) {
        return engagement(side).shares().orElseThrow();
    }

    private static AbstractListAssert<?, ?, Object, ObjectAssert<Object>> codes(List<Finding> findings) {
        return assertThat(findings).extracting(Finding::code);
    }
}
