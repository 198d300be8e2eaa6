package dev.tasuki.formats.dsse;

import dev.tasuki.formats.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a DSSE signature is made over: type and payload with their lengths, so that no other pair yields the same
/// bytes.
public final class PreAuthenticationEncoding {
    private PreAuthenticationEncoding() {}

    /// `DSSEv1 LEN(type) type LEN(payload) payload`; both lengths count bytes, never characters.
    public static byte[] of(String payloadType, Bytes payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        byte[] head = ascii("DSSEv1 " + type.length + " ");
        byte[] middle = ascii(" " + payload.length() + " ");
        return ByteBuffer.allocate(head.length + type.length + middle.length + payload.length())
                .put(head)
                .put(type)
                .put(middle)
                .put(payload.buffer())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
