# SPDX-License-Identifier: GPL-3.0-or-later
"""The hair of both builds, from the front and from behind."""
from geometry import CX, PP, crom, d_of, poly
from outline import symmetric
from palette import DEFAULT
from pen import Pen, tapered

HAIR = {
    # a soft crop with a side parting that reaches the lobes of the ears
    ('younger', 'front'): [(0, 1719), (34, 1716), (62, 1702), (81, 1676), (89, 1642), (89.5, 1606), (86, 1580), (79, 1566), (74, 1570), (75, 1592),
                           (72.5, 1616), (66, 1638), (54, 1658), (38, 1671), (27, 1675), (4, 1666), (-22, 1652), (-45, 1640), (-60, 1630),
                           (-69.5, 1612), (-74, 1590), (-74, 1570), (-79, 1566), (-86, 1580), (-89.5, 1606), (-89, 1642), (-81, 1676),
                           (-62, 1702), (-34, 1716)],
    ('younger', 'back'): [(0, 1719), (34, 1716), (62, 1702), (81, 1676), (89, 1642), (89.5, 1606), (86, 1578), (78, 1554), (66, 1532), (50, 1515),
                          (24, 1506), (0, 1504)],
    # short, grey and thinner, further back at the temples
    ('older', 'front'): [(0, 1709), (30, 1706), (56, 1693), (73, 1670), (81.5, 1640), (82.5, 1614), (80, 1594), (76.5, 1589), (74.5, 1602), (71.5, 1626),
                         (66.5, 1648), (59, 1667), (48, 1676.5), (36, 1677.5), (18, 1673.5), (0, 1672)],
    ('older', 'back'): [(0, 1709), (30, 1706), (56, 1693), (73, 1670), (81.5, 1640), (82.5, 1614), (79.5, 1590), (73, 1568), (64, 1550), (54, 1537),
                        (38, 1530), (18, 1526), (0, 1525)]}


LIGHT = ('<radialGradient id="hair-light" cx=".42" cy=".22" r=".85"><stop offset="0" stop-color="#fff" stop-opacity=".20"/>'
         '<stop offset=".45" stop-color="#fff" stop-opacity=".03"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></radialGradient>')


def shape(figure):
    points = HAIR[figure.build, figure.view]
    both_sides = min(x for x, h in points) < 0
    return poly(PP(points)) if both_sides else symmetric(points)


def parted_strands():
    """From the parting over the head to the lobes of the ears."""
    few = [[(27, 1676), (2, 1690), (-34, 1682), (-64, 1654), (-78, 1610)], [(28, 1677), (48, 1690), (70, 1668), (81, 1630), (82, 1590)],
           [(24, 1676), (-8, 1676), (-42, 1660), (-66, 1632)]]
    more = [[(27, 1677), (6, 1701), (-34, 1698), (-68, 1672), (-84, 1628)], [(30, 1678), (58, 1680), (74, 1646), (79, 1600)],
            [(20, 1674), (-16, 1668), (-48, 1650), (-64, 1632)], [(29, 1679), (44, 1702), (70, 1686), (86, 1640)]]
    return few, more


def combed_strands():
    """From the forehead straight back."""
    back = lambda k: [[(s*k, 1674 + .04*k), (s*k*1.04, 1688), (s*k*.86, 1704)] for s in (1, -1)]
    few = back(6) + back(26) + [[(s*62, 1664), (s*73, 1646), (s*78, 1616)] for s in (1, -1)]
    more = back(16) + back(37) + [[(s*56, 1674), (s*70, 1658), (s*79, 1630), (s*80, 1604)] for s in (1, -1)]
    return few, more


def falling_strands(low):
    """From the crown down to the nape at height `low`."""
    few = [[(s*6, 1694), (s*k, 1640), (s*k*1.08, 1580), (s*k*.62, low + k*.5)] for s in (1, -1) for k in (22, 52, 74)]
    more = [[(s*4, 1696), (s*k, 1646), (s*k*1.1, 1584), (s*k*.66, low + 4 + k*.5)] for s in (1, -1) for k in (10, 36, 64)]
    return few, more


def strands(figure):
    """Flowing lines of hair in drawing units: light ones and dark ones."""
    younger = figure.build == 'younger'
    if figure.view == 'back':
        few, more = falling_strands(1512 if younger else 1531)
    else:
        few, more = parted_strands() if younger else combed_strands()
    return [PP(p) for p in few], [PP(p) for p in more]


def shifted(lines, dx, dy):
    """`lines` moved away from the midline by `dx` and down by `dy`."""
    return [[(x + (dx if x > CX else -dx), y + dy) for x, y in line] for line in lines]


def draw(figure):
    """(defs, markup) of the hair."""
    outline = shape(figure)
    colour, edge = (DEFAULT.hair, DEFAULT.hair_line) if figure.build == 'younger' else (DEFAULT.grey, DEFAULT.grey_line)
    inside = outline.buffer(-.6)
    drawn = lambda lines, width: [tapered(crom(line, step=.8), width).intersection(inside) for line in lines]
    light, dark = strands(figure)
    pen = Pen()
    pen.fill(drawn(light, .9), '#ffffff', .16)
    pen.fill(drawn(dark, .8), '#000000', .22)
    pen.fill(drawn(shifted(dark, 1.8, .6), .6), '#ffffff', .13, 'fine')
    pen.fill(drawn(shifted(light, -2.2, 1.2) + shifted(dark, -2.4, 1.4), .5), '#000000', .2, 'fine')
    return LIGHT + f'<path id="hair-shape" d="{d_of(outline, .12)}"/>', (
        f'<g id="hair"><use class="hair" href="#hair-shape" fill="{colour}"/><use href="#hair-shape" fill="url(#hair-light)"/>{pen.markup()}'
        f'<use class="hair-line" href="#hair-shape" fill="none" stroke="{edge}" stroke-width="1" stroke-linejoin="round"/></g>')
