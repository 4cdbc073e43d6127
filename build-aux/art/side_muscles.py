# SPDX-License-Identifier: GPL-3.0-or-later
"""The superficial muscles of the side view. Head, neck, hand and foot stay covered by skin.

Tables run from the deepest to the uppermost. A muscle lies between its front edge `a` and its hind
edge `b`, both from origin to insertion; the arm is measured along itself.
"""

import copy
from dataclasses import dataclass

from shapely.geometry import Polygon
from shapely.ops import unary_union

import tissue_colours as colours
from geometry import crom, d_of, dl_of, geoms
from relief import melting_mask
from shading import bump
from side_outline import AP, kept_foot, kept_skin
from side_paint import clip, group, path, shape, use
from side_relief import arm_fade, dark_bands, laid_over, light_bands, relief_of, to_the_edge, tone
from side_skeleton import PATELLA
from tissue import GAP, Muscle, fibre_lines, paint, rounded_off

SIDE = '-left'


@dataclass
class ArmMuscle(Muscle):
    """A muscle measured along the arm: distance from the shoulder, offset towards the front."""

    def __post_init__(self):
        self.edge_a, self.edge_b = crom(AP(self.a)), crom(AP(self.b))
        self.edge_end = crom(AP(self.ending)) if self.ending else []
        self.edge_start = crom(AP(self.beginning)) if self.beginning else []


M, A = Muscle, ArmMuscle


def T(name, a, b, **more):
    """A tendon."""
    return Muscle(name, a, b, kind='tendon', soften=more.pop('soften', 1.2), swell=more.pop('swell', .4), **more)


LEG = [
    T('patellar-ligament', [(-54, 470), (-51, 448), (-46, 424), (-42, 412)], [(-44, 466), (-41, 446), (-37, 424), (-36, 410)], count=4),
    T('lateral-collateral-ligament', [(4, 484), (14, 464), (22, 440)], [(11, 486), (20, 466), (28, 442)], count=2, beginning=[(11, 486), (7, 489), (4, 484)]),
    T('quadriceps-tendon', [(-64, 556), (-61, 530), (-57, 506), (-55, 492)], [(-52, 552), (-46, 528), (-42, 508), (-40, 496)], count=4),
    M('semimembranosus', [(40, 640), (42, 580), (44, 520), (46, 452)], [(72, 640), (78, 570), (71, 520), (62, 446)], tone=0, count=4, tendon=.86),
    M('semitendinosus', [(58, 792), (60, 730), (60, 660), (62, 590), (62, 540), (62, 468)],
      [(97, 792), (94, 730), (90, 660), (82, 585), (74, 535), (66, 468)], tone=2, count=5, tendon=.74),
    M('vastus-lateralis', [(-54, 872), (-68, 780), (-73, 690), (-68, 610), (-58, 556), (-50, 520)],
      [(2, 850), (16, 760), (20, 680), (17, 600), (6, 540), (-18, 508), (-38, 498)], tone=1, count=11, swell=1.1, tendon=.96,
      ending=[(-38, 498), (-46, 500), (-50, 520)]),
    M('biceps-femoris', [(22, 800), (24, 740), (24, 660), (20, 590), (20, 530), (24, 478), (25, 446)],
      [(66, 792), (68, 730), (67, 660), (62, 600), (54, 540), (40, 480), (34, 444)], tone=0, count=8, tendon=.86),
    M('rectus-femoris', [(-62, 964), (-82, 880), (-92, 800), (-92, 720), (-86, 640), (-74, 572), (-64, 536)],
      [(-50, 950), (-56, 880), (-64, 800), (-70, 720), (-70, 640), (-62, 572), (-54, 536)], tone=2, count=5, fibres='along', tendon=.92),
    M('sartorius', [(-66, 988), (-86, 920), (-100, 868)], [(-58, 974), (-70, 918), (-88, 850)], tone=0, count=3, swell=.6),
    T('iliotibial-tract', [(-10, 894), (-24, 862), (-27, 820), (-26, 770), (-22, 690), (-18, 610), (-17, 540), (-20, 480), (-28, 440)],
      [(2, 898), (13, 866), (12, 820), (11, 770), (10, 690), (8, 610), (5, 540), (-2, 480), (-15, 438)], count=6, swell=.25),
    M('tensor-fasciae-latae', [(-66, 992), (-68, 956), (-58, 905), (-44, 866), (-25, 832)],
      [(-40, 1012), (-28, 970), (-17, 920), (-10, 874), (-10, 834)], tone=1, count=7, tendon=.93,
      ending=[(-10, 834), (-17, 820), (-25, 832)], beginning=[(-40, 1012), (-54, 1004), (-66, 992)]),
    M('gluteus-medius', [(-42, 1010), (-35, 965), (-22, 915), (-10, 866)], [(58, 1006), (54, 960), (36, 912), (14, 866)], tone=0, count=9,
      swell=.8, ending=[(14, 866), (2, 858), (-10, 866)],
      beginning=[(58, 1006), (32, 1018), (6, 1021), (-20, 1019), (-42, 1010)]),
    M('gluteus-maximus', [(60, 1003), (40, 966), (24, 920), (12, 876), (6, 838), (6, 796)],
      [(90, 992), (116, 955), (131, 905), (131, 860), (116, 812), (84, 784), (46, 774), (16, 780)], tone=1, count=15, swell=1.2,
      soften=5, fibres='slant-in'),
]

