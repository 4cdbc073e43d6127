# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of bones, front and back: from the neck down, to the wrists and the toes.

There is no skull and there are no bones of the hand: head and hands stay skin, and the layer fades out below them.
"""
from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union

import bone_tables as tables
import relief
import spine
import tissue_colours as colours
from geometry import CX, H, P, PP, S, W, capsule, crom, d_of, geoms, mx, path_of, poly, raster
from outline import AP, APP, TOES
from shading import both, tone_field
from tissue import without_slivers

SELECTABLE = frozenset([f"vertebra-t{i}" for i in range(1, 13)] + [f"vertebra-l{i}" for i in range(1, 6)]
                       + ["disc-l1-l2", "disc-l2-l3", "disc-l3-l4", "disc-l4-l5", "disc-l5-s1", "sacrum", "coccyx"]
                       + """scapula hip-bone femur patella tibia fibula talus calcaneus tarsals metatarsals
                       phalanges-foot""".split())

SMALLEST = 50          # less than this of a bone in sight is no target (a vertebra behind the breastbone)

# how far the rim of a bone is rounded off in the shading; wide bones are plates, narrow ones tubes
ROUNDING = {"bone": 8., "behind": 5., "cartilage": 4., "disc": 4.}
FILLS = {"bone": colours.BONE, "behind": colours.BONE_BEHIND, "cartilage": colours.CARTILAGE, "disc": colours.DISC}
LINES = {"cartilage": colours.CARTILAGE_LINE, "disc": colours.DISC_LINE}


@dataclass
class Bone:
    """A bone or a part of one. What has the higher `z` lies in front; `pair` bones are mirrored."""
    name: str
    shape: object
    z: float = 0
    material: str = "bone"
    pair: bool = True
    part: str = ""
    visible: object = None

    @property
    def key(self):
        return f"{self.name}-{self.part}" if self.part else self.name


def rod(points, widths, place=PP):
    """A limb of bone along a spline; widths in millimetres."""
    return capsule(place(points), [w * S for w in widths])


def ball(x, h, radius, place=P):
    return Point(*place(x, h)).buffer(radius * S, 32)


def joined(parts, fillet):
    """Parts grown together, with filled corners."""
    return unary_union(parts).buffer(fillet).buffer(-fillet)


# ---------------------------------------------------------------- spine and chest

def spinal_column(back):
    """Discs and vertebrae. From behind, each arch lies over the one below it, like tiles from the foot of the roof up."""
    found = [Bone(name, shape, -.2, "disc", False) for name, shape in spine.discs()]
    for i, level in enumerate(reversed(spine.LEVELS)):
        name, z = f"vertebra-{level.name}", i * .01
        found.append(Bone(name, spine.transverse(level, back), z - .6 if not back else z, "behind" if not back else "bone",
                          False, "sides"))
        found.append(Bone(name, spine.body(level), z - .3 if back else z, "behind" if back else "bone", False))
        if back:
            found.append(Bone(name, spine.arch(level), z + .5, "bone", False, "arch"))
            found.append(Bone(name, spine.spinous(level), z + .504, "bone", False, "spine"))
    found.append(Bone("sacrum", spine.sacrum(back), .1, "bone", False))
    found.append(Bone("coccyx", spine.coccyx(), .12, "bone", False))
    if back:
        found += [Bone("sacrum", bump, .2 + i * .01, "bone", False, f"crest-{i + 1}")
                  for i, bump in enumerate(spine.sacral_crest())]
    return found


def behind_point(course, start):
    """The half plane in front of a place on a course, to part rib from cartilage."""
    c = np.array(course)
    p, d = c[start], c[min(len(c) - 1, start + 2)] - c[start - 2]
    d = d / np.linalg.norm(d)
    n = np.array([-d[1], d[0]])
    return Polygon([p + n * 14, p - n * 14, p - n * 60 + d * 120, p + n * 60 + d * 120])


def rib(i, back):
    """Rib i (1 to 10): from the spine round to the breastbone; its back half lies behind in the front view."""
    top, reach, low = spine.THORACIC[i - 1].h + 4, tables.RIB_REACH[i - 1], tables.RIB_FRONT[i - 1]
    side = (reach, low + 26 if i > 2 else low + 14)
    course = [(12, top), (reach * .5, top + 4), (reach * .88, top * .42 + side[1] * .58), side]
    width = [7, 8.4, 9, 8.6, 8]
    rear = rod(course, width)
    end = (tables.RIB_END[i - 1], low)
    turn = (reach * .95, top * .2 + side[1] * .8)
    if back:
        far = rod([turn, side, (reach * .95, low + 9), ((reach + end[0]) / 2 + 5, low - 3), end], (4, 7, 8, 8, 8))
        return [Bone(f"rib-{i}", rear, -.1), Bone(f"rib-{i}", far, -2, "behind", part="far")]
    front = [turn, side, (reach * .95, low + 9), ((reach + end[0]) / 2 + 5, low - 3), end,
             ((end[0] + tables.STERNAL[i - 1][0]) / 2, (low + tables.STERNAL[i - 1][1]) / 2 - 4), tables.STERNAL[i - 1]]
    band = rod(front, [4, 8.6, 9, 9.4, 9.6, 8.4, 7.4])
    line = crom(PP(front))
    joint = min(range(len(line)), key=lambda k: np.hypot(line[k][0] - P(*end)[0], line[k][1] - P(*end)[1]))
    medial = band.intersection(behind_point(line, joint))
    return [Bone(f"rib-{i}", rear, -1, "behind", part="rear"), Bone(f"rib-{i}", band.difference(medial), 1 + i * .01),
            Bone(f"costal-cartilage-{i}", medial, .9 + i * .01, "cartilage")]


def chest(back):
    """Ribs, costal arch and breastbone. The lowest cartilages run together into one arch."""
    found = [bone for i in range(1, 11) for bone in rib(i, back)]
    for i, (reach, drop) in ((11, (112, 62)), (12, (84, 46))):
        top = spine.THORACIC[i - 1].h + 3
        found.append(Bone(f"rib-{i}", rod([(14, top), (reach * .6, top - drop * .34), (reach, top - drop)], (7, 8, 7.4, 3.4)),
                          -.1 if back else -1, "bone" if back else "behind"))
    if back:
        return found
    arch = [bone for bone in found if bone.material == "cartilage" and int(bone.name.rsplit("-", 1)[1]) >= 7]
    found = [bone for bone in found if bone not in arch]
    joint_arch = max(geoms(joined([bone.shape for bone in arch], 2.6)), key=lambda part: part.area)
    found.append(Bone("costal-arch", Polygon(joint_arch.exterior), 1.2, "cartilage"))
    found.append(Bone("sternum", spine.symmetric([(0, 1391), (9, 1389), (21, 1393), (22, 1386), (16, 1370), (11.5, 1354),
                                                  (13, 1332), (15.5, 1296), (15, 1272), (9, 1254), (0, 1252)]), 2, pair=False))
    found.append(Bone("sternum", spine.symmetric([(0, 1252), (6, 1252), (5, 1240), (2, 1226), (0, 1224)]), 1.9, "cartilage",
                      False, "tip"))
    return found


# ---------------------------------------------------------------- shoulder and arm

def shoulder_and_arm(back):
    blade = poly(PP([(68, 1350), (72, 1372), (90, 1392), (108, 1391), (128, 1380), (150, 1374), (158, 1358), (150, 1336),
                     (134, 1308), (114, 1264), (102, 1238), (94, 1232), (87, 1242), (78, 1284), (70, 1322)]))
    ridge = poly(PP([(69, 1346), (90, 1356), (126, 1374), (154, 1390), (176, 1401), (188, 1394), (184, 1380), (170, 1380),
                     (148, 1376), (116, 1360), (88, 1347), (72, 1340)]))
    collar = rod([(14, 1391), (52, 1386), (96, 1397), (140, 1403), (174, 1399)], (16, 12, 10.5, 11.5, 14))
    humerus = joined([Point(*P(*AP(4, -3))).buffer(22 * S), rod([(8, 2), (60, 0), (140, 0), (220, 0), (270, 0)],
                                                                (33, 26, 21, 21, 29), APP),
                      rod([(280, -22), (284, 0), (280, 21)], (18, 16, 17), APP)], 4)
    ulna = rod([(268 if back else 280, -6), (300, -9), (380, -10), (470, -13), (552, -17)], (22, 21, 14, 12, 11), APP)
    radius = rod([(301, 13), (316, 12), (345, 9), (430, 14), (500, 14), (552, 10)], (21, 15, 14, 14, 16, 27), APP)
    found = [Bone("scapula", blade, 2.3 if back else -1.2, "bone" if back else "behind"), Bone("clavicle", collar, -1.6 if back else 3),
             Bone("humerus", humerus, 2.2), Bone("ulna", ulna, 2.4), Bone("radius", radius, 2.5)]
    if back:
        found.append(Bone("scapula", ridge, 2.6, part="ridge"))
    return found


# ---------------------------------------------------------------- pelvis and leg

def hip_bone(back):
    """The hip bone as one piece: the wing, the socket's rim, and the ring of pubis and ischium round its hole."""
    if back:
        wing = [(37, 984), (46, 1003), (62, 1016), (84, 1023), (110, 1020), (133, 1004), (144, 980), (139, 957), (128, 936),
                (123, 914), (120, 890), (108, 868), (94, 852), (84, 862), (70, 866), (54, 868), (60, 884), (62, 902),
                (54, 922), (42, 938), (36, 958)]
        ring = [(86, 880), (56, 874), (48, 866), (54, 858), (26, 870), (8, 864), (5, 849), (6, 836), (20, 831), (34, 812),
                (46, 790), (60, 781), (74, 785), (83, 806), (91, 838), (104, 866)]
    else:
        wing = [(37, 990), (48, 1004), (64, 1016), (86, 1022), (110, 1019), (133, 1004), (144, 984), (142, 969), (132, 959),
                (125, 947), (124, 931), (120, 916), (115, 905), (106, 894), (98, 878), (92, 864), (80, 868), (68, 888), (56, 908), (44, 932),
                (37, 954)]
        ring = [(80, 896), (52, 886), (26, 874), (8, 867), (5, 851), (6, 836), (20, 832), (36, 812), (52, 788), (66, 784),
                (76, 796), (80, 822), (86, 844), (94, 864), (94, 886)]
    hole = poly(PP([(36, 850), (50, 860), (64, 855), (70, 838), (63, 817), (52, 812), (42, 828)]))
    return joined([poly(PP(wing)), poly(PP(ring))], 2.4).difference(hole)


