#!/usr/bin/env python3
"""Makes the web fonts of Tasuki's pages from BIZ UDPGothic; see README.md beside this file.

Usage: subset.py DIRECTORY-WITH-THE-TTF-FILES
"""

import math
import pathlib
import sys

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
STATIC = HERE.parent / "resources" / "static"
WEIGHTS = {400: "BIZUDPGothic_400Regular.ttf", 700: "BIZUDPGothic_700Bold.ttf"}
STROKES = {400: 190, 700: 290}
BLOCKS = ["U+2050-218F", "U+2200-259F", "U+3100-9FFF", "U+F900-FAFF"]


def latin():
    yield from range(0x20, 0x7F)
    yield from range(0xA0, 0x180)
    yield from range(0x2010, 0x2050)
    yield from (0x20AC, 0x2116, 0x2122, 0x2212)
    yield from range(0x2190, 0x21FF)
    yield from range(0x25A0, 0x2600)
    yield from (0x2713, 0x2715)


def japanese_signs():
    yield from range(0x3000, 0x3100)
    yield from range(0xFF00, 0xFFF0)
    yield from range(0x2460, 0x2474)


def cells(codec, rows):
    """The characters of a national table, row by row."""
    for row in rows:
        for cell in range(1, 95):
            try:
                yield ord(bytes((row + 0xA0, cell + 0xA0)).decode(codec))
            except UnicodeDecodeError:
                continue


def windows_kanji():
    """JIS levels 1 and 2 and the additions that names need, such as 髙 and 﨑."""
    for lead in [*range(0x81, 0xA0), *range(0xE0, 0xFD)]:
        for trail in range(0x40, 0xFD):
            try:
                text = bytes((lead, trail)).decode("cp932")
            except UnicodeDecodeError:
                continue
            if len(text) == 1 and ord(text) >= 0x2000:
                yield ord(text)


def slices():
    everyday = {ord(c) for c in (HERE / "everyday.txt").read_text("utf-8") if ord(c) >= 0x3400}
    first = set(latin())
    second = (set(japanese_signs()) | everyday) - first
    third = set(cells("euc_jp", range(16, 48))) - first - second
    fourth = set(windows_kanji()) - first - second - third
    return {"latin": first, "everyday": second, "level1": third, "level2": fourth}


def arc(pen, centre_x, centre_y, radius, start, end):
    """Clockwise quadratic pieces of a circle from one angle to another, in degrees."""
    pieces = max(1, round(abs(end - start) / 30))
    step = math.radians((end - start) / pieces)
    for piece in range(pieces):
        angle = math.radians(start) + piece * step
        reach = radius / math.cos(step / 2)
        middle, last = angle + step / 2, angle + step
        pen.qCurveTo(
            (round(centre_x + reach * math.cos(middle)), round(centre_y + reach * math.sin(middle))),
            (round(centre_x + radius * math.cos(last)), round(centre_y + radius * math.sin(last))),
        )


def half_filled_circle(font):
    """The face's own ◐ is half as wide as its ○; this one is ○ with its left half filled."""
    glyphs, name = font["glyf"], font.getBestCmap()[0x25CB]
    ring = glyphs[name]
    pen = TTGlyphPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    x = (ring.xMin + ring.xMax) / 2
    y = (ring.yMin + ring.yMax) / 2
    radius = (ring.xMax - ring.xMin) / 2 - 40
    pen.moveTo((round(x), round(y - radius)))
    arc(pen, x, y, radius, 270, 90)
    pen.closePath()
    return pen.glyph(), font["hmtx"][name]


def cross(font, stroke):
    """The face has no ✕; this one stands in the same square as its ○."""
    name = font.getBestCmap()[0x25CB]
    ring = font["glyf"][name]
    x, y = (ring.xMin + ring.xMax) / 2, (ring.yMin + ring.yMax) / 2
    reach, half = (ring.xMax - ring.xMin) / 2 * 0.8, stroke / math.sqrt(2)
    outline = [
        (0, half), (reach - half, reach), (reach, reach - half), (half, 0), (reach, half - reach),
        (reach - half, -reach), (0, -half), (half - reach, -reach), (-reach, half - reach),
        (-half, 0), (-reach, reach - half), (half - reach, reach),
    ]  # fmt: skip
    pen = TTGlyphPen(None)
    pen.moveTo((round(x + outline[0][0]), round(y + outline[0][1])))
    for dx, dy in outline[1:]:
        pen.lineTo((round(x + dx), round(y + dy)))
    pen.closePath()
    return pen.glyph(), font["hmtx"][name]


