# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin: relief and shade, creases, face, hair and shorts."""
from outline import *
from palette import *
from shading import *

MIRROR = f'transform="matrix(-1 0 0 1 {W} 0)"'


# ---------------------------------------------------------------- relief
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


GLUTEUS = [(42, 990), (20, 962), (9, 915), (6, 860), (10, 822), (56, 782), (105, 776), (146, 796), (160, 826), (156, 872), (126, 930), (84, 974)]
GASTROCNEMIUS_MEDIAL = [(57, 488), (46, 440), (39, 390), (39, 345), (46, 296), (63, 262), (80, 258), (92, 292), (93, 335), (93, 390), (90, 440), (80, 484)]
GASTROCNEMIUS_LATERAL = [(104, 484), (97, 440), (95.5, 390), (95.5, 340), (98, 306), (108, 284), (126, 288), (140, 312), (149, 352), (149, 395), (143, 440), (128, 488)]


def front_relief(older):
    """Heights of the side x > 0, seen from the front. The chest is soft and without edges on purpose."""
    bone = .55 if older else 1  # how far bone and sinew show
    yield ridge([(16, 1389), (55, 1383), (100, 1393), (148, 1400)], 2.8, 2.4*bone)
    yield ridge([(22, 1374), (60, 1369), (104, 1380)], 5, -.9*bone) + ridge([(30, 1406), (70, 1408)], 5, -1.2*bone)
    yield ridge([(32, 1468), (18, 1425), (8, 1394)], 3.5, 1.1*bone)
    yield dome(72, 1284 if older else 1302, 62, 56, 4.2 if older else 2.6)
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
        yield ridge([(70, 1090), (106, 1076), (150, 1082)], 7, -1.3) + ridge([(70, 1122), (110, 1112), (156, 1118)], 11, 1.6)
    # buttocks, under the shorts: their roundness without their cleft
    yield bump(poly(PP(GLUTEUS)), 5.5, 12, 26) + dome(86, 868, 58, 62, 6)
    yield ridge([(0, 960), (0, 900), (0, 830)], 9, -2.2) + ridge([(14, 800), (40, 786), (78, 778), (118, 787)], 5.5, -2.0)
    yield dome(37, 990, 9, 9, -2.0) + dome(150, 880, 22, 30, -1.4)
    # thigh and knee
    yield dome(74, 690, 24, 110, 1.8) + dome(118, 690, 24, 110, 1.8)
    yield dome(93, 470, 20, 34, -1.8) + ridge([(54, 545), (49, 490), (47, 458)], 4, 1.8*bone) + ridge([(131, 545), (138, 490), (138, 450)], 4, 1.8*bone)
    # calf, heel
    yield pad(GASTROCNEMIUS_MEDIAL, 4.4, 5.5) + pad(GASTROCNEMIUS_LATERAL, 4.0, 5.5)
    yield ridge([(94, 470), (94, 400), (94, 340), (92, 270)], 4.4, -1.4)
    yield ridge([(96, 226), (98, 140), (98, 60)], 4.0, 3.0) + ridge([(81, 134), (81, 70)], 4, -1.9) + ridge([(115, 134), (115, 70)], 4, -1.9)
    yield dome(68, 90, 8, 11, 2.6) + dome(126, 75, 8, 12, 2.6) + dome(97, 20, 26, 24, 5) + dome(146, 24, 12, 10, 2.0)
    # arm and hand
    yield arm_dome(70, 14, 34, 70, 1.8) + arm_dome(170, 2, 24, 70, 1.6) + arm_dome(360, 10, 22, 66, 1.2) + arm_dome(290, -2, 12, 13, 2.4) + arm_dome(285, -26, 8, 10, 1.2)
    for (bx, by), (tx, ty), widths, bow in FINGERS.values():
        yield hand_dome(bx, by, 8, 8, 2.2) + hand_dome((bx + tx)/2, (by + ty)/2, 7, 6, 1.0)
        yield ridge([(bx*.45, 30), (bx*.8, 70)], 2.2, 1.0, lambda points: [HPt(*p) for p in points])


