package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.page.SelfContainedPage;
import dev.tasuki.domain.responsibility.map.ChainMap;
import dev.tasuki.domain.responsibility.map.ChainMapPicture;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the template of the map needs: the picture, and the same as tables.
///
/// @param picture     markup that is safe to put into the page
/// @param styleHash   the page's style as its content security policy names it
/// @param pictureHash the picture's style likewise
record MapPage(
        ChainMap map,
        SupplyChain chain,
        List<ChainFinding> findings,
        ChainWords words,
        String picture,
        String styleHash,
        String pictureHash) {
    private static final Text SEPARATOR = new Text("、", ", ");

    static String html(ChainMap map, SupplyChain chain, List<ChainFinding> findings, ChainWords words) {
        String picture = ChainMapPicture.svg(map, words.language());
        return SelfContainedPage.html(
                "supplychain/map.jte",
                "supplychain/_style.jte",
                hash -> new MapPage(map, chain, findings, words, picture, hash, SelfContainedPage.styleHash(picture)));
    }

    String name(PartyId party) {
        return words.say(chain.name(party));
    }

    String roles(ChainMap.Line line) {
        return titles(line.roles().stream());
    }

    String roles(ChainMap.Engagement engagement) {
        return titles(engagement.roles().stream().map(RoleHolding::assignment));
    }

    private String titles(Stream<RoleAssignment> roles) {
        return listed(roles.map(RoleAssignment::title));
    }

    String forms(ChainMap.Engagement engagement) {
        return listed(engagement.forms().stream());
    }

    String tier(ChainMap.Engagement engagement) {
        return engagement.tier().map(tier -> words.say(tier.title())).orElse("");
    }

    String concerns(ChainFinding finding) {
        return listed(finding.concerns().stream().map(chain::name));
    }

    static String external(ChainMap.Organisation organisation) {
        return String.join(
                ", ",
                organisation.external().stream().map(ChainMap.External::name).toList());
    }

    private String listed(Stream<Text> texts) {
        return texts.map(words::say).collect(Collectors.joining(words.say(SEPARATOR)));
    }
}
