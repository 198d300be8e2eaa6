package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What an authenticator app is to be set up with, shown once: as a picture and as text.
public final class AuthenticatorSeed {
    private static final String ISSUER = "Tasuki";
    private static final int QUIET_ZONE = 4;

    private final Bytes seed;
    private final MailAddress owner;

    AuthenticatorSeed(Bytes seed, MailAddress owner) {
        this.seed = seed;
        this.owner = owner;
    }

    static Bytes fresh(SecureRandom random) {
        byte[] bytes = new byte[Totp.SEED_LENGTH];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    Bytes bytes() {
        return seed;
    }

    /// The seed to be typed, in groups of four.
    public String typed() {
        return Totp.base32(seed).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// The address that an app on this device opens.
    public String address() {
        String label =
                URLEncoder.encode(owner.written(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + Totp.base32(seed) + "&issuer=" + ISSUER;
    }

    /// The picture for a telephone's camera.
    public Picture picture() {
        QrCode code = QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * QUIET_ZONE, path.toString());
    }

    /// A square picture of black squares.
    ///
    /// @param size how many squares it is wide
    /// @param path the squares, as the data of an SVG path
    public record Picture(int size, String path) {}

    /// Says nothing.
    @Override
    public String toString() {
        return "the seed of an authenticator";
    }
}