def middle_relief(view, older):
    """Heights on and about the midline."""
    if view == 'back':
        return dome(0, 1096, 100, 80, 2) if older else np.zeros((H, W))
    belly = dome(0, 1076, 104, 112, 13) if older else dome(0, 1070, 86, 104, 6.5)
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


# ---------------------------------------------------------------- lines
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
        self.out = []

    def fill(self, shapes, colour, opacity=1, css=None, tol=.06):
        d = ''.join(d_of(q, tol, .02) for q in shapes)
        kind = f' class="{css}"' if css else ''
        hidden = ' display="none"' if css and 'fine' in css.split() else ''
        alpha = f' fill-opacity="{opacity:g}"'.replace('0.', '.') if opacity < 1 else ''
        self.out.append(f'<path{kind} d="{d}" fill="{colour}"{alpha}{hidden}/>')

    def lines(self, lines, width, opacity, css='line', pair=True):
        """Tapered lines in the colour of the outline, on both sides of the body; thinner in close-ups."""
        for kind, breadth in ((css, width),) if 'fine' in css else ((css + ' coarse', width), (css + ' fine', width*.6)):
            shapes = [tapered(crom(line, step=.8), breadth) for line in lines]
            self.fill(shapes + [mx(q) for q in shapes] if pair else shapes, DEFAULT.line, opacity, kind)


def hand_points(points):
    return [HPt(*p) for p in points]


def across_finger(name, where, part):
    """A short line across a finger, `where` along it, `part` of its width."""
    (bx, by), (tx, ty), widths, bow = FINGERS[name]
    x, y, half = bx + (tx - bx)*where, by + (ty - by)*where, widths[2]*part
    return hand_points([(x - half, y), (x, y + 1.2), (x + half, y)])


def palm_lines(pen):
    pen.lines([APP([(545, -22), (549, 0), (547, 22)])], .8, .36)
    pen.lines([hand_points([(37, 70), (22, 66), (9, 50), (8, 22)]), hand_points([(-38, 72), (-16, 70), (6, 76), (22, 90)]),
               hand_points([(38, 72), (12, 68), (-20, 54)])], .85, .40)
    pen.lines([across_finger(n, f, .36) for n in FINGERS for f in (.10, .46, .74)], .7, .34)
    pen.lines([APP([(553, -18), (556, 0), (554, 18)])], .5, .26, 'line fine')


def hand_back_lines(pen):
    pen.lines([APP([(547, -20), (551, 0), (549, 20)])], .7, .28)
    pen.lines([across_finger(n, f, .30) for n in FINGERS for f in (.44, .50, .74)], .65, .30)


def front_lines(pen, older):
    pen.lines([PP([(20, 1390), (54, 1385), (96, 1395), (126, 1400)])], .9, .30)
    pen.lines([PP([(150, 1298), (156, 1318), (161, 1340)])], .9, .42)
    pen.lines([PP([(73, 503), (70.5, 486), (75, 468), (85, 459)]), PP([(113, 503), (115.5, 486), (111, 468), (101, 459)])], .95, .40)
    pen.lines([APP([(284, -22), (290, -6), (288, 10)])], .8, .36)
    pen.lines([PP(p) for p in ([(84.5, 17), (84.5, 6), (84, -4)], [(102, 18), (102.5, 6), (103, -3)], [(117, 21), (118.5, 10), (120, 0)],
                               [(130.5, 26), (134, 16), (136, 7)])], 1.1, .55)
    if older:
        pen.lines([PP([(34, 1244), (70, 1236), (108, 1252)])], 1.0, .16)
        pen.lines([PP([(0, 1002), (60, 1006), (112, 1018)])], 1.0, .14)
    # fine: the kneecap's edge, the creases under it, the shin's edge, malleoli, sinews, toes
    fine = 'line fine'
    pen.lines([PP([(77, 508), (85, 515), (94, 517), (103, 515), (110, 508)]), PP([(80, 456), (87, 451), (94, 450), (101, 452), (106, 457)])], .5, .34, fine)
    pen.lines([PP([(76, 528), (92, 533), (110, 528)]), PP([(72, 452), (75, 444), (81, 438)]), PP([(114, 452), (111, 444), (106, 438)]),
               PP([(87, 428), (93, 424), (99, 428)])], .45, .24, fine)
    pen.lines([PP([(90, 400), (87, 330), (83, 250), (78, 170)]), PP([(58, 540), (54, 520), (56, 502)])], .5, .22, fine)
    pen.lines([PP([(74, 98), (76.5, 90), (74, 81), (69.5, 77)]), PP([(120, 86), (117.5, 77), (120.5, 67), (126, 64)])], .55, .42, fine)
    pen.lines([PP([(88, 92), (82, 60), (77, 26)]), PP([(98, 70), (97, 48), (95.5, 28)]), PP([(106, 66), (111, 46), (112.5, 27)]),
               PP([(113, 68), (123, 48), (126.5, 31)])], .45, .22, fine)
    for (bx, bh), (x, h), widths in TOES:
        r = widths[-1]*.30
        pen.lines([PP([(x - r, h + 12), (x, h + 13.4), (x + r, h + 12)])], .4, .30, fine)
    pen.lines([APP([(281, -16), (286, -4), (285, 6)])], .5, .26, fine)


