#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No page says in words what the model does not know. Usage: check-cross.py EVALUATE-LINES [FOLDER]"""
import json
import pathlib
import sys
from subprocess import run

import content
import cross


def evaluator(program, folder):
    """What gives the level of each file of answers."""
    def evaluate(answers):
        lines = "".join(json.dumps({"answers": item}) + "\n" for item in answers)
        done = run([program, *folder], input=lines, capture_output=True, text=True, check=True)
        return [line.split()[0] for line in done.stdout.splitlines()]
    return evaluate


def main():
    folder = [pathlib.Path(name) for name in sys.argv[2:3]]
    files = content.load(*folder)
    known = cross.Known(content.rows_of("cross-known.tsv", 4))
    found = cross.check_all(files, known, evaluator(sys.argv[1], folder))
    content.finish([f"{check}\t{place}\t{what}\t{words}" for check, place, what, words in found], "words of all conditions")


if __name__ == "__main__":
    main()