def thigh_bone(back):
    knee = [rod([(66, 476), (74, 490)], (32, 33)), rod([(122, 476), (114, 490)], (32, 33))]
    whole = joined([ball(97, 890, 21.5), rod([(98, 890), (122, 877), (142, 858)], (27, 25, 30)),
                    rod([(149, 880), (151, 862), (147, 842)], (24, 28, 24)),
                    rod([(146, 858), (140, 800), (128, 700), (114, 600), (102, 530), (95, 494)], (34, 29, 25, 24.5, 30, 46)),
                    rod([(127, 826), (123, 814)], (16, 12))] + knee, 6)
    if back:
        whole = whole.difference(poly(PP([(86, 452), (87, 470), (94, 480), (101, 470), (102, 452)])))
    else:
        whole = whole.difference(poly(PP([(88, 452), (90, 464), (94, 468), (98, 464), (100, 452)])))
    return whole


def shin_bones():
    tibia = poly(PP([(52, 452), (62, 457), (78, 456), (88, 460), (94, 455), (100, 460), (110, 456), (126, 457), (134, 451),
                     (133, 438), (121, 422), (108, 402), (103, 368), (98, 300), (93, 220), (90, 150), (95, 112), (106, 98),
                     (106, 86), (86, 85), (79, 75), (70, 68), (65, 76), (65, 92), (70, 116), (73, 150), (74, 220),
                     (75, 300), (75, 368), (72, 402), (62, 424), (53, 438)]))
    fibula = rod([(133, 434), (133, 422), (129, 380), (124, 300), (119, 200), (117, 124), (121, 86), (121, 62)],
                 (16, 12, 8.6, 8.4, 8.4, 9, 14, 9))
    return tibia, fibula


