# SPDX-License-Identifier: GPL-3.0-or-later
"""The spine: where each vertebra and disc lies, and what it looks like from the front and from behind."""
from dataclasses import dataclass

from shapely.geometry import Point
from shapely.ops import unary_union

from geometry import P, PP, S, capsule, poly


@dataclass(frozen=True)
class Level:
    """One vertebra: height of the middle of its body, half its width, half its height, reach of the transverse process."""
    name: str
    h: float
    half_width: float
    half_height: float
    reach: float

    @property
    def top(self):
        return self.h + self.half_height

    @property
    def bottom(self):
        return self.h - self.half_height


def _series(letter, first, last, h, half_width, half_height, reach):
    """The vertebrae first … last of a region, with measures that change evenly between the given pairs."""
    steps = last - first
    for i in range(steps + 1):
        def between(pair):
            return pair[0] + (pair[1] - pair[0]) * i / steps
        yield Level(f"{letter}{first + i}", between(h), between(half_width), between(half_height), between(reach))


CERVICAL = list(_series("c", 4, 7, (1496, 1450), (10.5, 12), (5.4, 6), (20, 26)))
THORACIC = list(_series("t", 1, 12, (1432, 1174), (13, 19), (8, 9.8), (33, 21)))
LUMBAR = [Level("l1", 1144, 21, 11.6, 38), Level("l2", 1111, 22, 11.9, 42), Level("l3", 1077.5, 23.4, 12.1, 47),
          Level("l4", 1044, 24.4, 12.1, 43), Level("l5", 1011, 25.4, 11.8, 41)]
LEVELS = CERVICAL + THORACIC + LUMBAR
AT = {level.name: level for level in LEVELS}
SACRUM_TOP = 992


def symmetric(half):
    """A closed smooth outline from the points of its right half, from top to bottom."""
    return poly([P(x, h) for x, h in half] + [P(-x, h) for x, h in reversed(half) if x > .01])


def moved(points, h):
    """Points given relative to the middle of a vertebra, at height h."""
    return [(x, y + h) for x, y in points]


def body(level):
    """The vertebral body: a drum with a waist."""
    w, b = level.half_width, level.half_height
    return symmetric(moved([(0, b - .8), (w * .62, b - .2), (w * .95, b - .5), (w, b - 2.4), (w * .87, b * .3),
                            (w * .87, -b * .3), (w, 2.4 - b), (w * .95, .5 - b), (w * .62, .2 - b), (0, .8 - b)], level.h))


def disc(above, below_top, width):
    """The disc under a vertebra: a cushion, a hair wider than the bone, that reaches to the height `below_top`."""
    top, bottom = above.bottom - .3, below_top + .3
    middle, half = (top + bottom) / 2, (top - bottom) / 2
    return symmetric(moved([(0, half - .6), (width * .7, half), (width * .98, half * .72), (width * 1.035, 0),
                            (width * .98, -half * .72), (width * .7, -half), (0, .6 - half)], middle))


def discs():
    """(name, outline) of the discs from C4 down to the sacrum, from below upwards."""
    found = []
    for above, below in zip(LEVELS, LEVELS[1:]):
        found.append((f"disc-{above.name}-{below.name}", disc(above, below.top, (above.half_width + below.half_width) / 2)))
    last = LUMBAR[-1]
    found.append(("disc-l5-s1", disc(last, SACRUM_TOP + 1, last.half_width)))
    return found[::-1]


def transverse(level, back):
    """Both transverse processes."""
    letter, b = level.name[0], level.half_height
    if letter == "l":
        thick = 11 if level.name == "l5" else 8.4
        course, widths = [(10, b * .24), (level.reach * .6, b * .44), (level.reach, b * .66)], (13, thick, thick * .7)
    else:
        rise = 5 if back and letter == "t" else 1
        course, widths = [(6, b * .2), (level.reach * .7, b * .2 + rise * .7), (level.reach, b * .2 + rise)], (9, 7, 7.4)
    one = [capsule(PP([(s * x, y + level.h) for x, y in course]), [w * S for w in widths]) for s in (1, -1)]
    return unary_union(one)


def arch(level):
    """The back of the ring: laminae with the joint processes, as seen from behind."""
    letter, b = level.name[0], level.half_height
    if letter == "l":
        half = [(0, 8), (5, 8.6), (9, 11), (12.4, 17), (16, 18.6), (19.2, 15), (18.4, 8), (15.4, 3), (13.6, -3), (14.2, -10),
                (13, -17.4), (9.6, -20.4), (7, -16.6), (5, -10.4), (0, -8.4)]
        k = level.half_width / 23
        half = [(x * k, y) for x, y in half]
    elif letter == "t":
        half = [(0, b * .9), (7, b * 1.05), (10.5, b * .5), (10, -b * .35), (8.2, -b * 1.15), (4, -b * 1.4), (0, -b * 1.2)]
    else:
        half = [(0, b * .9), (8, b * 1.1), (13, b * .5), (12.4, -b * .6), (7, -b * 1.2), (0, -b)]
    return symmetric(moved(half, level.h))


def spinous(level):
    """The spinous process, foreshortened: a paddle in the loin, a long pointed tile in the chest."""
    letter, b = level.name[0], level.half_height
    if letter == "l":
        half = [(0, 7.6), (2.6, 6), (2.7, -3), (4, -10), (4.4, -14.6), (2.4, -18), (0, -18.6)]
        if level.name == "l5":
            half = [(0, 6.6), (2.4, 5), (2.6, -3), (3.4, -9), (2, -12.6), (0, -13.2)]
    elif letter == "t":
        number = int(level.name[1:])
        length = 19 + 9 * max(0, 1 - abs(number - 6.5) / 5)
        half = [(0, b * .8), (2.8, b * .55), (2.7, -8), (2.3, -length * .7), (1.9, -length + 2), (0, -length)]
    else:
        half = [(0, b * .7), (2.6, b * .4), (2.6, -6), (3.4, -11), (0, -12.5)]
    return symmetric(moved(half, level.h))


def sacrum(back):
    """The sacrum with its foramina."""
    half = [(0, SACRUM_TOP - 1), (16, SACRUM_TOP + 1), (26, SACRUM_TOP), (38, 995), (47, 989), (48, 974), (42, 948), (31, 920),
            (21, 900), (13, 887), (8, 883), (0, 882)]
    holes = [Point(*P(s * (21.5 - i * 3), 968 - i * 20)).buffer((2.9 - .3 * i) * S) for s in (1, -1) for i in range(4)]
    return symmetric(half).difference(unary_union(holes)) if not back else symmetric(half).difference(
        unary_union([hole.buffer(-.35) for hole in holes]))


def sacral_crest():
    """The row of bumps down the middle of the back of the sacrum."""
    return [symmetric(moved([(0, 7), (2.6, 4), (3, -3), (1.6, -8), (0, -9)], h)) for h in (976, 955, 934, 914)]


def coccyx():
    """The three or four small bones below the sacrum."""
    return symmetric([(0, 882.5), (9, 882), (8, 874), (5.4, 871), (6.4, 865), (4.6, 860), (3.8, 854), (0, 848)])
