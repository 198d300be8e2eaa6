package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.time.Instant;

/// What an X.509 certificate (RFC 5280) says about a key. Who vouches for it is not looked at here.
///
/// @param subject   the distinguished name, RFC 4514
/// @param issuer    the distinguished name of who issued it
/// @param notBefore the first moment of its validity
/// @param notAfter  the last moment of its validity
/// @param encoded   the whole certificate in DER
public record KeyCertificate(String subject, String issuer, Instant notBefore, Instant notAfter, Bytes encoded) {

    /// Whether the moment lies within the validity, its ends included.
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }
}
