# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the skin: a partition of the body into shapes that can be pointed at.

Every part claims an area; who comes first keeps it. The claims overlap freely, so that a border is
written once. Afterwards the borders are simplified arc by arc: neighbours share them exactly.
"""
import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.ops import linemerge, polygonize, unary_union

import hair
from geometry import CX, H, P, PP, W, crom, geoms, mx
from outline import AP, APP, LEVELS, HPt, ears, head, symmetric

MARGIN = .6  # the parts reach this far beyond the silhouette, to the outer edge of its line
SMOOTH = .16  # how far a simplified border may be from the smooth one


# ---------------------------------------------------------------- claims
def area(*pieces):
    """A claim from pieces of border in mm; a piece of three points or more is a smooth curve."""
    ring = [p for piece in pieces for p in (crom(PP(piece)) if len(piece) > 2 else PP(piece))]
    return Polygon(ring).buffer(0)


def middle(*pieces):
    """A claim that is the same on both sides of the midline."""
    one = area(*pieces)
    return unary_union([one, mx(one)]).buffer(.05).buffer(-.05)


class Claims:
    """The claims of one view, first come, first served."""

    def __init__(self, figure):
        self.figure = figure
        self.list = []  # (id, claim, whether there is one on each side)

    def both(self, name, claim):
        self.list.append((name, claim, True))

    def one(self, name, claim):
        self.list.append((name, claim, False))

    # the leg, measured by the table of its outline
    def edge(self, h, part):
        """x at height `h`, `part` of the way from the medial to the lateral edge of the leg."""
        heights, medial, lateral = zip(*self.figure.measures.leg[::-1])
        m, l = np.interp(h, heights, medial), np.interp(h, heights, lateral)
        return float(m + part*(l - m))

    def along(self, part, top, bottom, end=None):
        """A border down the leg from `top` to `bottom` at `part` of its width, drifting to `end`."""
        end = part if end is None else end
        steps = np.linspace(0, 1, 7)
        return [(self.edge(top + (bottom - top)*t, part + (end - part)*t*t*(3 - 2*t)), top + (bottom - top)*t) for t in steps]

    def across(self, h, bow):
        """A border across the leg at `h` that hangs `bow` mm lower in its middle, like a bandage."""
        return [(self.edge(h, .5 + u/2), h - bow*(1 - u*u)) for u in np.linspace(-1.9, 1.9, 25)]

    def band(self, top, bottom, bow_top=0, bow_bottom=0):
        return area(self.across(top, bow_top), self.across(bottom, bow_bottom)[::-1])

    # the arm
    def arm_band(self, start, end):
        rounded_cut = lambda s: [AP(s + 4*(1 - (o/45)**2), o) for o in range(-130, 131, 10)]
        armpit = crom(PP([(112, 1450), (124, 1400), (138, 1352), (150, 1312), (157, 1286), (159, 1270)]))
        side = Polygon(armpit + APP([(200, -58), (300, -52), (560, -75)]) + PP([(205, 560), (460, 560), (460, 1480), (112, 1480)])).buffer(0)
        return area(rounded_cut(start), rounded_cut(end)[::-1]).intersection(side)

    def claim_arm(self, back):
        hand_curve = lambda points: crom([HPt(*p) for p in points])
        self.both('thumb', Polygon(hand_curve([(34, 6), (30, 34), (37, 56), (43.5, 70), (52, 106), (60, 150)]) + [HPt(140, 150), HPt(110, 6)]).buffer(0))
        self.both('fingers', Polygon(hand_curve([(-80, 66), (-34, 76), (-10, 85), (10, 87), (34, 80), (48, 70)]) + [HPt(70, 240), HPt(-90, 240)]).buffer(0))
        wrist = PP([AP(552 + 4*(1 - (o/45)**2), o) for o in range(-60, 91, 10)])
        self.both('hand-back' if back else 'palm', Polygon(wrist + [P(430, 640), P(220, 600)]).buffer(0))
        self.both('wrist', self.arm_band(492, 640))
        self.both('forearm', self.arm_band(330, 493))
        self.both('elbow', self.arm_band(254, 331))
        self.both('upper-arm', self.arm_band(118, 255))
        self.both('shoulder-back' if back else 'shoulder', self.arm_band(-160, 119))


FLANK_EDGE = [(102, 1150), (97, 1100), (97, 1050), (104, 1004)]  # towards the belly and towards the back
FAR = 260


def claim_front(claims):
    level, figure = LEVELS, claims.figure
    locks = hair.shape(figure)
    claims.one('face', head(figure.measures).buffer(1).difference(locks.buffer(.2)))
    claims.one('head', unary_union([locks, ears(), box(0, 0, W, P(0, 1560)[1])]).buffer(.6))
    claims.one('neck-front', middle([(0, 1560), (110, 1560)], [(110, 1432), (66, 1410), (34, 1397), (0, 1390)]))
    claims.claim_arm(back=False)
    claims.one('sternum', symmetric([(0, 1420), (17, 1400), (19, 1340), (19, 1275), (14, 1236), (0, 1222)]))
    costal = [(0, 1222), (34, 1216), (66, 1192), (104, 1158), (140, 1148), (FAR, level['flank_top'])]
    claims.both('chest', area([(0, 1470), (220, 1470), (FAR, 1262)], costal[::-1]))
    claims.both('flank', area(FLANK_EDGE, [(104, level['flank_bottom']), (FAR, level['flank_bottom'])], [(FAR, 1180), (106, 1180)]))
    claims.one('abdomen-upper', middle([(0, 1250), (112, 1250)], [(120, 1150), (120, 1044)], [(120, 1044), (60, 1034), (0, 1032)]))
    claims.one('saddle', middle([(0, 828), (22, 824), (42, 804), (50, 776), (49, 748), (38, 728), (18, 721)], [(0, 721), (-1, 780)]))
    groin_top = [(120, 968), (104, 944), (68, 896), (34, 874), (0, 868)]
    claims.both('hip', area([(104, level['flank_bottom']), (FAR, level['flank_bottom'])], [(FAR, level['buttock_fold']), (200, level['buttock_fold']), (152, 802), (136, 850), (125, 920), (113, 966), (104, level['flank_bottom'])]))
    claims.one('abdomen-lower', middle([(0, 1060), (140, 1060), (140, 968)], groin_top))
    claims.one('pelvis', middle([(0, 890), (36, 890)], [(36, 870), (30, 842), (14, 812), (0, 780)]))
    claims.both('groin', area([(0, 990), (118, 990)], [(120, 966), (117, 924), (98, 870), (76, 820), (52, 780), (20, 756)], [(0, 740)]))
    claims.both('knee', claims.band(level['knee_top'], level['knee_bottom'], -9, 8))
    claims.both('thigh-inner', area([(36, 800), (54, 776), (63, 748)] + claims.along(.36, 700, level['knee_top'] - 20), [(-10, level['knee_top'] - 20), (-10, 800)]))
    claims.both('thigh-outer', area([(146, 828), (130, 806), (122, 780)] + claims.along(.65, 740, level['knee_top'] - 20), [(FAR, level['knee_top'] - 20), (FAR, 828)]))
    claims.both('thigh-front', claims.band(990, level['knee_top'] - 20))
    claims.both('toes', area([(20, 21), (60, 22), (84, 25), (101, 29), (116, 34), (130, 40), (150, 49), (200, 64)], [(200, -60), (20, -60)]))
    claims.both('foot', claims.band(level['ankle_bottom'], -60, 6))
    claims.both('ankle', claims.band(level['ankle_top'], 30, 4))
    claims.both('calf-inner', area([(-10, 450)], [(claims.edge(450, .34), 450)] + claims.along(.34, 430, 268, .34) + [(claims.edge(234, .27), 230), (claims.edge(212, .0), 208), (20, 204)]))
    claims.both('shin-outer', area(claims.along(.665, 450, 120, .5), [(FAR, 120), (FAR, 450)]))
    claims.both('shin', claims.band(460, 110))


def claim_back(claims):
    level, figure = LEVELS, claims.figure
    claims.one('head-back', unary_union([hair.shape(figure), box(0, 0, W, P(0, 1530)[1])]))
    claims.one('neck-back', middle([(0, 1560), (110, 1560)], [(110, 1446), (64, 1430), (26, 1421), (0, 1419)]))
    claims.claim_arm(back=True)
    thoracic = level['flank_top'] + 4
    claims.one('spine-thoracic', middle([(0, 1440), (23, 1440)], [(23, thoracic), (0, thoracic)]))
    claims.one('sacrum', symmetric([(0, 1001), (28, 1001), (45, 993), (48, 970), (36, 924), (18, 886), (0, 872)]))
    claims.one('spine-lumbar', middle([(0, 1160)], [(23, 1160), (23, 1120), (25, 1050), (26, 990)], [(0, 990)]))
    claims.both('upper-back', area([(0, 1470), (220, 1470)], [(FAR, level['upper_back']), (150, level['upper_back']), (110, 1220), (60, 1226), (0, 1230)]))
    claims.both('mid-back', area([(0, 1250), (220, 1250)], [(FAR, level['flank_top']), (150, level['flank_top']), (80, 1148), (0, 1150)]))
    claims.both('flank', area(FLANK_EDGE, [(104, level['flank_bottom']), (FAR, level['flank_bottom'])], [(FAR, 1180), (106, 1180)]))
    crest = [(104, level['flank_bottom']), (90, 1000), (72, 994), (46, 992), (0, 994)]
    claims.both('lower-back', area([(0, 1160), (104, 1160)], crest))
    claims.both('hip-back', area([(104, level['flank_bottom']), (114, 966), (126, 910), (133, 860), (135, 820), (134, level['buttock_fold'])],
                                 [(FAR, level['buttock_fold']), (FAR, level['flank_bottom'])]))
    claims.one('saddle', middle([(0, 822), (16, 818), (40, 796), (50, 766), (48, 744), (37, 727), (18, 721)], [(0, 721), (-1, 780)]))
    claims.both('buttock', area([(0, 1020), (160, 1020)], [(160, 794), (134, level['buttock_fold']), (104, 782), (76, 778), (44, 784), (14, 800), (-10, 806)]))
    claims.both('knee-back', claims.band(level['knee_top'], level['knee_bottom'], -8, 8))
    claims.both('thigh-back-outer', area(claims.along(.66, 800, level['knee_top'] - 20), [(FAR, level['knee_top'] - 20), (FAR, 800)]))
    claims.both('thigh-back-inner', area(claims.along(.35, 830, level['knee_top'] - 20), [(-10, level['knee_top'] - 20), (-10, 830)]))
    claims.both('thigh-back', claims.band(840, level['knee_top'] - 20))
    claims.both('foot-outer', area([(200, 73), (150, 72), (128, 71), (117, 63), (112, 46), (111, 20), (112, -30)], [(220, -30), (220, 70)]))
    claims.both('heel', claims.band(level['ankle_bottom'], -60, 4))
    claims.both('achilles', claims.band(level['achilles_top'], level['ankle_top'], -4, 27))
    claims.both('ankle-back', claims.band(160, 40))
    claims.both('calf-medial', area([(-10, 450), (94, 450)], [(94, 400), (94, 320), (91, 286), (80, 262), (62, 252), (30, 250), (-10, 252)]))
    claims.both('calf-lateral', area([(94, 450), (FAR, 450)], [(FAR, level['calf_lower'] + 6), (150, level['calf_lower']), (122, 278), (104, 286), (94, 312)]))
    claims.both('calf-lower', claims.band(340, 190))


# ---------------------------------------------------------------- partition
def biggest(shape):
    return max(geoms(shape), key=lambda q: q.area)


def settle(claims, body):
    """Lets every claim have what is left of it; a scrap goes to the neighbour with the longest border."""
    half, taken, parts = box(CX, 0, W, H), Polygon(), {}
    for name, claim, paired in claims.list:
        got = claim.buffer(0).intersection(body).difference(taken)
        if paired:
            got = got.intersection(half)
        pieces = [q for q in geoms(got) if q.geom_type == 'Polygon' and q.area > 60]
        if not pieces:
            raise ValueError(f'{name} has no place of its own')
        got = unary_union(pieces) if not paired or name == 'fingers' else biggest(got)
        taken = unary_union([taken, got, mx(got)] if paired else [taken, got])
        if paired:
            parts[f'{name}-{claims.figure.sides[0]}'], parts[f'{name}-{claims.figure.sides[1]}'] = got, mx(got)
        else:
            parts[name] = got
    for scrap in geoms(body.difference(taken)):
        if scrap.geom_type == 'Polygon' and scrap.area > 1e-3:
            near = max(parts, key=lambda name: parts[name].buffer(.6).intersection(scrap).area)
            parts[near] = unary_union([parts[near], scrap.buffer(.02)])
    return parts


def owner(face, parts):
    """The part in which most of `face` lies."""
    near = [name for name in parts if parts[name].intersects(face)]
    return max(near, key=lambda name: parts[name].intersection(face).area) if near else None


def faces_of(lines, parts, body):
    """The faces that `lines` enclose within the body, gathered by part."""
    found = {}
    for face in polygonize(lines):
        if face.representative_point().within(body):
            found.setdefault(owner(face, parts), []).append(face)
    return {name: unary_union(found[name]) for name in parts}


def rounded_lines(lines):
    """`lines` simplified and rounded to one decimal, without those that shrink to a point."""
    for line in lines:
        points = [(round(x, 1), round(y, 1)) for x, y in line.simplify(SMOOTH).coords]
        points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if len(points) > 1:
            yield LineString(points)


def share_borders(parts, body):
    """The same parts, with borders that are simple, rounded to one decimal, and shared exactly."""
    lines = unary_union([q.boundary for part in parts.values() for q in geoms(part) if q.geom_type == 'Polygon'])
    clean = faces_of(lines, parts, body.buffer(.1))
    # scraps have joined their parts; what bounds two different parts is an arc between two junctions
    lines = linemerge(unary_union([q.boundary for part in clean.values() for q in geoms(part)]))
    return faces_of(unary_union(list(rounded_lines(geoms(lines)))), clean, body.buffer(.3))


def body_area(figure):
    return unary_union([figure.silhouette, hair.shape(figure)]).buffer(MARGIN)


def draw(figure):
    """The parts of the skin by id."""
    claims = Claims(figure)
    (claim_front if figure.view == 'front' else claim_back)(claims)
    body = body_area(figure)
    return share_borders(settle(claims, body), body)


def check(figure, parts):
    """Raises unless the parts cover the body to 99.9 % and lie beside one another."""
    body = unary_union([figure.silhouette, hair.shape(figure)])
    whole = unary_union(list(parts.values()))
    covered = whole.intersection(body).area/body.area
    overlap = (sum(q.area for q in parts.values()) - whole.area)/body.area
    if covered < .999 or overlap > 1e-6:
        raise ValueError(f'{figure.build} {figure.view}: parts cover {covered:.4%} and overlap by {overlap:.5%}')
