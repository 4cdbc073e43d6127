# SPDX-License-Identifier: GPL-3.0-or-later
"""The relief of the skin and the shade that follows from it.

Heights are in drawing units. The chest is soft and the belly round in both builds; the older shows
less of bone and sinew.
"""
import numpy as np

from geometry import H, P, PP, S, W, crom, poly
from outline import AP, FINGERS, HAND_ANGLE, TOES, HPt
from shading import FLAT, blob, both, bump, soft_mask, softmask, stroke_field, tone_field


def ridge(points, width, height, space=PP):
    """A soft ridge (or, with a negative height, a furrow) along `points`; width in drawing units."""
    return stroke_field([crom(space(points))], width)*height


def dome(x, h, rx, ry, height, turn=0):
    cx, cy = P(x, h)
    return blob(cx, cy, rx*S, ry*S, turn)*height


def arm_dome(s, o, rx, ry, height):
    cx, cy = P(*AP(s, o))
    return blob(cx, cy, rx*S, ry*S, -11)*height


def hand_dome(x, y, rx, ry, height):
    cx, cy = HPt(x, y)
    return blob(cx, cy, rx*S, ry*S, HAND_ANGLE)*height


def pad(points, height, softness):
    return softmask(poly(PP(points)), height, softness)


def sinking(relief, full, gone):
    """A relief that is whole at the height `full` and sinks evenly to nothing at the height `gone`."""
    rows = np.interp(np.arange(H) + .5, *zip(*sorted([(P(0, full)[1], 1), (P(0, gone)[1], 0)])))
    return relief*(rows*rows*(3 - 2*rows))[:, None]


GLUTEUS = [(42, 990), (20, 962), (9, 915), (6, 860), (10, 822), (56, 782), (105, 776), (146, 796), (160, 826), (156, 872), (126, 930), (84, 974)]
GASTROCNEMIUS_MEDIAL = [(57, 488), (46, 440), (39, 390), (39, 345), (46, 296), (63, 262), (80, 258), (92, 292), (93, 335), (93, 390), (90, 440), (80, 484)]
GASTROCNEMIUS_LATERAL = [(104, 484), (97, 440), (95.5, 390), (95.5, 340), (98, 306), (108, 284), (126, 288), (140, 312), (149, 352), (149, 395), (143, 440), (128, 488)]


def front_relief(older):
    """Heights of the side x > 0, seen from the front. The chest is soft and without edges on purpose."""
    bone = .55 if older else 1  # how far bone and sinew show
    yield ridge([(16, 1389), (55, 1383), (100, 1393), (148, 1400)], 2.8, 2.4*bone)
    yield ridge([(22, 1374), (60, 1369), (104, 1380)], 5, -.9*bone) + ridge([(30, 1406), (70, 1408)], 5, -1.2*bone)
    yield ridge([(32, 1468), (18, 1425), (8, 1394)], 3.5, 1.1*bone)
    yield dome(74, 1272, 62, 58, 6.2) if older else dome(72, 1302, 62, 56, 2.6)
    if older:  # the fold of the groin below a soft belly, and the flank that rests on the hip
        yield ridge([(0, 944), (60, 958), (120, 990), (160, 1016)], 8, -1.5) + dome(134, 1052, 30, 40, 2.6)
    yield ridge([(24, 1226), (52, 1188), (88, 1136), (120, 1098)], 9, .2 if older else 1.1)
    yield ridge([(128, 970), (140, 1000), (150, 1015)], 6, .9*bone)
    yield ridge([(126, 962), (84, 900), (40, 848), (16, 822)], 4.5, -1.6)
    # thigh and knee
    yield dome(106, 700, 30, 140, 2.0) + dome(64, 560, 18, 42, 1.6*bone) + dome(132, 580, 14, 60, .8)
    yield dome(93, 486, 22, 25, 3.6*bone) + dome(93, 436, 15, 12, 1.2*bone)
    yield dome(61, 486, 9, 26, -1.5*bone) + dome(125, 486, 9, 26, -1.5*bone) + dome(93, 456, 18, 7, -1.0*bone) + dome(93, 527, 24, 10, -.9*bone)
    # lower leg and foot
    yield ridge([(96, 420), (91, 300), (80, 150)], 3.6, 1.5*bone) + dome(118, 350, 18, 80, 1.3) + dome(53, 366, 12, 56, 1.5)
    yield dome(69, 90, 9, 11, 2.6) + dome(125, 76, 9, 12, 2.6) + dome(96, 96, 26, 9, -.8)
    yield ridge([(86, 96), (79, 50), (75, 20)], 2.8, 1.1*bone) + ridge([(98, 86), (96, 48), (95, 20)], 2.4, .7*bone)
    yield ridge([(104, 80), (111, 48), (112, 20)], 2.4, .7*bone) + ridge([(108, 78), (124, 48), (127, 26)], 2.4, .6*bone)
    for (x, h), r in zip([tip for base, tip, widths in TOES], (9, 6, 6, 6, 6)):
        yield dome(x, h + 1, r, r, 1.8)
    # arm and hand
    yield arm_dome(70, 14, 34, 70, 1.8) + arm_dome(165, -4, 22, 66, 1.5) + arm_dome(365, 10, 20, 64, 1.2) + arm_dome(292, -4, 18, 12, -1.0)
    yield hand_dome(27, 42, 17, 28, 4.2) + hand_dome(-23, 46, 12, 30, 2.8) + hand_dome(2, 62, 16, 18, -1.8) + hand_dome(50, 90, 9, 20, 1.0)
    for (bx, by), (tx, ty), widths, bow in FINGERS.values():
        yield hand_dome(bx, by, 8, 8, 1.2)


