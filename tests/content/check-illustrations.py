#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The explaining figures: drawn by their program, without words, and seen on a light and on a dark ground; each has
words in the content, in short sentences, and is shown somewhere."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import content

PROGRAM = content.ROOT / "build-aux" / "art" / "draw-illustrations"
DRAWINGS = content.ROOT / "data" / "art" / "illustrations"
SVG = "{http://www.w3.org/2000/svg}"
MAX_BYTES = 350_000
CONTRAST = 3
MAX_WORDS = 20

# Kinds of things that never lie on the ground.
ON_OTHERS = {"clot"}

sys.dont_write_bytecode = True
sys.path.insert(0, str(PROGRAM.parent / "illustrations"))
import pen  # noqa: E402  (it is found by the line above)


def check_drawn(paths):
    """What is shipped is what the program draws."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, PROGRAM, folder], check=True)
        drawn = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    if drawn.keys() != {path.name for path in paths}:
        yield f"the program draws {sorted(drawn)}"
    for path in paths:
        if path.read_bytes() != drawn.get(path.name):
            yield f"{path.name} is not what {PROGRAM.name} draws"


def check_file(path):
    """Words are in the content; what a drawing needs is in it."""
    root = ElementTree.parse(path).getroot()
    if root.get("viewBox") != f"0 0 {pen.WIDTH} {pen.HEIGHT}":
        yield f"{path.name}: its viewBox is {root.get('viewBox')}"
    if path.stat().st_size > MAX_BYTES:
        yield f"{path.name}: more than {MAX_BYTES} bytes"
    for element in root.iter():
        if element.tag in (f"{SVG}text", f"{SVG}image", f"{SVG}script"):
            yield f"{path.name}: has a {element.tag.removeprefix(SVG)}"
        if element.tag == f"{SVG}filter" and element.get("color-interpolation-filters") != "sRGB":
            yield f"{path.name}: a filter that is not in sRGB"
    used = set(re.findall(r"url\(#([^)]+)\)", path.read_text(encoding="utf-8")))
    for name in sorted(used - {element.get("id") for element in root.iter()}):
        yield f"{path.name}: there is no #{name}"


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check_palette():
    """The outline or the colour of a thing stands out from either ground."""
    style = (DRAWINGS / "theme-dark.css").read_text(encoding="utf-8")
    rules = dict(re.findall(r"\.([\w-]+) \{ (?:fill|stroke): (#[0-9a-f]{6}) \}", style))
    if rules["ground"] != pen.GROUND_DARK:
        yield f"the dark ground is {rules['ground']} in theme-dark.css and {pen.GROUND_DARK} in pen.py"
    for line in ("ink", "ink-fill", "ghost"):
        if contrast(rules[line], rules["ground"]) < CONTRAST:
            yield f"{line}: {contrast(rules[line], rules['ground']):.1f} on the dark ground"
    for kind, colours in pen.KINDS.items():
        for ground in (pen.GROUND, pen.GROUND_DARK):
            best = max(contrast(colour, ground) for colour in colours)
            if best < CONTRAST and kind not in ON_OTHERS:
                yield f"{kind}: {best:.1f} on {ground}"


def check_words(illustration):
    sentences = re.split(r"(?<=[.!?])\s+", illustration["says"])
    if not 2 <= len(sentences) <= 4:
        yield f"says {len(sentences)} sentences"
    for sentence in sentences:
        if len(sentence.split()) > MAX_WORDS:
            yield f"{len(sentence.split())} words in “{sentence}”"
    if not illustration["sources"]:
        yield "has no source"


def check_labels(illustration):
    """Inside the drawing, with room for a word on the side where it stands."""
    for label in illustration["labels"]:
        for name in ("at", "text"):
            x, y = label[name]
            if not (0 <= x <= pen.WIDTH and 0 <= y <= pen.HEIGHT):
                yield f"“{label['plain']}”: {name} is outside of the drawing"
        room = {"start": pen.WIDTH - label["text"][0], "end": label["text"][0],
                "middle": 2 * min(label["text"][0], pen.WIDTH - label["text"][0])}
        if room[label["side"]] < 40:
            yield f"“{label['plain']}”: has no room"


def check_content(files, paths):
    """Every drawing is compiled in, has its words, and is shown."""
    illustrations = files["illustrations"]["illustrations"]
    listed = (content.ROOT / "data" / "handout.gresource.xml").read_text(encoding="utf-8")
    used = {item for name, file in files.items() if name.startswith("conditions/") for item in file["illustrations"]}
    if {item["file"] for item in illustrations} != {path.name for path in paths}:
        yield f"{DRAWINGS.name} does not hold what illustrations.json names"
    for item in illustrations:
        if f">art/illustrations/{item['file']}<" not in listed:
            yield f"{item['file']} is not compiled in"
        if item["id"] not in used and not item["terms"]:
            yield f"{item['id']} is not shown anywhere"
        yield from (f"{item['id']}: {problem}" for problem in (*check_words(item), *check_labels(item)))


def main():
    paths = sorted(DRAWINGS.glob("*.svg"))
    problems = [*check_drawn(paths), *check_palette(), *check_content(content.load(), paths),
                *(problem for path in paths for problem in check_file(path))]
    content.finish(problems, f"{len(paths)} drawings")


main()
