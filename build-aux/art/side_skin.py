# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin of the side view: its shading, face, hair, shorts and creases."""

import numpy as np
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

from geometry import H, PP, W, crom, d_of, dl_of, geoms
from palette import DEFAULT, EYE_WHITE, GARMENT, GARMENT_LINE, GARMENT_SHADE, IRIS, LIP, NAIL, PUPIL
from relief import melting_mask
from shading import FLAT
from skin import MELTS_OVER
from side_outline import AP, EAR, FINGERS, arm_edges, hair, hairline, hand_point, kept_foot, kept_skin
from side_paint import blur, brush, clip, crease, gradient, group, path, shape, smooth, use
from side_relief import arm_fade, laid_over, mask, relief_of, to_the_edge, tone


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
    dome(26, 436, 13, 13, 1.8)                                                           # head of the fibula
    ridge([(46, 520), (40, 480), (30, 446)], 3, 1.8)                                     # biceps tendon
    dome(46, 470, 10, 28, -1.8)
    dome(48, 350, 30, 62, 4.2, 4)                                                        # gastrocnemius, lateral head
    ridge([(74, 282), (56, 268), (40, 282), (32, 318)], 4.6, -1.8)
    ridge([(20, 420), (22, 340), (24, 260), (28, 180), (32, 112)], 5, -1.5)              # behind the fibula
    ridge([(4, 410), (6, 330), (12, 250), (22, 170)], 6, 1.6)                            # fibular muscles
    ridge([(-22, 400), (-16, 320), (-8, 240), (0, 170)], 5, 1.5)                         # tibialis anterior
    ridge([(46, 190), (46, 140), (48, 96)], 4.2, -2.6)                                   # before the Achilles tendon
    ridge([(57, 200), (57, 140), (60, 88)], 3.2, 1.8)
    dome(29, 74, 12, 16, 3.2)                                                            # outer ankle
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
    ridge([(-4, 1552), (-10, 1522), (-34, 1498), (-66, 1486)], 4, 1.6)                   # jaw
    ridge([(0, 1536), (-8, 1502), (-36, 1480), (-60, 1472)], 5, -1.5)
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


def tones(figure):
    """The tone of every pixel of the skin."""
    body, limb = relief_of(figure.body), relief_of(figure.arm)
    _raise_face(body)
    body.sharpness = limb.sharpness = .42 if figure.build.name == 'older' else .66
    _raise_trunk(body)
    _raise_hip_and_leg(body)
    body.drawn_ridge(AP([(-10, 0), (30, 4), (80, 8), (130, 8)]), 15, 5)                  # shoulder, below the arm
    _raise_arm(limb)
    field = laid_over(tone(body, before=1.4), tone(limb, before=1.4), limb.mask, arm_fade())
    return to_the_edge(field, body.mask | limb.mask, 1.5), body.mask | limb.mask


def shade_masks(figure):
    """How far each point is darker or lighter than skin that faces the viewer."""
    field, _ = tones(figure)
    dark = .72 * (1 - np.exp(-np.maximum(FLAT - .015 - field, 0) / .22))
    light = np.minimum(np.maximum(field - FLAT - .006, 0) / .07, 1)
    return mask('shade-dark', dark) + mask('shade-light', light * .55)


# ------------------------------------------------------------------ lines

def _face(build):
    """A calm open eye, seen from the side."""
    white = smooth([(-88, 1599), (-84.5, 1603), (-77, 1603), (-68.5, 1597.5), (-76, 1594.5), (-84.5, 1594.3)])
    iris = smooth([(-87.2, 1599), (-85.6, 1603), (-83, 1603), (-81.6, 1598.6), (-83, 1594.6), (-85.6, 1595)])
    pupil = smooth([(-87, 1599), (-86, 1601.4), (-84.8, 1601), (-84.2, 1598.6), (-84.8, 1596.6), (-86, 1596.6)])
    brow = smooth([(-94, 1616.5), (-88, 1620.5), (-76, 1622.5), (-64, 1619), (-57, 1612.5), (-66, 1616), (-77, 1618.6),
                   (-88, 1616.8)])
    marks = shape(white, .08, class_='eye-white', fill=EYE_WHITE, fill_opacity=DEFAULT.eye_white) + shape(iris.intersection(white), .05, fill=IRIS)
    marks += shape(pupil.intersection(white), .05, fill=PUPIL)
    marks += brush(PP([(-89.4, 1600), (-86, 1604.2), (-77, 1604), (-66, 1597)]), 1.7, .82, PUPIL, (.6, 1, .9, .5))
    marks += brush(PP([(-86, 1594), (-76, 1593.8), (-68, 1597)]), .7, .5)
    marks += crease([(-86, 1608), (-77, 1608.5), (-66, 1603)], .8, .4)
    marks += shape(brow, .1, class_='brow', fill=DEFAULT.grey_brow if build.name == 'older' else DEFAULT.brow, fill_opacity='.7')
    marks += brush(PP([(-107, 1550.8), (-103.5, 1552.8), (-100, 1551.2)]), 1.8, .6)                     # nostril
    marks += crease([(-98.5, 1563), (-93.5, 1558), (-94.5, 1551.2), (-98, 1549.5)], 1, .45)
    marks += brush(PP([(-102, 1527.4), (-92, 1526.4), (-83.5, 1527.4)]), 1.5, .7, profile=(.5, 1, .8, .3))
    lips = smooth([(-105.4, 1535.8), (-98, 1533.4), (-84.5, 1527.6), (-94, 1519.6), (-103.8, 1519), (-101.8, 1527)])
    marks += shape(lips, .1, fill=LIP, fill_opacity='.3')
    if build.name == 'older':
        marks += crease([(-63, 1602), (-57, 1604)], .8, .3) + crease([(-63, 1597), (-57, 1595)], .8, .3)
        marks += crease([(-91, 1557), (-85, 1544), (-82, 1532)], 1, .3)
        marks += crease([(-92, 1636), (-80, 1638), (-68, 1636)], .8, .22)
    return marks


