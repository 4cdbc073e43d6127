#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: the core knows no toolkit, no drawing, no gettext and nothing above it; the
tool knows the core and itself."""
import re

import lint

FORBIDDEN = re.compile(r"(gtk|gdk|gsk|cairo|pango|librsvg|libintl|glib/gi18n)")
FOLDERS = {"src/core": ["src/core"], "src/tool": ["src/core", "src/tool"]}


def problems_of(path, folders):
    for match in re.finditer(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', lint.read(path), re.MULTILINE):
        kind, name = match.groups()
        if FORBIDDEN.match(name):
            yield f"{path}: must not include {name}"
        if kind == '"' and not any((lint.ROOT / folder / name).is_file() for folder in folders):
            yield f"{path}: {name} is not in {' or '.join(folders)}"


checked, problems = 0, []
for folder, allowed in FOLDERS.items():
    for path in lint.find(f"{folder}/**/*.[ch]"):
        checked += 1
        problems += problems_of(path, allowed)
lint.finish(checked, problems)
