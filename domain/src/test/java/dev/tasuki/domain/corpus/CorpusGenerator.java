package dev.tasuki.domain.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Makes the wrong declarations of the corpus, section by section.
///
/// `mvn -pl formats,domain test -Dtest=CorpusTest -Dcorpus.generate=true -Dsurefire.failIfNoSpecifiedTests=false`
/// writes the files into the source tree. Without the property a test compares them with what would be written.
final class CorpusGenerator {
    private CorpusGenerator() {}

    static SequencedMap<String, FaultyDeclarations.Made> make() {
        var made = new LinkedHashMap<String, FaultyDeclarations.Made>();
        new FaultyEnvelopes(made).make();
        new FaultyDocuments(made).make();
        new FaultyContents(made).make();
        return made;
    }

    static void write(Path declarations) throws IOException {
        for (Map.Entry<String, FaultyDeclarations.Made> entry : make().entrySet()) {
            Path folder = Files.createDirectories(declarations.resolve(entry.getKey()));
            Files.write(folder.resolve("input.json"), entry.getValue().input().toArray());
            Files.writeString(
                    folder.resolve("expected.json"),
                    entry.getValue().expectation().json());
        }
    }
}
