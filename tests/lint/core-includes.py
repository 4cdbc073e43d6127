#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: the core knows no toolkit, no drawing, no gettext and nothing above it; the
tool knows the core and itself; the handout knows the core and how to draw, but no widgets."""
import re

import lint

WIDGETS = r"gtk|gdk|gsk|libintl|glib/gi18n"
DRAWING = r"cairo|pango|librsvg"
FOLDERS = {
    "src/core": (["src/core"], f"{WIDGETS}|{DRAWING}"),
    "src/tool": (["src/core", "src/tool"], f"{WIDGETS}|{DRAWING}"),
    "src/handout": (["src/core", "src/handout"], WIDGETS),
}


def problems_of(path, folders, forbidden):
    for match in re.finditer(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', lint.read(path), re.MULTILINE):
        kind, name = match.groups()
        if re.match(forbidden, name):
            yield f"{path}: must not include {name}"
        if kind == '"' and not any((lint.ROOT / folder / name).is_file() for folder in folders):
            yield f"{path}: {name} is not in {' or '.join(folders)}"


checked, problems = 0, []
for folder, (allowed, forbidden) in FOLDERS.items():
    for path in lint.find(f"{folder}/**/*.[ch]"):
        checked += 1
        problems += problems_of(path, allowed, forbidden)
lint.finish(checked, problems)
