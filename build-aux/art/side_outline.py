# SPDX-License-Identifier: GPL-3.0-or-later
"""Outline of the side view: the patient's left side, the face towards the viewer's left.

All tables are millimetres of a 1700 mm adult. x is the distance behind the plumb line through the
ear canal, so what lies in front of it is negative; h is the height above the floor. The heights of
landmarks are those of the front and the back view.
"""

import math
from dataclasses import dataclass

import numpy as np
from shapely.geometry import Point, Polygon, box
from shapely.ops import linemerge, unary_union

from geometry import H, P, PP, S, W, capsule, crom, geoms, poly

# Edge of trunk and leg in front, as (h, x) from the throat to the ankle.
FRONT = [
    (1520, -44), (1490, -43), (1472, -44.5), (1458, -46.5), (1442, -45), (1425, -43.5), (1405, -46), (1388, -54),
    (1366, -68), (1340, -83), (1310, -95), (1280, -101), (1252, -102), (1222, -100), (1190, -98.5), (1150, -98),
    (1110, -99.5), (1070, -102.5), (1035, -105.5), (1000, -107), (965, -105), (932, -98.5), (900, -91.5),
    (870, -87.5), (840, -87), (800, -89), (760, -90.5), (720, -89.5), (680, -86.5), (640, -81.5), (600, -74.5),
    (565, -67), (538, -60.5), (516, -57.5), (498, -58.2), (480, -59), (464, -56.5), (448, -51.5), (434, -48.8),
    (418, -47.5), (398, -43.8), (360, -38), (320, -33.5), (280, -28.5), (240, -23.5), (200, -18.5), (165, -14.5),
    (138, -12.5), (118, -13),
]

# The foot, as (x, h), from the front of the ankle round the toes and the heel to the Achilles tendon.
FOOT = [
    (-17, 103), (-28, 88), (-44, 75), (-64, 63), (-86, 52), (-108, 42), (-128, 33.5), (-144, 28.5), (-156, 25),
    (-165, 18), (-168, 9), (-163, 2), (-152, -1), (-138, 1.5), (-124, -1), (-106, -2), (-80, -.5), (-50, 3),
    (-22, 5), (6, 4.5), (30, 1), (52, -2), (70, -1), (83, 6), (90, 18), (91.5, 32), (87.5, 47), (79, 62),
    (69.5, 80), (63.5, 98), (60.5, 118),
]

# Edge of leg and trunk behind, as (h, x) from the ankle to the nape.
BACK = [
    (140, 60), (165, 61.5), (190, 64), (220, 68), (250, 73.5), (280, 79.5), (310, 86), (345, 89), (375, 87.5), (400, 82.5),
    (425, 74), (445, 68.5), (462, 65.5), (480, 64.5), (505, 66), (540, 70.5), (580, 76), (630, 81.5), (680, 86),
    (725, 90.5), (755, 94), (776, 98.5), (792, 104.5), (808, 111.5), (830, 120), (855, 127), (880, 130.5),
    (905, 130), (930, 125.5), (955, 117), (980, 106), (1005, 95), (1030, 86), (1055, 80), (1080, 77.5), (1105, 78.5),
    (1135, 83.5), (1170, 92), (1210, 102), (1250, 110), (1290, 114.5), (1325, 114.5), (1358, 110.5), (1390, 102),
    (1416, 91.5), (1438, 80.5), (1458, 71.5), (1482, 64.5), (1510, 61), (1545, 63),
]

# The head without hair, as (x, h), from the crown down the face and back up the nape.
HEAD = [
    (2, 1701), (-30, 1697), (-58, 1686), (-80, 1667), (-93, 1643), (-97.5, 1624), (-96.5, 1611), (-94, 1602),
    (-97, 1591), (-104, 1576), (-112.5, 1561.5), (-114.5, 1556), (-111, 1551), (-103, 1548.5), (-102, 1544),
    (-105.5, 1536), (-105.2, 1532), (-101.5, 1527.3), (-104, 1522), (-103, 1517), (-97.5, 1510.5), (-97.5, 1504),
    (-99.5, 1496), (-96.5, 1487.5), (-87, 1481.5), (-71, 1479), (-55, 1476.5), (-42, 1478), (0, 1490), (46, 1520),
    (74, 1556), (88, 1592), (91, 1626), (84, 1658), (66, 1683), (36, 1697),
]

