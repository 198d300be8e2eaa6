package dev.tasuki.server.web.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.declaration.HandedFile;
import dev.tasuki.server.declaration.Verifications;
import dev.tasuki.server.shared.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/// The files of a form. Faults are reported to the input, so that they stand beside their fields with all others.
///
/// A browser sends an empty part for a field in which no file was chosen; that is no file.
final class HandedOver {
    static final String DECLARATION = "declaration";
    static final String KEYS = "keys";
    static final String FILES = "files";

    private static final int LARGEST_KEY = 64 * 1024;
    private static final Text CHOOSE = new Text("宣言ファイルを選んでください。", "Choose the declaration file.");
    private static final Text EMPTY = new Text("ファイルが空です。選び直してください。", "The file is empty. Choose another.");
    private static final Text TOO_LARGE =
            new Text("ファイルが大きすぎます。宣言ファイルは 1 MB までです。", "The file is too large. A declaration has at most 1 MB.");
    private static final Text ONE = new Text("宣言ファイルは一つだけ選んでください。", "Choose one declaration only.");

    private final @Nullable MultipartRequest request;
    private final Input input;

    /// @param request one that is no form with files has none
    HandedOver(HttpServletRequest request, Input input) {
        this.request = WebUtils.getNativeRequest(request, MultipartRequest.class);
        this.input = input;
    }

    /// The declaration, if it is there and small enough.
    Optional<Bytes> declaration() {
        List<MultipartFile> parts = chosen(DECLARATION);
        if (parts.size() != 1) {
            input.fault(DECLARATION, parts.isEmpty() ? CHOOSE : ONE);
            return Optional.empty();
        }
        MultipartFile part = parts.getFirst();
        if (part.isEmpty()) {
            input.fault(DECLARATION, EMPTY);
            return Optional.empty();
        }
        if (part.getSize() > Verifications.LARGEST) {
            input.fault(DECLARATION, TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(content(part));
    }

    /// What the declaration's file is called.
    String declarationName() {
        return chosen(DECLARATION).stream().findFirst().map(HandedOver::name).orElse("");
    }

    /// The public keys, as far as they are sound.
    List<VerificationKey> keys() {
        var keys = new ArrayList<VerificationKey>();
        for (MultipartFile part : chosen(KEYS)) {
            // One byte more than a key file may have is enough to have it refused.
            Bytes content = part.getSize() > LARGEST_KEY ? Bytes.of(new byte[LARGEST_KEY + 1]) : content(part);
            switch (PublicKeyFile.parse(content, name(part))) {
                case VerificationKeyReading.Read(var key) -> keys.add(key);
                case VerificationKeyReading.Refused(var findings) ->
                    findings.forEach(finding -> input.fault(KEYS, words(part, finding)));
            }
        }
        return keys;
    }

    /// The digests of the other files; none of their content is kept.
    List<HandedFile> files() {
        return chosen(FILES).stream()
                .map(part -> {
                    try (InputStream content = part.getInputStream()) {
                        return new HandedFile(name(part), Sha256.of(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private List<MultipartFile> chosen(String field) {
        List<MultipartFile> parts = request == null ? List.of() : request.getFiles(field);
        return parts.stream()
                .filter(part -> !(part.isEmpty() && name(part).isEmpty()))
                .toList();
    }

    private static Bytes content(MultipartFile part) {
        try {
            return Bytes.of(part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name == null ? "" : Printable.line(name);
    }

    private static Text words(MultipartFile part, Finding finding) {
        String name = name(part);
        return new Text(
                "「" + name + "」: " + finding.message(Language.JA) + finding.remedy(Language.JA),
                "“" + name + "”: " + finding.message(Language.EN) + " " + finding.remedy(Language.EN));
    }
}
