# SPDX-License-Identifier: GPL-3.0-or-later
"""Three things that are easily mixed up. Above what the leg does, below for how long: a cramp holds
a whole muscle, a twitch flickers in a part of it, a jerk moves the whole leg once."""
from leg import MUSCLE, MUSCLE_HARD, SPOT, Leg, arc
from pen import KINDS, Picture, curve

COLUMNS = (20, 276, 532)
COLUMN = 248
GROUND_LINE = 420  # of the time below


def draw_muscle(picture, leg, points, kind, top, ends):
    """The muscle of the calf under the skin, with its tendon."""
    picture.solid(curve(leg.tendon(top)), "tendon", 6, 1.6)

    def fibres():
        for i in range(-1, 9):
            picture.line(curve([leg.place([(-20 + i * 8, -6)])[0], leg.place([(-22 + i * 10, 50)])[0],
                                leg.place([(ends + (i - 4) * 3, top)])[0]], closed=False), KINDS[kind][1], 1.2, 0.35)

    picture.solid(curve(points), kind, 14, 2, inside=fibres)


def draw_leg(picture, leg, hard=False):
    outline = curve(leg.outline(hard))
    picture.solid(outline, "skin", 20)
    toe = leg.place_foot([(-99, 47), (-92, 45), (-89, 50)])
    picture.line(curve(toe, closed=False), KINDS["skin"][1], 1.4, 0.7)
    ankle = leg.place_foot([(-6, 6), (0, 12), (7, 7)])
    picture.line(curve(ankle, closed=False), KINDS["skin"][1], 1.4, 0.5)
    knee = leg.place_thigh([(-26, -14), (-31, 4), (-24, 20)])
    picture.line(curve(knee, closed=False), KINDS["skin"][1], 1.4, 0.4)


def draw_cramp(picture, x):
    leg = Leg((x + 122, 116), 0.8, foot=-34)
    picture.begin(mask=picture.fade_ends(48, 88, 470, 480))
    draw_leg(picture, leg, hard=True)
    picture.end()
    glow = leg.place([(20, -12), (66, 20), (74, 56), (56, 100), (24, 128), (0, 100), (-24, 70), (-22, 30)])
    picture.begin(clip_path=picture.clip(curve(leg.outline(True))))
    picture.fill(curve(glow), "#c8351c", 0.5, 8)
    picture.end()
    draw_muscle(picture, leg, leg.place(MUSCLE_HARD), "muscle-hard", 112, 20)
    # It pulls its two ends together.
    for a, b in (((92, -18), (92, 22)), ((92, 132), (92, 92))):
        picture.arrow(leg.place([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b]), 5, 13)


def draw_twitch(picture, x):
    leg = Leg((x + 122, 116), 0.85)
    picture.begin(mask=picture.fade_ends(48, 88, 470, 480))
    draw_leg(picture, leg)
    picture.end()
    draw_muscle(picture, leg, leg.place(MUSCLE), "muscle", 134, 20)
    spot = leg.place([(28, 62)])[0]
    picture.flat(curve(leg.place(SPOT)), "muscle-hard", 1.6)
    for radius in (30, 41, 52):
        picture.line(curve(arc(spot, radius, -32, 32, 6), closed=False), "#33475b", 4.6 - radius / 26, cls="ink")


def draw_jerk(picture, x):
    hip, scale, thigh = (x + 182, 62), 0.6, 226
    reach = thigh * scale
    before = Leg((hip[0] - 8, hip[1] + reach), scale)
    after = Leg((hip[0] - reach * 0.56, hip[1] + reach * 0.828), scale, thigh=34, shank=-24, foot=6)
    picture.begin(mask=picture.fade_ends(56, 96, 470, 480))
    picture.line(curve(before.outline()), KINDS["skin"][1], 2.4, dash="7 7", cls="ghost")
    picture.end()
    bend = after.place_thigh([(0, -120), (0, -196)])
    picture.begin(mask=picture.fade(*bend))
    draw_leg(picture, after)
    picture.end()
    picture.arrow(arc(hip, 304, 88, 113, 8)[1:], 5, 14)


def draw_time(picture, x):
    """The line along which time runs."""
    picture.arrow([(x + 8, GROUND_LINE), (x + 120, GROUND_LINE), (x + 238, GROUND_LINE)], 3, 11)


def draw_times(picture):
    x = COLUMNS[0] + 26
    long = [(x, GROUND_LINE, 0), (x + 10, GROUND_LINE - 34, .7), (x + 24, GROUND_LINE - 44),
            (x + 104, GROUND_LINE - 44), (x + 140, GROUND_LINE - 34, .6),
            (x + 186, GROUND_LINE, 0)]
    picture.solid(curve(long), "muscle-hard", 8, 2)
    x = COLUMNS[1] + 30
    for place, height in ((0, 13), (13, 18), (26, 11), (76, 15), (89, 19), (102, 12), (115, 16), (164, 12),
                          (177, 17)):
        picture.flat(curve([(x + place - 5, GROUND_LINE, 0), (x + place, GROUND_LINE - height, .3),
                            (x + place + 5, GROUND_LINE, 0)]), "muscle-hard", 1.6)
    x = COLUMNS[2] + 96
    picture.solid(curve([(x - 13, GROUND_LINE, 0), (x, GROUND_LINE - 52, .3), (x + 13, GROUND_LINE, 0)]),
                  "muscle-hard", 6, 2)
    for x in COLUMNS:
        draw_time(picture, x)


def draw():
    picture = Picture("cramp-twitch-jerk")
    for x in (COLUMNS[1] - 4, COLUMNS[2] - 4):
        picture.line(f"M{x} 64V{GROUND_LINE + 20}", "#33475b", 1.5, 0.35, cls="ink")
    draw_cramp(picture, COLUMNS[0])
    draw_twitch(picture, COLUMNS[1])
    draw_jerk(picture, COLUMNS[2])
    draw_times(picture)
    return picture
