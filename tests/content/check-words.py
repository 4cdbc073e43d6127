#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the words read: short sentences, British spelling, nothing that frightens, blames or promises."""
import re

import content

MAX_WORDS = 25
MAX_WORDS_OF_A_QUESTION = 20

# Titles of documents are as their publishers wrote them, and lay words are taken as input, not shown.
NOT_OURS = {("sources", "title")}
INPUT = {"also"}

# What must not be said, and what to say in its place.
FORBIDDEN = [
    (r"\bjust\b", "leave it out: it makes light of what somebody feels"),
    (r"\balcoholics?\b", "say: people who drink heavily"),
    (r"\b(crushed|squashed) (nerve|disc|spine)", "say: nerves may be pressed"),
    (r"\b(deadly|fatal|lethal|killer)\b", "say what to do, and how soon"),
    (r"\bonly anxiety\b|\ball in (your|the) (head|mind)\b|\bnothing to worry\b", "no false calm"),
    (r"%|\bper ?cent\b|\b\d+ (in|out of) \d+\b", "no chances in numbers"),
    (r"\b\d+([.,]\d+)? ?(mg|milligrams?|g|grams?|mcg|µg|micrograms?|ml|mmol|mEq|tablets?|pills?|drops)\b(?!/)", "no doses"),
    (r"(?<!\ba )(?<!\byour )(?<!\bthe )(?<!\bor )\{doctor\}", "put a, your or the before it: it stands for “GP”"),
]

# Numbers that are no chances and no doses, with the objects that may have them.
ALLOWED = {
    ("bundle", "figures-fresh"): "95% interval",
    ("conditions/hypokalaemia", "mech-store"): "98% of the body's potassium",
    ("conditions/iron_def", "result-restless"): "under 20%",
    ("conditions/rls", "result-75"): "under 20%",
    ("findings", "lab_tsat"): "It is given in %",
    ("measures", "transferrin-saturation"): "%",
}

# Never “you have …”: nobody was examined. Asking is something else.
TOLD = (r"(?<!\bif )(?<!\bdo )(?<!\bwhether )(?<!\bunless )(?<!\bhave )"
        r"\byou(?: have|'ve| are having| suffer from| got) (?:an? |the )?(?:{names})\b")


def check_length(name, member, text):
    limit = MAX_WORDS_OF_A_QUESTION if (name, member) == ("findings", "question") else MAX_WORDS
    for sentence in content.sentences(text):
        if len(sentence.split()) > limit:
            yield f"{len(sentence.split())} words in “{sentence[:60]} …”, more than {limit}"


def check_forbidden(text, told, allowed):
    left = text.replace(allowed, "") if allowed else text
    for pattern, advice in FORBIDDEN:
        found = re.search(pattern, left, re.IGNORECASE)
        if found:
            yield f"“{found[0]}” ({advice})"
    found = told.search(text)
    if found:
        yield f"“{found[0]}” (nobody was examined: say what may be behind it)"


def names_of_conditions(files):
    for name, file in files.items():
        if name.startswith("conditions/"):
            yield from file["name"].values()
            yield from (synonym["text"] for synonym in file["synonyms"])


def enclosing_ids(file, pointer):
    """The ids of all objects around a text."""
    parts = pointer.split("/")
    around = (content.at(file, "/".join(parts[:end])) for end in range(1, len(parts)))
    return {item["id"] for item in around if isinstance(item, dict) and "id" in item}


def allowed_in(name, file, pointer):
    ids = enclosing_ids(file, pointer)
    return next((words for (owner, item), words in ALLOWED.items() if owner == name and item in ids), None)


def is_american_synonym(file, pointer):
    return content.at(file, pointer.rpartition("/")[0]).get("locale") == "US"


def main():
    files = content.load()
    told = re.compile(TOLD.format(names="|".join(sorted(map(re.escape, names_of_conditions(files)), key=len, reverse=True))),
                      re.IGNORECASE)
    problems, n = [], 0
    for name, file in files.items():
        for pointer, member, text in content.words_of(file):
            if member in INPUT or (name, member) in NOT_OURS:
                continue
            n += 1
            found = [*check_length(name, member, text), *check_forbidden(text, told, allowed_in(name, file, pointer))]
            if not is_american_synonym(file, pointer):
                found += content.check_spelling(text)
            problems += [f"{name}{pointer}: {problem}" for problem in found]
    content.finish(problems, f"{n} texts")


main()
