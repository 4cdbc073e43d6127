# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain shorts; light and colourless, so that what is painted over them keeps its colour."""
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

from geometry import CX, H, P, PP, W, crom, d_of, geoms, mx
from outline import torso_leg
from palette import GARMENT, GARMENT_LINE, GARMENT_SHADE
from pen import Pen, tapered


def dip(view):
    """How high the waistband is in the middle; it is a little higher behind."""
    return 950 if view == 'front' else 957


def waist(view, above):
    """The curve of the waistband, `above` mm over its lower edge."""
    middle = dip(view)
    half = [(70, middle + 4), (150, 968), (215, 984)]
    return [(x, h + above) for x, h in [(-x, h) for x, h in half[::-1]] + [(0, middle)] + half]


def shape(figure):
    hem = crom(PP([(215, 726), (170, 720), (95, 707), (20, 701), (0, 701)]))
    cloth = Polygon(crom(PP(waist(figure.view, 18))) + hem + mx(hem)[::-1]).buffer(0)
    legs = torso_leg(figure.measures)
    crotch = box(CX - 16, P(0, 1000)[1], CX + 16, P(0, 770)[1])
    trunk = unary_union([legs, mx(legs), crotch]).buffer(.5)
    return max(geoms(cloth.intersection(figure.silhouette).intersection(trunk)), key=lambda q: q.area)


def seams(view):
    """Lines of the cloth, each with its width and opacity."""
    yield waist(view, -6), 1.0, .55
    for s in (1, -1):
        yield [(s*x, h + 12) for x, h in [(205, 724), (170, 720), (95, 707), (12, 701)]], .9, .5
        if view == 'front':
            yield [(s*14, 806), (s*34, 812), (s*52, 818)], .9, .35
            yield [(s*150, 952), (s*146, 920), (s*158, 884)], .9, .5
    yield [(0, dip(view) - 8), (0, 880), (0, 800)], .9, .5


def draw(figure):
    """(defs, markup) of the shorts."""
    pen = Pen()
    for points, width, opacity in seams(figure.view):
        pen.fill([tapered(crom(PP(points), step=1), width)], GARMENT_LINE, opacity)
    whole = f'<rect width="{W}" height="{H}"'
    defs = f'<path id="garment-shape" d="{d_of(shape(figure), .2)}"/><clipPath id="clip-garment"><use href="#garment-shape"/></clipPath>'
    return defs, (f'<g id="garment"><use id="garment-base" href="#garment-shape" fill="{GARMENT}"/><g clip-path="url(#clip-garment)">'
                  f'{whole} fill="{GARMENT_SHADE}" fill-opacity=".62" mask="url(#shade-dark)"/>'
                  f'{whole} fill="#fff" fill-opacity=".5" mask="url(#shade-light)"/>{pen.markup()}</g>'
                  f'<use id="garment-outline" href="#garment-shape" fill="none" stroke="{GARMENT_LINE}" stroke-width="1.1" stroke-linejoin="round"/></g>')
