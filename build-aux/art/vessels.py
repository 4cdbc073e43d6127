# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of nerves and vessels: tubes along splines, cased by a darker line, whose free ends dissolve."""
import numpy as np
from shapely.geometry import LineString
from shapely.ops import unary_union

import spine
import tissue_colours as colours
import vessel_tables
from geometry import P, PP, S, capsule, crom, d_of, geoms, mx, path_of
from relief import MIRROR

SELECTABLE = frozenset("""nerve-root-l2 nerve-root-l3 nerve-root-l4 nerve-root-l5 nerve-root-s1 cauda-equina sciatic-nerve
    tibial-nerve common-fibular-nerve sural-nerve femoral-nerve saphenous-nerve aorta iliac-artery iliac-vein
    femoral-artery deep-femoral-artery popliteal-artery anterior-tibial-artery posterior-tibial-artery fibular-artery
    femoral-vein popliteal-vein posterior-tibial-vein anterior-tibial-vein great-saphenous-vein small-saphenous-vein
    inferior-vena-cava""".split())

COLOURS = {"nerve": (colours.NERVE, colours.NERVE_LINE), "artery": (colours.ARTERY, colours.ARTERY_LINE),
           "vein": (colours.VEIN, colours.VEIN_LINE),
           "superficial-vein": (colours.VEIN_SUPERFICIAL, colours.VEIN_SUPERFICIAL_LINE)}
CASING = 1.3            # width of the casing line, half of which shows outside the tube
GLINT = 'stroke="#fff" stroke-opacity=".38"'
GHOST = .38             # opacity of what lies behind bone


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


def glint(strand, mirror=False):
    """The light on a tube: a line a little off its middle, clear of the faded ends."""
    course = PP(strand.course)
    middle = LineString(crom(mx(course) if mirror else course))
    start, end = (max(strand.fades[0] * S, 4), max(strand.fades[1] * S, 4))
    if middle.length < start + end + 12:
        return ""
    width = float(np.median(strand.widths)) * S
    steps = np.linspace(start, middle.length - end, max(5, int(middle.length / 9)))
    points = np.array([middle.interpolate(s).coords[0] for s in steps])
    return path_of(points - [width * .16, 0], False, .3)


def fascicles(strand):
    """The bundles inside a nerve, for close-ups."""
    middle = LineString(crom(PP(strand.course)))
    start, end = max(strand.fades[0] * S, 3), max(strand.fades[1] * S, 3)
    if middle.length < start + end + 12:
        return ""
    steps = np.linspace(start, middle.length - end, max(5, int(middle.length / 9)))
    points = np.array([middle.interpolate(s).coords[0] for s in steps])
    widths = np.interp(steps / middle.length, np.linspace(0, 1, len(strand.widths)), strand.widths) * S
    sideways = np.c_[widths, np.zeros(len(widths))]
    return "".join(path_of(points + sideways * f, False, .3) for f in (-.22, .04, .26))


def branch_markup(branches, mirror_name):
    """Small branches that run out to a point, as one shape of each colour (close-ups only)."""
    by_kind = {}
    for kind, _, course, width in branches:
        by_kind.setdefault(kind, []).append(tube(course, (width, width * .8, width * .5, .5)))
    paths = "".join(f'<path d="{d_of(unary_union(shapes), .25)}" fill="{COLOURS[kind][0]}" stroke="{COLOURS[kind][1]}"/>'
                    for kind, shapes in by_kind.items())
    return (f'<g class="fine" display="none" stroke-width=".3"><g id="{mirror_name}">{paths}</g>'
            f'<use href="#{mirror_name}" {MIRROR}/></g>') if paths else ""


def cauda_equina():
    """(outline, lines) of the bundle of roots below the end of the cord."""
    outline = tube([(0, 1160), (0, 1120), (0, 1060), (0, 1000), (0, 958), (0, 920)], (7, 11.6, 12.4, 11, 8, 2.4))
    lines = [crom([P(x * .35, 1138), P(x * .8, 1118), P(x, (1112 + end) / 2), P(x * .96, end)]) for x, end in vessel_tables.CAUDA]
    return outline, lines


