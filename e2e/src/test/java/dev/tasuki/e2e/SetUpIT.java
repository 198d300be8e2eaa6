package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The first thing that anybody does with an empty record.
class SetUpIT {

    @Test
    void whatWasSetUpIsThereAfterAKillAndTheLinkIsNot() throws Exception {
        try (Scratch scratch = Scratch.named("restart")) {
            ApiClient client;
            try (BuiltServer first = BuiltServer.start("serve", scratch.data())) {
                assertThat(first.told("setUp")).isPresent();
                client = ApiClient.setUp(first);
                first.kill();
            }
            try (BuiltServer second = BuiltServer.start("serve", scratch.data())) {
                assertThat(second.told("setUp")).isEmpty();
                assertThat(client.at(second).get("/targets").statusCode()).isEqualTo(200);
                assertThat(second.stop()).isZero();
            }
        }
    }
}
