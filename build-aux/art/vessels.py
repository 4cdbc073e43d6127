# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of nerves and vessels: tubes along splines, cased by a darker line, whose free ends dissolve."""
import numpy as np
from shapely.geometry import LineString
from shapely.ops import unary_union

import spine
import tissue_colours as colours
import vessel_tables
from geometry import P, PP, S, capsule, crom, d_of, mx, path_of
from relief import mirrored

SELECTABLE = frozenset("""nerve-root-l2 nerve-root-l3 nerve-root-l4 nerve-root-l5 nerve-root-s1 cauda-equina sciatic-nerve
    tibial-nerve common-fibular-nerve sural-nerve femoral-nerve saphenous-nerve aorta iliac-artery iliac-vein
    femoral-artery deep-femoral-artery popliteal-artery anterior-tibial-artery posterior-tibial-artery fibular-artery
    femoral-vein popliteal-vein posterior-tibial-vein anterior-tibial-vein great-saphenous-vein small-saphenous-vein
    inferior-vena-cava""".split())

COLOURS = {"nerve": (colours.NERVE, colours.NERVE_LINE), "artery": (colours.ARTERY, colours.ARTERY_LINE),
           "vein": (colours.VEIN, colours.VEIN_LINE),
           "superficial-vein": (colours.VEIN_SUPERFICIAL, colours.VEIN_SUPERFICIAL_LINE)}
CASING = 1.3            # width of the casing line, half of which shows outside the tube
VEIL = .56              # opacity of the bone over what lies behind it
KNEE = ("femur", "tibia", "patella")
ROOTS = 3               # the plane of the lumbar roots from behind; the cauda equina lies on their beginnings
GLINT, GLINT_PLACE = 'stroke="#fff" stroke-opacity=".38"', (-.16,)
FASCICLE, FASCICLES = 'stroke-opacity=".5" stroke-width=".25"', (-.22, .04, .26)

# From the front, these lie mostly behind the vessels of the pelvis: nobody could point at them.
BEHIND = {"front": {"sciatic-nerve", "nerve-root-l5", "nerve-root-s1"}, "back": set()}


def tube(course, widths):
    return capsule(PP(course), [width * S for width in widths], step=1.2)


class Fades:
    """Gradients that let free ends dissolve, straight down the picture, so that both sides share one.

    Every strand with a free end runs down more than sideways there; the tables see to it.
    """

    def __init__(self, prefix=""):
        self.defs, self.names, self.prefix = [], 0, prefix

    def name(self, stem):
        """A name that is not yet taken in this layer."""
        self.names += 1
        return f"{self.prefix}{stem}-{self.names}"

    def paint(self, strand, colour):
        """A paint for a strand: the plain colour, or a gradient of it that is clear at the faded ends."""
        start, end = strand.fades
        if not start and not end:
            return colour
        course = np.array(crom(PP(strand.course)))
        length = np.r_[0, np.cumsum(np.hypot(*np.diff(course, axis=0).T))]
        top = course[0, 1] - strand.widths[0] * S / 2
        bottom = course[-1, 1] + strand.widths[-1] * S / 2

        def offset(along):
            return (float(np.interp(along, length, course[:, 1])) - top) / (bottom - top)
        stops = [(0, 0), (offset(start * S), 1)] if start else []
        stops += [(offset(length[-1] - end * S), 1), (1, 0)] if end else []
        inner = "".join(f'<stop offset="{at:.2f}" stop-color="{colour}"' + ('/>' if opacity else ' stop-opacity="0"/>')
                        for at, opacity in stops)
        name = self.name("fade")
        self.defs.append(f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{top:.0f}" '
                         f'y2="{bottom:.0f}">{inner}</linearGradient>')
        return f"url(#{name})"


def sides_of(strand, figure):
    """(side or None, mirrored?) for every copy of a strand that the view shows."""
    one, other = figure.sides
    if strand.side == "both":
        return [(one, False), (other, True)]
    if strand.side == "middle":
        return [(None, one == "right")]
    return [(strand.side, strand.side == other)]


