#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes into regions.json in which layers and views the drawings show each structure.

A structure keeps what it is drawn as, such as soleus; the drawings decide where that can be seen. Run
it after a change of the drawings. What a structure is not yet drawn as, add by hand: one shape of it,
in any view, is enough.
"""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
REGIONS = ROOT / "data" / "content" / "regions.json"
VIEWS = ("front", "back", "side")
LAYERS = ("muscles", "deep-muscles", "nerves-vessels", "bones")
SIDES = ("left", "right", "middle")


def split(shape):
    """soleus-left is soleus on the left."""
    for side in SIDES[:2]:
        if shape.endswith(f"-{side}"):
            return shape.removesuffix(f"-{side}"), side
    return shape, "middle"


def load_drawn(layer, view):
    path = ROOT / "data" / "art" / f"younger-{view}.shapes.json"
    return json.loads(path.read_text(encoding="utf-8"))["layers"].get(layer, {})


def bases_of(structure):
    """What the structure is drawn as, in the order in which it is listed."""
    lists = [shapes for views in structure["layers"].values() for sides in views.values() for shapes in sides.values()]
    return list(dict.fromkeys(split(shape)[0] for shapes in lists for shape in shapes))


def fit_view(bases, drawn):
    found = {side: [shape for base in bases for shape in drawn if split(shape) == (base, side)] for side in SIDES}
    return {side: shapes for side, shapes in found.items() if shapes}


def fit(structure, drawn):
    bases = bases_of(structure)
    layers = {layer: {view: fit_view(bases, drawn[layer, view]) for view in VIEWS} for layer in LAYERS}
    layers = {layer: {view: sides for view, sides in views.items() if sides} for layer, views in layers.items()}
    structure["layers"] = {layer: views for layer, views in layers.items() if views}
    if not structure["layers"]:
        raise SystemExit(f"{structure['id']}: none of {', '.join(bases)} is drawn")


def main():
    drawn = {(layer, view): load_drawn(layer, view) for layer in LAYERS for view in VIEWS}
    file = json.loads(REGIONS.read_text(encoding="utf-8"))
    for structure in file["structures"]:
        fit(structure, drawn)
    REGIONS.write_text(json.dumps(file, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
