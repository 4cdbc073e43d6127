# SPDX-License-Identifier: GPL-3.0-or-later
"""Nerves and vessels of the side view: tubes along splines whose free ends dissolve.

Strands that really lie one upon the other are spread a little apart, so that each can be followed.
What passes on the far side of a bone is drawn pale.
"""

from shapely.geometry import Polygon
from shapely.ops import unary_union

import side_spine as spine
from side_paint import group, path, shape, use
from vessel_tables import Strand
from vessels import CASING, COLOURS, FASCICLES, GLINT_PLACE, Fades, lines_along, tube, veil_markup

SIDE = '-left'


def _strand(kind):
    """A maker of strands of one kind."""
    return lambda name, course, widths, plane, **more: Strand(kind, name, tuple(course), widths, plane, **more)


artery, vein, superficial, nerve = (_strand(kind) for kind in ('artery', 'vein', 'superficial-vein', 'nerve'))


def _root(level, course, widths, **more):
    """A root from its opening below the pedicle of the vertebra it is named after."""
    x, h = spine.foramen(spine.AT[level])
    v = spine.AT[level]
    inside = v.rigid(-v.half + 4, v.depth / 2 + 5)
    return nerve(f'nerve-root-{level}', [inside, (x, h)] + course, widths, 4, fades=(6, 0), **more)