LOWER_LEG = [
    M('soleus', [(27, 428), (20, 370), (20, 310), (24, 250), (34, 195), (52, 130)],
      [(50, 430), (72, 370), (79, 310), (74, 255), (66, 205), (60, 130)], tone=0, count=9, swell=.7, soften=1.5, tendon=.9, fades=(0, 44)),
    T('achilles-tendon', [(64, 282), (58, 240), (54, 195), (51, 150), (51, 110), (57, 76), (66, 44)],
      [(84, 296), (77, 262), (69, 215), (63, 165), (61.5, 120), (66, 88), (88, 40)], count=6, swell=.7, over_skin=True, fades=(0, 22)),
    M('gastrocnemius-lateral', [(30, 496), (29, 460), (29, 415), (33, 365), (42, 312), (56, 272)],
      [(52, 494), (63, 455), (80, 405), (87, 352), (84, 305), (72, 268)], tone=1, fibres='slant-out', count=14, soften=6, tendon=.95),
    M('fibularis-longus', [(18, 434), (9, 385), (8, 320), (11, 250), (19, 180), (29, 120), (36, 86), (37, 60)],
      [(33, 428), (25, 385), (23, 320), (24, 250), (29, 180), (38, 120), (44, 92), (45, 60)], tone=2, count=5, tendon=.5, fades=(0, 20),
      beginning=[(33, 428), (26, 438), (18, 434)]),
    M('extensor-digitorum-longus', [(4, 438), (-7, 385), (-7, 320), (-3, 250), (1, 180), (1, 130), (-6, 82)],
      [(16, 434), (9, 385), (8, 320), (10, 250), (13, 180), (12, 130), (5, 80)], tone=1, count=4, swell=.7, tendon=.58, fades=(0, 20),
      beginning=[(16, 434), (11, 443), (4, 438)]),
    M('tibialis-anterior', [(-28, 434), (-40, 395), (-36, 330), (-28, 250), (-19, 180), (-14, 130), (-21, 84)],
      [(3, 438), (-7, 385), (-8, 320), (-5, 250), (-3, 180), (-5, 130), (-13, 84)], tone=2, count=5, tendon=.62, soften=1.5, fades=(0, 20),
      beginning=[(3, 438), (-8, 446), (-20, 445), (-28, 434)]),
]

