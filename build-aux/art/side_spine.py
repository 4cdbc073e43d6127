# SPDX-License-Identifier: GPL-3.0-or-later
"""The spine from the left: bodies, discs, arches and the way of the nerve roots between them.

The heights are those of the front and the back view. The curve through the middles of the bodies
gives every vertebra its tilt, so bodies and discs become wedges where the spine bends.
"""

from dataclasses import dataclass

import numpy as np
from shapely.geometry import Polygon

from geometry import P, PP, crom

# name, x and h of the middle of the body, its depth, half its height
LEVELS = [
    ('c4', 0, 1496, 15.5, 5.6), ('c5', 1.5, 1480.7, 15.5, 5.6), ('c6', 5.5, 1465.3, 16, 5.8), ('c7', 12, 1450, 16.5, 6.2),
    ('t1', 19, 1431, 17, 7.4), ('t2', 27.5, 1408.8, 17.5, 8), ('t3', 34.5, 1385.4, 18.5, 8.3), ('t4', 40, 1362, 19.5, 8.5),
    ('t5', 44, 1338.5, 21, 8.7), ('t6', 46.5, 1315, 22, 8.9), ('t7', 47, 1291.6, 23, 9), ('t8', 45, 1268, 24, 9.2),
    ('t9', 40.8, 1244.5, 25.5, 9.3), ('t10', 34.5, 1221, 27, 9.5), ('t11', 26.5, 1197.5, 28.5, 9.7), ('t12', 18, 1172, 30, 10.6),
    ('l1', 8.5, 1143, 32, 11.8), ('l2', 0.5, 1110.5, 33, 12.1), ('l3', -4.5, 1077.5, 34, 12.2), ('l4', -4.5, 1044, 35, 12.2),
    ('l5', 3.5, 1010.5, 35.5, 12),
]
NECK_END, SACRAL = (-1, 1512), [(21, 980), (40, 954)]

# The arch behind a body: (back from its hind wall, up along the spine), in millimetres.
LUMBAR_ARCH = [(-1.5, 9), (4, 8.4), (8, 10), (10.5, 16.5), (13.5, 19.6), (17.4, 18.6), (18.6, 12.5), (20.5, 6.6), (27, 5), (39, 6.2),
               (50, 5.4), (55, 1), (56.5, -6), (54.5, -12.6), (48, -14.6), (38, -11.6), (29.5, -10.6), (26.8, -15), (24.5, -20.6),
               (20.6, -23.6), (16.2, -22), (14.6, -15), (12.4, -7), (8.6, -2.4), (4, -1), (-1.5, -1)]
THORACIC_ARCH = [(-1.5, 6.4), (4, 6), (7, 8), (9, 11.6), (12, 12.2), (13.6, 7.6), (19, 4), (29, -5), (38, -16), (44, -26.5),
                 (43, -31), (39, -30.6), (29, -21), (20, -12.4), (15.4, -12), (12.6, -14.6), (10, -12.6), (9.4, -5.6), (6.6, -1),
                 (3, .6), (-1.5, .6)]
CERVICAL_ARCH = [(-1.5, 4), (4, 4.4), (8, 7), (11.6, 6.4), (13, 2), (20, 0), (29, -4.6), (34, -9), (32.6, -12), (27, -10.6), (18, -6),
                 (13, -7.6), (9.6, -6.4), (7, -2.4), (3, -1), (-1.5, -1)]


def _course():
    """The curve through the middles of the bodies, and the way along it."""
    line = np.array(crom([NECK_END] + [(x, h) for _, x, h, _, _ in LEVELS] + SACRAL, step=.5))
    return line, np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]


LINE, WAY = _course()


@dataclass(frozen=True)
class Vertebra:
    name: str
    station: float      # how far down the curve
    depth: float
    half: float

    def at(self, up, back):
        """A point given along the spine and at right angles to it, from the middle of the body."""
        (x, h), (tx, th) = _frame(self.station - up)
        return (x - th * back, h + tx * back)

    def rigid(self, up, back):
        """The same, without following the bend of the spine: for what is one piece with the body."""
        (x, h), (tx, th) = _frame(self.station)
        return (x - tx * up - th * back, h - th * up + tx * back)


def _frame(station):
    """Point and downward direction at a station of the curve."""
    point = np.array([np.interp(station, WAY, LINE[:, k]) for k in (0, 1)])
    ahead = np.array([np.interp(station + 6, WAY, LINE[:, k]) for k in (0, 1)])
    behind = np.array([np.interp(station - 6, WAY, LINE[:, k]) for k in (0, 1)])
    direction = (ahead - behind) / np.linalg.norm(ahead - behind)
    return tuple(point), tuple(direction)


def _station(x, h):
    return float(WAY[np.argmin(np.hypot(LINE[:, 0] - x, LINE[:, 1] - h))])


VERTEBRAE = [Vertebra(name, _station(x, h), depth, half) for name, x, h, depth, half in LEVELS]
AT = {vertebra.name: vertebra for vertebra in VERTEBRAE}
SACRUM_FRONT, SACRUM_BACK = (1.5, 977.5), (31, 996)      # the edges of the plate below the last disc


