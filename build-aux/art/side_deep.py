# SPDX-License-Identifier: GPL-3.0-or-later
"""The deep muscles of the side view, over the bones they hold: back, hip, thigh and calf."""

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

import tissue_colours as colours
from geometry import PP, raster
from shading import FLAT, bump
from side_muscles import SIDE, M, T, fibres, fills, place
from side_paint import group, path, shape, use
from side_relief import dark_bands, light_bands, relief_of, to_the_edge, tone

# What lies on the inner side of the pelvis is seen through the wing of the hip bone.
BEHIND_HIP = [
    M('iliopsoas', [(8, 1164), (-14, 1112), (-23, 1066), (-28, 1018), (-38, 966), (-46, 918), (-40, 880), (-14, 850), (8, 828)],
      [(15, 1158), (10, 1112), (6, 1066), (8, 1018), (2, 966), (-14, 918), (-12, 880), (4, 850), (16, 832)], tone=1, count=6, tendon=.9),
]
TABLE = [
    M('quadratus-lumborum', [(18, 1150), (13, 1106), (10, 1064), (6, 1020)], [(42, 1146), (45, 1106), (46, 1064), (44, 1012)], tone=2, count=6,
      swell=.7),
    M('multifidus', [(80, 892), (62, 925), (52, 970), (40, 1030), (30, 1070)], [(82, 892), (90, 925), (86, 962), (74, 1010), (62, 1064)],
      tone=2, count=5, swell=.7),
    M('erector-spinae', [(60, 968), (48, 1000), (38, 1044), (35, 1080), (38, 1120), (46, 1160), (60, 1204), (73, 1250), (79, 1300), (76, 1350), (66, 1400),
                         (52, 1446), (40, 1500)],
      [(62, 964), (84, 990), (74, 1040), (69, 1080), (70, 1120), (76, 1160), (87, 1204), (98, 1250), (103, 1300), (103, 1350), (93, 1400),
       (73, 1446), (46, 1506)], tone=1, count=8, fine=20, swell=1.1, tendon_top=.05),
    M('obturator-internus', [(50, 866), (36, 878), (18, 882)], [(51, 856), (36, 866), (18, 874)], tone=2, count=2, swell=.4, tendon=.7),
    M('quadratus-femoris', [(50, 846), (36, 852), (20, 850)], [(52, 818), (36, 822), (16, 822)], tone=0, count=4, swell=.5),
    M('piriformis', [(62, 950), (46, 930), (28, 908), (10, 892)], [(68, 914), (52, 902), (34, 892), (16, 884)], tone=1, count=5, tendon=.82),
    M('gluteus-minimus', [(0, 992), (-28, 985), (-48, 962), (-38, 930), (-20, 900), (-8, 874)],
      [(0, 992), (22, 986), (42, 958), (38, 926), (26, 898), (10, 872)], tone=2, count=9, tendon=.92),
    M('adductor-magnus', [(34, 800), (10, 760), (5, 700), (3, 640), (5, 580)], [(56, 800), (50, 740), (36, 680), (22, 630), (9, 575)], tone=0,
      count=6, tendon=.95, soften=3, beginning=[(56, 800), (46, 812), (34, 800)]),
    M('vastus-intermedius', [(-18, 836), (-40, 760), (-48, 690), (-46, 620), (-42, 560), (-50, 508)],
      [(-4, 836), (0, 760), (0, 690), (-3, 620), (-10, 560), (-40, 498)], tone=1, count=7, tendon=.88,
      beginning=[(-4, 836), (-10, 846), (-18, 836)]),
    T('patellar-ligament', [(-53, 468), (-50, 446), (-44, 420)], [(-43, 464), (-40, 446), (-36, 418)], count=3),
    M('popliteus', [(16, 486), (20, 462), (16, 424), (11, 388)], [(26, 488), (40, 462), (36, 424), (20, 386)], tone=2, count=4, swell=.6),
    M('tibialis-posterior', [(14, 410), (11, 350), (12, 280), (15, 210), (22, 140), (30, 100)],
      [(30, 416), (34, 350), (36, 280), (38, 210), (38, 140), (40, 100)], tone=0, count=4, swell=.6, tendon=.78),
    M('extensor-hallucis-longus', [(0, 350), (-6, 290), (-7, 220), (-8, 150), (-16, 92), (-40, 66)],
      [(12, 350), (10, 290), (6, 220), (0, 150), (-8, 94), (-34, 66)], tone=2, count=3, swell=.5, tendon=.6,
      beginning=[(12, 350), (7, 366), (0, 350)]),
    M('flexor-hallucis-longus', [(26, 348), (24, 280), (27, 210), (34, 140), (41, 96), (44, 72)],
      [(40, 344), (46, 280), (48, 210), (47, 140), (47, 98), (50, 72)], tone=1, count=4, swell=.6, tendon=.82,
      beginning=[(40, 344), (34, 360), (26, 348)]),
    M('soleus', [(31, 436), (32, 380), (36, 320), (40, 260), (45, 200), (51, 142)],
      [(46, 434), (70, 376), (79, 316), (75, 256), (67, 204), (61, 144)], tone=2, count=8, swell=.8, tendon=.9),
    T('achilles-tendon', [(62, 262), (61, 215), (56, 175), (52, 142), (51, 110), (57, 76), (66, 44)],
      [(77, 262), (71, 215), (65, 180), (62, 145), (61.5, 118), (66, 88), (88, 40)], count=5, swell=.7, beginning=[(77, 262), (71, 280), (62, 262)]),
]
SELECTABLE = frozenset("""erector-spinae multifidus quadratus-lumborum iliopsoas gluteus-minimus piriformis adductor-magnus soleus
    popliteus tibialis-posterior flexor-hallucis-longus achilles-tendon vastus-intermedius extensor-hallucis-longus""".split())
