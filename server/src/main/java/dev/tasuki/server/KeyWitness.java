package dev.tasuki.server;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.SchemaOwner;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.Opening;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Holds a record and its master key together: with another key, a server would run and every secret be lost to it.
///
/// The record keeps a word that is sealed with the key; a key that does not open it is refused before it is used.
final class KeyWitness {
    private static final String CONTEXT = "witness of the master key";
    private static final Bytes WORD = Bytes.ofUtf8("tasuki");
    private static final Text OTHER_KEY = new Text(
            "この記録の秘密は、別のマスター鍵で保護されています。元の鍵のファイル（既定は {0}）をバックアップから戻すか、"
                    + "--master-key か TASUKI_MASTER_KEY で元の鍵を指定してください。何も変更していません。",
            "The secrets of this record lie under another master key. Restore its file from a backup (by default {0}), or"
                    + " name it with --master-key or TASUKI_MASTER_KEY. Nothing was changed.");

    private final DatabaseAddress owner;
    private final MasterKey key;

    KeyWitness(DatabaseAddress owner, MasterKey key) {
        this.owner = owner;
        this.key = key;
    }

    /// Goes on where the record is new or its witness knows the key.
    ///
    /// @param usual where the key's file lies by default, for the message
    /// @throws StartRefusal when the key is another
    void requireKnown(String usual) {
        try (Connection connection = connection()) {
            Optional<Bytes> kept = isThere(connection) ? kept(connection) : Optional.empty();
            if (kept.isPresent() && !(key.open(kept.get(), CONTEXT) instanceof Opening.Opened)) {
                throw new StartRefusal(OTHER_KEY.with(usual), null);
            }
        } catch (SQLException e) {
            // The database cannot be used; whoever prepares it says why.
            return;
        }
    }

    /// Gives up what an earlier key sealed, because that key is lost: the record then takes the key it is given.
    void forgetEarlierKey() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            if (isThere(connection)) {
                statement.execute("delete from " + SchemaOwner.SCHEMA + ".instance");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the witness of the master key cannot be given up", e);
        }
    }

    /// Keeps the word, where none is kept yet.
    void keep() {
        try (Connection connection = connection();
                PreparedStatement insert = connection.prepareStatement("insert into " + SchemaOwner.SCHEMA
                        + ".instance (key_witness) values (?) on conflict do nothing")) {
            insert.setBytes(1, key.seal(WORD, CONTEXT).toArray());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the witness of the master key cannot be kept", e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_regclass('" + SchemaOwner.SCHEMA + ".instance') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Optional<Bytes> kept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key_witness from " + SchemaOwner.SCHEMA + ".instance")) {
            return row.next() ? Optional.of(Bytes.of(row.getBytes(1))) : Optional.empty();
        }
    }
}