def back_relief(older):
    """Heights of the side x > 0, seen from behind."""
    bone = .55 if older else 1
    yield ridge([(0, 1452), (0, 1380), (0, 1300), (0, 1200), (0, 1100), (0, 985)], 3.6, -1.1) + ridge([(33, 1300), (35, 1180), (37, 1080), (33, 985)], 14, 2.7)
    yield ridge([(68, 1356), (74, 1300), (88, 1240), (102, 1230), (116, 1250)], 7, 1.9*bone) + ridge([(60, 1336), (66, 1290), (80, 1238)], 7, -.9*bone)
    yield ridge([(78, 1352), (120, 1372), (166, 1394)], 6, 1.8*bone) + dome(112, 1310, 40, 48, 1.8)
    if older:
        yield ridge([(70, 1090), (106, 1076), (150, 1082)], 7, -1.3) + ridge([(70, 1122), (110, 1112), (156, 1118)], 11, 2.2) + ridge([(84, 1050), (120, 1042), (158, 1050)], 12, 2.2)
    # buttocks, under the shorts: their roundness without their cleft
    yield bump(poly(PP(GLUTEUS)), 5.5, 12, 26) + dome(86, 868, 58, 62, 6)
    yield ridge([(0, 960), (0, 900), (0, 830)], 9, -2.2) + ridge([(14, 800), (40, 786), (78, 778), (118, 787)], 5.5, -2.0)
    yield dome(37, 990, 9, 9, -2.0) + dome(150, 880, 22, 30, -1.4)
    # thigh and knee
    yield dome(74, 690, 24, 110, 1.8) + dome(118, 690, 24, 110, 1.8)
    yield dome(93, 474, 26, 48, -1.5) + ridge([(54, 545), (49, 490), (47, 458)], 4, 1.8*bone) + ridge([(131, 545), (138, 490), (138, 450)], 4, 1.8*bone)
    # calf, heel
    yield sinking(pad(GASTROCNEMIUS_MEDIAL, 4.4, 5.5) + pad(GASTROCNEMIUS_LATERAL, 4.0, 5.5), 370, 500)
    yield ridge([(94, 470), (94, 400), (94, 340), (92, 270)], 4.4, -1.4)
    yield ridge([(96, 226), (98, 140), (98, 60)], 4.0, 3.0) + ridge([(81, 134), (81, 70)], 4, -1.9) + ridge([(115, 134), (115, 70)], 4, -1.9)
    yield dome(68, 90, 8, 11, 2.6) + dome(126, 75, 8, 12, 2.6) + dome(97, 20, 26, 24, 5) + dome(143, 22, 11, 14, 2.4) + dome(160, 17, 5, 8, 1.6) + ridge([(133, 54), (134, 34), (131, 12)], 3.4, -1.1)
    # arm and hand
    yield arm_dome(70, 14, 34, 70, 1.8) + arm_dome(170, 2, 24, 70, 1.6) + arm_dome(360, 10, 22, 66, 1.2) + arm_dome(290, -2, 12, 13, 2.4) + arm_dome(285, -26, 8, 10, 1.2)
    for (bx, by), (tx, ty), widths, bow in FINGERS.values():
        yield hand_dome(bx, by, 8, 8, 2.2) + hand_dome((bx + tx)/2, (by + ty)/2, 7, 6, 1.0)
        yield ridge([(bx*.45, 30), (bx*.8, 70)], 2.2, 1.0, lambda points: [HPt(*p) for p in points])


def middle_relief(view, older):
    """Heights on and about the midline."""
    if view == 'back':
        return dome(0, 1096, 100, 80, 2) if older else np.zeros((H, W))
    belly = dome(0, 1056, 112, 108, 17) if older else dome(0, 1070, 86, 104, 6.5)
    navel = blob(*P(0, 1036), 2.8, 4.0)*-3.2 + dome(0, 1036, 12, 15, -.8)
    throat = blob(*P(0, 1388), 10*S, 9*S)*-1.1 + ridge([(0, 1375), (0, 1260)], 6, -1.0)
    face = both(dome(58, 1528, 26, 40, 4)) + dome(0, 1562, 10, 13, 4.2) + ridge([(0, 1608), (0, 1585), (0, 1562)], 3.4, 2.8)
    face += dome(0, 1545, 10, 4, -.5) + dome(0, 1527, 22, 7, 1.2) + dome(0, 1513, 14, 4, -1.2) + dome(0, 1495, 17, 10, 2.2)
    face += both(dome(31, 1596, 17, 10, -2.2) + dome(31, 1595, 11, 7, 2.0) + dome(33, 1617, 22, 7, 1.0) + dome(45, 1563, 18, 17, 2.0) + dome(12, 1556, 6, 5, 1.5))
    return belly + navel + throat + face*.9


def tone_of(figure):
    older = figure.build == 'older'
    sides = sum((front_relief if figure.view == 'front' else back_relief)(older))
    z = figure.base_height + both(sides) + middle_relief(figure.view, older)
    return tone_field(z, figure.mask, figure.base_height, sig=1.5, pre=1.4)


def shade_masks(figure):
    """Masks `shade-dark` and `shade-light`: how far each point is darker or lighter than flat skin."""
    tone = tone_of(figure)
    dark = .72*(1 - np.exp(-np.maximum(FLAT - .015 - tone, 0)/.22))
    light = np.minimum(np.maximum(tone - FLAT - .006, 0)/.07, 1)
    return soft_mask('shade-dark', dark, 2) + soft_mask('shade-light', light*.55, 2)
