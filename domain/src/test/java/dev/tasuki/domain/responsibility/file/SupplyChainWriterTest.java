package dev.tasuki.domain.responsibility.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.PublishedSchema;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplyChainWriterTest {
    private static final PublishedSchema SCHEMA = new PublishedSchema(SupplyChainSchema.text());

    @Test
    void theExampleReadsBackAsItWasWritten() throws IOException {
        readsBack(Files.readString(Path.of("..", "docs", "example", "supplychain.yaml")));
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateReadsBackAsItWasWritten(SupplyChainTemplate template) {
        for (Language language : Language.values()) {
            readsBack(template.yaml(language, LocalDate.of(2026, 11, 1)));
        }
    }

    @Test
    void aNameMayBeGivenInBothLanguages() {
        String text = """
                tasuki: 1
                title: { ja: 窓口のサプライチェーン, en: Supply chain of the counter }
                parties:
                  city: { name: { ja: 架空市, en: Fictional City } }
                targets:
                  counter: { name: { ja: 窓口システム, en: Counter system }, class: system }
                """;

        SupplyChain chain = read(text);

        assertThat(chain.name(new PartyId("city"))).isEqualTo(new Text("架空市", "Fictional City"));
        assertThat(chain.title()).isEqualTo(new Text("窓口のサプライチェーン", "Supply chain of the counter"));
        readsBack(text);
    }

    private static void readsBack(String text) {
        SupplyChain chain = read(text);

        String written = SupplyChainFileEditor.fresh(chain);

        SupplyChain again = read(written);
        assertThat(again.title()).isEqualTo(chain.title());
        assertThat(again.parties()).containsExactlyElementsOf(chain.parties());
        assertThat(again.targets()).containsExactlyElementsOf(chain.targets());
        assertThat(again.engagements()).containsExactlyElementsOf(chain.engagements());
        assertThat(SCHEMA.validate(written.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static SupplyChain read(String text) {
        return switch (new SupplyChainFileReader(Catalogue.bundled().meti())
                .read(text.getBytes(StandardCharsets.UTF_8), "supplychain.yaml")) {
            case SupplyChainFileReading.Read(var file) -> file.chain();
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }
}
