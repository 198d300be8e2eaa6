package dev.tasuki.formats.print;

import dev.tasuki.formats.bytes.Bytes;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A page as PDF.
///
/// @param missing the characters that the font lacks; [PrintFont#GETA] stands in for each
public record Printout(Bytes pdf, SortedSet<Integer> missing) {

    public Printout {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
