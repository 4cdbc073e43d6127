# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be pointed at on the skin of the side view.

The parts of the skin tile the body. They are cut one after the other: what an earlier part took, a
later one cannot have, so that only one side of every border stands in a table.
"""

from shapely.geometry import Polygon, box
from shapely.ops import polylabel, unary_union

import shapes
from geometry import PP, crom, geoms
from outline import LEVELS
from parts import MARGIN, biggest, share_borders
from side_outline import AP, ear, hair
from side_paint import smooth

SIDE = 'left'
FAR = 700


def _across(s, bow=4):
    """A cut across the arm, bowed like a bandage."""
    return [(s + bow * (1 - (o / 45) ** 2), o) for o in range(-110, 111, 10)]


def _arm_piece(figure, s0, s1):
    return Polygon(AP(_across(s0) + _across(s1)[::-1])).buffer(0).intersection(figure.arm)


def _arm_parts(figure):
    below = Polygon(AP(_across(550) + [(820, 110), (820, -110)])).buffer(0)
    top = smooth([(-46, 1404), (-20, 1418), (16, 1424), (50, 1412), (68, 1384), (68, 1344), (52, 1302), (20, 1270), (-28, 1262),
                  (-66, 1284), (-66, 1330), (-56, 1370)])
    return [('hand', below.intersection(figure.arm)), ('wrist', _arm_piece(figure, 492, 570)),
            ('forearm', _arm_piece(figure, 330, 496)), ('elbow', _arm_piece(figure, 254, 334)),
            ('upper-arm', _arm_piece(figure, 118, 258)), ('shoulder', top),
            ('shoulder', _arm_piece(figure, 40, 122))]


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
    return [('head', jaw), ('neck', collar)]


def _trunk_parts():
    level = LEVELS
    top, bottom = level['flank_top'], level['flank_bottom']
    back = _behind((40, 1500), (42, 1300), (43, 1230), (46, 1120), (46, bottom), (50, 960), (44, 900), (42, 780), (42, 700))
    upper, mid = _below((-200, level['upper_back']), (42, level['upper_back']), (200, 1230)), _below((-200, top), (46, top), (200, 1150))
    loin = _below((-200, bottom), (-30, bottom), (46, bottom), (80, 998), (130, 994))
    ribs = _below((-130, 1222), (-98, 1220), (-72, 1202), (-40, 1168), (0, 1150), (46, top))
    fold = level['buttock_fold']
    seat = _below((-200, fold), (0, fold), (42, fold - 6), (74, fold - 12), (112, fold - 2), (200, fold))
    belly = _behind((-76, 1300), (-76, 1200), (-75, 1100), (-74, 1040), (-70, bottom), (-74, 968), (-88, 916), (-120, 876))
    low_belly = _below((-300, 884), (-90, 884), (200, 884))
    leg = _below((-200, fold - 10), (-92, fold - 6), (-20, fold), (42, fold - 2), (200, fold - 10))
    return [('upper-back', back.difference(upper)), ('mid-back', back.difference(mid)),
            ('lower-back', back.difference(loin)), ('buttock', back.difference(seat)),
            ('abdomen', ribs.difference(belly).difference(low_belly)), ('chest', _all().difference(ribs)),
            ('flank', _all().difference(loin)), ('hip', _all().difference(leg))]


def _leg_parts():
    level = LEVELS
    top, bottom = level['knee_top'], level['knee_bottom']
    front = _behind((-38, 900), (-34, 760), (-30, 640), (-24, 530))
    back = _behind((42, 860), (42, 780), (32, 640), (26, 500), (24, 420))
    above_knee = _below((-200, top + 8), (-60, top + 8), (-24, top + 3), (6, top), (40, top - 4), (200, top - 8))
    below_knee = _below((-200, bottom - 6), (-50, bottom - 6), (0, bottom), (40, bottom), (200, bottom - 8))
    knee = above_knee.difference(below_knee)
    shin = _behind((-18, 440), (-17, 400), (-11, 320), (-3, 240), (8, 160), (12, 110))
    outer = _behind((18, 436), (20, 380), (22, 300), (25, 220), (27, 160), (28, 90))
    belly = _below((-200, level['calf_lower']), (20, level['calf_lower']), (46, 274), (70, 278), (200, 292))
    ankle_top = _below((-200, 128), (-10, level['ankle_top'] - 2), (24, level['ankle_top']), (200, level['ankle_top']))
    tendon = _behind((44, 240), (40, 200), (40, 150), (42, 110)).difference(ankle_top)
    tendon = tendon.intersection(_below((-200, 204), (46, 202), (200, level['achilles_top'] + 2)))
    foot_top = _below((-200, 76), (-46, 76), (-14, 70), (20, 66), (48, 68), (200, level['ankle_bottom']))
    heel = _behind((44, 90), (40, 60), (36, 36), (32, -20)).intersection(foot_top)
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


def skin_parts(figure):
    """The parts of the skin by id, in SVG units; neighbours share their borders exactly."""
    body = unary_union([figure.whole, hair(figure.build), ear()]).buffer(.2).buffer(MARGIN - .2)
    cuts = _arm_parts(figure) + [(name, _all().difference(border)) for name, border in _head_and_neck()]
    parts, used = {}, Polygon()
    for name, cut in cuts + _trunk_parts() + _leg_parts():
        piece = unary_union([parts.get(name, Polygon()), cut.intersection(body).difference(used).buffer(.01)]).intersection(body)
        # the arm divides the chest
        pieces = [part for part in geoms(piece) if part.area > 400]
        parts[name] = unary_union(pieces) if name == 'chest' else biggest(piece)
        used = unary_union([used, parts[name]])
    for scrap in geoms(body.difference(used)):
        near = max(parts, key=lambda name: parts[name].buffer(.6).intersection(scrap).area)
        parts[near] = unary_union([parts[near], scrap.buffer(.02)])
    return share_borders({f'{name}-{SIDE}': part for name, part in parts.items()}, body)


def opened(shape):
    """The shape with a slit from every hole to its edge: the file knows outlines, but no holes."""
    slits = [box(x, top - 1, x + .1, y) for piece in geoms(shape) if piece.geom_type == 'Polygon' for hole in piece.interiors
             for (x, y), top in [(hole.centroid.coords[0], piece.bounds[1])]]
    return shape.difference(unary_union(slits)) if slits else shape


def entry(shape, tolerance=0):
    """The entry of a shape in the file, its label in the widest place: there is no midline seen from the side."""
    point = polylabel(biggest(shape).buffer(0), .5)
    return shapes.entry(opened(shape), tolerance) | {'label': [round(point.x, 1), round(point.y, 1)]}