def back_lines(pen, older):
    pen.lines([PP([(64, 463), (80, 458), (96, 457), (122, 464)])], .95, .42)
    pen.lines([PP([(74, 1336), (79, 1290), (92, 1242)])], .9, .22)
    pen.lines([PP([(150, 1296), (156, 1314), (160, 1334)])], .9, .42)
    pen.lines([PP([(128, 56), (131, 36), (128, 15), (122, 5)])], 1.0, .48)
    pen.lines([PP([(87.5, 150), (88.5, 110), (86, 66)]), PP([(107.5, 150), (107.5, 110), (110.5, 66)])], .8, .30)
    pen.lines([APP([(276, -12), (284, -2), (278, 10)]), APP([(298, -12), (304, 0), (298, 10)])], .85, .32)
    if older:
        pen.lines([PP([(86, 1092), (118, 1082), (150, 1088)])], 1.0, .24)
    # fine: the furrow of the spine, shoulder blades, dimples, hollow of the knee, calf, Achilles tendon
    fine = 'line fine'
    pen.lines([PP([(0, 1420), (.4, 1330), (-.3, 1230), (.3, 1130), (0, 1010)])], .6, .26, fine, pair=False)
    pen.lines([PP([(70, 1350), (108, 1366), (150, 1388)]), PP([(94, 1236), (106, 1231), (118, 1246)])], .5, .20, fine)
    pen.lines([PP([(31, 996), (36, 986), (43, 992)])], .6, .36, fine)
    pen.lines([PP([(72, 448), (94, 444), (113, 450)]), PP([(70, 472), (92, 468), (118, 474)])], .5, .26, fine)
    pen.lines([PP([(56, 540), (52, 505), (51, 470)]), PP([(130, 540), (135, 505), (135, 468)])], .5, .26, fine)
    pen.lines([PP([(94, 440), (94.3, 390), (94, 335), (92, 290)])], .55, .24, fine)
    pen.lines([PP([(46, 292), (58, 266), (76, 257), (88, 272), (93, 296)]), PP([(97, 306), (107, 286), (122, 286), (138, 312)])], .55, .26, fine)
    pen.lines([PP([(80, 62), (96, 57), (114, 62)]), PP([(82, 50), (97, 46), (112, 50)])], .45, .28, fine)
    pen.lines([PP([(72, 100), (74.5, 90), (72, 80), (68.5, 76)]), PP([(122.5, 88), (120, 77), (122.5, 67), (127, 64)])], .55, .40, fine)
    pen.lines([PP([(66.5, 38), (65.5, 24), (68, 11)]), PP([(72, 12), (84, 3), (97, 1), (112, 3)])], .5, .26, fine)
    pen.lines([PP([(150, 12), (153, 18), (159, 21)]), PP([(144, 10), (146, 17)])], .45, .34, fine)


