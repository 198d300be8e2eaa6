package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// One level of a framework's tree, for example METI's category, requirement and individual requirement.
///
/// @param depth counted from 0 at the top
public record Level(String id, Text title, int depth) {

    public Level {
        if (depth < 0) {
            throw new IllegalArgumentException("negative depth: " + depth);
        }
    }
}
