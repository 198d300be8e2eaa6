package dev.tasuki.domain.catalogue;

import java.util.List;

/// How texts and queries are made alike before they are compared: width, case, kana and composed characters do not
/// count. For indexes outside the catalogue, so that every search of Tasuki finds alike.
public final class SearchFolding {
    private SearchFolding() {}

    /// A text in the spelling that [#words(String)] are compared with.
    public static String fold(String text) {
        return SearchWords.fold(text);
    }

    /// The words of a query, folded; without spaces a change of script ends a word, as people write Japanese.
    public static List<String> words(String query) {
        return SearchWords.of(query).folded();
    }
}