def draw_missing_marks(font, stroke):
    for code, name, (glyph, (advance, _)) in (
        (0x25D0, "tasuki.half", half_filled_circle(font)),
        (0x2715, "tasuki.cross", cross(font, stroke)),
    ):
        add_glyph(font, name, glyph, advance)
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap[code] = name


def add_glyph(font, name, glyph, advance):
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    if "vmtx" in font:
        font["vmtx"][name] = (font["head"].unitsPerEm, 0)


def add_variant(font, original, name, width, dx, dy=0):
    pen = TTGlyphPen(font.getGlyphSet())
    font.getGlyphSet()[original].draw(pen)
    glyph = pen.glyph()
    glyph.coordinates.translate((round(dx), round(dy)))
    add_glyph(font, name, glyph, round(width))


def suit_latin(font):
    """Gives the Latin slice what the face lacks: figures of one width, and quotes and dots as Latin text sets them.

    The 1 is narrower than its other figures and there is no tnum feature, so columns would not line up. Quotes are half
    an em wide and the ellipsis floats in the middle, as Japanese wants; a feature of the Latin script alone mends that.
    """
    cmap, widths, glyphs = font.getBestCmap(), font["hmtx"], font["glyf"]
    if ord("1") not in cmap:
        return
    one, width = cmap[ord("1")], widths[cmap[ord("0")]][0]
    add_variant(font, one, "one.tnum", width, (width - widths[one][0]) / 2)
    pairs = []
    for code in (0x2018, 0x2019, 0x201C, 0x201D):
        quote = cmap[code]
        box = glyphs[quote]
        add_variant(font, quote, f"{quote}.latn", box.xMax - box.xMin + 240, 120 - box.xMin)
        pairs.append(quote)
    dots, period = cmap[0x2026], glyphs[cmap[ord(".")]]
    add_variant(font, dots, f"{dots}.latn", widths[dots][0] * 0.8, -widths[dots][0] * 0.1, period.yMin - glyphs[dots].yMin)
    pairs.append(dots)
    latin_forms = " ".join(f"sub {name} by {name}.latn;" for name in pairs)
    addOpenTypeFeaturesFromString(
        font,
        "languagesystem DFLT dflt; languagesystem latn dflt;"
        f"feature tnum {{ sub {one} by one.tnum; }} tnum;"
        f"feature ccmp {{ script latn; {latin_forms} }} ccmp;",
    )


def write_slice(source, weight, name, codes):
    font = TTFont(source)
    draw_missing_marks(font, STROKES[weight])
    options = subset.Options(layout_features=[], hinting=False, flavor="woff2", notdef_outline=True)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GSUB", "GPOS", "meta"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.glyph_names = True
    worker = subset.Subsetter(options)
    present = sorted(codes & set(font.getBestCmap()))
    worker.populate(unicodes=present)
    worker.subset(font)
    suit_latin(font)
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.flavor = "woff2"
    target = STATIC / "fonts" / f"biz-udpgothic-{weight}-{name}.woff2"
    font.save(target)
    print(f"{target.name}: {len(present)} characters, {target.stat().st_size // 1024} KiB")
    return present


def ranges(codes):
    start = last = None
    for code in [*codes, None]:
        if last is not None and code == last + 1:
            last = code
            continue
        if start is not None:
            yield f"U+{start:X}" if start == last else f"U+{start:X}-{last:X}"
        start = last = code


def face(weight, name, codes):
    # Of two faces with a character in their range, the later one is asked first. The rarest slice therefore comes first
    # and may claim whole blocks, which keeps the style sheet short.
    lines, line = [], ""
    for part in BLOCKS if name == "level2" else ranges(codes):
        if len(line) + len(part) > 110:
            lines.append(line)
            line = ""
        line += part + ","
    lines.append(line.rstrip(","))
    body = "\n".join(lines)
    return (
        f'@font-face{{font-family:"BIZ UDPGothic";font-style:normal;font-weight:{weight};font-display:swap;\n'
        f'src:url("fonts/biz-udpgothic-{weight}-{name}.woff2") format("woff2");\nunicode-range:{body}}}\n'
    )


def main():
    source = pathlib.Path(sys.argv[1])
    (STATIC / "fonts").mkdir(parents=True, exist_ok=True)
    css = ["/* Made by server/src/main/fonts/subset.py; do not edit. */\n"]
    for weight, file in WEIGHTS.items():
        for name, codes in reversed(slices().items()):
            css.append(face(weight, name, write_slice(source / file, weight, name, codes)))
    (STATIC / "fonts.css").write_text("".join(css), "utf-8")


if __name__ == "__main__":
    main()