EAR = [
    (2, 1600), (2, 1611), (7, 1619.5), (15.5, 1623), (24, 1620), (28.5, 1611.5), (28.5, 1600.5), (25.5, 1589.5), (20.5, 1580),
    (16.5, 1571.5), (11.5, 1565.5), (5.5, 1564.5), (1.6, 1569), (1.6, 1579), (2.2, 1589),
]

HAIR = {
    # a soft crop, combed back over the tip of the ear
    'younger': [(-85, 1655), (-85, 1670), (-77, 1689), (-52, 1707), (-12, 1718), (32, 1715), (70, 1699), (95, 1669), (103, 1632), (100, 1592),
                (91, 1558), (79, 1532), (70, 1516), (65, 1508), (58, 1504.5), (48, 1506), (39, 1514), (32, 1528), (28, 1546), (28, 1566),
                (31, 1584), (32, 1597), (27, 1606), (18, 1609), (8, 1606), (0, 1598), (-6, 1586), (-12, 1578), (-17, 1582), (-22, 1598),
                (-29, 1616), (-40, 1631), (-55, 1642), (-71, 1649)],
    # short, grey and thinner, further back at the temple
    'older': [(-76, 1673), (-66, 1688), (-40, 1701), (-2, 1709), (36, 1705), (66, 1692), (87, 1666), (96, 1630), (93, 1594), (84, 1567),
              (75, 1549), (68, 1536), (64, 1527.5), (57, 1524.5), (47, 1527), (39, 1537), (33, 1554), (29, 1575), (27, 1594), (20, 1612), (10, 1613),
              (2, 1605), (-3, 1594), (-8, 1588), (-15, 1588), (-20, 1596), (-24, 1614), (-31, 1633), (-43, 1650), (-58, 1663)],
}

# The arm hangs a little forward, so that flank, hip and low back stay in sight.
SHOULDER, ELBOW, WRIST = (9, 1372), (-108, 1093), (-258, 892)
UPPER_ARM = math.dist(SHOULDER, ELBOW)
ARM_LENGTH = UPPER_ARM + math.dist(ELBOW, WRIST)
HAND_ANGLE = math.radians(31)

# Half widths of the arm as (distance from the shoulder joint, towards the front, towards the back).
ARM = [
    (-30, 20, 20), (-22, 36, 36), (-8, 49, 50), (15, 56, 57), (45, 56, 56), (80, 51, 52), (120, 46, 48), (160, 43.5, 45.5),
    (205, 41, 42), (245, 37.5, 38.5), (280, 35.5, 39), (302, 36, 41), (322, 39, 39), (356, 42, 36.5), (395, 40, 35),
    (435, 34.5, 31.5), (475, 29.5, 28.5), (510, 26, 26.5), (540, 25, 26), (560, 26.5, 27),
]

# Where the inner layers end and skin begins.
COLLAR = [(-420, 1404), (-48, 1408), (-14, 1428), (24, 1466), (60, 1488), (440, 1500)]
CUFF = [(-420, 92), (-40, 88), (-14, 86), (14, 70), (40, 55), (64, 56), (420, 64)]

