#!/usr/bin/env python3
"""Makes the fonts of Tasuki's printed pages from BIZ UDPGothic; see README.md beside this file.

Usage: print_fonts.py DIRECTORY-WITH-THE-TTF-FILES
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "dev" / "tasuki" / "formats" / "print"

# The marks of state are drawn as the pages of the server draw them.
sys.path.insert(0, str(HERE.parents[3] / "server" / "src" / "main" / "fonts"))
from subset import STROKES, WEIGHTS, draw_missing_marks  # noqa: E402


def write(source, weight):
    font = TTFont(source, recalcTimestamp=False)
    draw_missing_marks(font, STROKES[weight])
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=True)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GSUB", "GPOS", "meta", "gasp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    worker = subset.Subsetter(options)
    characters = sorted(font.getBestCmap())
    worker.populate(unicodes=characters)
    worker.subset(font)
    # A font without names of glyphs makes the program that embeds it complain.
    font["post"].formatType = 2.0
    font["post"].extraNames, font["post"].mapping = [], {}
    font["head"].modified = font["head"].created
    target = TARGET / f"biz-udpgothic-{weight}.ttf"
    font.save(target)
    print(f"{target.name}: {len(characters)} characters, {target.stat().st_size // 1024} KiB")


def main():
    for weight, file in WEIGHTS.items():
        write(pathlib.Path(sys.argv[1]) / file, weight)


if __name__ == "__main__":
    main()
