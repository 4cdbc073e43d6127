#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for the interface is in po/POTFILES, and every translation is well formed."""
import pathlib
import re
import subprocess

import lint

MARKED = re.compile(r"\b(_|N_|C_|NC_|gettext|ngettext|g_dgettext|g_dngettext|g_dpgettext2)\s*\(")


def has_words(path):
    text = lint.read(path)
    return 'translatable="yes"' in text if path.suffix == ".ui" else bool(MARKED.search(lint.c_code(text)))


def lines(path):
    return [line.strip() for line in lint.read(path).splitlines() if line.strip() and not line.startswith("#")]


def problems_of(po):
    made = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", po],
                          cwd=lint.ROOT, capture_output=True, text=True, check=False)
    return [f"{po}: {made.stderr.strip()}"] if made.returncode != 0 or made.stderr else []


listed = lines("po/POTFILES")
wanted = [path for path in lint.find("src/**/*.[ch]", "ui/**/*.ui") if has_words(path)]
languages = sorted(path.stem for path in lint.find("po/*.po"))

problems = [f"po/POTFILES: {path} is not listed" for path in wanted if str(path) not in listed]
problems += [f"po/POTFILES: {name} does not exist" for name in listed if not (lint.ROOT / name).is_file()]
problems += [f"{path}: the core has no words for the interface" for path in wanted if "core" in path.parts]
if sorted(lines("po/LINGUAS")) != languages:
    problems.append(f"po/LINGUAS: expected {', '.join(languages) or 'nothing'}")
for language in languages:
    problems += problems_of(pathlib.Path("po") / f"{language}.po")
lint.finish(len(listed), problems)