def cauda_markup(figure, fades):
    """The end of the cord and the cauda equina (from behind only)."""
    if figure.view != "back":
        return "", None
    outline, lines = cauda_equina()
    bundle = vessel_tables.nerve("cauda-equina", ((0, 1160), (0, 1060), (0, 920)), (7, 12, 2.4), 3, fades=(0, 60))
    cord = vessel_tables.nerve("cord", ((0, 1340), (0, 1260), (0, 1200), (0, 1160), (0, 1126)), (8, 8.6, 9, 7, 1), 3, fades=(130, 0))

    def body(strand, shape, fill):
        return (f'<path d="{d_of(shape, .2)}" fill="{fades.paint(strand, fill)}" '
                f'stroke="{fades.paint(strand, colours.NERVE_LINE)}" stroke-width=".6"/>')
    half = "".join(path_of(line, False, .2) for line in lines)
    strokes = (f'<g fill="none" stroke="{colours.NERVE_LINE}" stroke-linecap="round" stroke-width=".3" stroke-opacity=".6">'
               f'<g id="cauda-strands"><path d="{"".join(path_of(line, False, .2) for line in lines[1::2])}"/>'
               f'<path class="fine" display="none" d="{half}"/></g><use href="#cauda-strands" {MIRROR}/></g>')
    return (f'<g id="cauda-equina">{body(bundle, outline, colours.NERVE_SHEATH)}{strokes}</g>'
            + body(cord, tube(cord.course, cord.widths), colours.NERVE_SHEATH)), outline


def plane_markup(strands, shapes, figure, fades):
    """One plane: first the casings of a kind, then its fills, so that strands of a kind flow into each other."""
    out = []
    for kind in dict.fromkeys(strand.kind for strand in strands):
        fill, line = COLOURS[kind]
        casings, fills, glints, single, bundles = [], [], "", "", ""
        for strand in (s for s in strands if s.kind == kind):
            inner, outer = fades.paint(strand, fill), fades.paint(strand, line)
            pale = f' opacity="{GHOST}"' if strand.hidden else ""
            for side, mirror in sides_of(strand, figure):
                shape = shapes[id(strand)]
                name = fades.name("strand")
                d = d_of(mx(shape) if mirror else shape, .2)
                fills.append(f'<path id="{name}" d="{d}"' + ("" if inner == fill else f' fill="{inner}"') + f'{pale}/>')
                casings.append(f'<use href="#{name}"' + ("" if outer == line else f' stroke="{outer}"') + f'{pale}/>')
            if strand.hidden:
                continue
            light = glint(strand, any(mirror for _, mirror in sides_of(strand, figure)) and strand.side != "both")
            if strand.side == "both":
                glints, bundles = glints + light, bundles + (fascicles(strand) if kind == "nerve" else "")
            else:
                single += light
        extra = ""
        if glints:
            gid = fades.name("glints")
            extra = (f'<g fill="none" stroke-linecap="round"><g id="{gid}"><path d="{glints}" {GLINT}/>' + (f'<path class="fine" display="none" d="{bundles}" stroke="{line}" stroke-opacity=".5" '
                                             'stroke-width=".25"/>' if bundles else "")
                     + f'</g><use href="#{gid}" {MIRROR}/></g>')
        if single:
            extra += f'<path d="{single}" fill="none" {GLINT} stroke-linecap="round"/>'
        out.append(f'<g stroke="{line}" stroke-width="{CASING}">{"".join(casings)}</g><g fill="{fill}">{"".join(fills)}</g>{extra}')
    return "".join(out)


def draw(figure):
    """(defs, layer, shapes) of nerves and vessels."""
    back = figure.view == "back"
    strands = vessel_tables.BACK if back else vessel_tables.FRONT
    branches = vessel_tables.BACK_BRANCHES if back else vessel_tables.FRONT_BRANCHES
    cover = unary_union([spine.body(level) for level in spine.LUMBAR] + [shape for _, shape in spine.discs()])
    shapes = {id(strand): strand_shape(strand, figure, cover) for strand in strands}
    fades = Fades()
    cauda, cauda_shape = cauda_markup(figure, fades)
    layers = []
    for plane in sorted({strand.plane for strand in strands}):
        layers.append(branch_markup([b for b in branches if b[1] == plane], f"branches-{plane}"))
        layers.append(plane_markup([s for s in strands if s.plane == plane], shapes, figure, fades))
        if plane == 3:
            layers.append(cauda)
    found = {"cauda-equina": cauda_shape} if cauda_shape else {}
    for strand in strands:
        for side, mirror in sides_of(strand, figure):
            key = f"{strand.name}-{side}" if side else strand.name
            shape = mx(shapes[id(strand)]) if mirror else shapes[id(strand)]
            found[key] = unary_union([found[key], shape]) if key in found else shape
    layer = f'<g id="nerves-vessels" display="none" stroke-linejoin="round">{"".join(layers)}</g>'
    return "".join(fades.defs), layer, found
