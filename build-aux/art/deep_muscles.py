# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer of deep muscles, front and back, drawn to stand before the faint bones."""
from shapely.geometry import LineString
from shapely.ops import unary_union

import deep_muscle_tables
import muscles
import relief
import skeleton
import spine
import tissue
import tissue_colours as colours
import vessel_tables
import vessels
from geometry import PP, crom, d_of, geoms, mx
from outline import skin_cut

SELECTABLE = frozenset("""rhomboid-major erector-spinae multifidus quadratus-lumborum iliopsoas gluteus-minimus piriformis
    adductor-magnus soleus popliteus tibialis-posterior flexor-digitorum-longus flexor-hallucis-longus achilles-tendon
    vastus-intermedius extensor-hallucis-longus""".split())
PREFIX = "deep-"

# The furrows between the columns of the erector spinae, and the tendinous strips that close-ups show on it.
FURROWS = [[(34, 970), (38, 1040), (40, 1120), (36, 1220), (29, 1320), (20, 1430)],
           [(26, 1150), (24, 1220), (20, 1300), (14, 1390)]]


def sciatic_markup(deep):
    """The sciatic nerve coming out below the piriformis, faint, so that the two can be seen together."""
    strand = next(s for s in vessel_tables.BACK if s.name == "sciatic-nerve" and len(s.course) > 4)
    strand = vessel_tables.nerve(strand.name, strand.course, strand.widths, 3, fades=(0, 200))
    cover = unary_union([m.visible for m in deep if m.name == "piriformis"]).buffer(.3)
    shape = vessels.tube(strand.course, strand.widths)
    shape = max(geoms(shape.difference(cover)), key=lambda part: part.area)
    fades = vessels.Fades(PREFIX)
    fill, line = fades.paint(strand, colours.NERVE), fades.paint(strand, colours.NERVE_LINE)
    path = f'<path d="{d_of(shape, .3)}" fill="{fill}" stroke="{line}" stroke-width=".7"/>'
    return "".join(fades.defs), f'<g opacity=".8">{relief.mirrored(PREFIX + "sciatic", path)}</g>'


def furrow_markup(deep):
    """The furrows between the columns of the erector spinae, where it is in sight."""
    erector = next(m.own for m in deep if m.name == "erector-spinae").buffer(-1)
    lines = [list(part.coords) for line in FURROWS for part in geoms(LineString(crom(PP(line))).intersection(erector))]
    return tissue.line_markup(lines + [mx(line) for line in lines], colours.MUSCLE_LINE, .7, .45)


def bones_before(back):
    """The outlines of the bones behind which deep muscles come from or go to, by name."""
    tibia, fibula = skeleton.shin_bones()
    return {"hip-bone": skeleton.hip_bone(back), "sacrum": spine.sacrum(back), "femur": skeleton.thigh_bone(back),
            "tibia": tibia, "fibula": fibula, "rib-12": next(b.shape for b in skeleton.chest(back) if b.name == "rib-12")}


def draw(figure):
    """(defs, layer, shapes) of the deep muscles."""
    back = figure.view == "back"
    table = deep_muscle_tables.BACK if back else deep_muscle_tables.FRONT
    deep = tissue.place(table, figure, skin_cut(figure.view), bones_before(back))
    gradients, shapes = tissue.shapes_markup(deep, figure.sides, PREFIX)
    mask = relief.alpha_mask("deep-there", "deep-shapes")
    light_defs, light = muscles.light_markup(deep, figure, PREFIX, 'mask="url(#deep-there)"', body=.5)
    nerve_defs, nerve = sciatic_markup(deep) if back else ("", "")
    layer = ('<g id="deep-muscles" display="none">'
             f'<g id="deep-shapes" stroke="{colours.MUSCLE_LINE}" stroke-opacity=".75" stroke-width=".5" stroke-linejoin="round">{shapes}</g>'
             f'{furrow_markup(deep) if back else ""}{tissue.fibres_markup(deep, PREFIX)}{light}{nerve}</g>')
    return gradients + mask + light_defs + nerve_defs, layer, tissue.selectable(deep, figure.sides, SELECTABLE)
