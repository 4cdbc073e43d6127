# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin of the side view: its shading, face, hair, shorts and creases."""

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

from geometry import H, P, PP, S, W, crom, d_of, geoms
from side_outline import AP, FINGERS, arm_edges, ear, finger, hair, hand_point
from side_paint import (GARMENT, GARMENT_LINE, GARMENT_SHADE, LIGHT, SKIN, SKIN_LINE, SKIN_SHADES, blur, brush, clip,
                        crease, gradient, group, line, path, polygon, shape, smooth, use)
from side_relief import dark_bands, laid_over, light_bands, relief_of, softened, to_the_edge, tone

DEPTHS = (.034, .066, .105, .155, .22, .30, .40, .53)
HEIGHTS = (.018, .032, .046, .060)


# ------------------------------------------------------------------ relief

def _raise_trunk(relief):
    ridge, dome = relief.ridge, relief.dome
    ridge([(-26, 1548), (-38, 1490), (-48, 1440), (-52, 1402)], 3.6, 1.8)                 # sternocleidomastoid
    ridge([(40, 1500), (52, 1450), (44, 1416)], 7, 1.6)                                  # trapezius
    ridge([(-50, 1396), (-34, 1402), (-10, 1408)], 2.6, 2.0)                             # collar bone
    dome(8, 1372, 46, 52, 4.5)                                                           # shoulder
    ridge([(34, 1420), (58, 1398), (66, 1372), (58, 1344)], 5, -1.8)
    ridge([(-26, 1408), (-46, 1380), (-50, 1350)], 5, -1.8)
    dome(-70, 1310, 34, 44, 3.4)                                                         # chest
    ridge([(-98, 1262), (-78, 1250), (-52, 1256)], 4.5, -1.6)
    ridge([(62, 1366), (74, 1318), (70, 1270), (54, 1248)], 6, 3.2)                      # edge of the shoulder blade
    ridge([(92, 1360), (98, 1310), (96, 1262)], 6, -1.4)
    dome(58, 1300, 22, 40, 1.8, -8)
    ridge([(30, 1292), (34, 1230), (40, 1160), (46, 1100)], 9, 2.4)                      # edge of latissimus
    ridge([(14, 1258), (18, 1200), (26, 1140)], 5, -1.4)
    for h in (1232, 1204, 1176):                                                         # serratus, ribs
        ridge([(8, h + 14), (-14, h), (-40, h - 22)], 4, .9)
    ridge([(-70, 1196), (-44, 1160), (-10, 1132), (24, 1122)], 6, 1.8)                   # rib margin
    dome(0, 1072, 62, 22, -2.0)                                                          # waist
    ridge([(-78, 1160), (-80, 1080), (-76, 1000), (-70, 950)], 7, -1.6)                  # side of the rectus
    ridge([(-62, 986), (-34, 1014), (8, 1026), (46, 1016), (78, 990)], 5, 2.2)           # iliac crest
    ridge([(52, 1140), (52, 1080), (62, 1024)], 8, 1.6)                                  # erector spinae


