package dev.tasuki.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLoginTest {
    private final Arguments arguments = new Arguments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://owner:p%40ss+1@db.example:5433/record?sslmode=verify-full",
                "postgres://owner:p%40ss+1@db.example:5433/record?sslmode=verify-full",
                "jdbc:postgresql://owner:p%40ss+1@db.example:5433/record?sslmode=verify-full",
                "jdbc:postgresql://db.example:5433/record?user=owner&password=p%40ss+1&sslmode=verify-full"
            })
    void readsTheSameLoginHoweverTheUrlIsWritten(String written) {
        Optional<DatabaseLogin> login = DatabaseLogin.read(written, Map.of(), arguments);

        assertThat(login)
                .contains(new DatabaseLogin(
                        "jdbc:postgresql://db.example:5433/record?sslmode=verify-full", "owner", "p@ss+1"));
        arguments.requireSound();
    }

    @Test
    void takesWhatTheUrlLeavesOutFromTheEnvironment() {
        var environment = Map.of("TASUKI_DB_USER", "owner", "TASUKI_DB_PASSWORD", "geheim");

        assertThat(DatabaseLogin.read("postgresql://[::1]/record", environment, arguments))
                .contains(new DatabaseLogin("jdbc:postgresql://[::1]/record", "owner", "geheim"));
        assertThat(DatabaseLogin.read("postgresql://other@h/record", environment, arguments))
                .contains(new DatabaseLogin("jdbc:postgresql://h/record", "other", "geheim"));
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        DatabaseLogin.read("postgresql://h", Map.of(), arguments);

        assertThat(faults()).containsExactly(ServeFault.NO_DATABASE_NAME, ServeFault.NO_DATABASE_USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u:secret@h/x", "postgresql:h/x", "postgresql://u:%zz@h/x", "postgresql://u@h/x y"})
    void refusesWhatIsNoUrlOfPostgresqlWithoutRepeatingIt(String written) {
        assertThat(DatabaseLogin.read(written, Map.of(), arguments)).isEmpty();

        assertThat(faults()).containsExactly(ServeFault.NOT_A_DATABASE);
    }

    @Test
    void showsNeitherPasswordNorParameters() {
        assertThat(new DatabaseLogin("jdbc:postgresql://h/x?sslpassword=abc", "owner", "geheim"))
                .hasToString("owner at jdbc:postgresql://h/x");
    }

    private List<Object> faults() {
        var found = new ArrayList<Object>();
        assertThatThrownBy(arguments::requireSound)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                refusal.findings().stream().map(Finding::code).forEach(found::add));
        return found;
    }
}
