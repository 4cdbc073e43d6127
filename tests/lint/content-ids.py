#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No id of a finding, condition, rule, region, part, structure or mark stands in C: what is special about one is a member
in its JSON.

An id that is a plain word may be part of a sentence, but not a text or a part of a path by itself.
"""
import json
import re

import lint

# Plain words that are ids too, and what the code means by them.
ALLOWED = {
    "back": "a side that the body is drawn from, and a step back",
    "body": "a style of text, and the body view as a whole",
    "pregnant": "whom a range of a measure is for",
    "side": "a side that the body is drawn from",
}

RULE_LISTS = ("rules", "benign", "floors", "exits", "groups")


def content(path):
    return json.loads(lint.read(f"data/content/{path}"))


def ids():
    regions, triage = content("regions.json"), content("triage.json")
    items = regions["regions"] + regions["elsewhere"] + regions["structures"] + regions["marks"] + content("findings.json")["findings"]
    for region in regions["regions"]:
        items += region["parts"]
    for name in RULE_LISTS:
        items += triage[name]
    conditions = [json.loads(lint.read(path)) for path in lint.find("data/content/conditions/*.json")]
    return {item["id"] for item in items + conditions} - ALLOWED.keys()


def ids_in(text, known):
    for word in re.findall(r"[A-Za-z0-9_-]+", text):
        if word in known and (not word.isalpha() or not re.search(r"\s", text)):
            yield word


known = ids()
files = lint.find("src/**/*.[ch]")
problems = [f"{path}:{line}: “{word}” is an id of the content"
            for path in files
            for line, text in lint.c_strings(lint.read(path))
            for word in ids_in(text, known)]
lint.finish(len(files) * len(known), problems)