def body(v):
    """A drum with a waist; its plates follow the bend of the spine."""
    d, b = v.depth / 2, v.half
    top = [v.at(b, -d), v.at(b - .7, -d * .4), v.at(b - .7, d * .4), v.at(b, d)]
    bottom = [v.at(-b, d), v.at(.8 - b, d * .4), v.at(.8 - b, -d * .4), v.at(-b, -d)]
    back, front = [v.at(b, d), v.at(0, d * .9), v.at(-b, d)], [v.at(-b, -d), v.at(0, -d * .84), v.at(b, -d)]
    ring = [p for edge in (top, back, bottom, front) for p in crom(PP(edge), step=.6)]
    return Polygon(ring).buffer(0).buffer(-1).buffer(1)


def plates(v):
    """The rims of the body, two short lines: detail of the near view."""
    d, b = v.depth / 2, v.half
    return [PP([v.at(s * (b - 2.4), -d * .86), v.at(s * (b - 3), 0), v.at(s * (b - 2.4), d * .86)]) for s in (1, -1)]


def _disc_ring(upper, lower, bulge):
    """The corners of a disc, in front and behind, from above downwards."""
    d = upper.depth / 2
    above = [upper.at(-upper.half - .4, -d), upper.at(-upper.half - .4, d)]
    below = [lower.at(lower.half + .4, -lower.depth / 2), lower.at(lower.half + .4, lower.depth / 2)] if lower \
        else [SACRUM_FRONT, SACRUM_BACK]
    middle = [tuple((np.array(a) + b) / 2) for a, b in zip(above, below)]
    out = np.array(middle[1]) - middle[0]
    out = out / np.linalg.norm(out) * bulge
    return above, below, (tuple(middle[0] - out), tuple(middle[1] + out))


def disc(upper, lower):
    """The cushion between two bodies, a little wider than the bones."""
    above, below, (front, back) = _disc_ring(upper, lower, 1.6)
    left, right = crom(PP([above[0], front, below[0]]), step=.5), crom(PP([below[1], back, above[1]]), step=.5)
    return Polygon(left + right).buffer(0).buffer(-.5).buffer(.5)


def nucleus(upper, lower):
    """The soft core of a disc: detail of the near view."""
    above, below, (front, back) = _disc_ring(upper, lower, -8)
    mix = lambda a, b, f: tuple(np.array(a) + (np.array(b) - a) * f)
    top = [mix(mix(above[0], above[1], f), mix(below[0], below[1], f), .2) for f in (.36, .66)]
    low = [mix(mix(above[0], above[1], f), mix(below[0], below[1], f), .8) for f in (.66, .36)]
    return Polygon(crom(PP([front] + top + [back] + low), True, step=.5)).buffer(0)


def discs():
    """(name, disc, core) from above downwards."""
    pairs = list(zip(VERTEBRAE, VERTEBRAE[1:])) + [(VERTEBRAE[-1], None)]
    for upper, lower in pairs:
        name = f'disc-{upper.name}-{lower.name if lower else "s1"}'
        yield name, disc(upper, lower), nucleus(upper, lower)


def arch(v):
    """Pedicle, joint processes, lamina and spinous process, seen from the left."""
    table = {'c': CERVICAL_ARCH, 't': THORACIC_ARCH, 'l': LUMBAR_ARCH}[v.name[0]]
    reach, drop = {'c7': (1.22, 1), 't1': (1.05, .8), 't2': (1, .85), 't10': (.98, .85), 't11': (.94, .66), 't12': (.98, .56),
                   'l1': (.98, .96), 'l4': (.97, 1), 'l5': (.82, .86)}.get(v.name, (1, 1))
    if v.name in ('c4', 'c5'):
        reach = .86
    points = [v.rigid(up * (drop if up < 0 or v.name[0] == 'l' else 1), v.depth / 2 + back * (reach if back > 16 else 1))
              for back, up in table]
    return Polygon(crom(PP(points), True, step=.6)).buffer(0)


def transverse(v):
    """The end of the transverse process, which points at the viewer."""
    back, up, rx, ry = {'c': (3, 1, 3.2, 2.6), 't': (12, 3.5, 4.2, 4.8), 'l': (6.5, 4.4, 3.6, 5.2)}[v.name[0]]
    x, h = v.rigid(up, v.depth / 2 + back)
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    return Polygon([P(x + rx * np.cos(a), h + ry * np.sin(a)) for a in turn])


def foramen(v):
    """Where the root that is named after the vertebra leaves: below its pedicle."""
    return v.rigid(-v.half - 1, v.depth / 2 + 4.5)


SACRUM = [(31, 996), (36, 1000), (42, 1003), (47, 998), (52, 988), (60, 980), (70, 973), (77, 962), (82, 947), (86, 930),
          (87, 912), (83, 897), (77, 884), (70, 871), (61, 869), (62, 884), (60, 900), (53, 918), (44, 936), (33, 952),
          (18, 966), (1.5, 977.5)]
COCCYX = [(60.5, 868), (70, 870), (69, 859), (65, 848), (58.5, 839), (51, 833.5), (47.5, 835.5), (51, 842), (56.5, 851), (59, 860)]


def sacrum():
    plate = [SACRUM_FRONT, (16, 987.6), SACRUM_BACK]
    return Polygon(crom(PP(SACRUM), step=.8) + crom(PP(plate), step=.8)).buffer(0).buffer(-1).buffer(1)


def coccyx():
    return Polygon(crom(PP(COCCYX), True)).buffer(0)