def _raise_hip_and_leg(relief):
    ridge, dome = relief.ridge, relief.dome
    dome(82, 878, 52, 62, 8)                                                             # buttock
    dome(20, 876, 24, 34, -3.0)                                                          # hollow behind the trochanter
    dome(-6, 866, 20, 26, 2.2)
    ridge([(-62, 978), (-50, 930), (-40, 886)], 7, 1.8)                                  # tensor fasciae latae
    ridge([(106, 796), (80, 784), (52, 790)], 3.2, -3.8)                                 # gluteal fold
    ridge([(24, 800), (22, 700), (18, 600), (10, 520), (4, 470)], 4.6, -2.2)             # iliotibial tract
    dome(-30, 660, 30, 110, 3.4, 3)                                                      # vastus lateralis
    ridge([(50, 760), (56, 660), (52, 560), (44, 490)], 9, 2.6)                          # biceps femoris
    ridge([(-62, 560), (-40, 528), (-28, 514)], 4, -1.4)
    dome(-42, 484, 17, 25, 2.8)                                                          # patella
    ridge([(-20, 510), (-22, 480), (-26, 452)], 3.6, -1.8)
    dome(-40, 424, 9, 14, 1.8)                                                           # tuberosity of the tibia
    dome(26, 436, 13, 13, 2.6)                                                           # head of the fibula
    ridge([(46, 520), (40, 480), (30, 446)], 3, 1.8)                                     # biceps tendon
    dome(46, 470, 10, 28, -1.8)
    dome(48, 350, 30, 62, 4.2, 4)                                                        # gastrocnemius, lateral head
    ridge([(74, 282), (56, 268), (40, 282), (32, 318)], 4.6, -1.8)
    ridge([(20, 420), (22, 340), (24, 260), (28, 180), (32, 112)], 5, -1.5)              # behind the fibula
    ridge([(4, 410), (6, 330), (12, 250), (22, 170)], 6, 1.6)                            # fibular muscles
    ridge([(-22, 400), (-16, 320), (-8, 240), (0, 170)], 5, 1.5)                         # tibialis anterior
    ridge([(46, 190), (46, 140), (48, 96)], 4.2, -2.6)                                   # before the Achilles tendon
    ridge([(57, 200), (57, 140), (60, 88)], 3.2, 1.8)
    dome(29, 72, 11, 15, 4.2)                                                            # outer ankle
    ridge([(14, 60), (26, 50), (42, 56)], 3, -1.6)
    dome(66, 26, 26, 24, 3.0)                                                            # heel
    ridge([(40, 14), (-10, 16), (-60, 14)], 4.5, -1.0)
    ridge([(-14, 88), (-50, 62), (-96, 38)], 2.6, 1.0)                                   # extensor tendons
    ridge([(-4, 74), (-40, 44), (-86, 22)], 2.6, .9)
    dome(-44, 18, 14, 11, 1.8)                                                           # base of the fifth metatarsal
    for x, h, r in ((-122, 10, 9), (-134, 13, 8), (-146, 15, 8), (-156, 12, 9)):
        dome(x, h, r, r, 1.5)


def _raise_face(relief):
    ridge, dome = relief.ridge, relief.dome
    dome(-78, 1598, 13, 9, -3.0)                                                         # eye
    dome(-80, 1597, 7, 6, 1.8)
    ridge([(-94, 1617), (-80, 1621), (-62, 1616)], 3.5, 1.4)
    dome(-58, 1570, 17, 15, 1.8)                                                         # cheek
    ridge([(-98, 1586), (-108, 1564)], 2.4, 1.6)
    dome(-98, 1556, 6, 5.5, 2.2)                                                         # wing of the nose
    ridge([(-92, 1562), (-85, 1544), (-82, 1530)], 2.6, -1.1)
    ridge([(-103, 1535), (-88, 1530)], 1.8, 1.2)
    ridge([(-102, 1527), (-84, 1526)], 1.2, -1.5)
    ridge([(-102, 1520), (-88, 1522)], 1.8, 1.4)
    ridge([(-97, 1510), (-82, 1513)], 2, -1.0)
    dome(-92, 1496, 10, 9, 1.4)
    ridge([(-4, 1552), (-10, 1522), (-34, 1498), (-66, 1486)], 4, 2.2)                   # jaw
    ridge([(0, 1536), (-8, 1502), (-36, 1480), (-60, 1472)], 4.5, -2.6)
    dome(-30, 1540, 20, 20, -1.0)
    dome(12, 1594, 14, 26, 1.6)                                                          # ear
    dome(9, 1590, 5, 13, -1.8)


def _raise_arm(relief):
    ridge = lambda points, width, height: relief.drawn_ridge(AP(points), width, height)
    ridge([(20, 4), (70, 6), (130, 8), (172, 6)], 12, 3.6)                               # deltoid
    ridge([(120, -32), (160, -14), (196, 0)], 4, -1.4)
    ridge([(120, 34), (160, 18), (196, 2)], 4, -1.4)
    ridge([(150, -26), (210, -24), (262, -18)], 8, 2.2)                                  # triceps
    ridge([(160, 24), (220, 24), (264, 20)], 8, 2.2)                                     # biceps
    ridge([(236, 6), (280, 14), (330, 18), (390, 16)], 7, 2.2)                           # brachioradialis
    ridge([(300, -18), (306, -30)], 4.5, 2.2)                                            # point of the elbow
    ridge([(290, -6), (316, -4)], 5, -1.4)
    ridge([(320, -8), (400, -6), (480, -4)], 7, 1.6)
    ridge([(530, -16), (546, -14)], 3.6, 1.8)
    for name, ((a0, t0), (a1, t1), _) in FINGERS.items():
        knuckle = [hand_point(a0 - 6, t0), hand_point(a0 + 6, t0)]
        relief.drawn_ridge(knuckle, 4.2, 1.8)
        relief.drawn_ridge([hand_point(22, t0 * .45), hand_point(a0 - 16, t0 * .85)], 2.2, .9)
        relief.drawn_ridge([hand_point(a0 + (a1 - a0) * f, t0 + (t1 - t0) * f) for f in (.42, .56)], 3.4, .9)