def nails(pen, shapes):
    shapes += [mx(q) for q in shapes]
    pen.fill([q.buffer(.35) for q in shapes], DEFAULT.line, .34, 'line')
    pen.fill(shapes, NAIL, DEFAULT.nail, 'nail')


def toenails(pen):
    shapes = []
    for (base, (x, h), widths), r, q in zip(TOES, (7.4, 4.4, 4.2, 4, 3.6), (6, 4, 3.8, 3.6, 3.2)):
        shapes.append(poly(PP([(x - r, h + q - 1), (x, h + q + 1), (x + r, h + q - 1), (x + r*.9, h - q*.5), (x, h - q), (x - r*.9, h - q*.5)])))
    nails(pen, shapes)


def fingernails(pen):
    shapes = []
    for (bx, by), (tx, ty), widths, bow in FINGERS.values():
        x, y, r = bx + (tx - bx)*.90, by + (ty - by)*.90, widths[-1]*.33
        a = math.atan2(tx - bx, ty - by)
        shapes.append(poly([HPt(x + u*math.cos(a) + v*math.sin(a), y - u*math.sin(a) + v*math.cos(a)) for u, v in
                            ((-r, -r*.9), (0, -r*1.25), (r, -r*.9), (r*.95, r*.7), (0, r*1.1), (-r*.95, r*.7))]))
    # the nail of the thumb, seen from its side
    nail = [HPt(x, y) for x, y in [(65.5, 103), (69.2, 106), (71.4, 112), (70.6, 117), (67.8, 115), (65.6, 109)]]
    nails(pen, shapes + [poly(nail)])


# ---------------------------------------------------------------- face
def face(pen, older):
    """Open, calm eyes, a short nose and a quiet mouth; only what a small picture can carry."""
    eye = poly(PP([(17.5, 1593.6), (23, 1598.4), (31, 1600.6), (39, 1599), (45, 1594.6), (38, 1590.6), (30.5, 1589.6), (23, 1590.8)]))
    iris = Point(*P(31, 1595.6)).buffer(5.5*S).intersection(eye)
    pupil = Point(*P(31, 1595.6)).buffer(2.5*S)
    glint = Point(*P(32.9, 1597.5)).buffer(1.0*S)
    pair = lambda shape: [shape, mx(shape)]
    pen.fill(pair(eye), EYE_WHITE, DEFAULT.eye_white, 'eye-white')
    pen.fill(pair(iris), IRIS)
    pen.fill(pair(pupil), PUPIL)
    pen.fill([glint, Point(*P(-29.1, 1597.5)).buffer(1.0*S)], '#ffffff', .9)
    lash = Polygon(crom(PP([(16.5, 1592.8), (22.5, 1598.6), (31, 1601.4), (39.6, 1599.6), (46.6, 1594.6)]))
                   + crom(PP([(46.2, 1594.2), (39.2, 1598.2), (31, 1599.6), (23.2, 1597.2), (17, 1592.9)])))
    pen.fill(pair(lash), PUPIL, .82)
    pen.lines([PP([(20, 1602), (30, 1606.2), (41, 1603.4)])], .6, .42)
    pen.lines([PP([(22, 1588.6), (31, 1586.8), (40, 1589.2)])], .5, .32)
    brow = Polygon(crom(PP([(15, 1615), (24, 1619.4), (35, 1621.4), (44, 1619.4), (52, 1612.6)]))
                   + crom(PP([(51.6, 1612.3), (43.5, 1617.2), (34.5, 1618.4), (24.5, 1616), (15.4, 1612)])))
    pen.fill(pair(brow), DEFAULT.grey_brow if older else DEFAULT.brow, .7, 'brow')
    # nose: the tip's shadow and two wings
    pen.lines([PP([(6, 1552.6), (9.4, 1551.4), (12.6, 1554.6), (12.8, 1560)])], .8, .52)
    pen.lines([PP([(-5.4, 1550.8), (0, 1549.4), (5.4, 1550.8)])], .7, .40, pair=False)
    # mouth
    upper = Polygon(crom(PP([(-22.5, 1529.4), (-11, 1532.2), (-4, 1533.2), (0, 1532.2), (4, 1533.2), (11, 1532.2), (22.5, 1529.4)]))
                    + crom(PP([(22.5, 1529.2), (10, 1526.8), (0, 1526.2), (-10, 1526.8), (-22.5, 1529.2)])))
    lower = Polygon(crom(PP([(-20.5, 1528.4), (-10, 1526.8), (0, 1526.2), (10, 1526.8), (20.5, 1528.4)]))
                    + crom(PP([(20.5, 1528.2), (12, 1521.8), (0, 1519.2), (-12, 1521.8), (-20.5, 1528.2)])))
    pen.fill([upper], LIP, .42)
    pen.fill([lower], LIP, .26)
    pen.lines([PP([(-24.5, 1530.6), (-20, 1528.4), (-10, 1526.8), (0, 1526.2), (10, 1526.8), (20, 1528.4), (24.5, 1530.6)])], 1.0, .72, pair=False)
    if older:
        pen.lines([PP([(14.5, 1553), (22, 1543), (27, 1532)])], .7, .26)
        pen.lines([PP([(48.5, 1598), (54, 1600.6)]), PP([(48.5, 1593.6), (54.5, 1592.6)]), PP([(22, 1583.6), (31, 1581.6), (40, 1584.6)])], .5, .26)
    pen.lines([PP([(-60, 1517), (-44, 1496), (-24, 1483), (0, 1478), (24, 1483), (44, 1496), (60, 1517)])], 1.1, .55, pair=False)