STRANDS = [
    # ---- arteries
    artery('aorta', [(14, 1330), (8, 1250), (-3, 1180), (-20, 1120), (-29, 1080), (-29, 1046)],
           (16, 16, 15.4, 15, 13.4, 10.4), 2, side='middle', fades=(90, 0)),
    artery('iliac-artery', [(-29, 1060), (-26, 1028), (-21, 996), (-29, 958), (-46, 924), (-62, 896), (-66, 882)],
           (10.6, 10, 9.4, 8.8, 8.6, 8.6, 8.6), 2),
    artery('iliac-artery', [(-20, 1000), (-8, 976), (8, 952), (20, 926)], (5.6, 5.6, 5, 3), 2, fades=(0, 34)),
    artery('femoral-artery', [(-65, 890), (-68, 862), (-67, 820), (-61, 760), (-50, 700), (-33, 640), (-26, 620)],
           (8.6, 8.6, 8.2, 7.8, 7.4, 7.2, 7.2), 2, fades=(0, 34)),
    artery('femoral-artery', [(-30, 632), (-20, 604), (0, 572), (18, 548)], (7.2, 7, 7, 7), 2, hidden=True),
    artery('deep-femoral-artery', [(-67, 856), (-58, 826), (-46, 780), (-39, 720), (-35, 660), (-33, 620)],
           (5, 5.6, 5, 4.4, 3.6, 2.4), 2, fades=(0, 60)),
    artery('popliteal-artery', [(6, 565), (15, 552), (30, 528), (42, 500), (45, 470), (42, 440), (36, 408)],
           (7, 7, 7, 7, 7, 6.8, 6), 2, fades=(26, 0)),
    artery('anterior-tibial-artery', [(37, 418), (30, 406), (18, 396), (8, 380), (2, 350), (-4, 290), (-6, 220), (-6, 160), (-9, 112), (-20, 88), (-38, 66)],
           (5, 4.8, 4.8, 4.6, 4.4, 4.2, 4, 3.8, 3.6, 3.2, 2.4), 4, fades=(12, 40)),
    artery('posterior-tibial-artery', [(36.5, 412), (38, 380), (39, 320), (38.5, 250), (41, 190), (46, 136), (48.5, 104), (46, 78), (38, 54)],
           (5.8, 5.4, 5, 4.8, 4.6, 4.4, 4.2, 3.8, 2.4), 2, fades=(0, 36)),
    artery('fibular-artery', [(37, 398), (33, 368), (30.5, 320), (30.5, 250), (32, 180), (36, 124)],
           (4.6, 4.4, 4.2, 4, 3.4, 2), 2, fades=(0, 60)),
    # ---- veins
    vein('iliac-vein', [(-14, 1024), (-10, 1000), (-8, 978), (-19, 948), (-36, 918), (-52, 894), (-57, 880)],
         (10, 10.4, 10, 9.8, 9.6, 9.4, 9.4), 1, fades=(24, 0)),
    vein('femoral-vein', [(-56, 890), (-59, 862), (-58, 820), (-52, 760), (-41, 700), (-24, 644), (-17, 624)],
         (9.4, 9.4, 9, 8.6, 8.4, 8.2, 8.2), 1, fades=(0, 34)),
    vein('femoral-vein', [(-21, 636), (-11, 612), (8, 580), (24, 554)], (8.2, 8, 8, 8), 1, hidden=True),
    vein('popliteal-vein', [(13, 573), (21, 560), (38, 530), (50, 502), (53, 470), (50, 440), (43, 406)],
         (8, 8, 8.4, 8.4, 8.4, 8, 7), 3, fades=(26, 0)),
    vein('anterior-tibial-vein', [(45, 422), (36, 412), (22, 404), (13, 386), (7, 350), (1, 290), (-1, 220), (-1, 160), (-4, 112), (-14, 90), (-32, 70)],
         (4.6, 4.6, 4.4, 4.2, 4, 3.8, 3.6, 3.4, 3.2, 3, 2.2), 3.5, fades=(12, 40)),
    vein('posterior-tibial-vein', [(43, 412), (45, 380), (46, 320), (45.5, 250), (47.5, 190), (52, 136), (53.5, 104), (51, 78), (43, 54)],
         (6.4, 5.6, 5, 4.8, 4.6, 4.4, 4.2, 3.8, 2.4), 3, fades=(0, 36)),
    superficial('small-saphenous-vein', [(53, 478), (62, 450), (72, 410), (79, 360), (78, 310), (71, 250), (62, 190), (56, 140), (51, 100), (43, 68), (22, 50), (-4, 42)],
                (4.4, 4.6, 4.8, 4.8, 4.8, 4.6, 4.4, 4.2, 4, 3.8, 3.2, 2.2), 5, fades=(0, 60)),
    # ---- nerves
    _root('l2', [(14, 1082), (6, 1058), (-1, 1030)], (3.6, 4.4, 4.6, 4.6, 4.2)),
    _root('l3', [(14, 1048), (6, 1030), (-1, 1010)], (3.8, 4.6, 5, 5, 4.4)),
    _root('l4', [(15, 1014), (5, 1000), (-5, 980)], (4, 5, 5, 4.8, 4.2)),
    _root('l4', [(22, 1006), (31, 980), (40, 950)], (4, 5, 5, 4.8, 4.6)),
    _root('l5', [(31, 986), (36, 966), (42, 944)], (4.4, 5.4, 5.8, 5.8, 5.6)),
    nerve('nerve-root-s1', [(44, 978), (46, 966), (47, 950), (47, 932)], (4, 5.2, 5.6, 5.4), 4, fades=(6, 0)),
    nerve('sciatic-nerve', [(58, 946), (54, 934), (49, 918)], (3.4, 4, 4.4), 4, fades=(8, 0)),
    nerve('sciatic-nerve', [(45, 944), (47, 928), (47, 908), (43, 880), (40, 840), (38, 790), (38, 730), (38, 670), (38, 620), (39, 574)],
          (9, 11.4, 12.4, 12.6, 12.6, 12.2, 11.6, 11, 10.6, 7), 4),
    nerve('femoral-nerve', [(0, 1040), (-3, 1010), (-12, 976), (-30, 942), (-50, 912), (-59, 888), (-61, 872)],
          (5.6, 7, 7.6, 8, 8, 7.6, 6.6), 4),
    nerve('femoral-nerve', [(-60, 886), (-72, 840), (-77, 780), (-76, 710), (-70, 640)], (4.4, 4, 3.6, 3, 1.6), 4, fades=(0, 80)),
    nerve('femoral-nerve', [(-60, 884), (-55, 836), (-46, 780), (-44, 710), (-42, 640)], (4.4, 4, 3.4, 2.8, 1.4), 4, fades=(0, 80)),
    nerve('tibial-nerve', [(40, 592), (46, 548), (56, 510), (60.5, 470), (58, 430), (53, 390), (52, 320), (52, 250), (54, 190), (58, 136), (58.5, 104),
                           (55, 80), (48, 54)], (8, 8, 7.8, 7.6, 7.2, 6.8, 6.2, 5.6, 5.2, 4.8, 4.4, 4, 2.6), 4, fades=(0, 36)),
    nerve('sural-nerve', [(57, 470), (66, 430), (72, 380), (72, 320), (67, 250), (58, 190), (51, 140), (45, 100), (37, 66), (16, 44), (-8, 34)],
          (3.2, 3.2, 3.2, 3.2, 3.2, 3, 3, 2.8, 2.6, 2.2, 1.6), 5, fades=(0, 60)),
    nerve('common-fibular-nerve', [(37.4, 592), (40.5, 548), (44, 510), (45, 478), (42, 454), (36, 434), (26, 420), (15, 408), (9, 384), (5, 350), (2, 300), (1, 240),
                                   (2, 180), (0, 126), (-10, 94), (-28, 72)], (6.6, 6.4, 6.2, 6, 5.8, 5.6, 5.4, 4.8, 4.2, 3.8, 3.6, 3.4, 3.2, 3, 2.6, 1.8), 4,
          fades=(0, 40)),
    nerve('common-fibular-nerve', [(27, 421), (17, 409), (14, 380), (13.5, 330), (12.5, 270), (10, 210), (7, 150), (0, 110), (-16, 82)],
          (4.6, 4.4, 3.8, 3.4, 3.2, 3, 2.8, 2.4, 1.6), 4, fades=(0, 50)),
]