def arm_fade():
    """0 at the shoulder, where the arm grows out of the trunk, 1 where it stands off."""
    ys, xs = np.mgrid[0:H, 0:W] + .5
    (x0, y0), (x1, y1) = AP([(20, 0), (150, 0)])
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    t = np.clip(((xs - x0) * (x1 - x0) + (ys - y0) * (y1 - y0)) / length, 0, 1)
    return t * t * (3 - 2 * t)


def tones(figure):
    """The tone of every pixel of the skin."""
    body, limb = relief_of(figure.body), relief_of(figure.arm)
    _raise_trunk(body)
    _raise_hip_and_leg(body)
    _raise_face(body)
    body.drawn_ridge(AP([(-10, 0), (30, 4), (80, 8), (130, 8)]), 15, 5)                  # shoulder, below the arm
    _raise_arm(limb)
    field = laid_over(tone(body), tone(limb), limb.mask, arm_fade())
    return to_the_edge(field, body.mask | limb.mask, 2.0), body.mask | limb.mask


def shading(figure):
    """Dark and light bands, the broad ones softer than the narrow ones."""
    field, mask = tones(figure)
    soft = softened(field, mask, 3.6)
    dark = dark_bands(soft, DEPTHS[:4]) + dark_bands(field, DEPTHS[4:])
    light = light_bands(soft, HEIGHTS)
    broad = ''.join(path(d, class_='sd', fill=c, fill_opacity='.135') for d, c in list(zip(dark, SKIN_SHADES))[:4])
    broad += ''.join(path(d, class_='sl', fill=LIGHT, fill_opacity='.12') for d in light)
    narrow = ''.join(path(d, class_='sd', fill=c, fill_opacity='.15') for d, c in list(zip(dark, SKIN_SHADES))[4:])
    return group(group(broad, filter='url(#soft5)') + group(narrow, filter='url(#soft)'),
                 clip_path='url(#clip-body)', id='skin-shading', fill_rule='evenodd')


# ------------------------------------------------------------------ lines

def _face(build):
    """A calm open eye, seen from the side."""
    white = smooth([(-88, 1599), (-84.5, 1603), (-77, 1603), (-68.5, 1597.5), (-76, 1594.5), (-84.5, 1594.3)])
    iris = smooth([(-87.2, 1599), (-85.6, 1603), (-83, 1603), (-81.6, 1598.6), (-83, 1594.6), (-85.6, 1595)])
    pupil = smooth([(-87, 1599), (-86, 1601.4), (-84.8, 1601), (-84.2, 1598.6), (-84.8, 1596.6), (-86, 1596.6)])
    brow = smooth([(-94, 1616.5), (-88, 1620.5), (-76, 1622.5), (-64, 1619), (-57, 1612.5), (-66, 1616), (-77, 1618.6),
                   (-88, 1616.8)])
    marks = shape(white, .08, fill='#f7ece2') + shape(iris.intersection(white), .05, fill='#6b4a35')
    marks += shape(pupil.intersection(white), .05, fill='#2e211b')
    marks += brush(PP([(-89.4, 1600), (-86, 1604.2), (-77, 1604), (-66, 1597)]), 1.7, .85, '#4a2f26', (.6, 1, .9, .5))
    marks += brush(PP([(-86, 1594), (-76, 1593.8), (-68, 1597)]), .7, .5, '#4a2f26')
    marks += crease([(-86, 1608), (-77, 1608.5), (-66, 1603)], .8, .4)
    marks += shape(brow, .1, fill=build.brow, fill_opacity='.75')
    marks += brush(PP([(-107, 1550.8), (-103.5, 1552.8), (-100, 1551.2)]), 1.8, .6)                     # nostril
    marks += crease([(-98.5, 1563), (-93.5, 1558), (-94.5, 1551.2), (-98, 1549.5)], 1, .45)
    marks += brush(PP([(-102, 1527.4), (-92, 1526.4), (-83.5, 1527.4)]), 1.5, .65, '#7a3a30', (.5, 1, .8, .3))
    lips = smooth([(-105.4, 1535.8), (-98, 1533.4), (-84.5, 1527.6), (-94, 1519.6), (-103.8, 1519), (-101.8, 1527)])
    marks += shape(lips, .1, fill='#a8483c', fill_opacity='.22')
    if build.name == 'older':
        marks += crease([(-63, 1602), (-57, 1604)], .8, .3) + crease([(-63, 1597), (-57, 1595)], .8, .3)
        marks += crease([(-91, 1557), (-85, 1544), (-82, 1532)], 1, .3)
        marks += crease([(-92, 1636), (-80, 1638), (-68, 1636)], .8, .22)
    return marks