TRUNK = [
    M('rectus-abdominis', [(-96, 1240), (-99, 1150), (-104, 1070), (-109, 1000), (-101, 930), (-88, 876)],
      [(-70, 1240), (-80, 1150), (-84, 1070), (-85, 1000), (-83, 940), (-80, 880)], tone=1, count=3, swell=.6),
    M('external-oblique', [(-66, 1226), (-82, 1140), (-86, 1060), (-88, 990), (-88, 940), (-84, 906)],
      [(40, 1200), (42, 1130), (42, 1070), (34, 1020)], tone=2, count=15, swell=.5,
      ending=[(34, 1020), (8, 1024), (-20, 1022), (-46, 1011), (-66, 988), (-74, 950), (-84, 906)]),
    M('thoracolumbar-fascia', [(112, 1240), (98, 1190), (78, 1130), (60, 1070), (46, 1014), (62, 1000), (82, 984)],
      [(114, 1240), (102, 1190), (90, 1150), (80, 1100), (80, 1060), (92, 1020), (106, 984)], kind='fascia', count=9, fibres='across', swell=.2),
    M('pectoralis-major', [(-116, 1296), (-92, 1360), (-46, 1396), (-24, 1380), (-4, 1344)],
      [(-116, 1256), (-98, 1254), (-76, 1258), (-50, 1274), (-24, 1300)], tone=1, count=10),
    *[M(f'serratus-anterior-{n + 1}', [(34, h + 2), (4 + 4 * n, h - 2), (-34 + 8 * n, h - 26), (-48 + 9 * n, h - 40)],
        [(34, h - 24), (6 + 4 * n, h - 29), (-26 + 8 * n, h - 44), (-46 + 9 * n, h - 43)], tone=0, count=3, swell=.6, soften=1.2)
      for n, h in enumerate((1284, 1257, 1230, 1203, 1176))],
    M('teres-major', [(80, 1282), (56, 1296), (30, 1306), (14, 1308)], [(68, 1246), (44, 1262), (24, 1278), (8, 1288)], tone=2, count=4),
    M('infraspinatus', [(104, 1372), (70, 1364), (44, 1350), (24, 1340)], [(100, 1250), (72, 1264), (46, 1304), (24, 1318)], tone=0, count=6),
    M('latissimus-dorsi', [(10, 1296), (30, 1256), (36, 1190), (34, 1110), (31, 1050), (30, 1020)],
      [(60, 1282), (82, 1256), (106, 1250), (96, 1190), (77, 1125), (62, 1066), (54, 1010)], tone=1, count=12, swell=.9),
    M('trapezius', [(38, 1540), (26, 1470), (4, 1424), (-8, 1410), (16, 1404), (48, 1394), (78, 1370), (90, 1340), (98, 1280), (104, 1220), (104, 1180)],
      [(66, 1540), (64, 1480), (84, 1440), (110, 1395), (120, 1340), (120, 1290), (115, 1230), (104, 1176)], tone=1, count=11,
      fibres='across', swell=.8),
]

ARM = [
    A('triceps-long-head', [(84, -36), (150, -34), (214, -31), (276, -34)], [(84, -60), (150, -56), (214, -50), (280, -46)], tone=0, count=3,
      tendon=.88),
    A('brachialis', [(150, 16), (205, 18), (258, 18), (304, 8)], [(160, -6), (205, -6), (250, -6), (298, 2)], tone=2, count=3, swell=.6),
    A('biceps-brachii', [(50, 56), (120, 54), (180, 50), (240, 44), (296, 24)], [(56, 24), (130, 13), (190, 14), (240, 16), (292, 12)],
      tone=1, count=6, tendon=.88),
    A('triceps-lateral-head', [(76, -6), (140, -4), (200, -6), (250, -14), (292, -24)], [(80, -40), (140, -37), (200, -35), (250, -34), (290, -38)],
      tone=2, count=6, tendon=.9),
    A('flexor-carpi-ulnaris', [(304, -26), (350, -26), (410, -24), (480, -20), (548, -14)], [(304, -48), (360, -44), (410, -41), (480, -36), (548, -28)],
      tone=2, count=3, tendon=.8),
    A('extensor-carpi-ulnaris', [(292, -12), (345, -13), (410, -13), (480, -11), (548, -8)], [(302, -28), (350, -27), (410, -25), (480, -21), (548, -15)],
      tone=0, count=3, tendon=.72),
    A('extensor-digitorum', [(288, 0), (340, 6), (400, 5), (470, 3), (548, 5)], [(292, -14), (345, -13), (400, -13), (470, -11), (548, -8)],
      tone=1, count=4, tendon=.66),
    A('extensor-carpi-radialis', [(246, 6), (300, 20), (350, 24), (420, 20), (548, 14)], [(258, -8), (300, 0), (350, 6), (420, 5), (548, 5)],
      tone=0, count=4, tendon=.58),
    A('brachioradialis', [(224, 14), (270, 40), (320, 50), (380, 50), (440, 42), (548, 28)], [(216, 2), (262, 14), (320, 22), (380, 24), (440, 21), (548, 14)],
      tone=2, count=5, tendon=.62),
    A('deltoid-anterior', [(6, 56), (60, 56), (110, 44), (150, 20), (176, 4)], [(-30, 26), (30, 20), (90, 16), (140, 8), (174, 0)], tone=2, count=6),
    A('deltoid-middle', [(-30, 26), (30, 20), (90, 16), (140, 8), (174, 2)], [(-38, -14), (30, -18), (90, -14), (140, -8), (174, -3)], tone=1, count=6),
    A('deltoid-posterior', [(-38, -14), (30, -18), (90, -14), (140, -8), (172, -3)], [(-26, -74), (20, -66), (70, -54), (124, -34), (170, -8)],
      tone=0, count=6),
]

