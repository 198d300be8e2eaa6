package dev.tasuki.server.shared.blob;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import java.io.IOException;

/// Stored content that no longer matches its name: a damaged disk, or somebody changed it.
public final class CorruptBlobException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final Text CORRUPT = new Text(
            "保存した内容（sha256:{0}）が変わっています。ディスクの故障か、書き換えのおそれがあります。バックアップから戻してください。",
            "The stored content sha256:{0} has changed: the disk may be damaged, or somebody changed it. "
                    + "Restore it from a backup.");

    private final transient Text text;

    CorruptBlobException(Sha256 digest) {
        this(CORRUPT.with(digest.hex()));
    }

    private CorruptBlobException(Text text) {
        super(text.en());
        this.text = text;
    }

    /// What happened and what to do.
    public Text text() {
        return text;
    }
}
