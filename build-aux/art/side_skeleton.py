# SPDX-License-Identifier: GPL-3.0-or-later
"""The bones of the side view. Head and hand stay covered by skin: there is no skull and no bone of the hand."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import unary_union

import side_spine as spine
import tissue_colours as colours
from geometry import H, P, PP, S, W, capsule, crom
from shading import FLAT
from side_outline import AP, arm_point
from side_paint import brush, gradient, group, path, shape, smooth, tube
from side_relief import band, lit, round_off

SIDE = '-left'


@dataclass
class Bone:
    """One drawn piece. Pieces of one name are one structure; later pieces lie over earlier ones."""

    name: str
    shape: object
    fill: str = 'url(#bone)'
    line: str = colours.BONE_LINE
    paired: bool = True
    faint: bool = False
    listed: bool = True
    visible: object = None

    @property
    def structure(self):
        return self.name + (SIDE if self.paired else '')


# ------------------------------------------------------------------ chest and arm

RIB_ENDS = [(-34, 1376), (-50, 1352), (-63, 1324), (-72, 1296), (-77, 1266), (-79, 1236), (-76, 1206), (-66, 1180), (-50, 1156),
            (-30, 1136), (12, 1116), (44, 1124)]
STERNAL_ENDS = [(-47, 1382), (-58, 1364), (-72, 1342), (-81, 1320), (-87, 1298), (-90, 1276), (-91, 1258)]
RIB_ANGLES = [(52, 1428), (74, 1408), (88, 1382), (95, 1356), (99, 1329), (101, 1303), (101, 1276), (98, 1250), (92, 1224), (82, 1198),
              (66, 1180), (52, 1158)]
STERNUM = [(-45, 1392), (-52, 1386), (-60, 1372), (-72, 1348), (-82, 1322), (-90, 1290), (-94, 1256), (-93, 1236), (-89, 1230), (-87, 1240),
           (-86, 1262), (-82, 1290), (-74, 1320), (-64, 1346), (-52, 1370), (-43, 1384)]


def _rib(number):
    """One rib: back to its angle, then forwards and down along the wall of the chest."""
    vertebra = spine.AT[f't{number + 1}']
    head, angle, end = vertebra.rigid(4, vertebra.depth / 2 + 3), RIB_ANGLES[number], RIB_ENDS[number]
    sag = 16 if number < 10 else 4
    flank = (angle[0] * .42 + end[0] * .58, angle[1] * .42 + end[1] * .58 - sag * .3)
    turn = (angle[0] * .93 + end[0] * .07, angle[1] - sag * .62)
    return LineString(crom(PP([head, angle, turn, flank, end]))).buffer(4 * S)


def _cartilage(number):
    end = RIB_ENDS[number]
    if number < 7:
        goal = STERNAL_ENDS[number]
    else:
        goal = [(-84, 1224), (-74, 1196), (-58, 1170)][number - 7]
    dip = (end[0] * .5 + goal[0] * .5 - 2, min(end[1], goal[1]) - 2 + abs(goal[1] - end[1]) * .22)
    return LineString(crom(PP([end, dip, goal]))).buffer(3.6 * S)


def _chest():
    bones = [Bone(f'costal-cartilage-{n + 1}', _cartilage(n), colours.CARTILAGE, colours.CARTILAGE_LINE, faint=True, listed=False)
             for n in range(10)]
    bones += [Bone(f'rib-{n + 1}', _rib(n), colours.BONE_BEHIND, faint=True, listed=False) for n in range(12)]
    return bones + [Bone('sternum', smooth(STERNUM), colours.BONE_BEHIND, paired=False, faint=True, listed=False)]


SCAPULA = [(6, 1392), (2, 1376), (6, 1358), (16, 1346), (26, 1326), (40, 1296), (54, 1264), (63, 1250), (71, 1252), (78, 1276), (86, 1312),
           (90, 1346), (88, 1374), (80, 1396), (68, 1410), (52, 1408), (34, 1400), (20, 1398)]


def _shoulder():
    crest = tube([(88, 1362), (66, 1380), (40, 1396), (18, 1407), (-6, 1408)], [8, 9, 10, 14, 11])
    coracoid = tube([(10, 1386), (-6, 1390), (-20, 1378)], [12, 11, 9])
    clavicle = tube([(-4, 1404), (-18, 1410), (-32, 1404), (-46, 1393)], [13, 10, 11, 15])
    return [Bone('clavicle', clavicle, faint=True, listed=False), Bone('scapula', coracoid, faint=True),
            Bone('scapula', smooth(SCAPULA), faint=True), Bone('scapula', crest, faint=True)]


def _arm_tube(points, widths):
    return capsule(AP(points), [w * S for w in widths])


def _arm():
    """Upper arm and forearm, as far as the wrist."""
    head = Point(*P(*arm_point(2, 2))).buffer(24 * S)
    shaft = _arm_tube([(6, 0), (60, 2), (150, 2), (230, 0), (286, 0)], [40, 26, 22, 22, 30])
    condyle = _arm_tube([(290, -8), (292, 12)], [24, 22])
    humerus = unary_union([head, shaft, condyle]).buffer(4).buffer(-4)
    ulna = _arm_tube([(286, -22), (304, -16), (340, -12), (430, -12), (538, -12)], [20, 26, 20, 14, 12])
    radius = _arm_tube([(306, 8), (322, 8), (360, 8), (450, 8), (510, 6), (540, 5)], [20, 15, 15, 15, 18, 26])
    return [Bone('humerus', humerus, faint=True, listed=False), Bone('ulna', ulna, faint=True, listed=False),
            Bone('radius', radius, faint=True, listed=False)]


# ------------------------------------------------------------------ pelvis and leg

HIP_BONE = [(-66, 980), (-63, 992), (-52, 1006), (-32, 1017), (-8, 1022), (18, 1022), (42, 1014), (62, 1001), (76, 985), (77, 974), (70, 962),
            (67, 950), (58, 943), (48, 934), (43, 920), (45, 904), (54, 892), (61, 882), (56, 874), (50, 864), (51, 852), (58, 838),
            (60, 820), (54, 802), (42, 793), (28, 794), (12, 804), (-8, 815), (-30, 825), (-52, 831), (-66, 837), (-73, 848), (-71, 861),
            (-60, 867), (-46, 874), (-36, 886), (-34, 900), (-42, 914), (-48, 926), (-46, 938), (-50, 950), (-60, 964)]
FORAMEN = [(-46, 852), (-36, 861), (-18, 862), (0, 856), (12, 844), (12, 830), (0, 825), (-18, 829), (-36, 838)]
FEMUR = [(-12, 872), (-8, 883), (4, 889), (18, 888), (29, 880), (32, 866), (27, 848), (19, 826), (13, 800), (7, 750), (3, 690), (2, 620),
         (5, 565), (10, 528), (20, 511), (34, 500), (41, 486), (38, 468), (26, 458), (8, 455), (-10, 456), (-24, 462), (-31, 476), (-32, 492),
         (-27, 508), (-23, 532), (-23, 570), (-25, 620), (-25, 690), (-21, 750), (-17, 800), (-15, 840)]
PATELLA = [(-44, 506), (-51, 503), (-55, 492), (-54.5, 478), (-50, 465), (-45.5, 460), (-41, 466), (-37, 478), (-36, 492), (-39, 503)]
TIBIA = [(-26, 447.5), (-8, 450), (14, 450), (31, 448), (36, 440), (31, 426), (22, 408), (15, 384), (12, 330), (14, 260), (19, 180), (26, 122),
         (35, 103), (36, 92), (26, 90), (15, 93), (3, 90), (-3, 98), (-5, 116), (-9, 150), (-15, 210), (-21, 280), (-27, 350), (-33, 398),
         (-40, 412), (-40.5, 422), (-35, 432), (-30, 440)]
FIBULA = [(20, 441), (27, 450), (34, 444), (36, 434), (31, 422), (28, 400), (27, 330), (27, 250), (29.5, 170), (34, 116), (40, 94), (40, 76),
          (33, 64), (25, 66), (20.5, 80), (21.5, 100), (22, 130), (20, 170), (17, 250), (17, 330), (18.5, 400), (16.5, 424), (16, 434)]
TALUS = [(-22, 76), (-12, 84), (-4, 87), (2, 94), (12, 98), (24, 97), (34, 92), (43, 82), (47, 72), (40, 66), (28, 65), (14, 60), (0, 60), (-16, 64)]
CALCANEUS = [(46, 69), (56, 63), (68, 61), (79, 54), (85, 42), (86.5, 26), (82, 11), (72, 4.5), (60, 5), (48, 11), (30, 15), (8, 18), (-6, 22),
             (-13, 32), (-12, 44), (-2, 52), (10, 57), (20, 61), (32, 66)]
CUBOID = [(-13, 45), (-13, 31), (-18, 22), (-30, 18), (-41, 20), (-45, 30), (-40, 40), (-26, 47)]
NAVICULAR = [(-23, 77), (-17, 66), (-17, 54), (-23, 48), (-30, 54), (-35, 66), (-31, 75)]
CUNEIFORM = [(-33, 73), (-38, 60), (-32, 50), (-42, 41), (-56, 38), (-66, 43), (-66, 54), (-54, 63), (-42, 71)]


def _leg():
    hip = smooth(HIP_BONE).difference(smooth(FORAMEN))
    head = Point(*P(-3, 890)).buffer(21 * S)
    return [Bone('hip-bone', hip, 'url(#hip-bone)'), Bone('femur', head), Bone('femur', smooth(FEMUR)), Bone('tibia', smooth(TIBIA)),
            Bone('fibula', smooth(FIBULA)), Bone('patella', smooth(PATELLA))]


def _foot():
    rays = [([(-66, 48), (-96, 34), (-126, 17)], (14, 11, 15), [((-131, 16), (-147, 14.5)), ((-151, 14), (-161, 10))], 10),
            ([(-62, 46), (-94, 31), (-124, 16)], (10, 8, 10), [((-128, 15), (-142, 17)), ((-144, 15), (-153, 8))], 7.5),
            ([(-56, 42), (-90, 27), (-121, 14)], (10, 8, 10), [((-125, 13), (-136, 15)), ((-138, 13), (-146, 7))], 7.5),
            ([(-47, 34), (-82, 21), (-115, 11)], (10, 8, 10), [((-119, 10.5), (-129, 13)), ((-131, 11), (-138, 6))], 7.5),
            ([(-36, 21), (-74, 14), (-107, 9)], (14, 8, 10), [((-111, 9), (-119, 11)), ((-121, 9), (-128, 5.5))], 7.5)]
    bones = [Bone('talus', smooth(TALUS)), Bone('tarsals', smooth(NAVICULAR)), Bone('tarsals', smooth(CUNEIFORM)),
             Bone('calcaneus', smooth(CALCANEUS)), Bone('tarsals', smooth(CUBOID))]
    for course, widths, toe, width in rays:
        bones.append(Bone('metatarsals', tube(course, widths)))
        bones += [Bone('phalanges-foot', tube(pair, [width, width * .78, width * .9])) for pair in toe]
    return bones


def _back():
    bones = []
    for v in spine.VERTEBRAE:
        listed = v.name[0] != 'c'
        bones.append(Bone(f'vertebra-{v.name}', unary_union([spine.arch(v), spine.body(v)]), paired=False, listed=listed))
        bones.append(Bone(f'vertebra-{v.name}', spine.transverse(v), paired=False, listed=listed))
    for name, cushion, _ in spine.discs():
        bones.append(Bone(name, cushion, colours.DISC, colours.DISC_LINE, paired=False, listed=name.split('-')[1][0] == 'l'))
    return [Bone('coccyx', spine.coccyx(), paired=False), Bone('sacrum', spine.sacrum(), paired=False)] + bones


def skeleton(figure):
    """All pieces from the deepest to the one that lies on top, each with what is seen of it."""
    limit = figure.whole.buffer(-1.5)
    bones = _chest() + _back() + _shoulder() + _arm() + _foot() + _leg()
    above = Polygon()
    for bone in reversed(bones):
        bone.shape = bone.shape.intersection(limit)
        bone.visible = bone.shape.difference(above)
        if bone.name != 'hip-bone' and not bone.faint:
            above = unary_union([above, bone.shape])
    return [bone for bone in bones if not bone.shape.is_empty]


def selectable(bones):
    """Structure to visible shape. What is seen through the hip bone and the shoulder blade is left free."""
    found = {}
    hip = unary_union([b.shape for b in bones if b.name == 'hip-bone'])
    inner = unary_union([b.visible for b in bones if b.name.split('-')[0] in ('vertebra', 'disc', 'sacrum')])
    for bone in bones:
        if bone.listed:
            visible = bone.visible.difference(inner) if bone.name in ('hip-bone', 'scapula') else bone.visible
            if bone.name == 'coccyx':
                visible = visible.difference(hip)
            found[bone.structure] = unary_union([found.get(bone.structure, Polygon()), visible])
    return {name: shape for name, shape in found.items() if shape.area > 3}


# ------------------------------------------------------------------ paint

BROAD = ('femur', 'tibia', 'hip-bone', 'calcaneus', 'sacrum')


def _light(bones):
    """Every bone rounded like a tube or a plate."""
    height = np.zeros((H, W))
    for bone in bones:
        if not bone.faint and not bone.visible.is_empty:
            round_off(height, bone.visible, 9 if bone.name in BROAD else 4.5)
    field = ndimage.gaussian_filter(lit(height), .8)
    shades = ''.join(path(band(-field, depth - FLAT, .7, 14, 1), fill=c, fill_opacity='.28')
                     for depth, c in zip((.10, .30), colours.BONE_SHADES))
    return shades + path(band(field, FLAT + .022, .7, 14, 1), fill=colours.BONE_LIGHT, fill_opacity='.4')


def _lines():
    """Edges and hollows for the near view."""
    ink = dict(colour=colours.BONE_LINE)
    marks = [brush(PP(p), .8, .6, **ink) for p in (
        [(-60, 986), (-40, 1004), (-8, 1011), (24, 1010), (56, 994)], [(-42, 944), (-26, 956), (-8, 962)], [(42, 938), (32, 950), (18, 957)],
        [(-30, 896), (-26, 912), (-8, 920), (14, 916), (24, 902)], [(46, 846), (38, 824), (24, 808)],
        [(-6, 872), (6, 866), (20, 868)], [(-6, 846), (4, 850), (18, 846)], [(-16, 690), (-15, 640), (-14, 590)],
        [(-26, 482), (-14, 474), (8, 470), (26, 476)], [(-20, 440), (4, 438), (26, 442)], [(-24, 404), (-18, 360), (-12, 300)],
        [(22, 400), (21, 330), (22, 250)], [(27, 92), (29, 82), (33, 74)], [(4, 84), (16, 88), (30, 84)], [(60, 52), (70, 40), (70, 22)],
        [(-8, 44), (4, 40), (18, 42)], [(-50, 498), (-52, 486), (-49, 470)])]
    marks += [brush(PP(p), 1.1, .5, **ink) for p in ([(54, 968), (62, 960), (66, 948)], [(64, 946), (70, 938), (72, 926)],
                                                   [(68, 926), (73, 916), (73, 904)])]
    marks += [brush(rim, .7, .5, **ink) for v in spine.VERTEBRAE if v.name[0] in 'tl' for rim in spine.plates(v)]
    cores = ''.join(shape(core, .1, fill='#8fb2c0', fill_opacity='.55') for name, _, core in spine.discs() if '-l' in name or '-t12' in name)
    return group(''.join(marks) + cores, class_='fine', display='none')


def _definitions():
    bone = [(0, '#fbf5e6'), (.45, colours.BONE), (1, '#d6c7a8')]
    wing = [(0, colours.BONE, .30), (.28, colours.BONE, .38), (.52, colours.BONE, .95), (1, '#e4d8bf', 1)]
    return gradient('bone', bone, y2=.12) + gradient('hip-bone', wing, x2=0, y2=1)


def _ids(bones):
    """An id for every piece; the second and later ones of a structure are numbered."""
    count, names = {}, {}
    for bone in bones:
        number = count[bone.structure] = count.get(bone.structure, 0) + 1
        names[id(bone)] = f'bone-{bone.structure}' + (f'-{number}' if number > 1 else '')
    return names


def layer(bones):
    """(definitions, group `bones`)."""
    names = _ids(bones)

    def piece(bone, **more):
        return shape(bone.shape, .4 if bone.faint else .25, id=names[id(bone)], fill=bone.fill, stroke=bone.line,
                     fill_rule='evenodd', class_='disc' if bone.name.startswith('disc') else None, **more)
    blade = [b for b in bones if b.name == 'scapula']
    faint = ''.join(piece(b) for b in bones if b.faint and b not in blade)
    solid = ''.join(piece(b) for b in bones if not b.faint)
    ghost = ''.join(piece(b, fill_opacity='.3') for b in blade)
    return _definitions(), group(group(faint, id='bones-faint', opacity='.55', stroke_width='.6', stroke_linejoin='round')
                 + group(solid, id='bones-solid', stroke_width='.7', stroke_linejoin='round')
                 + group(_light(bones), fill_rule='evenodd', filter='url(#soft1)')
                 + group(ghost, stroke_opacity='.6', stroke_width='.7') + _lines(), id='bones', display='none', mask='url(#inside-fades)')
