package dev.tasuki.cli.supplychain;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// In which part a party appears in an agreement.
enum OscalRole {
    CUSTOMER(new Text("委託する側", "Customer")),
    PROVIDER(new Text("引き受ける側", "Provider")),
    ANSWERING(new Text("責任を負い続ける者", "Stays answerable"));

    private final Text title;

    OscalRole(Text title) {
        this.title = title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    JsonObject json(Language language) {
        return JsonValue.object()
                .put("id", id())
                .put("title", title.in(language))
                .build();
    }
}
