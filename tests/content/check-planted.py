#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contradiction that is planted in a copy of the content is found. contradictions.json says what is put where: lists
are entered by the id of an item, by its finding or region, or by its position, “+” is the end, and null takes away.

Usage: check-planted.py EVALUATE-LINES TEST-CROSS
"""
import json
import pathlib
import shutil
import sys
import tempfile
from subprocess import run

import content

TABLE = content.HERE.parent / "data" / "contradictions.json"


def find(items, key):
    """The position in a list, or the member of an object, that a key means."""
    if not isinstance(items, list):
        return key
    if key in ("+", *items):
        return len(items) if key == "+" else items.index(key)
    if key.isdigit():
        return int(key)
    return next(n for n, item in enumerate(items)
                if isinstance(item, dict) and key in (item.get("id"), item.get("finding"), item.get("region")))


def plant(value, at, what):
    *way, last = at
    for key in way:
        value = value[find(value, key)]
    place = find(value, last)
    if what is None:
        del value[place]
    elif isinstance(value, list) and place == len(value):
        value.append(what)
    else:
        value[place] = what


def checks_of(case, programs, folder):
    """The commands that may find a case in a folder, the likely one first."""
    evaluate, rules = programs
    words = [sys.executable, content.HERE / "check-cross.py", evaluate, folder]
    numbers = [rules, content.HERE / "cross-known.tsv", folder]
    if case["file"] == "phrases":
        return [[sys.executable, content.HERE / "check-interface.py", folder / "phrases.json"]]
    if "\t" in case["found"]:
        return [words, numbers]
    return [numbers, [sys.executable, content.HERE / "check-content.py", folder], words]


def try_one(case, folder, programs):
    path = folder / f"{case['file']}.json"
    before = path.read_text(encoding="utf-8")
    file = json.loads(before)
    plant(file, case["at"], case["put"])
    path.write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")
    said = ""
    for command in checks_of(case, programs, folder):
        done = run(command, capture_output=True, text=True, check=False)
        said += done.stdout + done.stderr
        if done.returncode == 1 and case["found"] in done.stdout:
            break
    else:
        yield f"{case['what']}: not found; said instead:\n{said}"
    path.write_text(before, encoding="utf-8")


def main():
    cases = json.loads(TABLE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "content"
        shutil.copytree(content.CONTENT, folder)
        problems = [problem for case in cases for problem in try_one(case, folder, sys.argv[1:3])]
    content.finish(problems, f"{len(cases)} planted contradictions")


main()
