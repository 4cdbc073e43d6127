# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of shapes: what can be pointed at, layer by layer."""
import json

from shapely.geometry import LineString
from shapely.ops import polylabel, unary_union

from geometry import CX, H, geoms

NEGLIGIBLE = 2  # square units: smaller pieces are not listed
AXIS = LineString([(CX, 0), (CX, H)])


def polygons(shape):
    return [q for q in geoms(shape) if q.geom_type == 'Polygon' and q.area > NEGLIGIBLE]


def label_point(shape):
    """A point well inside the largest piece, on the midline where the shape lies about it."""
    shape = max(polygons(shape), key=lambda q: q.area).buffer(0)
    on_axis = [q for q in geoms(shape.buffer(-3).intersection(AXIS)) if q.length > 24]
    point = on_axis[0].interpolate(.5, normalized=True) if on_axis else polylabel(shape, .5)
    return [round(point.x, 1), round(point.y, 1)]


def entry(shape, tolerance=0):
    """A shape as the file lists it: closed polygons, with outlines simplified within `tolerance`."""
    pieces = polygons(shape.simplify(tolerance) if tolerance else shape)
    outlines = [[round(v, 1) for point in list(q.exterior.coords)[:-1] for v in point] for q in pieces]
    return {'box': [round(v, 1) for v in unary_union(pieces).bounds], 'label': label_point(shape), 'outlines': outlines}


def text(view, layers):
    """The file, one shape to a line; `layers` is {layer: {id: entry}}."""
    compact = lambda value: json.dumps(value, separators=(',', ':'))
    blocks = [compact(layer) + ':{\n' + ',\n'.join(f'{compact(name)}:{compact(found)}' for name, found in listed.items()) + '\n}'
              for layer, listed in layers.items()]
    return '{"view":' + compact(view) + ',"layers":{' + ',\n'.join(blocks) + '}}\n'