# Fingers in hand space: (along, towards the thumb) of base and tip, widths.
FINGERS = {
    'little': ((70, -28), (143, -42), (17, 16, 15.6, 14.6, 12.4)),
    'ring': ((78, -12), (174, -22), (19, 17.6, 17.4, 16.4, 14)),
    'middle': ((80, 5), (185, 2), (19.6, 18.4, 18.2, 17.2, 14.6)),
    'index': ((78, 22), (174, 26), (19, 18, 17.8, 16.8, 14.2)),
}
THUMB = [(12, 8), (36, 27), (64, 41), (92, 48), (116, 52)]
PALM = [(-34, 20), (-10, 21), (20, 28), (46, 33), (66, 33), (88, 31), (94, 6), (88, -18), (78, -34), (60, -36.5),
        (36, -33), (8, -29), (-34, -24)]


@dataclass(frozen=True)
class Build:
    """One of the two people to choose from. `front` and `back` widen the younger tables at heights h."""

    name: str
    front: tuple = ((0, 0), (1700, 0))
    back: tuple = ((0, 0), (1700, 0))
    arm: float = 0
    chin: float = 0


BUILDS = {
    'younger': Build('younger'),
    'older': Build(
        'older',
        front=((118, 0), (200, 1), (345, 2), (480, 2), (600, 4), (720, 7), (800, 8), (850, 11), (890, 18), (930, 30), (970, 38),
               (1010, 40), (1060, 36), (1110, 28), (1160, 20), (1210, 16), (1260, 14), (1310, 8), (1360, 1), (1420, 0),
               (1460, 4), (1500, 5)),
        back=((118, 0), (250, 2), (345, 3), (450, 3), (600, 5), (720, 8), (780, 12), (830, 13), (880, 10), (930, 8), (990, 9),
              (1040, 10), (1090, 9), (1150, 6), (1220, 4), (1300, 8), (1350, 12), (1395, 15), (1435, 15), (1480, 9), (1545, 2)),
        arm=2.5,
        chin=4),
}


def widened(edge, extra, sign):
    """Move every (h, x) of an edge outwards by the extra width of the build."""
    heights, widths = zip(*extra)
    return [(x + sign * float(np.interp(h, heights, widths)), h) for h, x in edge]


def trunk_and_leg(build):
    """The body from the neck to the sole, without head and arm."""
    front = widened(FRONT, build.front, -1)
    back = widened(BACK, build.back, 1)
    ring = crom(PP(front + FOOT + back))
    return Polygon(ring).buffer(0)


def head(build):
    """The head in profile; a softer build has a little more below the chin."""
    points = [(x, h - build.chin * math.exp(-((x + 62) / 22) ** 2) if h < 1490 else h) for x, h in HEAD]
    return poly(PP(points))


def ear():
    return poly(PP(EAR))


def hair(build):
    """The hair; where it is short the ear stands before it."""
    shape = poly(PP(HAIR[build.name]))
    return shape if build.name == 'younger' else shape.difference(ear())


def hairline(build):
    """(where the hair ends on the skin, where it ends against the ground), from the forehead round to the nape."""
    edge, inside = hair(build).exterior, head(build).union(trunk_and_leg(build)).buffer(-.8)
    return tuple(linemerge(geoms(part)) for part in (edge.intersection(inside), edge.difference(inside)))


def _arm_axis(s):
    """The point of the arm's axis at distance s from the shoulder, the elbow rounded off."""
    def raw(t):
        a, b, f = (SHOULDER, ELBOW, t / UPPER_ARM) if t <= UPPER_ARM else \
            (ELBOW, WRIST, (t - UPPER_ARM) / (ARM_LENGTH - UPPER_ARM))
        return (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f)
    points = [raw(s + k) for k in range(-60, 61, 10)]
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))


def arm_point(s, forward):
    """Arm space to body millimetres: distance from the shoulder, offset towards the front."""
    a, b = _arm_axis(s), _arm_axis(s + 1)
    dx, dh = b[0] - a[0], b[1] - a[1]
    n = math.hypot(dx, dh)
    return (a[0] + dh / n * forward, a[1] - dx / n * forward)


def AP(points):
    """Points of arm space in SVG units."""
    return [P(*arm_point(s, o)) for s, o in points]


