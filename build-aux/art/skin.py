# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of the skin: shade, lines, shorts and hair, and how it steps back behind another layer."""
from shapely.geometry import box
from shapely.ops import unary_union

import creases
import face
import hair
import relief
import shorts
from geometry import H, PP, W, d_of
from outline import foot_cut, skin_cut
from palette import DEFAULT
from pen import Pen
from skin_relief import shade_masks

WHOLE = f'<rect width="{W}" height="{H}"'
PAGE = box(0, 0, W, H)

# One faint diagonal light gives the symmetrical shade a direction.
KEY = ('<linearGradient id="key" x1="0" y1="0" x2="1" y2=".25"><stop offset="0" stop-color="#fff4e6" stop-opacity=".14"/>'
       '<stop offset=".45" stop-color="#fff4e6" stop-opacity="0"/><stop offset="1" stop-color="#4a2018" stop-opacity=".14"/></linearGradient>')

# Where the body fades, the skin that is kept melts into it; so it does into the muscles, where it covers the feet too.
MELT = (relief.blur('melt', 7) + relief.blur('melt-near', 3)
        + relief.melting_mask('kept-melts', 'melt', '#fff', 'clip-kept')
        + relief.melting_mask('cover-melts', 'melt-near', '#fff', 'clip-cover'))
MELTS_OVER = 7          # how far the skin over head, hands and feet reaches across the cut ends of the muscles


def clip(name, shape):
    return f'<clipPath id="{name}"><path d="{d_of(shape.intersection(PAGE), .3)}"/></clipPath>'


def shading_markup():
    """Two strengths of shade and one of light; `deep` is masked twice, so it shows in the darkest places only."""
    return ('<g clip-path="url(#clip-body)">'
            f'{WHOLE} class="shade" fill="{DEFAULT.shade}" mask="url(#shade-dark)"/>'
            f'<g mask="url(#shade-dark)">{WHOLE} class="deep" fill="{DEFAULT.deep}" mask="url(#shade-dark)"/></g>'
            f'{WHOLE} class="light" fill="{DEFAULT.light}" fill-opacity="{DEFAULT.light_opacity}" mask="url(#shade-light)"/></g>')


def lines_markup(figure):
    """The lines of the body and of the feet, which step back with them, and those of head and hands, which stay."""
    older = figure.build == 'older'
    body, feet, kept = Pen(), Pen(), Pen()
    if figure.view == 'front':
        creases.draw_front(body, older)
        creases.draw_foot_front(feet)
        creases.draw_palm(kept)
        face.draw(kept, older)
    else:
        creases.draw_back(body, older)
        creases.draw_foot_back(feet)
        creases.draw_hand_back(kept)
    kept.lines([PP(creases.EAR_FOLD)], .8, .40)
    groups = (('skin-lines', body), ('foot-lines', feet), ('kept-lines', kept))
    return '<g clip-path="url(#clip-body)">' + ''.join(f'<g id="{name}">{pen.markup()}</g>' for name, pen in groups) + '</g>'


def outline_markup(name, width, more=''):
    return f'<use id="{name}" href="#body-shape" fill="none" stroke="{DEFAULT.line}" stroke-width="{width}" stroke-linejoin="round"{more}/>'


def draw(figure):
    """(defs, markup) of the layer `skin`.

    `skin-back` is what a layer sheet fades, and `skin-ground` what it fades to where a tone says so. `skin-kept` repeats at full strength what stays covered
    then, and `inner-outline` the outline of the rest.
    """
    cut = skin_cut(figure.view)
    hair_defs, hair_markup = hair.draw(figure)
    shorts_defs, shorts_markup = shorts.draw(figure)
    defs = (f'<path id="body-shape" d="{d_of(figure.silhouette, .15)}"/><clipPath id="clip-body"><use href="#body-shape"/></clipPath>'
            + clip('clip-kept', cut) + clip('clip-cover', unary_union([cut, foot_cut(figure.view)]).buffer(MELTS_OVER)) + clip('clip-rest', PAGE.difference(cut))
            + KEY + MELT + shade_masks(figure) + shorts_defs + hair_defs)
    everything = (f'<use id="skin-base" href="#body-shape" fill="{DEFAULT.skin}"/>{shading_markup()}{lines_markup(figure)}'
                  f'{outline_markup("skin-outline", 1.3)}{shorts_markup}<g clip-path="url(#clip-body)">{WHOLE} fill="url(#key)"/></g>{hair_markup}')
    return defs, (f'<g id="skin"><use id="skin-ground" display="none" href="#body-shape"/><g id="skin-back"><g id="skin-all" class="{figure.build}">{everything}</g></g>'
                  '<use id="skin-kept" display="none" href="#skin-all" clip-path="url(#clip-kept)"/>'
                  + outline_markup('inner-outline', 1.1, ' display="none" clip-path="url(#clip-rest)"') + '</g>')