def strand_shape(strand, figure, cover):
    """The outline of a strand, cut to the body and by the bone it comes out from behind."""
    shape = tube(strand.course, strand.widths).intersection(figure.silhouette.buffer(-2))
    return shape.difference(cover) if strand.emerges else shape


def middle_line(strand, mirror=False):
    """(points, widths) down the middle of a strand, clear of its faded ends; nothing if too little is left."""
    course = PP(strand.course)
    line = LineString(crom(mx(course) if mirror else course))
    start, end = (max(fade * S, 3.5) for fade in strand.fades)
    if line.length < start + end + 12:
        return None
    steps = np.linspace(start, line.length - end, max(5, int(line.length / 9)))
    points = np.array([line.interpolate(step).coords[0] for step in steps])
    widths = np.interp(steps / line.length, np.linspace(0, 1, len(strand.widths)), strand.widths) * S
    return points, widths


def lines_along(strand, places, mirror=False):
    """Path data of lines down a strand, at places between its edges (-.5 … .5)."""
    middle = middle_line(strand, mirror)
    if middle is None:
        return ""
    points, widths = middle
    return "".join(path_of(points + np.c_[widths * place, 0 * widths], False, .3) for place in places)


def branch_markup(branches, name):
    """Small branches that run out to a point, as one shape of each colour (close-ups only)."""
    by_kind = {}
    for kind, _, course, width in branches:
        by_kind.setdefault(kind, []).append(tube(course, (width, width * .8, width * .5, .5)))
    paths = "".join(f'<path d="{d_of(unary_union(shapes), .25)}" fill="{COLOURS[kind][0]}" stroke="{COLOURS[kind][1]}"/>'
                    for kind, shapes in by_kind.items())
    return f'<g class="fine" display="none" stroke-width=".3">{mirrored(name, paths)}</g>' if paths else ""


def cauda_equina():
    """(outline, lines) of the bundle of roots below the end of the cord."""
    outline = tube([(0, 1160), (0, 1120), (0, 1060), (0, 1000), (0, 958), (0, 920)], (7, 11.6, 12.4, 11, 8, 2.4))
    lines = [crom([P(x * .35, 1138), P(x * .8, 1118), P(x, (1112 + end) / 2), P(x * .96, end)]) for x, end in vessel_tables.CAUDA]
    return outline, lines


def cauda_markup(fades):
    """(markup, outline) of the end of the cord and the cauda equina, from behind."""
    outline, lines = cauda_equina()
    bundle = vessel_tables.nerve("cauda-equina", ((0, 1160), (0, 1060), (0, 920)), (7, 12, 2.4), ROOTS, fades=(0, 60))
    cord = vessel_tables.nerve("cord", ((0, 1340), (0, 1260), (0, 1200), (0, 1160), (0, 1126)), (8, 8.6, 9, 7, 1), ROOTS,
                               fades=(130, 0))

    def sheath(strand, shape):
        return (f'<path d="{d_of(shape, .2)}" fill="{fades.paint(strand, colours.NERVE_SHEATH)}" '
                f'stroke="{fades.paint(strand, colours.NERVE_LINE)}" stroke-width=".6"/>')
    few, all_ = ("".join(path_of(line, False, .2) for line in some) for some in (lines[1::2], lines))
    strands = mirrored("cauda-strands", f'<path d="{few}"/><path class="fine" display="none" d="{all_}"/>')
    return (f'<g id="cauda-equina">{sheath(bundle, outline)}<g fill="none" stroke="{colours.NERVE_LINE}" '
            f'stroke-linecap="round" stroke-width=".3" stroke-opacity=".6">{strands}</g></g>'
            + sheath(cord, tube(cord.course, cord.widths))), outline


