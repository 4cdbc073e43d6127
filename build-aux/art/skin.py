# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of the skin: shade, creases, nails, and in their order face, shorts and hair."""
import math

from shapely.geometry import box

import face
import hair
import shorts
from geometry import H, PP, W, d_of, mx, poly
from outline import APP, FINGERS, TOES, HPt, foot_cut, skin_cut
from palette import DEFAULT, NAIL
from pen import Pen
from skin_relief import shade_masks


# ---------------------------------------------------------------- lines
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


# ---------------------------------------------------------------- the whole layer
WHOLE = f'<rect width="{W}" height="{H}"'
PAGE = box(0, 0, W, H)
EAR_FOLD = [(82, 1610), (83, 1600), (80.6, 1586), (77, 1574)]

# One faint diagonal light gives the symmetrical shade a direction.
KEY = ('<linearGradient id="key" x1="0" y1="0" x2="1" y2=".25"><stop offset="0" stop-color="#fff4e6" stop-opacity=".14"/>'
       '<stop offset=".45" stop-color="#fff4e6" stop-opacity="0"/><stop offset="1" stop-color="#4a2018" stop-opacity=".14"/></linearGradient>')

# Where the body fades, the skin that is kept melts into it.
MELT = (f'<filter id="melt" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" x="0" y="0" width="{W}" height="{H}">'
        f'<feGaussianBlur stdDeviation="7"/></filter><mask id="kept-melts" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}">'
        f'<g filter="url(#melt)">{WHOLE} fill="#fff" clip-path="url(#clip-kept)"/></g></mask>')


def clip(name, shape):
    return f'<clipPath id="{name}"><path d="{d_of(shape.intersection(PAGE), .3)}"/></clipPath>'


def shading_markup():
    """Two strengths of shade and one of light; `deep` is masked twice, so it shows in the darkest places only."""
    return ('<g clip-path="url(#clip-body)">'
            f'{WHOLE} class="shade" fill="{DEFAULT.shade}" mask="url(#shade-dark)"/>'
            f'<g mask="url(#shade-dark)">{WHOLE} class="deep" fill="{DEFAULT.deep}" mask="url(#shade-dark)"/></g>'
            f'{WHOLE} class="light" fill="{DEFAULT.light}" fill-opacity="{DEFAULT.light_opacity}" mask="url(#shade-light)"/></g>')


def lines_markup(figure):
    """The lines of the body, which step back with it, and those of head and hands, which stay."""
    older = figure.build == 'older'
    body, kept = Pen(), Pen()
    if figure.view == 'front':
        front_lines(body, older)
        toenails(body)
        palm_lines(kept)
        face.draw(kept, older)
    else:
        back_lines(body, older)
        hand_back_lines(kept)
        fingernails(kept)
    kept.lines([PP(EAR_FOLD)], .8, .40)
    return f'<g clip-path="url(#clip-body)"><g id="skin-lines">{body.markup()}</g><g id="kept-lines">{kept.markup()}</g></g>'


def outline_markup(name, width, more=''):
    return f'<use id="{name}" href="#body-shape" fill="none" stroke="{DEFAULT.line}" stroke-width="{width}" stroke-linejoin="round"{more}/>'


def draw(figure):
    """(defs, markup) of the layer `skin`.

    `skin-back` is what a layer sheet fades. `skin-kept` and `skin-feet` repeat at full strength what
    stays covered then, and `inner-outline` the outline of the rest.
    """
    cut = skin_cut(figure.view)
    hair_defs, hair_markup = hair.draw(figure)
    shorts_defs, shorts_markup = shorts.draw(figure)
    defs = (f'<path id="body-shape" d="{d_of(figure.silhouette, .15)}"/><clipPath id="clip-body"><use href="#body-shape"/></clipPath>'
            + clip('clip-kept', cut) + clip('clip-feet', foot_cut(figure.view)) + clip('clip-rest', PAGE.difference(cut))
            + KEY + MELT + shade_masks(figure) + shorts_defs + hair_defs)
    everything = (f'<use id="skin-base" href="#body-shape" fill="{DEFAULT.skin}"/>{shading_markup()}{lines_markup(figure)}'
                  f'{outline_markup("skin-outline", 1.3)}{shorts_markup}<g clip-path="url(#clip-body)">{WHOLE} fill="url(#key)"/></g>{hair_markup}')
    return defs, (f'<g id="skin"><g id="skin-back"><g id="skin-all" class="{figure.build}">{everything}</g></g>'
                  '<use id="skin-kept" display="none" href="#skin-all" clip-path="url(#clip-kept)"/>'
                  '<use id="skin-feet" display="none" href="#skin-all" clip-path="url(#clip-feet)"/>'
                  + outline_markup('inner-outline', 1.1, ' display="none" clip-path="url(#clip-rest)"') + '</g>')
