# SPDX-License-Identifier: GPL-3.0-or-later
"""A calf from behind with its veins: deep ones between the muscles, others just under the skin. The
large circle looks into the deep vein, where a clot holds up the blood on its way to the heart."""
import random

from pen import KINDS, Picture, circle, curve, ribbon, turn

CENTRE, ASIDE = 148, 44   # of the calf; of its muscles
LENS, RADIUS = (556, 240), 172
SPOT = (CENTRE + 3, 232)  # the clot in the calf

LEG = [(76, -30, .2), (78, 20), (70, 90), (74, 150), (86, 205), (84, 250), (66, 320), (46, 385), (38, 430),
       (40, 520, .2)]


def leg_outline():
    return [(CENTRE - x, y, *r) for x, y, *r in LEG] + [(CENTRE + x * 0.97, y, *r) for x, y, *r in LEG[::-1]]


def draw_muscles(picture):
    for side in (-1, 1):
        lobe = [(CENTRE + side * x, y) for x, y in ((14, 70), (36, 84), (60, 140), (70, 200), (62, 256), (36, 292),
                                                    (14, 282), (6, 220), (7, 130))]

        def fibres(side=side):
            for i in range(10):
                y = 84 + i * 21
                picture.line(curve([(CENTRE + side * 6, y + 26), (CENTRE + side * 34, y + 6),
                                    (CENTRE + side * 76, y - 26)], closed=False),
                             KINDS["muscle"][1], 1.1, 0.28)

        picture.solid(curve(lobe), "muscle", 16, 1.8, inside=fibres)
    tendon = [(CENTRE - 30, 292, .4), (CENTRE, 270), (CENTRE + 30, 292, .4), (CENTRE + 15, 350), (CENTRE + 10, 420),
              (CENTRE + 14, 520, 0), (CENTRE - 14, 520, 0),
              (CENTRE - 10, 420), (CENTRE - 15, 350)]
    picture.solid(curve(tendon), "tendon", 10, 1.6)


def draw_leg(picture):
    picture.begin(mask=picture.fade_ends(24, 66, 410, 462))
    outline = curve(leg_outline())
    picture.solid(outline, "skin", 26)
    picture.begin(clip_path=picture.clip(outline))
    draw_muscles(picture)
    for vein in ([(CENTRE + 2, -30), (CENTRE + 1, 90), (CENTRE + 3, 180), SPOT, (CENTRE - 4, 300),
                  (CENTRE - 16, 380), (CENTRE - 22, 520)],
                 [(CENTRE + 3, 268), (CENTRE + 12, 330), (CENTRE + 21, 400), (CENTRE + 22, 520)]):
        picture.tube(vein, 13, "vein")
    for vein, width in (([(CENTRE + 58, -30), (CENTRE + 58, 60), (CENTRE + 63, 130), (CENTRE + 72, 200),
                          (CENTRE + 70, 255), (CENTRE + 53, 325), (CENTRE + 33, 400), (CENTRE + 29, 520)], 6),
                        ([(CENTRE + 72, 205), (CENTRE + 58, 246), (CENTRE + 47, 300), (CENTRE + 36, 352)], 3.6)):
        picture.tube(vein, width, "vein", shine=width > 5)
    picture.end()
    picture.end()
    picture.fill(circle(*SPOT, 22), "#d8452c", 0.4, 8)
    picture.solid(curve(ribbon([(SPOT[0], SPOT[1] - 21), SPOT, (SPOT[0] - 2, SPOT[1] + 21)], [3, 7, 3], n=6)),
                  "clot", 6, 1.6)


def draw_cells(picture):
    """Red cells that are held up below the clot, and the few that pass it."""
    chance = random.Random(7)
    x, y = LENS
    places = [(chance.uniform(-54, 54), chance.uniform(84, 176)) for _ in range(300)]
    places += [(41, 76), (47, -98), (30, -128), (42, -158), (-4, -140), (-34, -120), (-28, -160), (6, -172)]
    kept = []
    for place in places:
        if all((place[0] - k[0]) ** 2 + (place[1] - k[1]) ** 2 > 300 for k in kept):
            kept.append(place)
            at = (x + place[0], y + place[1])
            cell = turn([(at[0] - 11, at[1]), (at[0], at[1] - 7), (at[0] + 11, at[1]), (at[0], at[1] + 7)], at,
                        chance.uniform(0, 180))
            picture.flat(curve(cell), "red-cell", 1.4)


def draw_clot(picture):
    x, y = LENS
    clot = [(x - 60, y + 52, .6), (x - 60, y - 66, .6), (x - 44, y - 92), (x - 20, y - 104), (x + 2, y - 88),
            (x + 12, y - 50), (x + 22, y - 12), (x + 21, y + 30),
            (x + 8, y + 62), (x - 24, y + 72)]

    def net():
        """The fine threads that hold a clot together."""
        for i in range(7):
            picture.line(curve([(x - 66, y - 96 + i * 26), (x - 30 + i % 2 * 9, y - 84 + i * 24),
                                (x + 4, y - 100 + i * 25), (x + 34, y - 78 + i * 26)],
                               closed=False), "#e3b3ae", 1.3, 0.42)
            picture.line(curve([(x - 70 + i * 16, y - 112), (x - 58 + i * 15, y - 40), (x - 72 + i * 16, y + 20),
                                (x - 56 + i * 15, y + 84)],
                               closed=False), "#e3b3ae", 1.1, 0.3)

    picture.solid(curve(clot), "clot", 22, 2.4, inside=net)


def draw_inside(picture):
    x, y = LENS
    picture.fill(circle(x, y, RADIUS), "#e9a99c", cls="flesh")
    for i in range(-9, 10):
        if abs(i) > 3:
            picture.line(curve([(x + i * 20 + 5, y - 190), (x + i * 19, y), (x + i * 20 + 5, y + 190)],
                               closed=False), KINDS["muscle"][1], 1.3, 0.25)
    middle = [(x, y - 190), (x, y - 60), (x, y + 60), (x, y + 190)]
    picture.solid(curve(ribbon(middle, [74, 74, 80, 82])), "vein", 16)
    lumen = curve(ribbon(middle, [56, 56, 62, 64]))
    picture.fill(lumen, "#f3d3cf", cls="lumen")
    picture.begin(clip_path=picture.clip(lumen))
    picture.shade(lumen, KINDS["vein"][1], 16, 0.3)
    draw_cells(picture)
    draw_clot(picture)
    picture.end()
    picture.line(lumen, KINDS["vein"][1], 1.8)


def draw_lens(picture):
    x, y = LENS
    for sign in (-1, 1):
        picture.line(f"M{SPOT[0] + 8} {SPOT[1] + sign * 30}L{x - 58} {y + sign * (RADIUS - 11)}", "#33475b", 2, 0.55,
                     cls="ink")
    picture.line(circle(*SPOT, 31), "#33475b", 3, cls="ink")
    picture.begin(clip_path=picture.clip(circle(x, y, RADIUS)))
    draw_inside(picture)
    picture.end()
    picture.line(circle(x, y, RADIUS), "#33475b", 4, cls="ink")
    picture.arrow([(x + 41, y + 60), (x + 42, y), (x + 40, y - 62)], 5, 14, colour="#16263a", cls="ink-in")


def draw():
    picture = Picture("clot-in-vein")
    draw_leg(picture)
    draw_lens(picture)
    return picture
