# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of everything inside the body, in one place.

Calm brick reds rather than the red of blood for muscle, cream for tendon and bone, and the usual signal colours
(yellow nerve, red artery, blue vein) one step away from pure, each with a darker line of its own as casing.
"""

MUSCLE = ("#ad5a50", "#bd6b5e", "#ca7e6f")   # three tones, so that neighbours part without a heavy line
MUSCLE_LINE = "#5f2a24"
TENDON = "#eee1ca"
TENDON_LINE = "#a38a66"
TENDON_BLEND = "#dcb29c"                     # where a belly runs out into its tendon
FASCIA = "#e9dac0"
BED = "#e8cab6"                              # fat and fascia that show between the muscles
FAT = "#ecd6ab"
BONE_SURFACE = "#eadcc2"
MUSCLE_SHADES = ("#8a3b30", "#743029", "#5c2522", "#45191b")
MUSCLE_LIGHT = "#ffe9dc"

BONE = "#f0e7d3"
BONE_BEHIND = "#e2d6bd"
BONE_LINE = "#8a7558"
BONE_SHADES = ("#ab9067", "#82683f")
BONE_LIGHT = "#fffdf6"
CARTILAGE = "#d3dfe2"
CARTILAGE_LINE = "#7d9199"
DISC = "#b9d0d8"
DISC_LINE = "#66828d"

NERVE_SHEATH = "#f6d67c"
NERVE, NERVE_LINE = "#f0c545", "#7d5c00"
ARTERY, ARTERY_LINE = "#cb3a3c", "#6d141a"
VEIN, VEIN_LINE = "#3c6cb2", "#173765"
VEIN_SUPERFICIAL, VEIN_SUPERFICIAL_LINE = "#85aadb", "#2f5591"