def kind_markup(kind, strands, shapes, figure, fades):
    """The strands of one kind and plane: first their casings, then their fills, so that they flow into each other.

    Each strand is a path that takes its colour from the group, and its casing the same path again, stroked.
    """
    fill, line = COLOURS[kind]
    casings, fills, glints, bundles, single = [], [], "", "", ""
    for strand in strands:
        inner, outer = fades.paint(strand, fill), fades.paint(strand, line)
        inner = "" if inner == fill else f' fill="{inner}"'
        outer = "" if outer == line else f' stroke="{outer}"'
        for _, mirror in sides_of(strand, figure):
            name, shape = fades.name("strand"), shapes[strand]
            fills.append(f'<path id="{name}" d="{d_of(mx(shape) if mirror else shape, .2)}"{inner}/>')
            casings.append(f'<use href="#{name}"{outer}/>')
        if strand.side == "both":
            glints += lines_along(strand, GLINT_PLACE)
            bundles += lines_along(strand, FASCICLES) if kind == "nerve" else ""
        else:
            single += lines_along(strand, GLINT_PLACE, mirror)
    out = [f'<g stroke="{line}" stroke-width="{CASING}">{"".join(casings)}</g><g fill="{fill}">{"".join(fills)}</g>']
    if glints:
        inside = f'<path d="{glints}" {GLINT}/>'
        if bundles:
            inside += f'<path class="fine" display="none" d="{bundles}" stroke="{line}" {FASCICLE}/>'
        out.append(f'<g fill="none" stroke-linecap="round">{mirrored(fades.name("glints"), inside)}</g>')
    if single:
        out.append(f'<path d="{single}" fill="none" stroke-linecap="round" {GLINT}/>')
    return "".join(out)


def veil_markup(shapes, bones):
    """(definitions, markup) of bones once more, over the strands that lie behind them."""
    over = unary_union(shapes).buffer(CASING / 2)
    uses = "".join(f'<use href="#bone-{bone}"/>' for bone in bones)
    return (f'<clipPath id="clip-veil"><path clip-rule="evenodd" d="{d_of(over, .3)}"/></clipPath>',
            f'<g clip-path="url(#clip-veil)"><g opacity="{VEIL}" stroke="{colours.BONE_LINE}" stroke-width=".6">{uses}</g></g>')


def plane_markup(plane, figure, shapes, fades):
    """All strands and small branches of one plane."""
    strands, branches = table(figure)
    there = [strand for strand in strands if strand.plane == plane]
    kinds = dict.fromkeys(strand.kind for strand in there)
    return branch_markup([b for b in branches if b[1] == plane], fades.name("branches")) + "".join(
        kind_markup(kind, [s for s in there if s.kind == kind], shapes, figure, fades) for kind in kinds)


def table(figure):
    """(strands, small branches) of the view."""
    if figure.view == "back":
        return vessel_tables.BACK, vessel_tables.BACK_BRANCHES
    return vessel_tables.FRONT, vessel_tables.FRONT_BRANCHES


def selectable(strands, shapes, figure):
    """Shape id -> outline of every nerve and vessel, all its stretches together, but for what lies behind others."""
    found = {}
    for strand in (strand for strand in strands if strand.name not in BEHIND[figure.view]):
        for side, mirror in sides_of(strand, figure):
            key = f"{strand.name}-{side}" if side else strand.name
            found.setdefault(key, []).append(mx(shapes[strand]) if mirror else shapes[strand])
    return {key: unary_union(stretches) for key, stretches in found.items()}


def draw(figure):
    """(defs, layer, shapes) of nerves and vessels."""
    strands, _ = table(figure)
    cover = unary_union([spine.body(level) for level in spine.LUMBAR] + [shape for _, shape in spine.discs()])
    shapes = {strand: strand_shape(strand, figure, cover) for strand in strands}
    found = selectable(strands, shapes, figure)
    fades = Fades()
    hidden = [strand for strand in strands if strand.hidden]
    layers = []
    for plane in sorted({strand.plane for strand in strands}):
        layers.append(plane_markup(plane, figure, shapes, fades))
        if figure.view == "back" and plane == ROOTS:
            cauda, found["cauda-equina"] = cauda_markup(fades)
            layers.append(cauda)
        if hidden and plane == max(strand.plane for strand in hidden):
            over = [shapes[strand] for strand in hidden] + [mx(shapes[strand]) for strand in hidden]
            defs, veil = veil_markup(over, [f"{bone}-{side}" for bone in KNEE for side in figure.sides])
            fades.defs.append(defs)
            layers.append(veil)
    return "".join(fades.defs), f'<g id="nerves-vessels" display="none" stroke-linejoin="round">{"".join(layers)}</g>', found
