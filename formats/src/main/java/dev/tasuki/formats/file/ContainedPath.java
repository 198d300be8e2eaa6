package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the place of a file that a hostile document names, and only beneath a root.
public final class ContainedPath {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST = 1024;

    private ContainedPath() {}

    /// The place that a relative path leads to, symbolic links resolved.
    ///
    /// The answer holds for the moment: whoever can change the folders beneath the root can change what a path
    /// means.
    ///
    /// @param root     a folder that exists
    /// @param relative names with `/` between them; `.` for the same folder is passed over
    public static PathResolution resolve(Path root, String relative) {
        if (isMalformed(relative)) {
            return refused(FileFault.MALFORMED_PATH, relative);
        }
        try {
            return walk(root.toRealPath(), relative);
        } catch (InvalidPathException e) {
            return refused(FileFault.UNENCODABLE_PATH, relative);
        } catch (IOException e) {
            // A link that leads nowhere or in a circle: where it would lead tomorrow is unknown.
            return refused(FileFault.PATH_LEAVES_ROOT, relative);
        }
    }

    /// Whether a relative path could be resolved beneath any root: for readers of documents, which have no root
    /// yet.
    public static boolean isWellFormed(String relative) {
        return !isMalformed(relative) && !List.of(relative.split("/", -1)).contains("..");
    }

    private static boolean isMalformed(String relative) {
        return relative.isBlank()
                || relative.length() > LONGEST
                || relative.startsWith("/")
                || relative.endsWith("/")
                || relative.contains("//")
                || relative.indexOf('\\') >= 0
                || relative.chars().anyMatch(Character::isISOControl)
                || DRIVE.matcher(relative).matches();
    }

    private static PathResolution walk(Path root, String relative) throws IOException {
        Path reached = root;
        for (String name : relative.split("/", -1)) {
            if (name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                return refused(FileFault.PATH_LEAVES_ROOT, relative);
            }
            Path next = reached.resolve(name);
            reached = Files.isSymbolicLink(next) ? next.toRealPath() : next;
            if (!reached.startsWith(root)) {
                return refused(FileFault.PATH_LEAVES_ROOT, relative);
            }
        }
        return new PathResolution.Inside(reached);
    }

    private static PathResolution refused(FindingCode code, String relative) {
        return new PathResolution.Refused(List.of(new Finding(code, Location.of(relative), relative)));
    }
}
