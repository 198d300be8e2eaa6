package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One of the few words that a file, a command line and a reader choose from. Implemented by enums.
public interface Choice {

    /// The word used in files and on the command line.
    String id();

    /// The words a person reads.
    Text title();

    /// The choices by id, in the order given. Written without streams: every command waits for these maps.
    static <C extends Choice> Map<String, C> byId(C[] choices) {
        var byId = new LinkedHashMap<String, C>();
        for (C choice : choices) {
            byId.put(choice.id(), choice);
        }
        return Collections.unmodifiableMap(byId);
    }
}