def _ear():
    """The ear: its rim and the hollows within; in front it grows out of the cheek without a line."""
    rim = crom(PP([(3.4, 1588), (2.2, 1598)] + EAR[1:12] + [(1.8, 1570)]))
    hollow = smooth([(4.5, 1595), (8, 1600), (13.5, 1600), (16, 1594), (14, 1587), (9.5, 1582.5), (5.5, 1585)])
    canal = smooth([(4, 1594), (7.5, 1596), (9.5, 1591.5), (8, 1586.5), (4.6, 1586.5)])
    below_rim = smooth([(6, 1604), (9, 1611.5), (15.5, 1615.5), (21.5, 1612.5), (23, 1604), (21, 1594), (19.6, 1600), (18.5, 1607), (14, 1609.5), (9.5, 1606.5)])
    shades = ''.join(shape(ring, .1, class_='shade', fill=DEFAULT.shade, fill_opacity=opacity)
                     for ring, opacity in ((hollow, '.5'), (canal, '.6'), (below_rim, '.38')))
    return (group(shades, filter='url(#soft1)') + brush(rim[::6] + rim[-1:], 1, .55, profile=(.2, .8, 1, 1, .8, .2))
            + crease([(6.4, 1597), (5.6, 1605), (9, 1613), (16, 1617), (22.6, 1613), (24.2, 1603.5), (22, 1593.5), (18, 1585)], .8, .42)
            + crease([(19, 1606), (18.6, 1597), (15.8, 1588), (11.5, 1581.5), (7.5, 1580.5)], .8, .34)
            + crease([(3.4, 1597), (6.4, 1592.5), (4.6, 1587), (7, 1582)], .8, .4))


def _trunk_lines():
    return (crease([(-50, 1394), (-36, 1400), (-14, 1406)], .9, .28)
            + crease([(92, 1338), (94, 1306), (88, 1276)], 1, .14)
            + crease([(40, 1292), (50, 1304), (64, 1310)], 1, .2))


def _leg_lines():
    marks = crease([(66, 470), (54, 460), (40, 462)], 1, .4) + crease([(65, 454), (55, 448), (46, 450)], .9, .28)
    marks += crease([(-34, 508), (-26, 492), (-26, 472), (-34, 458)], .9, .28)
    marks += crease([(44, 150), (45, 118), (52, 92)], .9, .25)
    marks += crease([(16, 84), (18, 68), (27, 57), (39, 60)], .9, .3)
    return marks


def _toes():
    """The four outer toes; the great toe is the outline."""
    marks = ''
    for tip, base, top in ((-130, -104, 15), (-141, -116, 18.5), (-151, -128, 21.5), (-158, -138, 24)):
        marks += brush(PP([(base, top - 2), ((base + tip) / 2 - 3, top), (tip + 1, top - 4), (tip - 2, top - 10),
                           (tip + 2, 2.5)]), 1, .5, profile=(.1, .6, 1, 1, .6))
        nail = smooth([(tip + 5, top - 2.4), (tip + .4, top - 4.4), (tip - 1.4, top - 8.4), (tip + 2.6, top - 7)])
        marks += shape(nail, .1, class_='nail', fill=NAIL, fill_opacity=DEFAULT.nail)
    return marks


