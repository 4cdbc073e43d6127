# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and small shapes as markup: a line is a thin filled shape that runs out at both ends."""
import math

import numpy as np
from shapely.geometry import LineString, Polygon

from geometry import crom, d_of, mx, resample
from palette import DEFAULT


def tapered(points, width):
    """A pen line: a thin shape that runs out at both ends."""
    p = resample(points, max(7, int(LineString(points).length/2.2)))
    tangent = np.gradient(p, axis=0)
    normal = np.c_[-tangent[:, 1], tangent[:, 0]]/(np.linalg.norm(tangent, axis=1)[:, None] + 1e-9)
    half = width/2*np.sin(np.linspace(0, math.pi, len(p)))[:, None]**.6
    return Polygon(np.r_[p + normal*half, (p - normal*half)[::-1][1:-1]])


class Pen:
    """Collects lines and small shapes as markup."""

    def __init__(self):
        self.elements = []

    def markup(self):
        return ''.join(self.elements)

    def fill(self, shapes, colour, opacity=1, css=None):
        """All `shapes` in one path; one of class `fine` stays hidden until a close-up shows it."""
        d = ''.join(d_of(q, .06, .02) for q in shapes)
        kind = f' class="{css}"' if css else ''
        hidden = ' display="none"' if css and 'fine' in css.split() else ''
        alpha = f' fill-opacity="{opacity:g}"'.replace('0.', '.') if opacity < 1 else ''
        self.elements.append(f'<path{kind} d="{d}" fill="{colour}"{alpha}{hidden}/>')

    def lines(self, lines, width, opacity, css='line', pair=True):
        """Tapered lines in the colour of the outline, on both sides of the body; thinner in close-ups."""
        for kind, breadth in ((css, width),) if 'fine' in css else ((css + ' coarse', width), (css + ' fine', width*.6)):
            shapes = [tapered(crom(line, step=.8), breadth) for line in lines]
            self.fill(shapes + [mx(q) for q in shapes] if pair else shapes, DEFAULT.line, opacity, kind)