# ---------------------------------------------------------------- hair
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


def hair_shape(figure):
    points = HAIR[figure.build, figure.view]
    if points[-1][0] < -1:
        return poly(PP(points))
    return symmetric(points)


def strands(figure):
    """Flowing lines of hair, few for the whole body and more for close-ups."""
    if figure.view == 'front' and figure.build == 'younger':
        few = [[(27, 1676), (2, 1690), (-34, 1682), (-64, 1654), (-78, 1610)], [(28, 1677), (48, 1690), (70, 1668), (81, 1630), (82, 1590)],
               [(24, 1676), (-8, 1676), (-42, 1660), (-66, 1632)]]
        more = [[(27, 1677), (6, 1701), (-34, 1698), (-68, 1672), (-84, 1628)], [(30, 1678), (58, 1680), (74, 1646), (79, 1600)],
                [(20, 1674), (-16, 1668), (-48, 1650), (-64, 1632)], [(29, 1679), (44, 1702), (70, 1686), (86, 1640)]]
    elif figure.view == 'front':
        combed = lambda k: [[(s*k, 1674 + .04*k), (s*k*1.04, 1688), (s*k*.86, 1704)] for s in (1, -1)]
        few = combed(6) + combed(26) + [[(s*62, 1664), (s*73, 1646), (s*78, 1616)] for s in (1, -1)]
        more = combed(16) + combed(37) + [[(s*56, 1674), (s*70, 1658), (s*79, 1630), (s*80, 1604)] for s in (1, -1)]
    else:
        low = 1512 if figure.build == 'younger' else 1531
        few = [[(s*6, 1694), (s*k, 1640), (s*k*1.08, 1580), (s*k*.62, low + k*.5)] for s in (1, -1) for k in (22, 52, 74)]
        more = [[(s*4, 1696), (s*k, 1646), (s*k*1.1, 1584), (s*k*.66, low + 4 + k*.5)] for s in (1, -1) for k in (10, 36, 64)]
    return [PP(p) for p in few], [PP(p) for p in more]


def shifted(lines, dx, dy):
    return [[(x + (dx if x > CX else -dx), y + dy) for x, y in line] for line in lines]