def _ear():
    fold = [(3, 1603), (7, 1613.5), (14, 1617.5), (20.5, 1615), (22, 1606), (20, 1595)]
    shell = [(17, 1606), (18, 1596), (14, 1584), (8, 1578), (4, 1584)]
    outline = shape(ear(), .15, fill=SKIN, class_='ear', fill_opacity='0', stroke=SKIN_LINE, stroke_opacity='.7',
                    stroke_width='.9')
    return outline + crease(fold, 1, .45) + crease(shell, 1.2, .4) + shape(
        smooth([(3, 1594), (6, 1597), (8, 1592), (7, 1586), (3, 1586)]), .1, fill=SKIN_LINE, fill_opacity='.4')


def _trunk_lines():
    return (crease([(-50, 1394), (-36, 1400), (-14, 1406)], .9, .28)
            + crease([(92, 1338), (94, 1306), (88, 1276)], 1, .14)
            + crease([(40, 1292), (50, 1304), (64, 1310)], 1, .2))


def _leg_lines():
    marks = crease([(66, 470), (54, 460), (40, 462)], 1, .4) + crease([(65, 454), (55, 448), (46, 450)], .9, .28)
    marks += crease([(-34, 508), (-26, 492), (-26, 472), (-34, 458)], .9, .28)
    marks += crease([(44, 150), (45, 118), (52, 92)], .9, .25)
    marks += crease([(16, 84), (18, 68), (27, 57), (39, 60)], .9, .3)
    return marks + _toes()


def _toes():
    """The four outer toes; the great toe is the outline."""
    marks = ''
    for tip, base, top in ((-130, -104, 15), (-141, -116, 18.5), (-151, -128, 21.5), (-158, -138, 24)):
        marks += brush(PP([(base, top - 2), ((base + tip) / 2 - 3, top), (tip + 1, top - 4), (tip - 2, top - 10),
                           (tip + 2, 2.5)]), 1, .5, profile=(.1, .6, 1, 1, .6))
        nail = smooth([(tip + 5, top - 2.4), (tip + .4, top - 4.4), (tip - 1.4, top - 8.4), (tip + 2.6, top - 7)])
        marks += shape(nail, .1, fill='#f4d9c6', fill_opacity='.6')
    return marks


def _arm_lines(figure):
    """Where the arm lies before the trunk it has an outline of its own, which fades towards the shoulder."""
    front, back = arm_edges(figure.build)
    n = len(front)
    marks = brush(front[int(n * .26):int(n * .5):8], 1.5, .75, profile=(.05, .5, .9, 1, 1))
    marks += brush(back[int(n * .30):int(n * .70):8], 1.5, .75, profile=(.05, .5, .9, 1, 1))
    marks += brush(AP([(284, -30), (296, -22), (308, -22)]), .9, .35) + brush(AP([(282, 30), (290, 22), (294, 10)]), .9, .3)
    marks += brush(AP([(548, 18), (551, 0), (549, -18)]), .8, .3)
    return marks + _hand_lines()


def _hand_lines():
    marks = ''
    for name, ((a0, t0), (a1, t1), widths) in FINGERS.items():
        for f in (.45, .51, .75):
            x, y, r = a0 + (a1 - a0) * f, t0 + (t1 - t0) * f, widths[2] * .26
            marks += brush([hand_point(x, y - r), hand_point(x + 1, y), hand_point(x, y + r)], .7, .28)
        marks += _nail(a0 + (a1 - a0) * .905, t0 + (t1 - t0) * .905, widths[-1] * .33)
    return marks + _nail(108, 51.6, 5.2) + brush([hand_point(*p) for p in ((34, 16), (52, 26), (66, 31))], .9, .4)


def _nail(along, across, r):
    ring = [hand_point(along + a * r, across + b * r) for a, b in
            ((-1.1, -.9), (-1.3, 0), (-1.1, .9), (.7, .95), (1.2, 0), (.7, -.95))]
    return shape(Polygon(crom(ring, True)).buffer(0), .1, fill='#f4d9c6', fill_opacity='.8', stroke=SKIN_LINE,
                 stroke_opacity='.4', stroke_width='.5')


