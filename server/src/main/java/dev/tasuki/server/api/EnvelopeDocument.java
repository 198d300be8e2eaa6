package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.bytes.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A signed envelope as DSSE 1.0 has it, byte for byte as it was signed.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnvelopeDocument(String payloadType, String payload, List<EnvelopeSignatureDocument> signatures) {

    /// One signature; the key's name is a hint that nobody vouches for.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EnvelopeSignatureDocument(@Nullable String keyid, String sig) {}

    /// The bytes themselves: writing them anew would change the digest by which the file is known.
    static ResponseEntity<byte[]> answer(Bytes file) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(file.toArray());
    }
}
