# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, contrast as WCAG counts it, and the stylesheets that follow from both."""
from typing import NamedTuple

LIGHT_GROUND, DARK_GROUND = '#ffffff', '#1d1d20'
ENOUGH = 3.0  # what an outline has against the skin or against the ground

GARMENT, GARMENT_LINE, GARMENT_SHADE = '#dcdbd8', '#676a70', '#4a4b52'
NAIL, EYE_WHITE, IRIS, PUPIL, LIP = '#fbe6d8', '#fbf6ef', '#54382a', '#1c1210', '#a1453f'


class Tone(NamedTuple):
    """One colour of skin and what is drawn on it."""
    skin: str
    shade: str       # where the body turns away
    deep: str        # folds and edges
    light: str
    light_opacity: float
    line: str
    brow: str
    hair: str        # of the younger build
    hair_line: str
    grey: str        # of the older build
    grey_line: str
    grey_brow: str
    eye_white: float  # opacity, so that eyes do not glare in a dark face
    nail: float
    faded: str        # what the skin fades to behind what lies inside: dark skin on white would turn to ash
    firmer: float     # width by which thin lines grow where skin and line are close


TONES = [
    Tone('#f3d3ba', '#c98b6b', '#7a4434', '#fffaf3', .8, '#8a5644', '#7d5f4c', '#7a5a41', '#4f3626', '#b3aca5', '#77706a', '#857c74', .85, .62, 'none', 0),
    Tone('#dfae8c', '#a9633f', '#552b26', '#fff1e0', .75, '#74412f', '#5d4435', '#574034', '#33231b', '#aaa49e', '#605a55', '#7d746c', .8, .62, 'none', 0),
    Tone('#bd8560', '#824424', '#43201a', '#ffe2c4', .62, '#592f1f', '#3f2a20', '#38281f', '#20150f', '#b1aba5', '#4a4440', '#d3cdc6', .72, .5, '#f0c9a6', .1),
    Tone('#8f5d40', '#552a17', '#2c130d', '#ffd2ac', .46, '#361b11', '#26160f', '#1f1713', '#b79680', '#bab5af', '#4c4641', '#cbc5be', .64, .4, '#dba277', .25),
    Tone('#66422f', '#331910', '#1a0b07', '#ffc7a0', .36, '#1f0f09', '#170c08', '#120e0c', '#b08f7a', '#c2bdb7', '#463f3a', '#b8b2ab', .56, .34, '#b8784f', .35),
]
DEFAULT = TONES[1]
DARK_LINES = '#cdae98', '#a3907f'  # outline and edge of the hair in the dark theme, on every tone


def luminance(colour):
    channels = [int(colour[i:i + 2], 16)/255 for i in (1, 3, 5)]
    linear = [c/12.92 if c <= .04045 else ((c + .055)/1.055)**2.4 for c in channels]
    return .2126*linear[0] + .7152*linear[1] + .0722*linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + .05)/(low + .05)


def measured(what, colour, grounds):
    """A line for the head of a stylesheet; a colour that holds against nothing is an error."""
    ratios = [(name, contrast(colour, ground)) for name, ground in grounds]
    if max(ratio for name, ratio in ratios) < ENOUGH:
        raise ValueError(f'{what} {colour} is lost: {ratios}')
    return f'   {what} {colour}: ' + ', '.join(f'{ratio:.1f} on {name}' for name, ratio in ratios)


def tone_sheet(number):
    """The stylesheet of skin tone `number` (1..5), headed by its contrasts."""
    tone = TONES[number - 1]
    skin, white, dark = ('the skin', tone.skin), ('the ground', LIGHT_GROUND), ('the ground', DARK_GROUND)
    lines = [measured('outline, light theme', tone.line, [skin, white]), measured('outline, dark theme', DARK_LINES[0], [skin, dark])]
    for who, fill, edge in (('younger', tone.hair, tone.hair_line), ('older', tone.grey, tone.grey_line)):
        hair = (f"the {who} build's hair", fill)
        lines += [measured('edge of the hair, light theme', edge, [skin, hair]),
                  measured('edge of the hair, dark theme', DARK_LINES[1], [skin, hair, dark])]
    return ('/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
            '/* Contrast as WCAG counts it; 3.0 against one of them is enough.\n' + '\n'.join(lines) + ' */\n'
            f'#skin-base{{fill:{tone.skin}}}\n#skin-ground{{fill:{tone.faded}}}\n#skin-outline,#inner-outline{{stroke:{tone.line}}}\n'
            f'.shade{{fill:{tone.shade}}}\n.deep{{fill:{tone.deep}}}\n.light{{fill:{tone.light};fill-opacity:{tone.light_opacity}}}\n'
            f'.line{{fill:{tone.line}}}\n.younger .brow{{fill:{tone.brow}}}\n.older .brow{{fill:{tone.grey_brow}}}\n'
            f'.younger .hair{{fill:{tone.hair}}}\n.younger .hair-line{{stroke:{tone.hair_line}}}\n'
            f'.older .hair{{fill:{tone.grey}}}\n.older .hair-line{{stroke:{tone.grey_line}}}\n'
            f'.eye-white{{fill-opacity:{tone.eye_white}}}\n.nail{{fill-opacity:{tone.nail}}}\n'
            + (f'.line{{stroke:{tone.line};stroke-width:{tone.firmer};stroke-opacity:.25}}\n' if tone.firmer else ''))


def dark_sheet():
    """What the dark theme changes, whatever the tone: it comes after the tone's stylesheet."""
    outline, hair = DARK_LINES
    return ('/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
            f'svg #skin-outline,svg #inner-outline{{stroke:{outline}}}\n#hair .hair-line{{stroke:{hair}}}\n#garment-base{{fill:#c2c2c1}}\nsvg #garment-outline{{stroke:#8b8e94}}\n'
            f'#muscle-bed{{stroke:{outline}}}\nsvg #skin-ground{{display:none}}\n')
