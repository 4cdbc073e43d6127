# SPDX-License-Identifier: GPL-3.0-or-later
"""The face, seen from the front: open, calm eyes, a short nose and a quiet mouth.

No more than a small picture can carry. The older build has a few lines and grey brows.
"""
from shapely.geometry import Point, Polygon

from geometry import P, PP, S, crom, mx, poly
from palette import DEFAULT, EYE_WHITE, IRIS, LIP, PUPIL

EYE = [(17.5, 1593.6), (23, 1598.4), (31, 1600.6), (39, 1599), (45, 1594.6), (38, 1590.6), (30.5, 1589.6), (23, 1590.8)]
LASHES = ([(16.5, 1592.8), (22.5, 1598.6), (31, 1601.4), (39.6, 1599.6), (46.6, 1594.6)],
          [(46.2, 1594.2), (39.2, 1598.2), (31, 1599.6), (23.2, 1597.2), (17, 1592.9)])
BROW = ([(15, 1615), (24, 1619.4), (35, 1621.4), (44, 1619.4), (52, 1612.6)],
        [(51.6, 1612.3), (43.5, 1617.2), (34.5, 1618.4), (24.5, 1616), (15.4, 1612)])
UPPER_LIP = ([(-22.5, 1529.4), (-11, 1532.2), (-4, 1533.2), (0, 1532.2), (4, 1533.2), (11, 1532.2), (22.5, 1529.4)],
             [(22.5, 1529.2), (10, 1526.8), (0, 1526.2), (-10, 1526.8), (-22.5, 1529.2)])
LOWER_LIP = ([(-20.5, 1528.4), (-10, 1526.8), (0, 1526.2), (10, 1526.8), (20.5, 1528.4)],
             [(20.5, 1528.2), (12, 1521.8), (0, 1519.2), (-12, 1521.8), (-20.5, 1528.2)])
BETWEEN_LIPS = [(-24.5, 1530.6), (-20, 1528.4), (-10, 1526.8), (0, 1526.2), (10, 1526.8), (20, 1528.4), (24.5, 1530.6)]
JAW = [(-60, 1517), (-44, 1496), (-24, 1483), (0, 1478), (24, 1483), (44, 1496), (60, 1517)]


def leaf(edges):
    """The shape between two curves that meet at both ends."""
    return Polygon([p for edge in edges for p in crom(PP(edge))])


def pair(shape):
    return [shape, mx(shape)]


def disc(x, h, radius):
    return Point(*P(x, h)).buffer(radius*S)


def draw_eyes(pen, older):
    eye = poly(PP(EYE))
    pen.fill(pair(eye), EYE_WHITE, DEFAULT.eye_white, 'eye-white')
    pen.fill(pair(disc(31, 1595.6, 5.5).intersection(eye)), IRIS)
    pen.fill(pair(disc(31, 1595.6, 2.5)), PUPIL)
    pen.fill([disc(32.9, 1597.5, 1), disc(-29.1, 1597.5, 1)], '#ffffff', .9)
    pen.fill(pair(leaf(LASHES)), PUPIL, .82)
    pen.lines([PP([(20, 1602), (30, 1606.2), (41, 1603.4)])], .6, .42)
    pen.lines([PP([(22, 1588.6), (31, 1586.8), (40, 1589.2)])], .5, .32)
    pen.fill(pair(leaf(BROW)), DEFAULT.grey_brow if older else DEFAULT.brow, .7, 'brow')


def draw_nose(pen):
    pen.lines([PP([(6, 1552.6), (9.4, 1551.4), (12.6, 1554.6), (12.8, 1560)])], .8, .52)
    pen.lines([PP([(-5.4, 1550.8), (0, 1549.4), (5.4, 1550.8)])], .7, .40, pair=False)


def draw_mouth(pen):
    pen.fill([leaf(UPPER_LIP)], LIP, .42)
    pen.fill([leaf(LOWER_LIP)], LIP, .26)
    pen.lines([PP(BETWEEN_LIPS)], 1.0, .72, pair=False)


def draw_age(pen):
    pen.lines([PP([(14.5, 1553), (22, 1543), (27, 1532)])], .7, .26)
    pen.lines([PP([(48.5, 1598), (54, 1600.6)]), PP([(48.5, 1593.6), (54.5, 1592.6)]), PP([(22, 1583.6), (31, 1581.6), (40, 1584.6)])], .5, .26)


def draw(pen, older):
    draw_eyes(pen, older)
    draw_nose(pen)
    draw_mouth(pen)
    if older:
        draw_age(pen)
    pen.lines([PP(JAW)], 1.1, .55, pair=False)
