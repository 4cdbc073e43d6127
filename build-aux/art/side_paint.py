# SPDX-License-Identifier: GPL-3.0-or-later
"""SVG elements of the side view."""

from shapely.geometry import Polygon

from geometry import H, PP, S, W, capsule, crom, d_of
from palette import DEFAULT


def attributes(values):
    """Attributes in the order given; `class_` and `stroke_width` are `class` and `stroke-width`."""
    return ''.join(f' {name.rstrip("_").replace("_", "-")}="{value}"' for name, value in values.items()
                   if value is not None)


def path(data, **values):
    """A path element, or nothing where there is nothing to draw."""
    return f'<path{attributes(values)} d="{data}"/>' if data else ''


def shape(geometry, tolerance=.3, **values):
    return path(d_of(geometry, tolerance), **values)


def group(content, **values):
    return f'<g{attributes(values)}>{content}</g>'


def use(reference, **values):
    return f'<use{attributes(values)} xlink:href="#{reference}"/>'


def crease(points, width=.9, opacity=.35, colour=DEFAULT.line, **values):
    """A line that swells and thins out like a stroke of a brush. Points in millimetres."""
    return brush(PP(points), width, opacity, colour, **values)


def brush(points, width, opacity, colour=DEFAULT.line, profile=(.15, .8, 1, .8, .15), **values):
    """The same through points in SVG units. A line in the colour of the outline is thinner in close-ups."""
    def stroke(breadth, **more):
        outline = capsule(points, [breadth * k for k in profile])
        return shape(outline, .12, fill=colour, fill_opacity=opacity, **more, **values)
    if colour != DEFAULT.line:
        return stroke(width)
    return stroke(width, class_='line coarse') + stroke(width * .6, class_='line fine', display='none')


def blur(name, deviation):
    """A blur over the whole picture; librsvg would darken it without sRGB."""
    return (f'<filter id="{name}" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" x="0" y="0" '
            f'width="{W}" height="{H}"><feGaussianBlur stdDeviation="{deviation}"/></filter>')


def gradient(name, stops, x1=0, y1=0, x2=1, y2=0, units=None):
    """A linear gradient; stops are (offset, colour) or (offset, colour, opacity)."""
    inner = ''.join(f'<stop offset="{stop[0]}" stop-color="{stop[1]}"'
                    + (f' stop-opacity="{stop[2]}"' if len(stop) > 2 else '') + '/>' for stop in stops)
    return (f'<linearGradient id="{name}"' + (f' gradientUnits="{units}"' if units else '')
            + f' x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">{inner}</linearGradient>')


def clip(name, reference):
    return f'<clipPath id="{name}">{use(reference)}</clipPath>'


def smooth(points):
    """A closed smooth shape through points in millimetres."""
    return Polygon(crom(PP(points), True)).buffer(0)


def tube(points, widths):
    """A rounded tube along points, widths in millimetres."""
    return capsule(PP(points), [width * S for width in widths])
