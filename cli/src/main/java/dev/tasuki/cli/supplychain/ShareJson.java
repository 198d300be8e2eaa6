package dev.tasuki.cli.supplychain;

import dev.tasuki.domain.responsibility.Ground.SettledShare;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;

/// Writes a share, and how far the two are with it, as JSON.
final class ShareJson {

    private ShareJson() {}

    static JsonObject of(SettledShare settled) {
        Share share = settled.share();
        var object = JsonValue.object()
                .put("engagement", settled.engagement().value())
                .put("state", settled.state().id())
                .put("scope", share.scope())
                .put("evidence", JsonValue.texts(share.evidence()));
        share.due().ifPresent(due -> object.put("due", due.toString()));
        return object.build();
    }
}
