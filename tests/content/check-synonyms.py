#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say leads to what they mean.

synonyms.tsv: lay word, where it is said (GB, US or both), and the kind and id of what it means.
"""
import content

PLACES = ("GB", "US")


def items_of(files):
    """Everything that may have lay words, by kind and id."""
    for finding in files["findings"]["findings"]:
        yield ("finding", finding["id"]), finding
    for term in files["glossary"]["terms"]:
        yield ("term", term["id"]), term
    for name, file in files.items():
        if name.startswith("conditions/"):
            yield ("condition", file["id"]), file


def places_of(item, word):
    """Where the word is known for the item. Names are shown everywhere."""
    if word.lower() in (name.lower() for name in item["name"].values()):
        return set(PLACES)
    locales = [synonym["locale"] for synonym in item["synonyms"] if synonym["text"].lower() == word.lower()]
    return {place for place in PLACES if place in locales or "both" in locales}


def check_row(items, word, locale, kind, identifier):
    item = items.get((kind, identifier))
    if item is None:
        yield f"there is no {kind} {identifier}"
        return
    for place in PLACES if locale == "both" else [locale]:
        if place not in places_of(item, word):
            yield f"{kind} {identifier} does not know this word in {place}"


def check_twice(item):
    """A word stands once in an item, with one locale."""
    words = [synonym["text"].lower() for synonym in item["synonyms"]]
    for word in sorted({word for word in words if words.count(word) > 1}):
        yield f"“{word}” stands there more than once"


def main():
    items = dict(items_of(content.load()))
    rows = content.rows_of("synonyms.tsv", 4)
    problems = [f"{row[0]}: {problem}" for row in rows for problem in check_row(items, *row)]
    problems += [f"{kind} {identifier}: {problem}" for (kind, identifier), item in items.items() for problem in check_twice(item)]
    content.finish(problems, f"{len(rows)} lay words")


main()