SELECTABLE = frozenset("""trapezius latissimus-dorsi thoracolumbar-fascia external-oblique gluteus-medius gluteus-maximus
    tensor-fasciae-latae iliotibial-tract rectus-femoris vastus-lateralis quadriceps-tendon patellar-ligament sartorius
    biceps-femoris semitendinosus semimembranosus gastrocnemius-lateral soleus achilles-tendon tibialis-anterior
    extensor-digitorum-longus fibularis-longus""".split())


def place(tables, figure, skin, before_all):
    """Fit muscles into the figure: whole outlines, then what is seen of each.

    `before_all` is what lies before every muscle of the body: the arm.
    """
    limit = figure.whole.buffer(-1.7)
    placed = []
    for muscle in tables:
        muscle = copy.copy(muscle)                        # the tables serve both builds
        whole = muscle.outline().intersection(limit)
        if not muscle.over_skin:
            whole = whole.difference(skin)
        muscle.whole = rounded_off(whole, muscle)
        if not muscle.whole.is_empty:
            placed.append(muscle)
    above = Polygon()
    for muscle in reversed(placed):
        rest = muscle.whole.difference(above.buffer(GAP))
        if not isinstance(muscle, ArmMuscle):
            rest = rest.difference(before_all)
        rest = rest.buffer(-.5).buffer(.5)
        least = max([10] + [part.area * .04 for part in geoms(rest)])         # slivers left between two others
        muscle.visible = unary_union([part for part in geoms(rest) if part.area > least])
        above = unary_union([above, muscle.opaque(muscle.whole)])
    return [muscle for muscle in placed if not muscle.visible.is_empty]


def _bony(name, ring):
    """A surface of bone that lies under the skin, as a part of the plate."""
    points = list(ring)
    half = len(points) // 2
    return Muscle(name, points[:half + 1], list(reversed(points[half:])) + points[:1], kind='bone', count=0, soften=.6)


def muscles(figure):
    """The muscles of the plate."""
    free_arm = figure.arm.intersection(Polygon(AP([(118, -120), (118, 120), (900, 260), (900, -260)])).buffer(0))
    bones = [_bony('patella', PATELLA), _bony('fibula-head', [(19, 440), (27, 448), (34, 442), (35, 433), (28, 428), (20, 432)]),
             _bony('malleolus', [(27, 138), (26, 120), (24, 104), (22, 88), (26, 71), (33, 68), (38, 82), (36, 102), (32, 120), (29, 138)])]
    tables = TRUNK + LEG[:3] + bones[:1] + LEG[3:] + LOWER_LEG + bones[1:] + ARM
    return place(tables, figure, unary_union([kept_skin(), kept_foot()]), free_arm)


def fills(placed, prefix):
    """(definitions, attributes by muscle): a gradient where a belly turns into tendon or melts away."""
    definitions, found = '', []
    for muscle in placed:
        more, fill, line = paint(muscle, f'{prefix}run-{muscle.name}')
        definitions += more
        found.append({'fill': fill, 'stroke': line})
    return definitions, found


