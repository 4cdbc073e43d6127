# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be pointed at on the skin of the side view, and the file of shapes.

The parts of the skin tile the body. They are cut one after the other: what an earlier part took, a
later one cannot have, so that only one side of every border stands in a table.
"""

import json

from shapely.geometry import Polygon
from shapely.ops import unary_union

from geometry import P, PP, crom, geoms
from side_outline import AP, ear, hair
from side_paint import polygon, smooth

SIDE = 'left'
FAR = 700


def _across(s, bow=4):
    """A cut across the arm, bowed like a bandage."""
    return [(s + bow * (1 - (o / 45) ** 2), o) for o in range(-110, 111, 10)]


def _arm_piece(figure, s0, s1):
    return Polygon(AP(_across(s0) + _across(s1)[::-1])).buffer(0).intersection(figure.arm)


def _arm_parts(figure):
    below = Polygon(AP(_across(546) + [(820, 110), (820, -110)])).buffer(0)
    top = smooth([(-46, 1404), (-20, 1418), (16, 1424), (50, 1412), (68, 1384), (68, 1344), (52, 1302), (20, 1270), (-28, 1262),
                  (-66, 1284), (-66, 1330), (-56, 1370)])
    return [('hand', below.intersection(figure.arm)), ('wrist', _arm_piece(figure, 508, 570)),
            ('forearm', _arm_piece(figure, 338, 512)), ('elbow', _arm_piece(figure, 262, 342)),
            ('upper-arm', _arm_piece(figure, 122, 266)), ('shoulder', top),
            ('shoulder', _arm_piece(figure, 40, 126))]


def _below(*points):
    """Everything below a smooth border from front to back."""
    border = crom(PP(points))
    return Polygon([(border[0][0] - FAR, border[0][1])] + border + [(border[-1][0] + FAR, border[-1][1]),
                   (border[-1][0] + FAR, 2000), (border[0][0] - FAR, 2000)]).buffer(0)


def _behind(*points):
    """Everything behind a smooth border from top to bottom."""
    border = crom(PP(points))
    return Polygon([(border[0][0], -FAR)] + border + [(border[-1][0], 2000), (2000, 2000), (2000, -FAR)]).buffer(0)


def _head_and_neck():
    jaw = _below((-60, 1474), (-34, 1488), (-14, 1512), (0, 1545), (16, 1556), (40, 1536), (60, 1522), (90, 1516))
    collar = _below((-60, 1386), (-34, 1406), (0, 1424), (40, 1442), (90, 1454))
    return [('head', jaw, True), ('neck', collar, True)]


def _trunk_parts():
    """(name, border, above): above says that the part lies above the border."""
    back = _behind((38, 1500), (40, 1300), (40, 1230), (42, 1120), (40, 1010), (52, 960), (40, 900), (40, 780), (40, 700))
    upper, mid = _below((-200, 1226), (42, 1222), (200, 1230)), _below((-200, 1126), (42, 1122), (200, 1132))
    loin = _below((-200, 1010), (-62, 1004), (-20, 1014), (30, 1012), (62, 984), (130, 962))
    ribs = _below((-130, 1216), (-98, 1218), (-60, 1236), (-20, 1244), (40, 1240))
    seat = _below((-200, 786), (0, 786), (40, 780), (70, 776), (110, 784), (200, 786))
    groin = _behind((-50, 1300), (-52, 1240), (-52, 1100), (-54, 1010), (-66, 970), (-84, 920), (-120, 872))
    low_belly = _below((-300, 880), (-90, 880), (200, 880))
    leg = _below((-200, 828), (-88, 826), (-24, 838), (40, 830), (200, 826))
    return [('upper-back', back.difference(upper)), ('mid-back', back.difference(mid)),
            ('lower-back', back.difference(loin)), ('buttock', back.difference(seat)),
            ('abdomen', ribs.difference(groin).difference(low_belly)), ('chest', _all().difference(ribs)),
            ('flank', _all().difference(loin)), ('hip', _all().difference(leg))]


def _leg_parts():
    front = _behind((-40, 900), (-34, 760), (-30, 640), (-24, 530))
    back = _behind((40, 860), (40, 780), (32, 640), (26, 500), (24, 420))
    above_knee, below_knee = _below((-200, 530), (-60, 534), (0, 526), (24, 512), (90, 506), (200, 504)), \
        _below((-200, 430), (-50, 430), (0, 434), (30, 428), (200, 422))
    knee = above_knee.difference(below_knee)
    shin = _behind((-18, 440), (-17, 400), (-11, 320), (-3, 240), (8, 160), (12, 110))
    outer = _behind((18, 436), (20, 380), (22, 300), (25, 220), (27, 160), (28, 90))
    belly = _below((-200, 276), (20, 282), (46, 272), (70, 276), (200, 290))
    ankle_top = _below((-200, 116), (-10, 122), (24, 128), (46, 122), (200, 120))
    tendon = _behind((48, 182), (44, 150), (42, 110), (44, 58)).difference(_below((-200, 60), (200, 60)))
    tendon = tendon.intersection(_below((-200, 178), (46, 178), (70, 182), (200, 182)))
    foot_top = _below((-200, 66), (-46, 74), (-14, 60), (20, 42), (48, 52), (200, 66))
    heel = _behind((44, 66), (38, 44), (34, 20), (30, -20)).intersection(_below((-200, 62), (47, 62), (90, 68), (200, 68)))
    toes = _all().difference(_behind((-136, 60), (-124, 30), (-112, 14), (-106, -20)))
    return [('thigh-front', _all().difference(above_knee).difference(front)),
            ('thigh-back', back.difference(above_knee)), ('thigh-outer', _all().difference(above_knee)),
            ('knee-back', knee.intersection(back)), ('knee', knee), ('achilles', tendon),
            ('heel', heel), ('shin', _all().difference(shin).difference(ankle_top)),
            ('shin-outer', _all().difference(outer).difference(ankle_top)), ('calf-lateral', _all().difference(belly)),
            ('calf-lower', _all().difference(ankle_top)), ('ankle', _all().difference(foot_top)), ('toes', toes),
            ('foot', _all())]


def _all():
    return Polygon([(-FAR, -FAR), (2000, -FAR), (2000, 2000), (-FAR, 2000)])


def _largest(shape):
    return max(geoms(shape), key=lambda part: part.area)


def _with_leftovers(parts, body):
    """Give every sliver that nobody took to the neighbour with which it shares most."""
    taken = unary_union(list(parts.values()))
    for sliver in geoms(body.difference(taken)):
        name = max(parts, key=lambda n: parts[n].buffer(.4).intersection(sliver).area)
        parts[name] = _largest(unary_union([parts[name], sliver.buffer(.02)]).intersection(body))
    return parts


def skin_parts(figure):
    """The parts of the skin by id, in SVG units."""
    body = unary_union([figure.whole, hair(), ear()]).buffer(.2).buffer(-.2)
    cuts = _arm_parts(figure) + [(name, _all().difference(border)) for name, border, _ in _head_and_neck()]
    cuts += _trunk_parts() + _leg_parts()
    parts, used = {}, Polygon()
    for name, cut in cuts:
        piece = cut.intersection(body).difference(used)
        if name in parts:
            piece = unary_union([parts[name], piece.buffer(.01)])
        if piece.is_empty:
            continue
        parts[name] = _largest(piece)
        used = unary_union([used, parts[name]])
    return {f'{name}-{SIDE}': part for name, part in _with_leftovers(parts, body).items()}


# ------------------------------------------------------------------ the file of shapes

def _numbers(points):
    return [round(float(v), 1) for point in points for v in point]


def _label(shape):
    """A point well inside the largest piece, where a leader line may end."""
    inner = _largest(shape)
    for inset in (16, 8, 4, 2, 1):
        smaller = inner.buffer(-inset)
        if not smaller.is_empty:
            inner = _largest(smaller)
            break
    return inner.representative_point().coords[0]


def entry(shape, tolerance=.3):
    """One line of the file: box, label and outlines of a shape."""
    pieces = [piece for piece in geoms(shape) if piece.area > 3] or [_largest(shape)]
    outlines = [_numbers(piece.simplify(tolerance).exterior.coords[:-1]) for piece in pieces]
    return {'box': _numbers([shape.bounds[:2], shape.bounds[2:]]), 'label': _numbers([_label(shape)]), 'outlines': outlines}


def to_json(layers):
    """The file of shapes: one line per shape, the same bytes for the same shapes."""
    blocks = []
    for layer, shapes in layers.items():
        tolerance = .06 if layer == 'skin' else .3
        lines = [f'{json.dumps(name)}:{json.dumps(entry(shape, tolerance), separators=(",", ":"))}'
                 for name, shape in shapes.items()]
        blocks.append(f'{json.dumps(layer)}:{{\n' + ',\n'.join(lines) + '\n}')
    return '{"view":"side","layers":{\n' + ',\n'.join(blocks) + '\n}}\n'
