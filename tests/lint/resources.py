#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is compiled in is what stands in the folders, no more and no less."""
import xml.etree.ElementTree as ElementTree

import lint

# Each list with what must be in it, and the folders that its names start from.
LISTS = {
    "data/content.gresource.xml": (["data/content/**/*.json"], ["data"]),
    "data/handout.gresource.xml": (["data/art/illustrations/*.svg"], ["data"]),
    "ui/app.gresource.xml": (["ui/**/*.ui", "ui/**/*.css"], ["ui", "data"]),
}


def problems_of(name, wanted, folders):
    listed = [item.text for item in ElementTree.parse(lint.ROOT / name).iter("file")]
    for path in wanted:
        if not any(str(path) == f"{folder}/{item}" for folder in folders for item in listed):
            yield f"{name}: {path} is not listed"
    for item in sorted(set(listed)):
        if not any((lint.ROOT / folder / item).is_file() for folder in folders):
            yield f"{name}: {item} does not exist"
        if listed.count(item) > 1:
            yield f"{name}: {item} is listed twice"


checked, problems = 0, []
for name, (patterns, folders) in LISTS.items():
    wanted = lint.find(*patterns)
    checked += len(wanted)
    problems += problems_of(name, wanted, folders)
lint.finish(checked, problems)
