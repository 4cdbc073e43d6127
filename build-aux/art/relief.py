# SPDX-License-Identifier: GPL-3.0-or-later
"""Computed light: a height map in, tone bands out as the markup of translucent contours.

Light falls from the front and a little from above, the same on both sides of the body. So only the half with x >= 300
is stored; the other half is the same group mirrored by <use>.
"""
import math

import numpy as np
from scipy import ndimage

from geometry import H, W, band_half, raster
from shading import extend, lambert

LIGHT = (0, -.36, .93)
FLAT = .93 / math.hypot(.36, .93)            # the tone of a surface that faces the viewer
MIRROR = 'transform="matrix(-1 0 0 1 600 0)"'


def both_sides(field):
    """A field that was computed for one side, added to its mirror image."""
    return field + field[:, ::-1]


def tone_of(height, mask, base, curvature=.03, smooth=1.6):
    """How light every point is: the slope towards the light, plus a little for what stands out of the body's form."""
    height = np.where(mask, height, 0)
    light, _ = lambert(ndimage.gaussian_filter(height, 1.), LIGHT)
    detail = height - ndimage.gaussian_filter(np.where(mask, base, height), 8.)
    inside = ndimage.gaussian_filter(ndimage.binary_erosion(mask, iterations=4).astype(float), 2)
    tone = light + np.clip(detail, -3.5, 3.5) * curvature * inside
    carried, weight = extend(tone, mask)
    carried = ndimage.gaussian_filter(carried, smooth)
    carried = (carried + carried[:, ::-1]) / 2
    return carried * (1 - weight) - weight


def rounded(shape, radius, softness=.8):
    """The height of a shape whose rim is rounded off with `radius`: a tube when it is narrow, a plate when it is wide."""
    depth = ndimage.distance_transform_edt(raster(shape, 3))[1::3, 1::3] / 3
    depth = np.minimum(depth, radius)
    return ndimage.gaussian_filter(np.sqrt(np.maximum(0, radius ** 2 - (radius - depth) ** 2)), softness)


def bands(tone, darker, lighter, *, tolerance=.95, smallest=50, step=2):
    """Path data of the areas darker, and of the areas lighter than a flat surface by each of the given amounts."""
    dark = [band_half(-tone, -(FLAT - d), tolerance, smallest, step) for d in darker]
    light = [band_half(tone, FLAT + d, tolerance, smallest, step) for d in lighter]
    return dark, light


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
