package dev.tasuki.formats.dsse;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.dsse.EnvelopeReading.Read;
import dev.tasuki.formats.dsse.EnvelopeReading.Refused;
import dev.tasuki.formats.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads DSSE envelopes from JSON, strictly: one spelling for each envelope's content, and nothing that is
/// passed over.
///
/// DSSE lets consumers ignore fields they do not know. Here such fields are refused, since a person who is
/// shown the file would believe them to be signed.
public final class EnvelopeReader {
    private static final int LARGEST_FILE = 12 << 20;
    private static final int LONGEST_SIGNATURE = 1024;
    private static final Limits LIMITS = new Limits(LARGEST_FILE, 8, 1_000, LARGEST_FILE);

    private EnvelopeReader() {}

    /// Reads an envelope.
    ///
    /// @param json   the file's content, at most 12 MiB
    /// @param source what findings call the file
    public static EnvelopeReading read(Bytes json, String source) {
        return switch (JsonDocument.parse(json.toArray(), source, LIMITS)) {
            case Parsing.Refused(var findings) -> new Refused(findings);
            case Parsing.Parsed(var root) -> {
                var findings = new Findings();
                Envelope envelope = envelope(MappingReader.ofRoot(root, source, findings));
                yield envelope == null || findings.hasErrors() ? new Refused(findings.list()) : new Read(envelope);
            }
        };
    }

    private static @Nullable Envelope envelope(MappingReader reader) {
        String payloadType = reader.requiredText("payloadType");
        Bytes payload = base64(reader, "payload");
        List<Signature> signatures = signatures(reader);
        reader.finish();
        return payloadType == null || payload == null || signatures.isEmpty()
                ? null
                : new Envelope(payloadType, payload, signatures);
    }

    private static List<Signature> signatures(MappingReader reader) {
        List<MappingReader> written = reader.mappings("signatures", Envelope.MOST_SIGNATURES);
        if (written.isEmpty()) {
            reader.report("signatures", EnvelopeFault.NO_SIGNATURES);
        }
        var signatures = new ArrayList<Signature>();
        for (MappingReader signature : written) {
            String keyId = signature.string("keyid");
            Bytes value = base64(signature, "sig");
            signature.finish();
            if (value != null && value.length() > LONGEST_SIGNATURE) {
                String place = signature.path() + ".sig";
                signature.report("sig", EnvelopeFault.SIGNATURE_TOO_LONG, place, Integer.toString(LONGEST_SIGNATURE));
            } else if (value != null) {
                // Other signers write an empty identifier where they know none.
                signatures.add(new Signature(keyId == null || keyId.isEmpty() ? null : keyId, value));
            }
        }
        return signatures;
    }

    private static @Nullable Bytes base64(MappingReader reader, String name) {
        String place = reader.path().isEmpty() ? name : reader.path() + "." + name;
        String written = reader.requiredText(name);
        if (written == null) {
            return null;
        }
        Bytes value = Bytes.ofBase64(written).orElse(null);
        if (value == null) {
            reader.report(name, EnvelopeFault.NOT_BASE64, place);
        }
        return value;
    }
}
