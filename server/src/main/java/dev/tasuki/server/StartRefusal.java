package dev.tasuki.server;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.SettingRefusal;
import dev.tasuki.server.shared.db.DatabaseRefusal;
import dev.tasuki.server.shared.postgres.PostgresFailure;
import dev.tasuki.server.shared.secret.MasterKeyRefusal;
import org.jspecify.annotations.Nullable;

/// The server cannot be started, told to the person who starts it.
public final class StartRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Text UNEXPECTED = new Text("サーバーを起動できませんでした: {0}", "The server could not be started: {0}");

    private final transient Text words;

    StartRefusal(Text words, @Nullable Throwable cause) {
        super(words.en(), cause);
        this.words = words;
    }

    /// What is wrong and what to do.
    public Text words() {
        return words;
    }

    /// The refusal that lies behind a failed start, however deep Spring has wrapped it.
    static StartRefusal of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefusal refusal -> {
                    return refusal;
                }
                case DatabaseRefusal refusal -> {
                    return new StartRefusal(refusal.words(), failure);
                }
                case PostgresFailure refusal -> {
                    return new StartRefusal(refusal.text(), failure);
                }
                case SettingRefusal refusal -> {
                    return new StartRefusal(refusal.words(), failure);
                }
                case MasterKeyRefusal refusal -> {
                    return new StartRefusal(refusal.text(), failure);
                }
                default -> {}
            }
        }
        return new StartRefusal(UNEXPECTED.with(String.valueOf(failure.getMessage())), failure);
    }
}