def fibres(placed):
    """A few fibres for the whole body, more of them for close-ups."""
    lines = {(red, near): '' for red in (True, False) for near in (True, False)}
    for muscle in placed:
        if muscle.kind not in ('bone', 'fat') and muscle.count:
            red, muscle.own = muscle.kind == 'muscle', muscle.visible
            lines[red, False] += dl_of(fibre_lines(muscle, muscle.count), .8)
            lines[red, True] += dl_of(fibre_lines(muscle, muscle.fine or muscle.count * 2 + 1), .8)

    def strokes(near, width, opacities):
        pairs = zip((True, False), (colours.MUSCLE_LINE, colours.TENDON_LINE), opacities)
        return ''.join(path(lines[red, near], stroke=colour, stroke_opacity=opacity, stroke_width=width) for red, colour, opacity in pairs)
    return group(strokes(False, '.5', (.26, .5)) + group(strokes(True, '.22', (.34, .55)), class_='fine', display='none'),
                 fill='none', stroke_linecap='round')


def _light(placed, figure):
    """Light on the form of the body, on which every muscle is a low swelling."""
    reliefs = {False: relief_of(figure.body), True: relief_of(figure.arm)}
    for relief in reliefs.values():
        relief.base = relief.base * .9
    for muscle in placed:
        amount = {'muscle': 3.4, 'tendon': 1.6, 'fascia': .8, 'bone': 1.5, 'fat': -.6}[muscle.kind]
        relief = reliefs[isinstance(muscle, ArmMuscle) and not muscle.name.startswith('deltoid')]
        relief.added += bump(muscle.visible.buffer(.4), amount * (.55 + .45 * muscle.swell), 1.8, 5.)
        if muscle.name == 'gluteus-maximus':
            relief.added += bump(muscle.visible, 7, 8, 26)
        if muscle.name.startswith('deltoid'):
            relief.added += bump(muscle.visible, 3, 5, 14)
            reliefs[True].added += bump(muscle.visible.buffer(.4), 3, 1.8, 5.)
    return reliefs[False], reliefs[True]


def lighting(placed, figure):
    """The computed light over the plate."""
    body, limb = _light(placed, figure)
    field = laid_over(tone(body, .03, 1.2), tone(limb, .03, 1.2), limb.mask, arm_fade())
    field = to_the_edge(field, body.mask | limb.mask, 1.6)
    dark = dark_bands(field, (.055, .125, .215, .34, .5), tolerance=.95, smallest=50)
    light = light_bands(field, (.016, .034, .050), tolerance=.95, smallest=50)
    shades = ''.join(path(d, fill=c, fill_opacity='.17') for d, c in zip(dark, colours.MUSCLE_SHADES))
    lights = ''.join(path(d, fill=colours.MUSCLE_LIGHT, fill_opacity='.13') for d in light)
    return group(group(shades, filter='url(#soft2)') + group(lights, filter='url(#soft3)'), clip_path='url(#clip-muscles)', fill_rule='evenodd')


def layer(placed, figure):
    """(definitions, group `muscles`)."""
    bed = figure.whole.buffer(-1.5).difference(unary_union([kept_skin(), kept_foot()]))
    bed = max(geoms(bed), key=lambda part: part.area)
    definitions, looks = fills(placed, 'muscle-')
    definitions += path(d_of(bed, .3), id='muscle-bed-shape') + clip('clip-muscles', 'muscle-bed-shape')
    shapes = ''.join(shape(m.visible, .35, id=m.name + SIDE, **look) for m, look in zip(placed, looks))
    definitions += melting_mask('muscles-melt', 'melt-near', '#000', 'clip-cover', ground='#fff')
    over_skin = ''.join(use(m.name + SIDE) for m in placed if m.over_skin)       # once more where the plate melts into the skin
    bed_use = use('muscle-bed-shape', id='muscle-bed', fill=colours.BED, stroke=colours.MUSCLE_LINE, stroke_opacity='.6', stroke_width='.6')
    ink = dict(stroke=colours.MUSCLE_LINE, stroke_opacity='.7', stroke_width='.5', stroke_linejoin='round')
    plate = bed_use + group(shapes, id='muscle-shapes', **ink) + fibres(placed) + lighting(placed, figure)
    return definitions, group(group(plate, mask='url(#muscles-melt)') + group(over_skin, mask='url(#cover-melts)', **ink),
                              id='muscles', display='none')


def selectable(placed, names=SELECTABLE):
    return {m.name + SIDE: m.visible for m in placed if m.name in names}
