#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fixed words of the interface: short sentences, and nothing that belittles, diagnoses or counts chances.

These are the words of C and of the files in ui that are translated, and those of phrases.json. Usage:
check-interface.py [PHRASES.json]
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree
from subprocess import run

import content

MAX_WORDS = 25
FORBIDDEN = (
    (re.compile(r"\bjust\b", re.IGNORECASE), "leave it out: it makes light of what somebody feels"),
    (re.compile(r"(?<!\bif )(?<!\bdo )(?<!\bwhether )\byou (?:have|'ve|suffer from|got) "
                r"(?!(?:not )?(?:been|answered|marked|asked|told|said|chosen|given|read)\b)", re.IGNORECASE),
     "nobody was examined"),
    (re.compile(r"%%|\bper ?cent\b|\d ?%(?!\w)", re.IGNORECASE), "no chances in numbers"),
)


def unquoted(text):
    """The words of the string literals of a PO file."""
    return "".join(json.loads(part) for part in re.findall(r'"(?:\\.|[^"\\])*"', text))


def words_of_code():
    """Everything that C marks for translation, as (place, words), the plural among it."""
    files = [name for name in (content.ROOT / "po" / "POTFILES").read_text(encoding="utf-8").split() if name.endswith(".c")]
    done = run(["xgettext", "--from-code=UTF-8", "--language=C", "--output=-", "--keyword=_", "--keyword=N_",
                "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2", "--keyword=g_dngettext:2,3", *files],
               cwd=content.ROOT, capture_output=True, text=True, check=True)
    for entry in re.split(r"\n\n", done.stdout)[1:]:
        place = re.search(r"^#: (\S+)", entry, re.MULTILINE)[1]
        for found in re.finditer(r'^msgid(?:_plural)? ((?:"(?:\\.|[^"\\])*"\n?)+)', entry, re.MULTILINE):
            yield place, unquoted(found[1])


def words_of_ui():
    for path in sorted((content.ROOT / "ui").glob("*.ui")):
        for element in ElementTree.parse(path).iter():
            if element.get("translatable") == "yes" and element.text:
                yield path.name, " ".join(element.text.split())


def words_of_phrases(path):
    for name, text in json.loads(path.read_text(encoding="utf-8"))["phrases"].items():
        yield f"phrases.json {name}", text


def check(place, text):
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        if len(sentence.split()) > MAX_WORDS:
            yield f"{place}: {len(sentence.split())} words in “{sentence[:60]} …”, more than {MAX_WORDS}"
    yield from (f"{place}: {problem}" for problem in content.check_spelling(text))
    for words, advice in FORBIDDEN:
        found = words.search(text)
        if found:
            yield f"{place}: “{found[0]}” in “{text}” ({advice})"


def main():
    phrases = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else content.CONTENT / "phrases.json"
    said = [*words_of_code(), *words_of_ui(), *words_of_phrases(phrases)]
    problems = [problem for place, text in said for problem in check(place, text)]
    content.finish(problems, f"{len(said)} texts of the interface")


main()
