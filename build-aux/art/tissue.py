# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscles and tendons as shapes: from two edge curves in millimetres to visible outlines, fibres and markup.

A muscle is the surface between two edges, both running from its origin to its insertion. The tables describe one
side (x > 0); the other is its mirror image. Tables are lists from the deepest to the uppermost: what comes later lies
over what comes before.
"""
import copy
from dataclasses import dataclass, field

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

import tissue_colours as colours
from geometry import CX, H, P, S, W, crom, d_of, dl_of, geoms, mx, path_of, PP, resample
from outline import APP
from relief import MIRROR

GAP = .4            # half of the line of fascia that is left between two neighbours
SAMPLES = 60


@dataclass
class Muscle:
    """One muscle, tendon, fascia or bony surface of the table.

    `fibres`: "along" the edges, "across" from edge a to edge b, "pennate" from both edges down to the middle,
    "slant-in" and "slant-out" from one edge down to the other; `count` of them in the whole body, `fine` in close-ups.
    `ending` closes the outline at the insertion with a curve (from the end of b to the end of a) instead of a straight
    cut, `beginning` likewise at the origin. `tendon` and `tendon_top` say at what part of the length the belly turns
    into tendon at either end. `fades` are the millimetres over which origin and insertion melt into the bone they are
    grown to, along `lean` (millimetres sideways and up) where that is not the way from one end to the other; `behind` names
    the bones that hide it. The fibres do not follow a `scalloped` edge. `dissolve` is (height where nothing is left of it, height where it is whole): there it is
    cut away to show what lies beneath, but for a `ghost` of it. `veil` below 1 lets what lies beneath shine through.
    `part` tells pieces of one name apart. `swell` is how far it stands out, `soften` rounds its corners.

    The fields from `edge_a` on are worked out: the edges in drawing units, the `whole` outline in the figure, what is
    `visible` of it, and its `own` area, where it is what one would point at.
    """
    name: str
    a: list
    b: list
    kind: str = "muscle"
    tone: int = 1
    fibres: str = "along"
    count: int = 7
    fine: int = 0
    swell: float = 1.
    soften: float = 2.6
    tendon: float | None = None
    tendon_top: float | None = None
    ending: list | None = None
    beginning: list | None = None
    space: str = "body"
    over_skin: bool = False
    veil: float = 1.
    part: str = ""
    dissolve: tuple | None = None
    ghost: float = 0
    fades: tuple = (0, 0)
    lean: tuple | None = None
    behind: tuple = ()
    scalloped: bool = False
    edge_a: list = field(default_factory=list, repr=False)
    edge_b: list = field(default_factory=list, repr=False)
    edge_end: list = field(default_factory=list, repr=False)
    edge_start: list = field(default_factory=list, repr=False)
    whole: object = None
    visible: object = None
    own: object = None

    def __post_init__(self):
        place = APP if self.space == "arm" else PP
        self.edge_a, self.edge_b = crom(place(self.a)), crom(place(self.b))
        self.edge_end = crom(place(self.ending)) if self.ending else []
        self.edge_start = crom(place(self.beginning)) if self.beginning else []

    def outline(self):
        """The outline as the table has it, before anything is cut away."""
        shape = Polygon(self.edge_a + self.edge_end[::-1] + self.edge_b[::-1] + self.edge_start)
        return shape if shape.is_valid else shape.buffer(0)

    @property
    def key(self):
        return f"{self.name}-{self.part}" if self.part else self.name

    def _kept(self, shape, how_much):
        if not self.dissolve:
            return shape
        clear, full = self.dissolve
        y = P(0, clear + (full - clear) * how_much)[1]
        return shape.intersection(box(0, 0, W, y) if clear < full else box(0, y, W, H))

    def solid(self, shape):
        """What of a shape is left where the muscle dissolves: where it is more there than not."""
        return self._kept(shape, .5)

    def opaque(self, shape):
        """The part of a shape where the muscle has not begun to dissolve or to fade."""
        return self.firm(self._kept(shape, 1.), 1.)

    def firm(self, shape, how_much):
        """The shape without that part of its faded ends."""
        if not any(self.fades) or shape.is_empty:
            return shape
        way, low, high = self.axis(shape if self.whole is None else self.whole)
        low, high = low + self.fades[0] * S * how_much, high - self.fades[1] * S * how_much
        aside = np.array([-way[1], way[0]]) * (W + H)
        return shape.intersection(Polygon([way * low - aside, way * low + aside, way * high + aside, way * high - aside]))

    def axis(self, shape):
        """(direction, first, last): the way from origin to insertion, and where on it the shape begins and ends."""
        way = np.mean([self.edge_a[-1], self.edge_b[-1]], 0) - np.mean([self.edge_a[0], self.edge_b[0]], 0)
        if self.lean or self.dissolve:
            way = np.array([self.lean[0], -self.lean[1]] if self.lean else [0, 1])
        way = way / np.hypot(*way)
        along = np.concatenate([np.array(part.exterior.coords) @ way for part in geoms(shape)])
        return way, along.min(), along.max()

    def grid(self):
        """The two edges as arrays of the same length, and the correction that makes fibres end on `ending`."""
        a, b = resample(self.edge_a, SAMPLES), resample(self.edge_b, SAMPLES)
        if self.scalloped:
            a = a[0] + (a[-1] - a[0]) * np.linspace(0, 1, SAMPLES)[:, None]
        if not self.edge_end:
            return a, b, lambda t: np.zeros(2)
        end = resample(self.edge_end, SAMPLES)[::-1]      # from the end of a to the end of b

        def pull(t):
            i = min(SAMPLES - 1, int(t * (SAMPLES - 1)))
            return end[i] - ((1 - t) * a[-1] + t * b[-1])
        return a, b, pull


def rounded_off(shape, muscle):
    """The shape without its sharp corners. Where it runs out into a thin tendon, that is kept."""
    radius = muscle.soften
    smooth = shape.buffer(-radius).buffer(radius)
    slender = np.hypot(*np.subtract(muscle.edge_a[-1], muscle.edge_b[-1])) < 10 * S
    if muscle.tendon and slender:
        top, bottom = (muscle.edge_a[0][1] + muscle.edge_b[0][1]) / 2, (muscle.edge_a[-1][1] + muscle.edge_b[-1][1]) / 2
        tail = shape.intersection(box(0, top + (muscle.tendon - .12) * (bottom - top), W, H))
        smooth = unary_union([smooth, tail.buffer(-.5).buffer(.5)]).buffer(.3).buffer(-.3)
    return smooth if smooth.area > .8 * shape.area else shape.buffer(-.8).buffer(.8)


def uncovered(shape, muscle, bones):
    """The largest part of a muscle that the bones before it leave in sight."""
    if not muscle.behind:
        return shape
    seen = shape.difference(unary_union([bones[name] for name in muscle.behind]).buffer(.2))
    return max(geoms(seen), key=lambda part: part.area)


def place(table, figure, skin, bones=None):
    """Fit the muscles of a table into a figure: the whole outline of each, and the part that is not covered.

    `bones` are the outlines of those that muscles may lie behind.

    What a dissolving muscle covers is drawn as far as it shines through (`visible`), but belongs to what lies beneath
    only where that is the clearer of the two (`own`).
    """
    limit = figure.silhouette.buffer(-1.7).intersection(box(CX + GAP, 0, W, H))
    placed = []
    for muscle in table:
        shape = muscle.outline().intersection(limit)
        if not muscle.over_skin:
            shape = shape.difference(skin)
        muscle = copy.copy(muscle)                        # the table itself serves several figures
        muscle.whole = uncovered(rounded_off(shape, muscle), muscle, bones)
        if not muscle.whole.is_empty:
            placed.append(muscle)
    covered, taken = Polygon(), Polygon()
    for muscle in reversed(placed):
        rest = muscle.whole.difference(covered.buffer(GAP)).buffer(-.5).buffer(.5)
        muscle.visible = unary_union([part for part in geoms(rest) if part.area > 14])
        muscle.own = muscle.solid(muscle.visible).difference(taken)
        if muscle.veil == 1:
            covered = unary_union([covered, muscle.opaque(muscle.whole)])
            taken = unary_union([taken, muscle.solid(muscle.whole)])
    return [muscle for muscle in placed if not muscle.visible.is_empty]


# ---------------------------------------------------------------- fibres

def _along(muscle, count):
    a, b, pull = muscle.grid()
    way = np.linspace(0, 1, SAMPLES)[:, None] ** 1.5
    for k in range(1, count + 1):
        t = k / (count + 1)
        yield a + (b - a) * t + pull(t) * way


def _across(muscle, count):
    a, b, _ = muscle.grid()
    t = np.linspace(0, 1, 20)[:, None]
    for k in range(1, count + 1):
        i = int(k / (count + 1) * (SAMPLES - 1))
        d = b[i] - a[i]
        yield a[i] + d * t + np.array([-d[1], d[0]]) * .04 * np.sin(np.pi * t)


def _slanting(muscle, count):
    a, b, _ = muscle.grid()
    places = np.arange(SAMPLES)

    def at(edge, s):
        s = np.clip(s, 0, 1) * (SAMPLES - 1)
        return np.array([np.interp(s, places, edge[:, 0]), np.interp(s, places, edge[:, 1])])
    way = np.linspace(0, 1, 14)
    for k in range(1, count + 1):
        s = k / (count + 1)
        if muscle.fibres == "pennate":
            for edge, other in ((a, b), (b, a)):
                yield np.array([at(edge, s + .12 * t) * (1 - t / 2) + at(other, s + .12 * t) * (t / 2) for t in way])
        else:
            first, last = (b, a) if muscle.fibres == "slant-in" else (a, b)
            yield np.array([at(first, s - .03 + .17 * t) * (1 - t) + at(last, s - .03 + .17 * t) * t for t in way])


def fibre_lines(muscle, count):
    """The lines of `count` fibres, kept clear of the edge and trimmed at the ends as by hand."""
    make = {"along": _along, "across": _across}.get(muscle.fibres, _slanting)
    inside = muscle.firm(muscle.own, .5).buffer(-1.2)
    frayed = melts(muscle)                               # where a muscle fades, its fibres end one by one
    lines = []
    for k, course in enumerate(make(muscle, count)):
        for part in geoms(LineString(course).intersection(inside)):
            length, trim = part.length, min(5, part.length * .06)
            if length > 7:
                ends = (trim * (1 + k * 3 % 4), trim * (1 + (k * 3 + 2) % 4)) if frayed else (trim, trim)
                steps = np.linspace(ends[0], length - ends[1], max(4, int(length / 9)))
                lines.append([part.interpolate(s).coords[0] for s in steps])
    return lines


# ---------------------------------------------------------------- markup

FILLS = {"tendon": colours.TENDON, "fascia": colours.FASCIA, "bone": colours.BONE_SURFACE, "fat": colours.FAT}


def tendon_gradient(muscle, name):
    """A gradient down the muscle from its belly to the tendon. It is vertical, so both sides share it."""
    top = (muscle.edge_a[0][1] + muscle.edge_b[0][1]) / 2
    bottom = (muscle.edge_a[-1][1] + muscle.edge_b[-1][1]) / 2
    belly = colours.MUSCLE[muscle.tone]
    stops = []
    if muscle.tendon_top:
        t = muscle.tendon_top
        stops += [(max(0, t - .1), colours.TENDON), (t, colours.TENDON_BLEND), (min(1, t + .1), belly)]
    if muscle.tendon:
        t = muscle.tendon
        stops += [(max(0, t - .1), belly), (min(1, t + .1), colours.TENDON_BLEND), (1, colours.TENDON)]
    inner = "".join(f'<stop offset="{o:.2f}" stop-color="{c}"/>' for o, c in stops)
    return (f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{top:.0f}" '
            f'y2="{bottom:.0f}">{inner}</linearGradient>')


def blended(stops, t):
    """The colour at `t` between stops (offset, colour)."""
    at = [offset for offset, _ in stops]
    channels = [[int(colour[i:i + 2], 16) for _, colour in stops] for i in (1, 3, 5)]
    return "#" + "".join(f"{round(float(np.interp(t, at, channel))):02x}" for channel in channels)


def strength(muscle):
    """(direction, first, last, how strong a muscle is at a distance along that direction): less where it melts away."""
    way, low, high = muscle.axis(muscle.whole)
    start, end = (fade * S for fade in muscle.fades)

    def at(distance):
        there = np.ones_like(distance)
        for fade, inwards in ((start, distance - low), (end, high - distance)):
            there = np.minimum(there, (inwards / fade).clip(0, 1)) if fade else there
        if not muscle.dissolve:
            return there
        clear, full = (P(0, h)[1] for h in muscle.dissolve)
        return there * (muscle.ghost + (1 - muscle.ghost) * ((distance - clear) / (full - clear)).clip(0, 1))
    return way, low, high, at


def melts(muscle):
    """Whether a muscle is not equally strong everywhere."""
    return any(muscle.fades) or bool(muscle.dissolve)


def presence(muscle):
    """How strong a muscle is at each place of the picture, whether or not it reaches there."""
    way, _, _, at = strength(muscle)
    y, x = np.mgrid[0:H, 0:W] + .5
    return at(x * way[0] + y * way[1])


def melting(muscle, name):
    """(defs, fill, line) of a muscle whose ends fade, or that is cut away by dissolving."""
    way, low, high, at = strength(muscle)
    belly = FILLS.get(muscle.kind) or colours.MUSCLE[muscle.tone]
    tint = [(0, belly)]
    if muscle.tendon_top:
        t = muscle.tendon_top
        tint = [(max(0, t - .1), colours.TENDON), (t, colours.TENDON_BLEND), (min(1, t + .1), belly)]
    if muscle.tendon and muscle.kind == "muscle":
        t = muscle.tendon
        tint += [(max(0, t - .1), belly), (min(.98, t + .1), colours.TENDON_BLEND), (1, colours.TENDON)]
    turns = [low + muscle.fades[0] * S, high - muscle.fades[1] * S] + [P(0, h)[1] for h in muscle.dissolve or ()]
    places = sorted({0, 1, *((turn - low) / (high - low) for turn in turns if low < turn < high), *(t for t, _ in tint)})

    def gradient(what, stops):
        inner = "".join(f'<stop offset="{t:.2f}" stop-color="{blended(stops, t)}"'
                        + (f' stop-opacity="{there:.2f}"/>' if there < .995 else "/>")
                        for t, there in zip(places, at(low + np.array(places) * (high - low))))
        (x1, y1), (x2, y2) = way * low + aside, way * high + aside
        return (f'<linearGradient id="{name}-{what}" gradientUnits="userSpaceOnUse" x1="{x1:.0f}" x2="{x2:.0f}" y1="{y1:.0f}" '
                f'y2="{y2:.0f}">{inner}</linearGradient>')
    aside = np.array([-way[1], way[0]])
    aside = aside * (np.array(muscle.whole.centroid.coords[0]) @ aside)
    return (gradient("fill", tint) + gradient("line", [(0, colours.MUSCLE_LINE)]), f"url(#{name}-fill)", f"url(#{name}-line)")


def paint(muscle, name):
    """(defs, fill, line or None) of a muscle."""
    if melts(muscle):
        return melting(muscle, name)
    if muscle.kind == "muscle" and (muscle.tendon or muscle.tendon_top):
        return tendon_gradient(muscle, name), f"url(#{name})", None
    return "", FILLS.get(muscle.kind) or colours.MUSCLE[muscle.tone], None


def shapes_markup(muscles, sides, prefix, tolerance=.35):
    """(defs, paths) of the muscles of both sides; the ids are prefix + name + side."""
    defs, paths = [], []
    for muscle in muscles:
        more, fill, line = paint(muscle, f"{prefix}run-{muscle.key}")
        defs.append(more)
        veil = "" if muscle.veil == 1 else f' fill-opacity="{muscle.veil}" stroke-opacity=".3"'
        stroke = f' stroke="{line}"' if line else ""
        one, other = (f"{prefix}{muscle.key}-{side}" for side in sides)
        paths.append(f'<path id="{one}" d="{d_of(muscle.visible, tolerance)}" fill="{fill}"{veil}{stroke}/>'
                     f'<use id="{other}" href="#{one}" {MIRROR}/>')
    return "".join(defs), "".join(paths)


def fibres_markup(muscles, prefix):
    """Fibres of both sides: a few in the whole body, more of them (class `fine`) in the close-ups."""
    coarse, fine = {True: "", False: ""}, {True: "", False: ""}
    for muscle in muscles:
        if muscle.kind in ("bone", "fat"):
            continue
        red = muscle.kind == "muscle"
        coarse[red] += dl_of(fibre_lines(muscle, muscle.count), .8)
        more = muscle.fine or muscle.count * 2
        fine[red] += dl_of(fibre_lines(muscle, more), .9)

    def strokes(lines, width, muscle_opacity, tendon_opacity):
        return "".join(f'<path d="{lines[red]}" stroke="{colour}" stroke-opacity="{opacity}" stroke-width="{width}"/>'
                       for red, colour, opacity in ((True, colours.MUSCLE_LINE, muscle_opacity),
                                                    (False, colours.TENDON_LINE, tendon_opacity)) if lines[red])
    return (f'<g fill="none" stroke-linecap="round"><g id="{prefix}fibres">{strokes(coarse, .5, .26, .5)}'
            f'<g class="fine" display="none">{strokes(fine, .22, .34, .55)}</g></g>'
            f'<use href="#{prefix}fibres" {MIRROR}/></g>')


def line_markup(lines, colour, width, opacity, cls=""):
    """Free lines (lists of points in svg units) of one colour as one path."""
    d = "".join(path_of(line, False, .3) for line in lines)
    extra = ' class="fine" display="none"' if cls == "fine" else ""
    return (f'<path{extra} d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}" '
            'stroke-linecap="round"/>')


def without_slivers(shape, smallest=6):
    """A shape without the crumbs that covering leaves over; its largest part always stays."""
    parts = geoms(shape)
    return unary_union([part for part in parts if part.area >= smallest] or [max(parts, key=lambda part: part.area)])


def selectable(muscles, sides, names):
    """Shape id -> visible outline, for the structures the program knows."""
    found = {}
    for muscle in muscles:
        if muscle.name in names:
            for side, shape in zip(sides, (muscle.own, mx(muscle.own))):
                key = f"{muscle.name}-{side}"
                found[key] = unary_union([found[key], shape]) if key in found else shape
    return {key: without_slivers(shape) for key, shape in found.items()}
