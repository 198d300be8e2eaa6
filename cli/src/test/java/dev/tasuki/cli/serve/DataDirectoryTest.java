package dev.tasuki.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {
    private static final Path HOME = Path.of("/home/hanako");

    @Test
    void liesInThePersonsOwnDataDirectory() {
        assertThat(DataDirectory.of("serve", "hanako", HOME, Map.of()))
                .isEqualTo(Path.of("/home/hanako/.local/share/tasuki/serve"));
        assertThat(DataDirectory.of("demo", "hanako", HOME, Map.of("XDG_DATA_HOME", "/data/記録")))
                .isEqualTo(Path.of("/data/記録/tasuki/demo"));
    }

    @Test
    void ignoresARelativeDirectoryAsTheSpecificationSays() {
        assertThat(DataDirectory.of("serve", "hanako", HOME, Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(Path.of("/home/hanako/.local/share/tasuki/serve"));
    }

    @Test
    void ofRootLiesWhereTheDatabasesUserCanReachIt() {
        assertThat(DataDirectory.of("serve", "root", Path.of("/home/c"), Map.of("XDG_DATA_HOME", "/home/c/data")))
                .isEqualTo(Path.of("/var/lib/tasuki/serve"));
    }
}