def _arm_lines(figure):
    """Where the arm lies before the trunk it has an outline of its own, which fades towards the shoulder."""
    front, back = arm_edges(figure.build)
    n = len(front)
    marks = brush(front[int(n * .26):int(n * .5):8], 1.5, .75, profile=(.05, .5, .9, 1, 1))
    marks += brush(back[int(n * .30):int(n * .70):8], 1.5, .75, profile=(.05, .5, .9, 1, 1))
    marks += brush(AP([(284, -30), (296, -22), (308, -22)]), .9, .35) + brush(AP([(282, 30), (290, 22), (294, 10)]), .9, .3)
    marks += brush(AP([(548, 18), (551, 0), (549, -18)]), .8, .3)
    return marks


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
    nail = Polygon(crom(ring, True)).buffer(0)
    return (shape(nail.buffer(.35), .1, class_='line', fill=DEFAULT.line, fill_opacity='.34')
            + shape(nail, .1, class_='nail', fill=NAIL, fill_opacity=DEFAULT.nail))


STRANDS = {
    'younger': ([[(-82, 1662), (-52, 1688), (0, 1700), (60, 1684), (90, 1640)], [(-80, 1657), (-40, 1668), (10, 1668), (60, 1640), (84, 1590)],
                 [(-62, 1648), (-24, 1640), (14, 1624), (36, 1590), (40, 1540)]],
                [[(-78, 1680), (-40, 1700), (10, 1708), (60, 1694)], [(-70, 1653), (-20, 1656), (30, 1636), (64, 1580), (70, 1530)],
                 [(-40, 1636), (-22, 1612), (-12, 1586)], [(40, 1660), (72, 1630), (90, 1590)], [(30, 1620), (46, 1580), (48, 1524)]]),
    'older': ([[(-70, 1676), (-40, 1690), (0, 1696), (50, 1686), (82, 1652)], [(-40, 1662), (0, 1676), (46, 1664), (80, 1620)],
               [(34, 1610), (54, 1600), (70, 1564)]],
              [[(-60, 1684), (-20, 1700), (30, 1698), (66, 1680)], [(-30, 1646), (6, 1656), (44, 1644), (78, 1596)], [(36, 1580), (50, 1566), (60, 1542)],
               [(-24, 1626), (-14, 1604), (-12, 1594)]]),
}


HAIR_EDGE = 1.7         # how far into the hair its soft edge reaches, in drawing units


def _hair(build):
    """Hair with a few strands, more of them for close-ups. Its edge is a line before the ground, and soft on the skin."""
    young = build.name == 'younger'
    colour, edge = (DEFAULT.hair, DEFAULT.hair_line) if young else (DEFAULT.grey, DEFAULT.grey_line)
    few, more = STRANDS[build.name]
    inside = ''.join(brush(PP(s), .9, .2, '#ffffff') for s in few) + ''.join(brush(PP(s), .8, .22, '#000000') for s in more)
    near = ''.join(brush([(x + 1.8, y + 1.6) for x, y in PP(s)], .55, .15, '#ffffff') for s in few + more)
    near += ''.join(brush([(x - 1.8, y + 3) for x, y in PP(s)], .5, .2, '#000000') for s in few + more)
    _, outside = hairline(build)
    return group(use('hair-shape', class_='hair', fill=colour, filter='url(#soft2)', clip_path='url(#clip-whole)')
                 + use('hair-full', class_='hair', fill=colour) + use('hair-full', fill='url(#hair-light)')
                 + group(inside + group(near, class_='fine', display='none'), clip_path='url(#clip-hair)')
                 + path(dl_of([list(line.coords) for line in geoms(outside)]), class_='hair-line', fill='none', stroke=edge,
                        stroke_width='1', stroke_linecap='round'), id='hair')


# ------------------------------------------------------------------ shorts

def garment(figure):
    """Plain shorts, as high and as long as in the other views."""
    waist = crom(PP([(-220, 962), (-112, 970), (-64, 983), (-22, 996), (14, 1000), (50, 994), (104, 978), (220, 962)]))
    hem = crom(PP([(220, 706), (92, 714), (40, 721), (0, 723), (-40, 721), (-88, 714), (-220, 706)]))
    return max(geoms(Polygon(waist + hem).intersection(figure.body)), key=lambda part: part.area)


def _seams():
    seam = lambda points, width, opacity: brush(PP(points), width, opacity, GARMENT_LINE, (.6, 1, 1, .6))
    marks = seam([(-118, 947), (-64, 960), (-22, 972), (14, 976), (50, 971), (122, 953)], 1, .55)
    marks += seam([(-112, 725), (-40, 732), (0, 734), (40, 732), (112, 725)], .9, .5) + seam([(10, 974), (6, 900), (4, 820), (2, 736)], .9, .4)
    marks += seam([(-90, 956), (-74, 926), (-52, 908)], .9, .4)
    return marks + brush(PP([(108, 800), (84, 786), (54, 790)]), 1.6, .3, GARMENT_LINE)


