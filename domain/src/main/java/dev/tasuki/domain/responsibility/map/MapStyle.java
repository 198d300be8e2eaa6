package dev.tasuki.domain.responsibility.map;

/// How the map looks: on paper-white, at night and in print.
final class MapStyle {
    private static final String LOOK = """
            .chain-map{--paper:#fdfcf9;--ink:#1b1b1f;--quiet:#47474f;--indigo:#1c3d78;--tint:#dfe6f2;--now:#ae2a14;\
            font:13px "BIZ UDPGothic","BIZ UDGothic","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,\
            system-ui,sans-serif;font-variant-numeric:tabular-nums}
            @media (prefers-color-scheme:dark){.chain-map{--paper:#16171b;--ink:#ecebe6;--quiet:#c2c1bc;--indigo:#a9c4f5;\
            --tint:#27344d;--now:#ff9d85}}
            svg:has(.chain-map){background:#fdfcf9}
            @media (prefers-color-scheme:dark){svg:has(.chain-map){background:#16171b}}
            .chain-map text{fill:var(--ink)}
            .chain-map .title{font-size:16px;font-weight:700}
            .chain-map .tier{fill:var(--indigo);font-weight:700}
            .chain-map .name{font-weight:700;font-size:14px}
            .chain-map .dim,.chain-map .all{fill:var(--quiet)}
            .chain-map .all{text-decoration:underline;fill:var(--indigo)}
            .chain-map .found{fill:var(--now);font-weight:700}
            .chain-map .box{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}
            .chain-map .role{fill:none;stroke:var(--indigo);stroke-width:1.5}
            .chain-map .way{fill:none;stroke:var(--indigo);stroke-width:1.8}
            .chain-map .supporting{stroke-dasharray:5 3}
            .chain-map .infrastructure{stroke-dasharray:1.5 2.5}
            .chain-map .tip{fill:var(--indigo)}
            .chain-map .sash{fill:var(--tint);stroke:var(--indigo);stroke-width:.8}
            .chain-map .label{font-size:12px}
            .chain-map a:focus-visible{outline:none}
            .chain-map a:focus-visible .box,.chain-map a:target .box{stroke:var(--indigo);stroke-width:3}
            .chain-map a:focus-visible .all{font-weight:700}
            @page{size:A3 landscape;margin:10mm}
            @media print{.chain-map{--paper:#fff;--ink:#000;--quiet:#333;--indigo:#12305f;--tint:#eef1f7;--now:#8f1f0c}\
            svg:has(.chain-map){background:#fff;max-width:100%;height:auto;max-height:100vh}.chain-map .all{display:none}}
            """;

    private MapStyle() {}

    /// The rules; one for each organisation lets what it has nothing to do with fade while it is chosen.
    static String css(int organisations) {
        var css = new StringBuilder(LOOK);
        for (int number = 1; number <= organisations; number++) {
            css.append(".chain-map:has(#map-")
                    .append(number)
                    .append(":target) .part:not(.w")
                    .append(number)
                    .append("){opacity:.13}\n");
        }
        return css.toString();
    }
}
