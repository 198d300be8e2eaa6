package dev.tasuki.server.supplychain;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody says of a release.
///
/// @param label what customers call this version; unique for a target
public record ReleaseDraft(
        String label, Optional<LocalDate> releasedOn, Optional<LocalDate> supportedUntil, List<Artefact> artefacts) {
    /// How many files a release may list.
    public static final int MOST_ARTEFACTS = 500;

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_PATH = 400;
    private static final int LONGEST_DIGEST = 80;
    private static final Pattern ITEM = Pattern.compile("artefacts\\.([0-9]{1,4})\\.(path|sha256|size)");
    private static final Text SUPPORT_BEFORE_RELEASE =
            new Text("リリース日以後の日を入力してください。", "Enter the day of release or a later one.");
    private static final Text NOT_A_PATH = new Text(
            "パスは dist/app.tar.gz の形で、「..」や「\\」を含めずに入力してください。",
            "Write the path like this: dist/app.tar.gz, without .. or backslashes.");
    private static final Text NOT_A_DIGEST = new Text(
            "SHA-256 を 16 進 64 桁で入力してください。sha256sum の出力をそのまま使えます。",
            "Give the SHA-256 as 64 hexadecimal digits, as sha256sum prints it.");
    private static final Text NOT_A_SIZE = new Text("バイト数を整数で入力してください。", "Give the size as a whole number of bytes.");
    private static final Text TWICE = new Text("同じパスがすでにあります。", "This path is already in the list.");
    private static final Text MISSING = new Text("入力してください。", "Please fill this in.");
    private static final Text TOO_MANY = new Text("成果物は {0} 件までにしてください。", "List at most {0} artefacts.");
    private static final Text NOT_A_LIST =
            new Text("成果物は path、sha256、size の組で指定してください。", "Give each artefact with path, sha256 and size.");

    public ReleaseDraft {
        artefacts = List.copyOf(artefacts);
    }

    /// Reads what was sent; artefacts as `artefacts.0.path` and so on, from a form and from JSON alike.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static ReleaseDraft read(Input input) {
        Field<String> label = input.line("label", LONGEST_LABEL);
        Field<Optional<LocalDate>> releasedOn = input.optionalDate("releasedOn");
        Field<Optional<LocalDate>> supportedUntil = input.optionalDate("supportedUntil");
        releasedOn
                .peek()
                .flatMap(sent -> sent)
                .flatMap(released -> supportedUntil.peek().flatMap(sent -> sent).filter(released::isAfter))
                .ifPresent(_ -> input.fault("supportedUntil", SUPPORT_BEFORE_RELEASE));
        List<Artefact> artefacts = artefacts(input);
        input.refuseOthers();
        input.requireSound();
        return new ReleaseDraft(label.get(), releasedOn.get(), supportedUntil.get(), artefacts);
    }

    private static List<Artefact> artefacts(Input input) {
        // Says what an item has, to whoever asks this reader what it reads.
        input.optionalLine("artefacts.*.path", LONGEST_PATH);
        input.optionalLine("artefacts.*.sha256", LONGEST_DIGEST);
        input.optionalNumber("artefacts.*.size", 0, Integer.MAX_VALUE);
        if (!input.all("artefacts", word -> word).peek().orElse(Set.of()).isEmpty()) {
            input.fault("artefacts", NOT_A_LIST);
        }
        var numbers = new TreeSet<Integer>();
        for (String field : input.sent().keySet()) {
            Matcher item = ITEM.matcher(field);
            if (item.matches()) {
                numbers.add(Integer.valueOf(item.group(1)));
            }
        }
        if (numbers.size() > MOST_ARTEFACTS) {
            input.fault("artefacts", TOO_MANY.with(Integer.toString(MOST_ARTEFACTS)));
        }
        var artefacts = new ArrayList<Artefact>();
        var paths = new TreeSet<String>();
        for (int number : numbers) {
            String at = "artefacts." + number;
            Field<Optional<String>> path = input.optionalLine(at + ".path", LONGEST_PATH);
            Field<Optional<String>> digest = input.optionalLine(at + ".sha256", LONGEST_DIGEST);
            Field<Optional<String>> size = input.optionalLine(at + ".size", 20);
            boolean blank = path.peek().flatMap(sent -> sent).isEmpty()
                    && digest.peek().flatMap(sent -> sent).isEmpty()
                    && size.peek().flatMap(sent -> sent).isEmpty();
            if (!blank) {
                artefact(input, at, path, digest, size).ifPresent(artefact -> {
                    if (!paths.add(artefact.path())) {
                        input.fault(at + ".path", TWICE);
                    }
                    artefacts.add(artefact);
                });
            }
        }
        return artefacts;
    }

    private static Optional<Artefact> artefact(
            Input input,
            String at,
            Field<Optional<String>> path,
            Field<Optional<String>> digest,
            Field<Optional<String>> size) {
        Optional<String> sentPath = path.peek().flatMap(sent -> sent);
        Optional<Sha256> sentDigest = digest.peek().flatMap(sent -> sent).flatMap(Sha256::parse);
        Optional<String> sentSize = size.peek().flatMap(sent -> sent);
        if (sentPath.isEmpty()) {
            input.fault(at + ".path", MISSING);
        } else if (!ContainedPath.isWellFormed(sentPath.get())) {
            input.fault(at + ".path", NOT_A_PATH);
        }
        if (sentDigest.isEmpty()) {
            input.fault(at + ".sha256", NOT_A_DIGEST);
        }
        if (sentSize.filter(text -> !text.matches("[0-9]{1,15}")).isPresent()) {
            input.fault(at + ".size", NOT_A_SIZE);
            return Optional.empty();
        }
        return sentPath.flatMap(
                known -> sentDigest.map(found -> new Artefact(known, found, sentSize.map(Long::valueOf))));
    }
}
