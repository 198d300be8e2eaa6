package dev.tasuki.server.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.formats.text.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody sent, field by field: each kind read, each fault told beside its field.
class InputTest {
    private static final String LONE_SURROGATE = "\ud83d";

    @Test
    void readsALineWithoutTheSpaceAroundIt() {
        Input input = input("name", "　窓口システム ");

        Field<String> name = input.line("name", 6);

        input.requireSound();
        assertThat(name.get()).isEqualTo("窓口システム");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "　", "\n\t"})
    void refusesALineThatIsMissing(String blank) {
        assertThat(fault(input -> input.line("name", 10), "name", blank))
                .isEqualTo(new Text("入力してください。", "Please fill this in."));
        assertThat(fault(input -> input.line("name", 10))).isEqualTo(new Text("入力してください。", "Please fill this in."));
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        assertThat(input("name", "𠮷野家").line("name", 3).peek()).contains("𠮷野家");
        assertThat(fault(input -> input.line("name", 2), "name", "𠮷野家"))
                .isEqualTo(new Text("2 文字以内で入力してください。", "Use at most 2 characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "a\u001bb", "a\u0085b", "a" + LONE_SURROGATE})
    void refusesInALineWhatNoLineHolds(String text) {
        assertThat(fault(input -> input.line("name", 10), "name", text))
                .isEqualTo(new Text("制御文字は使えません。取り除いてください。", "Control characters cannot be used. Remove them."));
    }

    @Test
    void keepsTheLinesOfATextAndNothingElseThatIsNotWritten() {
        assertThat(input("text", "一行目\r\n\t二行目\n").optionalText("text", 100).peek())
                .contains(Optional.of("一行目\n\t二行目"));
        for (String text : List.of("a\rb", "a\u0007b", "a" + LONE_SURROGATE + "b")) {
            assertThat(fault(input -> input.optionalText("text", 100), "text", text)
                            .en())
                    .isEqualTo("Control characters cannot be used. Remove them.");
        }
    }

    @Test
    void readsNothingWhereAnOptionalFieldIsLeftOut() {
        Input input = input("line", " ", "text", "");

        assertThat(input.optionalLine("line", 5).peek()).contains(Optional.empty());
        assertThat(input.optionalText("text", 5).peek()).contains(Optional.empty());
        assertThat(input.optionalChoice("choice", Role.byId()).peek()).contains(Optional.empty());
        assertThat(input.optionalDate("date").peek()).contains(Optional.empty());
        assertThat(input.optionalId("id", TargetId::new).peek()).contains(Optional.empty());
        assertThat(input.optionalAddress("address").peek()).contains(Optional.empty());
        assertThat(input.choices("choices", Role.byId()).peek().orElseThrow()).isEmpty();
        assertThat(input.faults()).isEmpty();
    }

    @Test
    void namesTheChoicesWhenAnotherWordWasSent() {
        assertThat(fault(input -> input.choice("package", RequirementPackage.byId()), "package", "teapot"))
                .isEqualTo(new Text(
                        "次の中から選んでください: 最低限要求パッケージ (minimum)、標準要求パッケージ (standard)。",
                        "Choose one of: minimum package (minimum), standard package (standard)."));
        assertThat(fault(input -> input.choice("package", RequirementPackage.byId())))
                .isEqualTo(new Text("選んでください。", "Please choose."));
        assertThat(fault(input -> input.optionalChoice("package", RequirementPackage.byId()), "package", "MINIMUM")
                        .en())
                .startsWith("Choose one of: ");
    }

    @Test
    void readsSeveralChoicesInTheOrderSentAndOnceEach() {
        Input input = new Input(Map.of("roles", List.of("supplier", "", "developer", "supplier")));

        Field<java.util.Set<Role>> roles = input.choices("roles", Role.byId());

        input.requireSound();
        assertThat(roles.get()).containsExactly(Role.SUPPLIER, Role.DEVELOPER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026/03/31",
                "31 March 2026",
                "1899-12-31",
                "3000-01-01",
                "+12026-01-01",
                "-2026-01-01"
            })
    void refusesWhatIsNoDateThatAnybodyMeans(String text) {
        Text expected = new Text("日付は 2026-03-31 の形で入力してください。", "Write the date like this: 2026-03-31.");

        assertThat(fault(input -> input.date("due"), "due", text)).isEqualTo(expected);
        assertThat(fault(input -> input.optionalDate("due"), "due", text)).isEqualTo(expected);
    }

    @Test
    void readsDatesAtTheBounds() {
        assertThat(input("due", "1900-01-01").date("due").peek()).contains(LocalDate.of(1900, 1, 1));
        assertThat(input("due", "2999-12-31").date("due").peek()).contains(LocalDate.of(2999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "1.5", "1e1", "99999999999999999999", "ten", "0x1"})
    void refusesWhatIsNoNumberWithinItsBounds(String text) {
        assertThat(fault(input -> input.number("days", 1, 100), "days", text))
                .isEqualTo(new Text("1 から 100 までの整数を入力してください。", "Give a whole number from 1 to 100."));
    }

    @Test
    void readsNumbersAsTheyAreTypedInJapanToo() {
        assertThat(input("days", "１００").number("days", 1, 100).peek()).contains(100);
        assertThat(input("days", "1").number("days", 1, 100).peek()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0190-1",
                "0190A000-0000-7000-8000-000000000000",
                "1-1-1-1-1",
                "{0190a000-0000-7000-8000-000000000000}"
            })
    void refusesWhatIsNoIdInItsOneSpelling(String text) {
        Text expected = new Text("一覧から選んでください。", "Choose one from the list.");

        assertThat(fault(input -> input.id("target", TargetId::new), "target", text))
                .isEqualTo(expected);
        assertThat(fault(input -> input.optionalId("target", TargetId::new), "target", text))
                .isEqualTo(expected);
    }

    @Test
    void readsAnIdAsItsOwnType() {
        String written = "0190a000-0000-7000-8000-000000000000";

        assertThat(input("target", written).id("target", TargetId::new).peek())
                .contains(new TargetId(UUID.fromString(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "javascript:alert(1)",
                "https:///path",
                "https://",
                "//example.com",
                "https://exa mple.com",
                "data:text/html,x",
                "HTTPS"
            })
    void refusesAddressesThatDoNotBeginWithHttps(String text) {
        assertThat(fault(input -> input.optionalAddress("url"), "url", text))
                .isEqualTo(new Text("https:// で始まるアドレスを入力してください。", "Give an address that begins with https://."));
    }

    @Test
    void readsAnAddressThatIsNotTooLong() {
        String longest = "https://example.com/" + "a".repeat(1980);

        assertThat(input("url", longest).optionalAddress("url").peek()).contains(Optional.of(URI.create(longest)));
        assertThat(fault(input -> input.optionalAddress("url"), "url", longest + "a")
                        .en())
                .startsWith("Give an address");
    }

    @Test
    void readsAFlagFromABoxAndFromAMember() {
        assertThat(input("flag", "on").flag("flag").peek()).contains(true);
        assertThat(input("flag", "true").flag("flag").peek()).contains(true);
        assertThat(input("flag", "false").flag("flag").peek()).contains(false);
        assertThat(input().flag("flag").peek()).contains(false);
    }

    @Test
    void doesNotChooseBetweenTwoValuesOfOneField() {
        Text expected = new Text("値は一つだけ送信してください。", "Send one value only.");
        Map<String, List<String>> twice = Map.of("x", List.of("1", "2"));

        for (Function<Input, Field<?>> read : List.<Function<Input, Field<?>>>of(
                input -> input.line("x", 10),
                input -> input.optionalLine("x", 10),
                input -> input.number("x", 1, 5),
                input -> input.optionalDate("x"))) {
            var input = new Input(twice);
            assertThat(read.apply(input)).isNotNull();
            assertThat(input.faults()).containsExactly(new FieldFault("x", expected));
        }
        assertThat(new Input(Map.of("x", List.of("", "2", " "))).line("x", 10).peek())
                .as("an empty one is none")
                .contains("2");
    }

    @Test
    void reportsEveryFieldThatNobodyAskedFor() {
        Input input = input("name", "a", "naem", "b");
        input.line("name", 10);

        input.refuseOthers();

        assertThat(input.faults())
                .containsExactly(new FieldFault("naem", new Text("この項目はありません。", "There is no such field.")));
    }

    @Test
    void gathersEveryFaultBeforeItRefuses() {
        Input input = input("due", "x", "days", "y");
        input.line("name", 10);
        input.date("due");
        input.number("days", 1, 2);

        assertThatThrownBy(input::requireSound).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
            assertThat(problem.faults()).extracting(FieldFault::field).containsExactly("name", "due", "days");
        });
    }

    @Test
    void givesNoValueWhileAnythingIsWrong() {
        Input input = input("name", "a", "due", "x");
        Field<String> name = input.line("name", 10);
        input.date("due");

        assertThat(name.peek()).contains("a");
        assertThatThrownBy(name::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the input was not found sound before its field was used: name");
    }

    @Test
    void tellsWhatItWasAskedForAndKeepsTheFirstTelling() {
        Input input = input();
        input.line("name", 200);
        input.choices("roles", Role.byId());
        input.optionalDate("due");
        input.flag("agreed");
        input.optionalLine("name", 5);

        assertThat(input.asked())
                .extracting(
                        Input.Asked::field,
                        Input.Asked::kind,
                        Input.Asked::required,
                        Input.Asked::several,
                        Input.Asked::longest)
                .containsExactly(
                        tuple("name", Input.Asked.Kind.TEXT, true, false, 200),
                        tuple("roles", Input.Asked.Kind.TEXT, false, true, 0),
                        tuple("due", Input.Asked.Kind.DATE, false, false, 0),
                        tuple("agreed", Input.Asked.Kind.FLAG, false, false, 0));
        assertThat(input.asked().get(1).words())
                .containsExactlyElementsOf(Role.byId().keySet());
    }

    private static Input input(String... fields) {
        var values = new java.util.LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], List.of(fields[i + 1]));
        }
        return new Input(values);
    }

    /// The one fault that reading leaves behind; it is the field's, and the field has no value.
    private static Text fault(Function<Input, Field<?>> read, String... fields) {
        Input input = input(fields);
        Field<?> field = read.apply(input);
        assertThat(input.faults()).hasSize(1);
        assertThat(field.peek().filter(value -> !value.equals(Optional.empty())))
                .isEmpty();
        return input.faults().getFirst().message();
    }
}
