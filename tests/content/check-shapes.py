#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every region of the body drawings belongs to one region of the content, and the other way round."""
import json
import xml.etree.ElementTree as ElementTree
from collections import Counter

import content

ART = content.ROOT / "data" / "art"
VIEWS = ("front", "back")


def shapes_in_content(regions, view):
    """How often each shape is named; left and right must be what the names say."""
    named = Counter()
    problems = []
    for region in regions:
        for side, shapes in region["views"].get(view, {}).items():
            named.update(shapes)
            problems += [f"{view}: {region['id']}: {shape} is on the {side} side" for shape in shapes
                         if side != "middle" and not shape.endswith(f"-{side}")
                         or side == "middle" and shape.endswith(("-left", "-right"))]
    return named, problems


def check_view(regions, view):
    drawn = json.loads((ART / f"body-{view}.regions.json").read_text(encoding="utf-8"))["regions"]
    ids = {element.get("id") for element in ElementTree.parse(ART / f"body-{view}.svg").iter()}
    named, problems = shapes_in_content(regions, view)
    problems += [f"{view}: {shape} is not drawn" for shape in named if shape not in drawn]
    problems += [f"{view}: {shape} is not in the picture" for shape in drawn if shape not in ids]
    problems += [f"{view}: {shape} belongs to {named[shape]} regions" for shape in drawn if named[shape] != 1]
    return len(drawn), problems


def main():
    file = content.load()["regions"]
    views = [check_view(file["regions"] + file["elsewhere"], view) for view in VIEWS]
    content.finish([problem for _, problems in views for problem in problems], f"{sum(n for n, _ in views)} shapes")


main()
