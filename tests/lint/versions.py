#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The version stands in four files, and they agree."""
import re

import lint

PLACES = {
    "meson.build": r"^  version: '([^']+)'",
    "NEWS.md": r"^## ([0-9][^,\s]*)",
    "data/org.symptomexplorer.SymptomExplorer.metainfo.xml.in": r'<release version="([^"]+)"',
    "debian/changelog": r"\A\S+ \(([^)]+)\)",
}

found = {path: re.search(pattern, lint.read(path), re.MULTILINE) for path, pattern in PLACES.items()}
versions = {path: match[1] if match else "no version" for path, match in found.items()}
problems = [f"{path}: {version}" for path, version in versions.items()] if len(set(versions.values())) > 1 else []
lint.finish(len(versions), problems)