def foot(back):
    """The foot, foreshortened as we look along it."""
    ankle = poly(PP([(78, 85), (94, 88), (112, 84), (116, 70), (108, 62), (94, 58), (80, 62), (75, 72)]))
    if back:
        heel = poly(PP([(82, 66), (98, 63), (112, 65), (117, 46), (120, 20), (112, 6), (97, 2), (81, 6), (73, 20), (76, 46)]))
        outer = poly(PP([(114, 52), (126, 48), (140, 34), (150, 22), (146, 14), (132, 12), (120, 20), (114, 36)]))
        return [Bone("talus", ankle, .4), Bone("metatarsals", outer, .3, "behind"), Bone("calcaneus", heel, 1)]
    middle = [poly(PP(ring)) for ring in (
        [(72, 62), (84, 66), (92, 62), (90, 50), (80, 47), (71, 52)],                # navicular
        [(70, 50), (79, 47), (81, 37), (74, 34), (68, 40)], [(80, 47), (89, 49), (90, 38), (83, 36)],
        [(90, 49), (99, 49), (101, 38), (92, 37)],                                   # the cuneiforms
        [(98, 60), (112, 60), (122, 48), (120, 36), (104, 37), (99, 48)])]           # cuboid
    starts = [(75, 38), (87, 38), (97, 38), (107, 38), (117, 38)]
    rays, toes = [], []
    for (x, h), (base, tip, _), first in zip(starts, TOES, (True, False, False, False, False)):
        knuckle = (base[0] * .72 + tip[0] * .28, base[1] * .72 + tip[1] * .28)
        rays.append(rod([(x, h), ((x + knuckle[0]) / 2, (h + knuckle[1]) / 2), knuckle],
                        (12, 9, 13) if first else (8.6, 6, 8.8)))
        reach = [(knuckle[0] + (tip[0] - knuckle[0]) * f, knuckle[1] + (tip[1] - knuckle[1]) * f) for f in (.34, .66, .78, 1.02)]
        toes += [rod(reach[:2], (10.5, 9) if first else (7, 6)), rod(reach[2:], (9.6, 9) if first else (6.6, 6))]
    return [Bone("talus", ankle, .4), Bone("tarsals", unary_union(middle), .5),
            Bone("metatarsals", unary_union(rays), .6), Bone("phalanges-foot", unary_union(toes), .8)]


