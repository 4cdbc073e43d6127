# SPDX-License-Identifier: GPL-3.0-or-later
"""Markup of computed light: tone bands as translucent paths, stored for one half of the body and mirrored.

The light itself is computed in `shading`; this is how the layers inside the body put it on paper.
"""
import numpy as np
from scipy import ndimage

from geometry import CX, H, W, raster
from shading import FLAT, bands

MIRROR = f'transform="matrix(-1 0 0 1 {2 * CX} 0)"'


def rounded(shape, radius, softness=.6):
    """The height of a shape whose rim is rounded off with `radius`: a tube if it is narrow, a plate if it is wide."""
    left, top, right, bottom = (int(v) for v in shape.bounds)
    rows, columns = slice(max(0, top - 3), min(H, bottom + 4)), slice(max(0, left - 3), min(W, right + 4))
    fine = raster(shape, 3)[rows.start * 3:rows.stop * 3, columns.start * 3:columns.stop * 3]
    depth = np.minimum(ndimage.distance_transform_edt(fine)[1::3, 1::3] / 3, radius)
    height = np.zeros((H, W))
    rim = np.sqrt(np.maximum(0, radius ** 2 - (radius - depth) ** 2))
    height[rows, columns] = ndimage.gaussian_filter(rim, softness)
    return height


def tone_bands(tone, darker, lighter, *, tolerance=.95, smallest=50, step=2):
    """Path data of the areas that are darker, and lighter, than a surface facing the viewer by the given amounts."""
    return bands(tone, [FLAT - d for d in darker], [FLAT + d for d in lighter], tolerance, smallest, step)


def paint(paths, colours, opacity):
    """The bands as <path>s; empty ones are left out."""
    return "".join(f'<path d="{d}" fill="{c}" fill-opacity="{opacity}"/>' for d, c in zip(paths, colours) if d)


def mirrored(name, markup):
    """A group and its mirror image."""
    return f'<g id="{name}">{markup}</g><use href="#{name}" {MIRROR}/>'


def blur(name, deviation):
    """A blur over the whole picture, in sRGB so that colours do not turn grey."""
    return (f'<filter id="{name}" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" x="0" y="0" '
            f'width="{W}" height="{H}"><feGaussianBlur stdDeviation="{deviation}"/></filter>')


def melting_mask(name, blurred, colour, *clips, ground=""):
    """A mask of blurred areas: `colour` within the clip paths, on a ground."""
    areas = "".join(f'<rect width="{W}" height="{H}" fill="{colour}" clip-path="url(#{clip})"/>' for clip in clips)
    page = f'<rect width="{W}" height="{H}" fill="{ground}"/>' if ground else ""
    return (f'<mask id="{name}" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}">{page}'
            f'<g filter="url(#{blurred})">{areas}</g></mask>')


def alpha_mask(name, *elements):
    """A mask that lets through what elements cover, as strongly as they do."""
    uses = "".join(f'<use href="#{element}"/>' for element in elements)
    return (f'<mask id="{name}" mask-type="alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}">'
            f'{uses}</mask>')
