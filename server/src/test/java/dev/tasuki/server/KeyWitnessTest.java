package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.SchemaOwner;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.MasterKeySource;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// A record is served with the master key that its secrets lie under, and with no other.
class KeyWitnessTest {
    private final DatabaseAddress owner = TestServer.shared().emptyDatabase();
    private final MasterKey key = fresh();

    @Test
    void aNewRecordTakesAnyKeyAndThenOnlyThatOne() {
        assertThatCode(() -> new KeyWitness(owner, key).requireKnown("master.key"))
                .doesNotThrowAnyException();
        new SchemaOwner(owner, "tasuki_witness").prepare("only4tests");
        new KeyWitness(owner, key).keep();

        assertThatCode(() -> new KeyWitness(owner, key).requireKnown("master.key"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new KeyWitness(owner, fresh()).requireKnown("data/master.key"))
                .isInstanceOf(StartRefusal.class)
                .hasMessage(
                        "The secrets of this record lie under another master key. Restore its file from a backup (by"
                                + " default data/master.key), or name it with --master-key or TASUKI_MASTER_KEY. Nothing was"
                                + " changed.");
    }

    @Test
    void whatIsKeptFirstStays() {
        new SchemaOwner(owner, "tasuki_witness").prepare("only4tests");
        new KeyWitness(owner, key).keep();
        new KeyWitness(owner, fresh()).keep();

        assertThatCode(() -> new KeyWitness(owner, key).requireKnown("master.key"))
                .doesNotThrowAnyException();
    }

    @Test
    void aKeyThatIsLostForGoodIsGivenUpOnPurposeOnly() {
        new SchemaOwner(owner, "tasuki_witness").prepare("only4tests");
        new KeyWitness(owner, key).keep();
        var found = new KeyWitness(owner, fresh());

        found.forgetEarlierKey();
        found.keep();

        assertThatCode(() -> found.requireKnown("master.key")).doesNotThrowAnyException();
        assertThatThrownBy(() -> new KeyWitness(owner, key).requireKnown("master.key"))
                .isInstanceOf(StartRefusal.class);
    }

    private static MasterKey fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return MasterKeySource.ofValue(Base64.getEncoder().encodeToString(bytes));
    }
}