def pelvis_and_leg(back):
    tibia, fibula = shin_bones()
    found = [Bone("hip-bone", hip_bone(back), -.05 if not back else .05), Bone("femur", thigh_bone(back), -.08),
             Bone("tibia", tibia, 1.2), Bone("fibula", fibula, 1.1 if not back else 1.3)]
    if not back:
        found.append(Bone("patella", poly(PP([(93, 506), (107, 501), (114, 486), (108, 468), (94, 456), (80, 468), (73, 486),
                                              (79, 501)])), 3))
        found.append(Bone("pubic-symphysis", spine.symmetric([(0, 866), (5, 864), (5.4, 850), (5, 838), (0, 835)]), 2,
                          "cartilage", False))
    return found + foot(back)


# ---------------------------------------------------------------- lines

def body_lines(level):
    """Fine lines along the rims of a vertebral body, from the front."""
    w, b, h = level.half_width, level.half_height, level.h
    return [[(0, h + b * .52), (w * .5, h + b * .56), (w * .84, h + b * .46)],
            [(0, h - b * .52), (w * .5, h - b * .56), (w * .84, h - b * .46)],
            [(w * .34, h + 2), (w * .36, h - 3)], [(w * .6, h + 3), (w * .6, h - 2)]]


def ring_lines(above, below):
    """The rings of fibres of a disc, from the front."""
    middle, w = (above.bottom + below.top) / 2, above.half_width
    return [[(0, middle + 1.6), (w * .5, middle + 1.9), (w * .92, middle + 1.1)],
            [(0, middle - 1.6), (w * .5, middle - 1.9), (w * .92, middle - 1.1)]]