def _hair_strands():
    """A few strands for the near view."""
    strands = [[(-70, 1690), (-30, 1702), (20, 1703), (60, 1688)], [(-60, 1672), (-20, 1684), (30, 1684), (70, 1660)],
               [(-30, 1652), (10, 1664), (50, 1656), (82, 1626)], [(-10, 1634), (24, 1644), (56, 1632), (80, 1596)],
               [(34, 1612), (54, 1604), (72, 1572)], [(36, 1580), (52, 1566), (64, 1540)]]
    return group(''.join(crease(points, 1, .35, '#2d2622') for points in strands), class_='fine', display='none')


# ------------------------------------------------------------------ shorts

def garment(figure):
    """Plain shorts, as high and as long as in the other views."""
    waist = crom(PP([(-200, 942), (-110, 950), (-60, 962), (-20, 972), (14, 976), (50, 971), (100, 958), (200, 944)]))
    hem = crom(PP([(200, 722), (90, 731), (40, 737), (0, 739), (-40, 737), (-86, 731), (-200, 722)]))
    return max(geoms(Polygon(waist + hem).intersection(figure.body)), key=lambda part: part.area)


def _garment_shading():
    dark = dict(colour=GARMENT_SHADE)
    marks = line(PP([(-100, 932), (-80, 890), (-58, 850)]), 6, .22, **dark)
    marks += line(PP([(106, 800), (74, 784), (40, 792)]), 8, .30, **dark)
    marks += line(PP([(20, 920), (26, 870), (18, 810)]), 20, .12, **dark)
    marks += line(PP([(-40, 900), (-44, 840), (-40, 770)]), 28, .13, '#eef3f7')
    return marks + line(PP([(74, 910), (84, 870), (76, 830)]), 34, .16, '#eef3f7')


def _garment_lines():
    ink = dict(colour=GARMENT_LINE)
    marks = line(PP([(-110, 929), (-60, 941), (-20, 951), (14, 955), (50, 950), (120, 932)]), .8, .7, **ink)
    marks += line(PP([(-120, 742), (-40, 750), (0, 752), (40, 750), (120, 741)]), .7, .55, **ink)
    return marks + line(PP([(6, 952), (4, 900), (4, 820), (2, 752)]), .7, .4, **ink)


def shorts(figure):
    edge = use('garment-shape', stroke=GARMENT_SHADE, stroke_opacity='.5', stroke_width='15')
    inside = group(_garment_shading() + edge, filter='url(#soft5)', fill='none') + _garment_lines()
    return group(use('garment-shape', fill=GARMENT) + group(inside, clip_path='url(#clip-garment)')
                 + use('garment-shape', fill='none', stroke=GARMENT_LINE, stroke_width='1.1'), id='garment')


# ------------------------------------------------------------------ layer

def definitions(figure):
    """What the layer of the skin refers to."""
    build = figure.build
    return ''.join((
        path(d_of(figure.whole, .2), id='body-shape'), clip('clip-body', 'body-shape'),
        path(d_of(garment(figure), .25), id='garment-shape'), clip('clip-garment', 'garment-shape'),
        blur('soft', 2.3), blur('soft1', .7), blur('soft5', 4.6), blur('soft2', 1.3), blur('soft3', 2.6),
        gradient('key', [(0, '#fff4e6', .16), (.45, '#fff4e6', 0), (1, '#4a2018', .16)], x2=1, y2=.25),
        gradient('hair-grad', list(zip((0, .5, 1), build.hair)), x1=.1, x2=.9, y2=1)))


def layer(figure):
    """The group `skin`."""
    build = figure.build
    details = _face(build) + _ear() + _trunk_lines() + _leg_lines() + _arm_lines(figure)
    return group(''.join((
        use('body-shape', id='skin-base', fill=SKIN),
        shading(figure),
        group(details, id='skin-detail'),
        shorts(figure),
        group(f'<rect width="{W}" height="{H}" fill="url(#key)"/>', clip_path='url(#clip-body)'),
        use('body-shape', id='skin-outline', fill='none', stroke=SKIN_LINE, stroke_width='1.3', stroke_linejoin='round'),
        shape(hair(), .2, id='hair', fill='url(#hair-grad)', stroke=build.hair_line, stroke_width='.9'),
        _hair_strands())), id='skin')