# Femur and fibula lie before these.
BEHIND_BONE = frozenset('popliteus tibialis-posterior adductor-magnus obturator-internus quadratus-femoris piriformis'.split())


def muscles(figure, bones):
    """(behind the hip bone, all others), as they are seen."""
    hip = unary_union([b.shape for b in bones if b.name == 'hip-bone'])
    femur, fibula = (unary_union([b.shape for b in bones if b.name == name]) for name in ('femur', 'fibula'))
    placed = place(TABLE, figure, Polygon(), Polygon())
    for muscle in placed:
        if muscle.name in BEHIND_BONE:
            muscle.visible = muscle.visible.difference(unary_union([femur, fibula]).buffer(.3))
    inner = place(BEHIND_HIP, figure, Polygon(), Polygon())
    taken = unary_union([m.visible for m in placed])
    lower_hip = hip.intersection(Polygon(PP([(-200, 935), (200, 935), (200, 700), (-200, 700)])))
    for muscle in inner:
        muscle.visible = muscle.visible.difference(unary_union([taken, lower_hip, femur]).buffer(.3))
    return inner, placed


def _light(placed, figure):
    relief = relief_of(figure.body)
    relief.base = relief.base * .25                                   # they hug the bones more than the form of the body
    for muscle in placed:
        relief.added += bump(muscle.visible.buffer(.4), 4.2 * (.55 + .45 * muscle.swell), 1.6, 5.)
    field = to_the_edge(tone(relief, .03, 1.2), relief.mask, 1.4)
    seen = unary_union([m.visible for m in placed]).buffer(.3)
    field = np.where(raster(seen.buffer(4)), field, FLAT)             # no bands where there is no muscle
    dark = dark_bands(field, (.055, .125, .215, .34), tolerance=.8, smallest=30)
    light = light_bands(field, (.016, .034, .050), tolerance=.8, smallest=30)
    shades = ''.join(path(d, fill=c, fill_opacity='.17') for d, c in zip(dark, colours.MUSCLE_SHADES))
    lights = ''.join(path(d, fill=colours.MUSCLE_LIGHT, fill_opacity='.14') for d in light)
    clipping = f'<clipPath id="clip-deep">{shape(seen, .4)}</clipPath>'
    return clipping, group(group(shades, filter='url(#soft2)') + group(lights, filter='url(#soft3)'), clip_path='url(#clip-deep)',
                           fill_rule='evenodd')


def layer(inner, placed, figure):
    """(definitions, group `deep-muscles`). A veil of hip bone lies over what is inside the pelvis."""
    definitions, colours_of = fills(inner + placed, 'deep-')
    shapes = [shape(m.visible, .35, id=f'deep-{m.name}{SIDE}', fill=fill) for m, fill in zip(inner + placed, colours_of)]
    clipping, light = _light(inner + placed, figure)
    ink = dict(stroke=colours.MUSCLE_LINE, stroke_opacity='.7', stroke_width='.5', stroke_linejoin='round')
    content = group(''.join(shapes[:len(inner)]), id='deep-inner', **ink)
    content += use('bone-hip-bone-left', opacity='.45', stroke=colours.BONE_LINE, stroke_width='.7')
    content += group(''.join(shapes[len(inner):]), id='deep-shapes', **ink)
    return definitions + clipping, group(content + fibres(inner + placed) + light, id='deep-muscles', display='none', mask='url(#inside-fades)')