# Small branches for close-ups: kind, course, width at the start.
BRANCHES = [
    ('nerve', [(40, 880), (62, 862), (84, 856)], 3), ('nerve', [(42, 896), (22, 914), (4, 930)], 2.6), ('nerve', [(38, 760), (56, 730), (62, 690)], 2.4),
    ('nerve', [(38, 680), (56, 650), (64, 610)], 2.2), ('nerve', [(59, 456), (70, 430), (76, 404)], 2.2), ('nerve', [(54, 400), (64, 376), (68, 350)], 2),
    ('nerve', [(9, 384), (-6, 366), (-16, 340)], 1.8), ('nerve', [(4, 330), (-10, 306), (-16, 280)], 1.6), ('nerve', [(14, 372), (8, 350), (4, 326)], 1.6),
    ('artery', [(-66, 842), (-40, 850), (-18, 846), (2, 852)], 3), ('artery', [(-50, 800), (-30, 780), (-14, 750)], 2.4),
    ('artery', [(40, 508), (24, 516), (8, 512)], 2.2), ('artery', [(45, 474), (30, 470), (16, 474)], 2), ('artery', [(44, 452), (34, 446), (22, 444)], 2),
    ('artery', [(44, 462), (58, 440), (66, 410)], 2.2), ('artery', [(-4, 290), (-14, 272), (-18, 250)], 1.6), ('vein', [(52, 464), (64, 446), (70, 420)], 2.4),
    ('artery', [(14, 946), (30, 932), (48, 924)], 2.4), ('superficial-vein', [(78, 330), (64, 312), (52, 300)], 2),
    ('superficial-vein', [(72, 256), (60, 240), (52, 222)], 2), ('superficial-vein', [(54, 126), (44, 116), (34, 112)], 1.8),
    ('nerve', [(-74, 800), (-84, 770), (-86, 740)], 2), ('nerve', [(-46, 770), (-34, 740), (-30, 700)], 1.8),
]


def place(figure):
    """(strand, its outline within the body), from far to near."""
    limit = figure.body.buffer(-2)
    return [(strand, tube(strand.course, strand.widths).intersection(limit)) for strand in sorted(STRANDS, key=lambda s: s.plane)]


def _branches(figure):
    """Small branches that run out to a point, one shape of each colour."""
    found = {}
    for kind, course, width in BRANCHES:
        found.setdefault(kind, []).append(tube(course, (width, width * .8, width * .5, .5)))
    marks = ''.join(shape(unary_union(shapes).intersection(figure.body.buffer(-2)), .25, fill=COLOURS[kind][0], stroke=COLOURS[kind][1])
                    for kind, shapes in found.items())
    return group(marks, class_='fine', display='none', stroke_width='.3')


def _plane(strands, fades):
    """One plane: first the casings of a kind, then its fills, so that strands of a kind flow into each other."""
    marks = ''
    for kind in dict.fromkeys(strand.kind for strand, _ in strands):
        fill, line = COLOURS[kind]
        casings, fills, glints, bundles = '', '', '', ''
        for strand, outline in ((s, o) for s, o in strands if s.kind == kind):
            inner, outer = fades.paint(strand, fill), fades.paint(strand, line)
            name = fades.name('strand')
            fills += shape(outline, .2, id=name, fill=None if inner == fill else inner)
            casings += use(name, stroke=None if outer == line else outer)
            glints += lines_along(strand, GLINT_PLACE)
            bundles += lines_along(strand, FASCICLES) if kind == 'nerve' else ''
        marks += group(casings, stroke=line, stroke_width=CASING) + group(fills, fill=fill)
        marks += group(path(glints, stroke='#fff', stroke_opacity='.38', stroke_width='1')
                       + path(bundles, class_='fine', display='none', stroke=line, stroke_opacity='.5', stroke_width='.25'),
                       fill='none', stroke_linecap='round')
    return marks


def layer(placed, figure):
    """(definitions, group `nerves-vessels`)."""
    fades = Fades('side-')
    hidden = [(s, o) for s, o in placed if s.hidden]
    definitions, veil = veil_markup([o for _, o in hidden], ['femur-left', 'femur-left-2'])
    content = _branches(figure)
    for plane in sorted({s.plane for s, _ in placed}):
        content += _plane([(s, o) for s, o in placed if s.plane == plane], fades)
        if plane == max(s.plane for s, _ in hidden):
            content += veil.replace(' href', ' xlink:href')
    return ''.join(fades.defs) + definitions, group(content, id='nerves-vessels', display='none', stroke_linejoin='round')


def selectable(placed):
    """Structure to outline; what lies nearer hides what lies behind it."""
    found, above = {}, Polygon()
    for strand, outline in reversed(placed):
        name = strand.name + ('' if strand.side == 'middle' else SIDE)
        found[name] = unary_union([found.get(name, Polygon()), outline.difference(above)])
        above = unary_union([above, outline])
    return {name: found[name] for name in sorted(found)}