def hair(figure):
    shape = hair_shape(figure)
    d = d_of(shape, .12)
    colour, edge = (DEFAULT.hair, DEFAULT.hair_line) if figure.build == 'younger' else (DEFAULT.grey, DEFAULT.grey_line)
    few, more = strands(figure)
    inside = shape.buffer(-.6)
    draw = lambda lines, width: [tapered(crom(line, step=.8), width).intersection(inside) for line in lines]
    pen = Pen()
    pen.fill(draw(few, .9), '#ffffff', .16)
    pen.fill(draw(more, .8), '#000000', .22)
    pen.fill(draw(shifted(more, 1.8, .6), .6), '#ffffff', .13, 'fine')
    pen.fill(draw(shifted(few, -2.2, 1.2) + shifted(more, -2.4, 1.4), .5), '#000000', .2, 'fine')
    defs = ('<radialGradient id="hair-light" cx=".42" cy=".22" r=".85"><stop offset="0" stop-color="#fff" stop-opacity=".20"/>'
            '<stop offset=".45" stop-color="#fff" stop-opacity=".03"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></radialGradient>'
            f'<path id="hair-shape" d="{d}"/>')
    return defs, ('<g id="hair">' f'<use class="hair" href="#hair-shape" fill="{colour}"/><use href="#hair-shape" fill="url(#hair-light)"/>' + ''.join(pen.out)
                  + f'<use class="hair-line" href="#hair-shape" fill="none" stroke="{edge}" stroke-width="1" stroke-linejoin="round"/></g>')


# ---------------------------------------------------------------- shorts
def garment_shape(figure):
    """Plain shorts; light and colourless, so that what is painted over them keeps its colour."""
    dip = 950 if figure.view == 'front' else 957
    waist = crom([P(s*x, h + 18) for s, x, h in [(-1, 215, 984), (-1, 150, 968), (-1, 70, dip + 4), (1, 0, dip), (1, 70, dip + 4), (1, 150, 968), (1, 215, 984)]])
    hem = crom(PP([(215, 726), (170, 720), (95, 707), (20, 701), (0, 701)]))
    ring = waist + hem + [(W - x, y) for x, y in hem][::-1]
    legs = torso_leg(figure.measures)
    trunk = unary_union([legs, mx(legs), box(CX - 16, P(0, 1000)[1], CX + 16, P(0, 770)[1])]).buffer(.5)
    return max(geoms(Polygon(ring).buffer(0).intersection(figure.silhouette).intersection(trunk)), key=lambda q: q.area)


def garment_lines(figure):
    dip = 950 if figure.view == 'front' else 957
    pen = Pen()
    seam = lambda points, width, opacity: pen.fill([tapered(crom(PP(points), step=1), width)], GARMENT_LINE, opacity)
    seam([(s*x, h - 6) for s, x, h in [(-1, 215, 984), (-1, 150, 968), (-1, 70, dip + 4), (1, 0, dip), (1, 70, dip + 4), (1, 150, 968), (1, 215, 984)]], 1.0, .55)
    for s in (1, -1):
        seam([(s*x, h + 12) for x, h in [(205, 724), (170, 720), (95, 707), (12, 701)]], .9, .5)
        if figure.view == 'front':
            seam([(s*14, 806), (s*34, 812), (s*52, 818)], .9, .35)
            seam([(s*150, 952), (s*146, 920), (s*158, 884)], .9, .5)
    seam([(0, dip - 8), (0, 880), (0, 800)], .9, .5)
    return ''.join(pen.out)


def garment(figure):
    d = d_of(garment_shape(figure), .2)
    defs = f'<path id="garment-shape" d="{d}"/><clipPath id="clip-garment"><use href="#garment-shape"/></clipPath>'
    return defs, (f'<g id="garment"><use id="garment-base" href="#garment-shape" fill="{GARMENT}"/><g clip-path="url(#clip-garment)">'
                  f'<rect width="{W}" height="{H}" fill="{GARMENT_SHADE}" fill-opacity=".62" mask="url(#shade-dark)"/>'
                  f'<rect width="{W}" height="{H}" fill="#fff" fill-opacity=".5" mask="url(#shade-light)"/>{garment_lines(figure)}</g>'
                  f'<use id="garment-outline" href="#garment-shape" fill="none" stroke="{GARMENT_LINE}" stroke-width="1.1" stroke-linejoin="round"/></g>')


