package dev.tasuki.domain.responsibility.map;

import dev.tasuki.formats.text.TextCells;

/// How much room text takes in the map. Nobody knows the reader's font: the estimate is for a wide one.
final class MapText {
    static final double SIZE = 13;
    private static final double WIDE = 13.2;
    private static final double NARROW = 7.2;

    private MapText() {}

    static double width(String text) {
        return text.codePoints()
                .mapToDouble(codePoint -> TextCells.isWide(codePoint) ? WIDE : NARROW)
                .sum();
    }
}
