package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFileEditor;
import dev.tasuki.domain.responsibility.map.ChainMap;
import dev.tasuki.domain.responsibility.map.ChainMapPicture;
import dev.tasuki.formats.diagram.StyleHash;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.chain.RecordedChain;
import dev.tasuki.server.chain.RecordedChains;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The map of the supply chain, and the chain as a file.
@Controller
public final class MapPages {
    private final ChainSights sights;
    private final RecordedChains chains;

    MapPages(ChainSights sights, RecordedChains chains) {
        this.sights = sights;
        this.chains = chains;
    }

    /// What the page shows.
    ///
    /// @param map     what the picture shows, for the tables beside it
    /// @param picture markup that is safe to put into the page; empty where the chain is too large to be drawn
    public record MapView(
            ChainHead head, ChainMap map, Optional<String> picture, ChainLinks links, boolean empty, Form form) {}

    @GetMapping("/o/{organisation}/supply-chain")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, Input input) {
        ChainSight sight = sights.on(viewer, input);
        ChainMap map =
                ChainMap.of(sight.standing().obligations(), sight.standing().findings());
        Optional<String> picture = map.isDrawable() && !sight.isEmpty()
                ? Optional.of(ChainMapPicture.svg(map, frame.language()))
                : Optional.empty();
        Page page = Page.of(
                "chain/map",
                frame,
                new MapView(
                        sight.head(ChainHead.Part.MAP), map, picture, sight.links(), sight.isEmpty(), sight.form()));
        Page styled = picture.map(markup -> page.styled(StyleHash.of(markup))).orElse(page);
        return sight.form().isRefused() ? styled.with(HttpStatus.UNPROCESSABLE_CONTENT) : styled;
    }

    @GetMapping("/o/{organisation}/supply-chain/supplychain.yaml")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> file(Viewer viewer) {
        RecordedChain recorded = chains.of(viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(SupplyChainFile.NAME)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(SupplyChainFileEditor.freshPart(recorded.chain()).getBytes(StandardCharsets.UTF_8));
    }
}
