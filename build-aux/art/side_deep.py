# SPDX-License-Identifier: GPL-3.0-or-later
"""The deep muscles of the side view, over the bones they hold: back, hip, thigh and calf."""

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

import tissue_colours as colours
from geometry import PP, raster
from relief import alpha_mask
from shading import FLAT, bump
from side_muscles import SIDE, M, T, fibres, fills, place
from side_paint import group, path, shape, use
from side_relief import dark_bands, light_bands, relief_of, to_the_edge, tone
from tissue import melts, presence

# What lies on the inner side of the pelvis is seen through the wing of the hip bone.
BEHIND_HIP = [
    M('iliopsoas', [(6, 1176), (-14, 1112), (-23, 1066), (-28, 1018), (-38, 966), (-46, 918), (-40, 880), (-14, 850), (8, 828)],
      [(11, 1176), (10, 1112), (6, 1066), (8, 1018), (2, 966), (-14, 918), (-12, 880), (4, 850), (16, 832)], tone=1, count=6, tendon=.9,
      soften=1.5, fades=(34, 16)),
]
TABLE = [
    M('quadratus-lumborum', [(30, 1160), (18, 1118), (9, 1070), (-2, 1014)], [(42, 1150), (45, 1106), (47, 1064), (46, 1008)], tone=2, count=8,
      fine=16, swell=.7, soften=1, fades=(16, 16)),
    M('multifidus', [(80, 892), (62, 925), (52, 970), (40, 1030), (30, 1070)], [(82, 892), (90, 925), (86, 962), (74, 1010), (62, 1064)],
      tone=2, count=5, swell=.7, fades=(20, 0)),
    M('erector-spinae', [(60, 962), (48, 1000), (38, 1044), (35, 1080), (38, 1120), (46, 1160), (60, 1204), (73, 1250), (79, 1300), (76, 1350), (66, 1400),
                         (52, 1446), (40, 1500)],
      [(66, 950), (86, 988), (74, 1040), (69, 1080), (70, 1120), (76, 1160), (87, 1204), (98, 1250), (103, 1300), (103, 1350), (93, 1400),
       (73, 1446), (46, 1506)], tone=1, count=8, fine=20, swell=1.1, tendon_top=.07, fades=(24, 0)),
    M('obturator-internus', [(52, 866), (36, 878), (14, 883)], [(53, 856), (36, 866), (14, 874)], tone=2, count=2, swell=.4, tendon=.7, fades=(8, 8)),
    M('quadratus-femoris', [(54, 846), (36, 852), (14, 850)], [(56, 818), (36, 822), (12, 822)], tone=0, count=4, swell=.5, soften=1.5, fades=(12, 0)),
    M('piriformis', [(66, 954), (46, 930), (28, 908), (6, 892)], [(72, 914), (52, 902), (34, 892), (12, 882)], tone=1, count=5, tendon=.82,
      fades=(14, 12)),
    M('gluteus-minimus', [(0, 992), (-28, 985), (-48, 962), (-38, 930), (-20, 900), (-6, 866)],
      [(0, 992), (22, 986), (42, 958), (38, 926), (26, 898), (8, 864)], tone=2, count=9, tendon=.92, fades=(20, 20)),
    M('adductor-magnus', [(36, 808), (8, 760), (0, 700), (0, 640), (2, 560), (6, 500)], [(52, 808), (52, 740), (38, 680), (26, 620), (18, 560), (12, 500)],
      tone=0, count=7, fine=14, tendon=.82, soften=1.5, fades=(20, 22), beginning=[(52, 808), (46, 814), (36, 808)]),
    M('vastus-intermedius', [(-12, 852), (-38, 760), (-48, 690), (-46, 620), (-44, 560), (-52, 490)],
      [(-2, 852), (2, 760), (0, 690), (-4, 620), (-14, 560), (-40, 484)], tone=1, count=7, tendon=.86, soften=1.5, fades=(34, 20)),
    T('patellar-ligament', [(-53, 476), (-50, 446), (-43, 412)], [(-43, 472), (-40, 446), (-36, 410)], count=3, fades=(10, 12)),
    M('popliteus', [(16, 486), (20, 462), (16, 424), (11, 388)], [(26, 488), (40, 462), (36, 424), (20, 386)], tone=2, count=4, swell=.6, fades=(8, 18)),
    M('tibialis-posterior', [(14, 410), (11, 350), (12, 280), (15, 210), (22, 140), (30, 100)],
      [(30, 416), (34, 350), (36, 280), (38, 210), (38, 140), (40, 100)], tone=0, count=4, swell=.6, tendon=.78, fades=(24, 20)),
    M('extensor-hallucis-longus', [(8, 366), (-5, 300), (-7, 220), (-8, 150), (-16, 92), (-46, 60)],
      [(14, 366), (10, 300), (6, 220), (0, 150), (-8, 94), (-40, 60)], tone=2, count=3, swell=.5, soften=1.2, tendon=.6, fades=(40, 18)),
    M('flexor-hallucis-longus', [(30, 364), (24, 280), (27, 210), (34, 140), (41, 96), (44, 66)],
      [(38, 360), (46, 280), (48, 210), (47, 140), (47, 98), (50, 66)], tone=1, count=4, swell=.6, soften=1.5, tendon=.82, fades=(30, 24)),
    M('soleus', [(29, 444), (31, 380), (36, 320), (40, 260), (45, 200), (53, 120)],
      [(38, 444), (70, 376), (79, 316), (75, 256), (67, 204), (60, 120)], tone=2, count=8, fine=15, swell=.8, soften=1.5, tendon=.8, fades=(14, 60)),
    T('achilles-tendon', [(72, 320), (64, 250), (61, 215), (56, 175), (52, 142), (51, 110), (57, 76), (66, 36)],
      [(79, 320), (76, 250), (71, 215), (65, 180), (62, 145), (61.5, 118), (66, 88), (88, 34)], count=5, swell=.7, fades=(110, 20)),
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
    taken = unary_union([m.opaque(m.visible) for m in placed])
    lower_hip = hip.intersection(Polygon(PP([(-200, 935), (200, 935), (200, 700), (-200, 700)])))
    for muscle in inner:
        muscle.visible = muscle.visible.difference(unary_union([taken, lower_hip, femur]).buffer(.3))
    return inner, placed


def _light(placed, figure):
    relief = relief_of(figure.body)
    relief.base = relief.base * .25                                   # they hug the bones more than the form of the body
    for muscle in placed:
        swelling = bump(muscle.visible.buffer(.4), 4.2 * (.55 + .45 * muscle.swell), 1.6, 5.)
        relief.added += swelling * presence(muscle) if melts(muscle) else swelling
    field = to_the_edge(tone(relief, .03, 1.2), relief.mask, 1.4)
    seen = unary_union([m.visible for m in placed]).buffer(.3)
    field = np.where(raster(seen.buffer(4)), field, FLAT)             # no bands where there is no muscle
    dark = dark_bands(field, (.055, .125, .215, .34), tolerance=.8, smallest=30)
    light = light_bands(field, (.016, .034, .050), tolerance=.8, smallest=30)
    shades = ''.join(path(d, fill=c, fill_opacity='.17') for d, c in zip(dark, colours.MUSCLE_SHADES))
    lights = ''.join(path(d, fill=colours.MUSCLE_LIGHT, fill_opacity='.14') for d in light)
    return group(group(shades, filter='url(#soft2)') + group(lights, filter='url(#soft3)'), mask='url(#deep-there)', fill_rule='evenodd')


def layer(inner, placed, figure):
    """(definitions, group `deep-muscles`). A veil of hip bone lies over what is inside the pelvis."""
    definitions, looks = fills(inner + placed, 'deep-')
    shapes = [shape(m.visible, .35, id=f'deep-{m.name}{SIDE}', **look) for m, look in zip(inner + placed, looks)]
    ink = dict(stroke=colours.MUSCLE_LINE, stroke_opacity='.7', stroke_width='.5', stroke_linejoin='round')
    content = group(''.join(shapes[:len(inner)]), id='deep-inner', **ink)
    content += use('bone-hip-bone-left', opacity='.45', stroke=colours.BONE_LINE, stroke_width='.7')
    content += group(''.join(shapes[len(inner):]), id='deep-shapes', **ink)
    return definitions + alpha_mask('deep-there', 'deep-inner', 'deep-shapes').replace(' href', ' xlink:href'), group(
        content + fibres(inner + placed) + _light(inner + placed, figure), id='deep-muscles', display='none', mask='url(#inside-fades)')
