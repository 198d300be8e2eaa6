package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.text.Language;
import org.junit.jupiter.api.Test;

/// How the server's commands refuse a wrong call; the journeys in `e2e` start it.
class ServeCommandsTest {

    @Test
    void namesEveryFaultAtOnceAndNoPassword() {
        Session.Ran ran = Session.in(Language.EN)
                .run(
                        "serve",
                        "--port",
                        "65536",
                        "--db",
                        "mysql://owner:geheim@db.example/record",
                        "--address",
                        "http://record.example.org");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("--port: “65536” is not a port number.")
                .contains("--db is not the URL of a PostgreSQL database.")
                .contains("--address: “http://record.example.org” cannot be used as the public address.")
                .doesNotContain("geheim");
    }

    @Test
    void refusesAnAddressWithMoreThanAHost() {
        for (String address : new String[] {
            "https://record.example.org/path",
            "https://u@record.example.org",
            "https://record.example.org?q",
            "https://"
        }) {
            Session.Ran ran = Session.in(Language.JA).run("serve", "--port", "x", "--address", address);

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains("--address の「" + address + "」は、公開するアドレスとして使えません。");
        }
    }

    @Test
    void theDemonstrationHasNoDatabaseOfAnybodyElse() {
        Session.Ran ran = Session.in(Language.EN).run("demo", "--port", "x", "--db", "postgresql://u@h/x");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no argument “--db” here.");
    }
}
