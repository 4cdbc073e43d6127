# SPDX-License-Identifier: GPL-3.0-or-later
"""Shading of the side view: a height map of the whole figure, lit, and cut into tone bands.

The front and the back view compute one half and mirror it. A figure seen from the side has no
second half, and its arm lies in front of the trunk: body and arm get a height map each, and their
tones are laid over one another.
"""

import base64
import copy
import io

import contourpy
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage
from shapely.geometry import Polygon

from geometry import H, P, PP, S, W, crom, geoms, path_of, raster
from side_outline import AP
from shading import FLAT, base_height, blob, extend, lambert, stroke_field


class Relief:
    """The height map of one shape, raised by domes, ridges and pads. Sizes in millimetres."""

    def __init__(self, shape, flatness=.8, knee=74.):
        self.mask = raster(shape)
        self.base = base_height(self.mask, flatness, knee)
        self.added = np.zeros((H, W))
        self.sharpness = 1.      # how far bone, sinew and the edges of muscles show

    def dome(self, x, h, rx, ry, height, turn=0):
        cx, cy = P(x, h)
        self.added += blob(cx, cy, rx * S, ry * S, turn) * height

    def ridge(self, points, width, height):
        """A rounded ridge, or a groove if the height is negative, that fades towards its ends."""
        self.added += stroke_field([crom(PP(points))], width * 1.25) * height * self.sharpness

    def drawn_ridge(self, points, width, height):
        """The same through points in SVG units."""
        self.added += stroke_field([crom(points)], width * 1.25) * height * self.sharpness

    def pad(self, shape, height, softness):
        """Raise a whole shape with soft edges, as a muscle does under skin."""
        if not shape.is_empty:
            self.added += ndimage.gaussian_filter(raster(shape).astype(float), softness) * height

    @property
    def height(self):
        return self.base + self.added


def tone(relief, curvature=.022, before=1.5):
    """Light on the relief: lambert, and hollows a little darker than they are lit."""
    gauss = ndimage.gaussian_filter
    z = np.where(relief.mask, relief.height, 0)
    light, _ = lambert(gauss(z, before))
    hollow = z - gauss(np.where(relief.mask, z, relief.base), 8.)
    inside = gauss(ndimage.binary_erosion(relief.mask, iterations=4).astype(float), 2)
    return light + np.clip(hollow, -3.5, 3.5) * curvature * inside


def round_off(height, shape, radius, softness=.7, fine=3):
    """Raise a shape out of the height map, its rim rounded: narrow ones become tubes, wide ones plates."""
    left, top, right, bottom = (int(v) for v in shape.bounds)
    x0, y0, x1, y1 = max(0, left - 3), max(0, top - 3), min(W, right + 4), min(H, bottom + 4)
    picture = Image.new('L', ((x1 - x0) * fine, (y1 - y0) * fine))
    draw = ImageDraw.Draw(picture)
    for piece in geoms(shape):
        if piece.geom_type == 'Polygon':
            draw.polygon([((x - x0) * fine, (y - y0) * fine) for x, y in piece.exterior.coords], fill=1)
            for hole in piece.interiors:
                draw.polygon([((x - x0) * fine, (y - y0) * fine) for x, y in hole.coords], fill=0)
    depth = ndimage.distance_transform_edt(np.array(picture))[1::fine, 1::fine] / fine
    lift = np.sqrt(np.maximum(0, radius ** 2 - (radius - np.minimum(depth, radius)) ** 2))
    window = height[y0:y1, x0:x1]
    np.maximum(window, ndimage.gaussian_filter(lift, softness), out=window)


def relief_of(shape):
    """A relief of a shape that others shade too: the slow part is done once."""
    kept = _KEPT.setdefault(shape.wkb, None) or Relief(shape)
    _KEPT[shape.wkb] = kept
    fresh = copy.copy(kept)
    fresh.added = np.zeros((H, W))
    return fresh


_KEPT = {}


def lit(height):
    """The light on a height map."""
    return lambert(height)[0]


def arm_fade():
    """0 at the shoulder, where the arm grows out of the trunk, 1 where it stands off."""
    ys, xs = np.mgrid[0:H, 0:W] + .5
    (x0, y0), (x1, y1) = AP([(20, 0), (150, 0)])
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    t = np.clip(((xs - x0) * (x1 - x0) + (ys - y0) * (y1 - y0)) / length, 0, 1)
    return t * t * (3 - 2 * t)


def laid_over(below, above, mask, fade, shade=.10, reach=7.):
    """Lay the tone of a limb over that of the trunk.

    `fade` says where the limb stands off (1) and where it grows out of the trunk (0). Beside the limb
    the trunk lies in its shade.
    """
    distance = ndimage.distance_transform_edt(~mask)
    below = below - shade * np.exp(-distance / reach) * fade
    weight = ndimage.gaussian_filter(mask.astype(float), .8) * fade
    return below * (1 - weight) + above * weight


def to_the_edge(field, mask, softness):
    """Carry the field past the silhouette, so that the darkest bands need no outer contour."""
    carried, weight = extend(field, mask)
    carried = ndimage.gaussian_filter(carried, softness)
    return carried * (1 - weight) - weight


def mask(name, amount, step=2):
    """A mask from `amount` (0..1), stored as a small grey picture; the renderer blends between its elements."""
    height, width = H // step * step, W // step * step
    small = np.clip(amount[:height, :width], 0, 1).reshape(height // step, step, width // step, step).mean((1, 3))
    rows, columns = (np.nonzero(small.max(axis) > .002)[0] for axis in (1, 0))
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    data = io.BytesIO()
    picture = Image.fromarray(np.round(small[top:bottom, left:right] * 255).astype(np.uint8), 'L')
    picture.save(data, 'PNG', optimize=True)
    text = base64.b64encode(data.getvalue()).decode('ascii')
    return (f'<mask id="{name}" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}"><image x="{left * step}" y="{top * step}" '
            f'width="{(right - left) * step}" height="{(bottom - top) * step}" preserveAspectRatio="none" '
            f'xlink:href="data:image/png;base64,{text}"/></mask>')


def band(field, level, tolerance=.9, smallest=46, coarse=2):
    """Path data of everything at or above a level."""
    xs, ys = np.arange(W)[::coarse] + .5, np.arange(H)[::coarse] + .5
    generator = contourpy.contour_generator(xs, ys, field[::coarse, ::coarse], name='serial',
                                            fill_type=contourpy.FillType.OuterOffset)
    data = ''
    for points, offsets in zip(*generator.filled(level, 1e9)):
        for a, b in zip(offsets, offsets[1:]):
            ring = points[a:b]
            if len(ring) >= 4 and abs(Polygon(ring).area) >= smallest:
                data += path_of(ring, True, tolerance)
    return data


def dark_bands(field, depths, **how):
    return [band(-field, depth - FLAT, **how) for depth in depths]


def light_bands(field, heights, **how):
    return [band(field, FLAT + height, **how) for height in heights]