def surface_lines(back):
    """(coarse, fine) lines on the surfaces of the drawn side: edges that a hand would draw; texture for close-ups."""
    if back:
        fine = list(tables.TEXTURE_BACK)
        for level in spine.LUMBAR + spine.THORACIC[6:]:
            w, b = level.half_width, level.half_height
            fine.append([(w * .3, level.h + b * .5), (w * .42, level.h), (w * .36, level.h - b * .6)])
    else:
        fine = list(tables.TEXTURE_FRONT)
        for level in spine.LUMBAR + spine.THORACIC[9:]:
            fine += body_lines(level)
        for above, below in zip(spine.LUMBAR, spine.LUMBAR[1:]):
            fine += ring_lines(above, below)
    edges = tables.EDGES_BACK if back else tables.EDGES_FRONT
    return [crom(PP(line)) for line in edges], [crom(PP(line)) for line in fine]


def texture(bones):
    """Short strokes along the shafts of the long bones, for close-ups."""
    lines = []
    for name, course, offsets in tables.SHAFTS:
        shape = next(bone.visible for bone in bones if bone.name == name).buffer(-1)
        middle = np.array(crom(PP(course)))
        for k, offset in enumerate(offsets):
            for part in range(5):
                a = int(len(middle) * (.04 + .19 * part + .03 * (k % 3)))
                stroke = LineString(middle[a:a + int(len(middle) * .11)] + [offset, 0]).intersection(shape)
                lines += [list(piece.coords) for piece in geoms(stroke) if piece.length > 8]
    return lines


# ---------------------------------------------------------------- drawing

def fade_mask(view):
    """The mask under which the bones fade towards head and hands."""
    top, end = (P(0, 1482)[1], P(0, 1444)[1]) if view == "front" else (P(0, 1506)[1], P(0, 1468)[1])
    wrist, arm = P(*AP(548, 0)), P(*AP(506, 0))
    hand = APP([(500, -75), (500, 60)]) + [P(480, 560), P(180, 560)]
    points = " ".join(f"{x:.0f},{y:.0f}" for x, y in hand)
    cover = relief.mirrored("bones-hand", f'<polygon points="{points}" fill="url(#bones-hand-fade)"/>')
    return ('<linearGradient id="bones-neck-fade" gradientUnits="userSpaceOnUse" x1="0" x2="0" '
            f'y1="{top:.0f}" y2="{end:.0f}"><stop offset="0"/><stop offset="1" stop-opacity="0"/></linearGradient>'
            f'<linearGradient id="bones-hand-fade" gradientUnits="userSpaceOnUse" x1="{wrist[0]:.0f}" y1="{wrist[1]:.0f}" '
            f'x2="{arm[0]:.0f}" y2="{arm[1]:.0f}" href="#bones-neck-fade"/>'
            f'<mask id="bones-fade" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}">'
            f'<rect width="{W}" height="{H}" fill="#fff"/>'
            f'<rect width="{W}" height="{end:.0f}" fill="url(#bones-neck-fade)"/>{cover}</mask>')


def assemble(figure):
    """All bones of the view, from behind to the front, cut to the figure, with what is visible of each."""
    back = figure.view == "back"
    bones = spinal_column(back) + chest(back) + shoulder_and_arm(back) + pelvis_and_leg(back)
    limit = figure.silhouette.buffer(-1.4)
    bones.sort(key=lambda bone: bone.z)
    above = Polygon()
    for bone in reversed(bones):
        bone.shape = bone.shape.intersection(limit)
        whole = unary_union([bone.shape, mx(bone.shape)]) if bone.pair else bone.shape
        bone.visible = bone.shape.difference(above)
        above = unary_union([above, whole])
    return [bone for bone in bones if bone.visible.area > 1.5]


