package dev.tasuki.formats.dsse;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;

/// Writes DSSE envelopes as JSON.
public final class EnvelopeWriter {
    private EnvelopeWriter() {}

    public static JsonObject json(Envelope envelope) {
        return JsonValue.object()
                .put("payloadType", envelope.payloadType())
                .put("payload", envelope.payload().base64())
                .put("signatures", JsonValue.array(envelope.signatures(), EnvelopeWriter::json))
                .build();
    }

    /// The envelope's canonical JSON: the same envelope always yields the same file.
    public static Bytes bytes(Envelope envelope) {
        return Bytes.of(CanonicalJson.bytes(json(envelope)));
    }

    private static JsonObject json(Envelope.Signature signature) {
        return JsonValue.object()
                .putIfPresent("keyid", signature.keyId())
                .put("sig", signature.value().base64())
                .build();
    }
}
