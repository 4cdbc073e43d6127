# SPDX-License-Identifier: GPL-3.0-or-later
"""Creases, folds and nails. What is drawn in FINE shows in close-ups only, and makes them more than an enlargement."""
import math

from geometry import PP, mx, poly
from outline import APP, FINGERS, TOES, HPt
from palette import DEFAULT, NAIL

FINE = 'line fine'
EAR_FOLD = [(82, 1610), (83, 1600), (80.6, 1586), (77, 1574)]


def body(*curves):
    return [PP(curve) for curve in curves]


def arm(*curves):
    return [APP(curve) for curve in curves]


def hand(*curves):
    return [[HPt(*p) for p in curve] for curve in curves]


# ---------------------------------------------------------------- trunk, arms and legs
def draw_front(pen, older):
    pen.lines(body([(20, 1390), (54, 1385), (96, 1395), (126, 1400)]), .9, .30)  # collar bone
    pen.lines(body([(150, 1298), (156, 1318), (161, 1340)]), .9, .42)  # armpit
    pen.lines(body([(73, 503), (70.5, 486), (75, 468), (85, 459)], [(113, 503), (115.5, 486), (111, 468), (101, 459)]), .95, .40)  # kneecap
    pen.lines(arm([(284, -22), (290, -6), (288, 10)]), .8, .36)  # elbow
    if older:
        pen.lines(body([(34, 1244), (70, 1236), (108, 1252)]), 1.0, .16)  # chest
        pen.lines(body([(0, 1002), (60, 1006), (112, 1018)]), 1.0, .14)  # belly
    # the kneecap's edge and the creases about it, the shin's edge, the thigh above the knee, the elbow
    pen.lines(body([(77, 508), (85, 515), (94, 517), (103, 515), (110, 508)], [(80, 456), (87, 451), (94, 450), (101, 452), (106, 457)]), .5, .34, FINE)
    pen.lines(body([(76, 528), (92, 533), (110, 528)], [(72, 452), (75, 444), (81, 438)], [(114, 452), (111, 444), (106, 438)],
                   [(87, 428), (93, 424), (99, 428)]), .45, .24, FINE)
    pen.lines(body([(90, 400), (87, 330), (83, 250), (78, 170)], [(58, 540), (54, 520), (56, 502)]), .5, .22, FINE)
    pen.lines(arm([(281, -16), (286, -4), (285, 6)]), .5, .26, FINE)


def draw_back(pen, older):
    pen.lines(body([(68, 459), (84, 461), (102, 464), (121, 470)]), .9, .34)  # hollow of the knee
    pen.lines(body([(74, 1336), (79, 1290), (92, 1242)]), .9, .22)  # shoulder blade
    pen.lines(body([(150, 1296), (156, 1314), (160, 1334)]), .9, .42)  # armpit
    pen.lines(body([(87.5, 150), (88.5, 110), (86, 66)], [(107.5, 150), (107.5, 110), (110.5, 66)]), .8, .30)  # Achilles tendon
    pen.lines(arm([(276, -12), (284, -2), (278, 10)], [(298, -12), (304, 0), (298, 10)]), .85, .32)  # elbow
    if older:
        pen.lines(body([(86, 1092), (118, 1082), (150, 1088)]), 1.0, .24)  # waist
    # the furrow of the spine, the shoulder blade, the dimples above the buttocks
    pen.lines(body([(0, 1420), (.4, 1330), (-.3, 1230), (.3, 1130), (0, 1010)]), .6, .26, FINE, pair=False)
    pen.lines(body([(70, 1350), (108, 1366), (150, 1388)], [(94, 1236), (106, 1231), (118, 1246)]), .5, .20, FINE)
    pen.lines(body([(31, 996), (36, 986), (43, 992)]), .6, .36, FINE)
    # the hollow of the knee between its tendons, and both bellies of the calf
    pen.lines(body([(76, 449), (92, 450), (110, 454)], [(74, 472), (94, 475), (116, 481)]), .5, .26, FINE)
    pen.lines(body([(56, 540), (52, 505), (51, 470)], [(130, 540), (135, 505), (135, 468)]), .5, .26, FINE)
    pen.lines(body([(94, 440), (94.3, 390), (94, 335), (92, 290)]), .55, .24, FINE)
    pen.lines(body([(46, 292), (58, 266), (76, 257), (88, 272), (93, 296)], [(97, 306), (107, 286), (122, 286), (138, 312)]), .55, .26, FINE)