# ---------------------------------------------------------------- the whole layer
def shading_markup():
    whole = f'<rect width="{W}" height="{H}"'
    return ('<g clip-path="url(#clip-body)">'
            f'{whole} class="shade" fill="{DEFAULT.shade}" mask="url(#shade-dark)"/>'
            f'<g mask="url(#shade-dark)">{whole} class="deep" fill="{DEFAULT.deep}" mask="url(#shade-dark)"/></g>'
            f'{whole} class="light" fill="{DEFAULT.light}" fill-opacity="{DEFAULT.light_opacity}" mask="url(#shade-light)"/></g>')


KEY = ('<linearGradient id="key" x1="0" y1="0" x2="1" y2=".25"><stop offset="0" stop-color="#fff4e6" stop-opacity=".14"/>'
       '<stop offset=".45" stop-color="#fff4e6" stop-opacity="0"/><stop offset="1" stop-color="#4a2018" stop-opacity=".14"/></linearGradient>')


def draw(figure):
    """Returns (defs, markup) of the layer `skin`."""
    older = figure.build == 'older'
    body, kept = Pen(), Pen()  # what steps back with the body, and what stays on head and hands
    if figure.view == 'front':
        front_lines(body, older)
        toenails(body)
        palm_lines(kept)
        face(kept, older)
    else:
        back_lines(body, older)
        hand_back_lines(kept)
        fingernails(kept)
    kept.lines([PP([(82, 1610), (83, 1600), (80.6, 1586), (77, 1574)])], .8, .40)  # the ear
    hair_defs, hair_markup = hair(figure)
    garment_defs, garment_markup = garment(figure)
    page = box(0, 0, W, H)
    clips = ''.join(f'<clipPath id="clip-{name}"><path d="{d_of(cut(figure.view).intersection(page), .3)}"/></clipPath>'
                    for name, cut in (('kept', skin_cut), ('feet', foot_cut), ('rest', lambda view: page.difference(skin_cut(view)))))
    defs = (f'<path id="body-shape" d="{d_of(figure.silhouette, .15)}"/><clipPath id="clip-body"><use href="#body-shape"/></clipPath>'
            f'{clips}{KEY}{shade_masks(figure)}{garment_defs}{hair_defs}')
    defs += ('<filter id="melt" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" x="0" y="0" width="600" height="1400">'
             '<feGaussianBlur stdDeviation="7"/></filter><mask id="kept-melts" maskUnits="userSpaceOnUse" x="0" y="0" width="600" height="1400">'
             '<g filter="url(#melt)"><rect width="600" height="1400" fill="#fff" clip-path="url(#clip-kept)"/></g></mask>')
    return defs, (f'<g id="skin"><g id="skin-back"><g id="skin-all" class="{figure.build}"><use id="skin-base" href="#body-shape" fill="{DEFAULT.skin}"/>'
                  f'{shading_markup()}<g clip-path="url(#clip-body)"><g id="skin-lines">{"".join(body.out)}</g><g id="kept-lines">{"".join(kept.out)}</g></g>'
                  f'<use id="skin-outline" href="#body-shape" fill="none" stroke="{DEFAULT.line}" stroke-width="1.3" stroke-linejoin="round"/>'
                  f'{garment_markup}<g clip-path="url(#clip-body)"><rect width="{W}" height="{H}" fill="url(#key)"/></g>{hair_markup}</g></g>'
                  '<use id="skin-kept" display="none" href="#skin-all" clip-path="url(#clip-kept)"/>'
                  '<use id="skin-feet" display="none" href="#skin-all" clip-path="url(#clip-feet)"/>'
                  # over a faded skin the outline of the rest keeps its strength
                  f'<use id="inner-outline" display="none" href="#body-shape" fill="none" stroke="{DEFAULT.line}" stroke-width="1.1" stroke-linejoin="round" clip-path="url(#clip-rest)"/></g>')