def height_of(bones):
    """The height map of the visible surfaces."""
    height = np.zeros((H, W))
    for bone in bones:
        if bone.pair:
            height += both(relief.rounded(bone.visible, ROUNDING[bone.material]))
        else:
            height += relief.rounded(bone.visible, ROUNDING[bone.material])
    return height


def light_markup(bones):
    """The light on the bones, without any blur: the shapes are small enough for plain bands."""
    whole = unary_union([unary_union([bone.visible, mx(bone.visible)]) if bone.pair else bone.visible for bone in bones])
    height = height_of(bones)
    mask = raster(whole)
    tone = tone_field(height, mask, height, curv=0, sig=.8, pre=.8)
    dark, light = relief.tone_bands(tone, (.10, .30), (.022,), tolerance=.7, smallest=18, step=1)
    markup = relief.paint(dark, colours.BONE_SHADES, .30) + relief.paint(light, [colours.BONE_LIGHT], .3)
    return whole, relief.mirrored("bone-light", markup)


def selectable(bones, sides):
    """Shape id -> visible outline of the bones the program knows."""
    parts = {}
    for bone in bones:
        if bone.name in SELECTABLE:
            if bone.pair:
                for side, shape in zip(sides, (bone.visible, mx(bone.visible))):
                    parts.setdefault(f"{bone.name}-{side}", []).append(shape)
            else:
                parts.setdefault(bone.name, []).append(bone.visible)
    whole = {key: without_slivers(unary_union([shape.buffer(.05) for shape in shapes]).buffer(-.05), 3)
             for key, shapes in parts.items()}
    return {key: shape for key, shape in whole.items() if shape.area > SMALLEST}


def draw(figure):
    """(defs, layer, shapes) of the bones."""
    bones = assemble(figure)
    one, other = figure.sides
    paths = []
    for bone in bones:
        line = f' stroke="{LINES[bone.material]}"' if bone.material in LINES else ""
        line += ' class="disc"' if bone.material == "disc" else ""
        name = f"bone-{bone.key}-{one}" if bone.pair else f"bone-{bone.key}"
        paths.append(f'<path id="{name}" d="{d_of(bone.shape, .5)}" fill="{FILLS[bone.material]}"{line}/>')
        if bone.pair:
            paths.append(f'<use id="bone-{bone.key}-{other}" href="#{name}" {relief.MIRROR}/>')
    whole, light = light_markup(bones)
    half = whole.intersection(box(CX, 0, W, H))
    clip = (f'<clipPath id="clip-bones"><path id="bones-half" clip-rule="evenodd" d="{d_of(half, .7)}"/>'
            f'<use href="#bones-half" {relief.MIRROR}/></clipPath>')
    coarse, fine = surface_lines(figure.view == "back")
    fine += texture(bones)
    lines = (f'<path d="{"".join(path_of(line, False, .3) for line in coarse)}" stroke-width=".5" stroke-opacity=".55"/>'
             f'<path class="fine" display="none" d="{"".join(path_of(line, False, .4) for line in fine)}" stroke-width=".3" '
             'stroke-opacity=".5"/>')
    layer = (f'<g id="bones" display="none" mask="url(#bones-fade)"><g stroke="{colours.BONE_LINE}" stroke-width=".6" '
             f'stroke-linejoin="round" fill-rule="evenodd">{"".join(paths)}</g><g clip-path="url(#clip-bones)" fill-rule="evenodd">{light}</g>'
             f'<g fill="none" stroke="{colours.BONE_LINE}" stroke-linecap="round">{relief.mirrored("bone-lines", lines)}</g></g>')
    return fade_mask(figure.view) + clip, layer, selectable(bones, figure.sides)