def arm_edges(build):
    """The front and the back edge of the arm as polylines from the shoulder to the wrist."""
    front = crom(AP([(s, f + build.arm * min(1, max(0, (560 - s) / 120))) for s, f, b in ARM]))
    back = crom(AP([(s, -b - build.arm * min(1, max(0, (560 - s) / 120))) for s, f, b in ARM]))
    return front, back


def arm(build):
    front, back = arm_edges(build)
    return Polygon(front + back[::-1]).buffer(0)


def hand_point(along, thumbwards):
    """Hand space to SVG units: from the wrist towards the finger tips, and towards the thumb."""
    x, h = arm_point(548, 0)
    sin, cos = math.sin(HAND_ANGLE), math.cos(HAND_ANGLE)
    return P(x - along * sin - thumbwards * cos, h - along * cos + thumbwards * sin)


def finger(name):
    """One finger, relaxed and slightly bent; the tip of the table is the end of the finger."""
    (a0, t0), (a1, t1), widths = FINGERS[name]
    end = a1 - widths[-1] / 2
    points = [hand_point(a0 + (end - a0) * f, t0 + (t1 - t0) * f - 2.2 * math.sin(math.pi * f)) for f in (0, .35, .7, 1)]
    return capsule(points, [w * S for w in widths])


def thumb():
    return capsule([hand_point(*p) for p in THUMB], [w * S for w in (44, 36, 27, 22.5, 21.5, 21, 16.5)])


def hand():
    palm = poly([hand_point(*p) for p in PALM])
    fingers = unary_union([finger(name) for name in FINGERS])
    web = poly([hand_point(*p) for p in ((20, 10), (40, 30), (58, 38), (66, 33), (60, 20))])
    return unary_union([palm, thumb(), fingers, web]).buffer(1.1).buffer(-1.7).buffer(.6)


def _filleted(shape, window, radius):
    """The shape with inner corners rounded inside a window."""
    inside = shape.intersection(window.buffer(radius * 2 + 2)).buffer(radius).buffer(-radius).intersection(window)
    return unary_union([shape, inside])


@dataclass(frozen=True)
class Figure:
    """The shapes that every layer needs, in SVG units."""

    build: Build
    body: Polygon      # head, trunk and leg: all but the arm
    head: Polygon
    arm: Polygon       # arm and hand
    hand: Polygon
    whole: Polygon     # the silhouette


def _largest(shape):
    return max(geoms(shape), key=lambda part: part.area)


def figure(name):
    """Build the figure: `younger` or `older`."""
    build = BUILDS[name]
    skull = head(build)
    body = unary_union([trunk_and_leg(build), skull])
    chin = box(P(-60, 0)[0], P(0, 1500)[1], P(20, 0)[0], P(0, 1440)[1])
    nape = box(P(40, 0)[0], P(0, 1560)[1], P(110, 0)[0], P(0, 1480)[1])
    body = Polygon(_largest(_filleted(_filleted(body, chin, 11), nape, 14).buffer(.3).buffer(-.3)).exterior)
    limb = _filleted(unary_union([arm(build), hand()]), Point(hand_point(-4, 0)).buffer(44), 26)
    limb = _largest(limb.buffer(.3).buffer(-.3))
    whole = _largest(unary_union([body, limb]).buffer(.2).buffer(-.2))
    return Figure(build, body, skull, limb, hand(), whole)


def kept_skin():
    """What skin covers in every layer: head, neck and hand."""
    collar = Polygon(crom(PP(COLLAR)) + [(W, 0), (0, 0)])
    hand_side = Polygon(AP([(544, -120), (540, -20), (540, 20), (544, 120), (900, 160), (900, -160)]))
    return unary_union([collar.buffer(0), hand_side.buffer(0)]).intersection(box(0, 0, W, H))


def kept_foot():
    """What skin covers in the layer of the muscles."""
    return Polygon(crom(PP(CUFF)) + [(W, H), (0, H)]).buffer(0)