def shorts():
    """Light and colourless, so that what is painted over them keeps its colour."""
    area = f'<rect width="{W}" height="{H}"'
    return group(use('garment-shape', id='garment-base', fill=GARMENT)
                 + group(f'{area} fill="{GARMENT_SHADE}" fill-opacity=".62" mask="url(#shade-dark)"/>'
                         f'{area} fill="#fff" fill-opacity=".5" mask="url(#shade-light)"/>' + _seams(), clip_path='url(#clip-garment)')
                 + use('garment-shape', id='garment-outline', fill='none', stroke=GARMENT_LINE, stroke_width='1.1', stroke_linejoin='round'),
                 id='garment')


# ------------------------------------------------------------------ layer

def _definitions(figure):
    """What the layer of the skin refers to."""
    build = figure.build
    page = box(0, 0, W, H)
    cuts = {'kept': kept_skin(), 'cover': unary_union([kept_skin(), kept_foot()]).buffer(MELTS_OVER), 'rest': page.difference(kept_skin())}
    clips = ''.join(f'<clipPath id="clip-{name}">{shape(cut, .3)}</clipPath>' for name, cut in cuts.items())
    return ''.join((
        path(d_of(figure.whole, .15), id='body-shape'), clip('clip-body', 'body-shape'), clips, shade_masks(figure),
        path(d_of(garment(figure), .2), id='garment-shape'), clip('clip-garment', 'garment-shape'),
        path(d_of(hair(build), .12), id='hair-shape'),
        path(d_of(hair(build).difference(hairline(build)[0].buffer(HAIR_EDGE)), .12), id='hair-full'),
        clip('clip-hair', 'hair-full'), '<clipPath id="clip-whole">' + use('body-shape') + use('hair-full') + '</clipPath>',
        blur('soft1', .7), blur('soft2', 1.3), blur('soft3', 2.6), blur('melt', 7),
        blur('melt-near', 3), melting_mask('kept-melts', 'melt', '#fff', 'clip-kept'),
        melting_mask('inside-fades', 'melt', '#000', 'clip-kept', ground='#fff'),
        melting_mask('cover-melts', 'melt-near', '#fff', 'clip-cover'),
        gradient('key', [(0, '#fff4e6', .14), (.45, '#fff4e6', 0), (1, '#4a2018', .14)], x2=1, y2=.25),
        '<radialGradient id="hair-light" cx=".42" cy=".22" r=".85"><stop offset="0" stop-color="#fff" stop-opacity=".20"/>'
        '<stop offset=".45" stop-color="#fff" stop-opacity=".03"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></radialGradient>'))


def _shade():
    area = f'<rect width="{W}" height="{H}"'
    return group(f'{area} class="shade" fill="{DEFAULT.shade}" mask="url(#shade-dark)"/>'
                 f'<g mask="url(#shade-dark)">{area} class="deep" fill="{DEFAULT.deep}" mask="url(#shade-dark)"/></g>'
                 f'{area} class="light" fill="{DEFAULT.light}" fill-opacity="{DEFAULT.light_opacity}" mask="url(#shade-light)"/>',
                 clip_path='url(#clip-body)')


def layer(figure):
    """(definitions, group `skin`), with the names that the stylesheets of the front and the back view know."""
    build = figure.build
    lines = group(_trunk_lines() + _leg_lines() + _arm_lines(figure), id='skin-lines') + group(_toes(), id='foot-lines')
    kept = group(_face(build) + _ear() + _hand_lines(), id='kept-lines')
    outline = dict(fill='none', stroke=DEFAULT.line, stroke_linejoin='round')
    everything = group(''.join((
        use('body-shape', id='skin-base', fill=DEFAULT.skin), _shade(), group(lines + kept, clip_path='url(#clip-body)'),
        use('body-shape', id='skin-outline', stroke_width='1.3', **outline), shorts(),
        group(f'<rect width="{W}" height="{H}" fill="url(#key)"/>', clip_path='url(#clip-body)'), _hair(build))),
        id='skin-all', class_=build.name)
    return _definitions(figure), group(use('body-shape', id='skin-ground', display='none') + group(everything, id='skin-back')
                 + use('skin-all', id='skin-kept', display='none', clip_path='url(#clip-kept)')
                 + use('body-shape', id='inner-outline', display='none', stroke_width='1.1', clip_path='url(#clip-rest)', **outline), id='skin')
