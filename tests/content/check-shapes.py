#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shape of the drawings belongs to one thing of the content, and the other way round: in the
skin to one region of the whole body and to one part of a close-up, in each other layer to one structure."""
import json
from collections import Counter

import content

ART = content.ROOT / "data" / "art"
BUILDS = ("younger", "older")
VIEWS = ("front", "back", "side")
LAYERS = ("skin", "muscles", "deep-muscles", "nerves-vessels", "bones")

# What the first drawings, which have neither layers nor a side view, lack. They are looked at only as
# long as the layered ones are not there.
FIRST_DRAWINGS_LACK = {"saddle"}


def sides_of(owners, view):
    """Shapes with the id of their owner and the side that they are said to be on; owners have views."""
    for owner, views in owners:
        for side, shapes in views.get(view, {}).items():
            yield from ((owner, side, shape) for shape in shapes)


def owners_in(file, layer):
    """The lists in which every shape of a layer stands once: (id, views) of what the shapes belong to."""
    if layer != "skin":
        return [[(item["id"], item["layers"].get(layer, {})) for item in file["structures"]]]
    elsewhere = [(item["id"], item["views"]) for item in file["elsewhere"]]
    regions = [(item["id"], item["views"]) for item in file["regions"]]
    parts = [(f"{item['id']}/{part['id']}", part["views"]) for item in file["regions"] for part in item["parts"]]
    return [regions + elsewhere, parts + elsewhere]


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
    yield from (f"{view}: {shape} belongs to {named[shape]} of {owners[0][0]} …" for shape in drawn if named[shape] != 1)


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
        for owners in owners_in(file, layer):
            yield from check_owners(owners, view, drawn)


def check_first_drawing(file, view):
    drawn = set(json.loads((ART / f"body-{view}.regions.json").read_text(encoding="utf-8"))["regions"])
    for owners in owners_in(file, "skin"):
        yield from check_owners(owners, view, drawn | FIRST_DRAWINGS_LACK)


def main():
    file = content.load()["regions"]
    if (ART / "younger-front.shapes.json").exists():
        problems = [problem for view in VIEWS for problem in check_view(file, view)]
    else:
        problems = [problem for view in VIEWS[:2] for problem in check_first_drawing(file, view)]
        problems += [problem for layer in LAYERS for owners in owners_in(file, layer) for view in VIEWS
                     for problem in check_sides(owners, view)]
    n = sum(len(list(sides_of(owners, view))) for layer in LAYERS for owners in owners_in(file, layer)[-1:] for view in VIEWS)
    content.finish(sorted(set(problems)), f"{n} shapes")


main()
