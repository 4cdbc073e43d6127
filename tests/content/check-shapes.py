#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shape of the drawings belongs to one thing of the content, and the other way round: in the
skin to one part of a region, in each other layer to one structure. What would be too small to point
at in the whole body need not be in a region of it, and both sides may be one target there."""
import json
from collections import Counter

import content

ART = content.ROOT / "data" / "art"
BUILDS = ("younger", "older")
VIEWS = ("front", "back", "side")
LAYERS = ("skin", "muscles", "deep-muscles", "nerves-vessels", "bones")

# From the front, the whole lower leg is one target: the strip of calf that is seen there is too narrow.
LARGER = {("shin", "calf-inner-left"): True, ("shin", "calf-inner-right"): True}


def sides_of(owners, view):
    """Shapes with the id of their owner and the side that they are said to be on; owners have views."""
    for owner, views in owners:
        for side, shapes in views.get(view, {}).items():
            yield from ((owner, side, shape) for shape in shapes)


def owners_in(file, layer):
    """What the shapes of a layer belong to, as (id, views): each shape stands there once."""
    if layer != "skin":
        return [(item["id"], item["layers"].get(layer, {})) for item in file["structures"]]
    parts = [(f"{item['id']}/{part['id']}", part["views"]) for item in file["regions"] for part in item["parts"]]
    return parts + [(item["id"], item["views"]) for item in file["elsewhere"]]


def check_sides(owners, view):
    """Left and right must be what the names say; the side view is that of the left."""
    for owner, side, shape in sides_of(owners, view):
        said = shape.rpartition("-")[2] if shape.endswith(("-left", "-right")) else "middle"
        if said != side or (view == "side" and side == "right"):
            yield f"{view}: {owner}: {shape} is on the {side} side"


def check_owners(owners, view, drawn):
    named = Counter(shape for _, _, shape in sides_of(owners, view))
    yield from check_sides(owners, view)
    yield from (f"{view}: {owner}: {shape} is not drawn" for owner, _, shape in sides_of(owners, view) if shape not in drawn)
    yield from (f"{view}: {shape} belongs to {named[shape]} things" for shape in drawn if named[shape] != 1)


def check_regions(file, view):
    """In the whole body a shape belongs to one region at most, and only to one that a part of it belongs to."""
    named = Counter()
    for region in file["regions"]:
        own = {shape for part in region["parts"] for shapes in part["views"].get(view, {}).values() for shape in shapes}
        for _, _, shape in sides_of([(region["id"], region["views"])], view):
            named[shape] += 1
            if shape not in own and region["parts"] and not LARGER.get((region["id"], shape)):
                yield f"{view}: {region['id']}: {shape} is in none of its parts"
    yield from (f"{view}: {shape} belongs to {n} regions" for shape, n in named.items() if n > 1)


def load(build, view):
    path = ART / f"{build}-{view}.shapes.json"
    return json.loads(path.read_text(encoding="utf-8"))["layers"]


def check_view(file, view):
    drawings = {build: load(build, view) for build in BUILDS}
    for layer in LAYERS:
        drawn = set(drawings[BUILDS[0]].get(layer, {}))
        for build in BUILDS[1:]:
            yield from (f"{view}: {layer}: {shape} is in one of {BUILDS}"
                        for shape in sorted(drawn ^ set(drawings[build].get(layer, {}))))
        yield from check_owners(owners_in(file, layer), view, drawn)


def main():
    file = content.load()["regions"]
    problems = [problem for view in VIEWS for problem in [*check_view(file, view), *check_regions(file, view)]]
    n = sum(len(list(sides_of(owners_in(file, layer), view))) for layer in LAYERS for view in VIEWS)
    content.finish(sorted(set(problems)), f"{n} shapes")


main()
