#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every interface file, drawing and list is XML that can be read."""
import xml.etree.ElementTree as ElementTree

import lint


def problem_of(path):
    try:
        ElementTree.parse(lint.ROOT / path)
    except ElementTree.ParseError as error:
        return f"{path}: {error}"
    return None


files = lint.find("ui/**/*.ui", "src/**/*.xml", "data/**/*.xml", "data/**/*.xml.in", "data/**/*.svg")
lint.finish(len(files), [problem for problem in map(problem_of, files) if problem])
