package dev.tasuki.domain.responsibility.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.template.TemplateBlanks.Blank;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Placeholder;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateBlanksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenEverywhereLeavesNothingToBeWritten(SupplyChainTemplate template) {
        for (Language language : Language.values()) {
            TemplateBlanks blanks = template.blanks(language, DAY);
            Map<String, String> words = blanks.blanks().stream()
                    .collect(Collectors.toMap(Blank::path, blank -> "[" + blank.path() + "]\" - {x: 1}"));
            Map<PartyId, LocalDate> acknowledged =
                    blanks.parties().keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> DAY));

            var filled = blanks.filled(words, acknowledged);

            assertThat(Placeholder.isIn(PrettyJson.text(filled))).isFalse();
            SupplyChain chain = read(filled);
            assertThat(chain.parties())
                    .allSatisfy(party ->
                            assertThat(party.name().ja()).isEqualTo("[parties/" + party.id() + "/name]\" - {x: 1}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotWrittenStaysToBeWrittenAndNobodyHasAcknowledgedAnything(SupplyChainTemplate template) {
        SupplyChain chain = read(template.blanks(Language.JA, DAY).filled(Map.of(), Map.of()));

        assertThat(chain.parties()).allSatisfy(party -> {
            assertThat(Placeholder.isIn(party.name().ja())).isTrue();
            assertThat(party.acknowledgement()).isEmpty();
        });
    }

    private static SupplyChain read(dev.tasuki.formats.json.JsonValue filled) {
        return switch (new SupplyChainFileReader(Catalogue.bundled().meti())
                .read(JsonValues.tree(filled), "template")) {
            case SupplyChainFileReading.Read(var file) -> file.chain();
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }
}
