#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawings of the body are what the programs in build-aux/art draw. Drawing takes minutes and packages that nothing
else needs, so this compares sums: those of the programs when they last drew, and of what they drew.
After drawing anew, --write keeps the new sums."""
import hashlib
import sys

from lint import ROOT, find, finish, read

SUMS = "data/art/drawn-from.sha256"
KEPT = ("build-aux/art/*.py", "build-aux/art/draw-body", "build-aux/art/draw-side",
        "data/art/*.svg", "data/art/*.shapes.json", "data/art/tone-*.css", "data/art/theme-dark.css")


def sums():
    return "".join(f"{hashlib.sha256((ROOT / path).read_bytes()).hexdigest()}  {path}\n" for path in find(*KEPT))


if sys.argv[1:] == ["--write"]:
    (ROOT / SUMS).write_text(sums(), encoding="utf-8")

now, kept = set(sums().splitlines()), set(read(SUMS).splitlines())
finish(len(now), [f"{line.split()[1]} changed: draw anew with draw-body and draw-side, then {sys.argv[0]} --write"
                  for line in sorted(now ^ kept)])