# ---------------------------------------------------------------- feet
def draw_foot_front(pen):
    between_toes = ([(84.5, 17), (84.5, 6), (84, -4)], [(102, 18), (102.5, 6), (103, -3)], [(117, 21), (118.5, 10), (120, 0)],
                    [(130.5, 26), (134, 16), (136, 7)])
    pen.lines(body(*between_toes), 1.1, .55)
    pen.lines(body([(74, 98), (76.5, 90), (74, 81), (69.5, 77)], [(120, 86), (117.5, 77), (120.5, 67), (126, 64)]), .55, .42, FINE)  # malleoli
    sinews = ([(88, 92), (82, 60), (77, 26)], [(98, 70), (97, 48), (95.5, 28)], [(106, 66), (111, 46), (112.5, 27)], [(113, 68), (123, 48), (126.5, 31)])
    pen.lines(body(*sinews), .45, .22, FINE)
    for base, (x, h), widths in TOES:
        r = widths[-1]*.30
        pen.lines(body([(x - r, h + 12), (x, h + 13.4), (x + r, h + 12)]), .4, .30, FINE)
    draw_toenails(pen)


def draw_foot_back(pen):
    pen.lines(body([(129, 58), (131.5, 40), (129.5, 19), (123, 5)]), 1.0, .44)  # between heel and forefoot
    pen.lines(body([(151.5, 31), (155, 22), (154, 13), (149.5, 7)]), .9, .5)  # before the little toe
    pen.lines(body([(80, 62), (96, 57), (114, 62)], [(82, 50), (97, 46), (112, 50)]), .45, .28, FINE)
    pen.lines(body([(72, 100), (74.5, 90), (72, 80), (68.5, 76)], [(122.5, 88), (120, 77), (122.5, 67), (127, 64)]), .55, .40, FINE)  # malleoli
    pen.lines(body([(66.5, 38), (65.5, 24), (68, 11)], [(72, 12), (84, 3), (97, 1), (112, 3)]), .5, .26, FINE)
    pen.lines(body([(158.5, 25), (161, 19), (160.5, 12)], [(140, 9), (146, 14), (149, 22)]), .45, .3, FINE)  # little toe, its knuckle


# ---------------------------------------------------------------- hands
def across_finger(name, where, part):
    """A short line across a finger, `where` along it, `part` of its width."""
    (bx, by), (tx, ty), widths, bow = FINGERS[name]
    x, y, half = bx + (tx - bx)*where, by + (ty - by)*where, widths[2]*part
    return [(x - half, y), (x, y + 1.2), (x + half, y)]


def draw_palm(pen):
    pen.lines(arm([(545, -22), (549, 0), (547, 22)]), .8, .36)
    pen.lines(hand([(37, 70), (22, 66), (9, 50), (8, 22)], [(-38, 72), (-16, 70), (6, 76), (22, 90)], [(38, 72), (12, 68), (-20, 54)]), .85, .40)
    pen.lines(hand(*[across_finger(n, f, .36) for n in FINGERS for f in (.10, .46, .74)]), .7, .34)
    pen.lines(arm([(553, -18), (556, 0), (554, 18)]), .5, .26, FINE)


def draw_hand_back(pen):
    pen.lines(arm([(547, -20), (551, 0), (549, 20)]), .7, .28)
    pen.lines(hand(*[across_finger(n, f, .30) for n in FINGERS for f in (.44, .50, .74)]), .65, .30)
    draw_fingernails(pen)


# ---------------------------------------------------------------- nails
def draw_nails(pen, shapes):
    shapes = shapes + [mx(q) for q in shapes]
    pen.fill([q.buffer(.35) for q in shapes], DEFAULT.line, .34, 'line')
    pen.fill(shapes, NAIL, DEFAULT.nail, 'nail')


def draw_toenails(pen):
    shapes = []
    for (base, (x, h), widths), r, q in zip(TOES, (7.4, 4.4, 4.2, 4, 3.6), (6, 4, 3.8, 3.6, 3.2)):
        shapes.append(poly(PP([(x - r, h + q - 1), (x, h + q + 1), (x + r, h + q - 1), (x + r*.9, h - q*.5), (x, h - q), (x - r*.9, h - q*.5)])))
    draw_nails(pen, shapes)


def draw_fingernails(pen):
    shapes = []
    for (bx, by), (tx, ty), widths, bow in FINGERS.values():
        x, y, r = bx + (tx - bx)*.90, by + (ty - by)*.90, widths[-1]*.33
        a = math.atan2(tx - bx, ty - by)
        shapes.append(poly([HPt(x + u*math.cos(a) + v*math.sin(a), y - u*math.sin(a) + v*math.cos(a)) for u, v in
                            ((-r, -r*.9), (0, -r*1.25), (r, -r*.9), (r*.95, r*.7), (0, r*1.1), (-r*.95, r*.7))]))
    thumb = [(65.5, 103), (69.2, 106), (71.4, 112), (70.6, 117), (67.8, 115), (65.6, 109)]  # seen from its side
    draw_nails(pen, shapes + [poly([HPt(*p) for p in thumb])])
