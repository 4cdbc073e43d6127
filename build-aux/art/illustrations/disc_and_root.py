# SPDX-License-Identifier: GPL-3.0-or-later
"""Two stretches of the lower spine from the side, the front to the left: a healthy disc, and one
whose soft centre has pushed out at the back and presses on the root of a nerve."""
from pen import KINDS, Picture, curve, dense, move, pair, ribbon

MIDDLE = 226  # height of the disc that the figure is about
BODY = 124    # height of a vertebra
GAP = 48      # height of a disc

# From the front edge of a vertebra, in its upper left corner.
VERTEBRA = [(4, 3, .35), (40, 7), (80, 7), (132, 0, .4), (142, 8, .5), (133, 40), (131, 70), (140, 116, .5),
            (132, 124, .4),
            (82, 117), (40, 118), (4, 122, .35), (-4, 114, .5), (9, 80), (9, 44), (-4, 10, .5)]
PROCESS = [(204, 16), (232, 22), (270, 42), (290, 70), (286, 94), (262, 98), (240, 84), (214, 78), (198, 60),
           (196, 32)]

# The band between two processes.
LIGAMENT = [(206, 70, .3), (240, 80), (276, 92, .3), (284, 140), (268, 196, .3), (232, 190), (204, 190, .3),
            (200, 130)]


def bone_texture(picture, points):
    """The fine grain of a bone that was cut."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    for i in range(9):
        y = min(ys) + (i + 1) * (max(ys) - min(ys)) / 10
        wave = 2.5 if i % 2 else -2.5
        picture.line(curve([(min(xs) + 10, y), (sum(xs) / len(xs), y + wave), (max(xs) - 10, y)], closed=False),
                     KINDS["bone"][1], 1, 0.16)


def draw_vertebra(picture, x, y):
    body, process = move(VERTEBRA, x, y), move(PROCESS, x, y)
    picture.solid(curve(move(LIGAMENT, x, y)), "tendon", 12, 1.6)
    picture.solid(curve(process), "bone", 16)
    picture.solid(curve(body), "bone", 22, inside=lambda: bone_texture(picture, body))


def draw_disc(picture, x, y):
    """A ring of tough layers round a soft centre."""
    ring = [(x + 2, y + 2, .3), (x + 70, y - 1), (x + 134, y - 3, .4), (x + 146, y + GAP / 2),
            (x + 134, y + GAP + 3, .4),
            (x + 70, y + GAP + 1), (x + 2, y + GAP - 2, .3), (x - 9, y + GAP / 2)]
    centre = [(x + 34, y + GAP / 2), (x + 70, y + 9), (x + 106, y + GAP / 2), (x + 70, y + GAP - 9)]

    def layers():
        for i in range(1, 4):
            for side, edge in ((1, x - 9), (-1, x + 146)):
                picture.line(curve([(edge + side * (i * 9 + 6), y - 2), (edge + side * i * 9, y + GAP / 2),
                                    (edge + side * (i * 9 + 6),
                                     y + GAP + 2)], closed=False), KINDS["disc"][1], 1.4, 0.4)

    picture.solid(curve(ring), "disc", 14, inside=layers)
    picture.solid(curve(centre), "jelly", 10, 1.6)


def draw_slipped_disc(picture, x, y):
    """The ring has given way at the back: the centre pushes through it."""
    ring = [(x + 4, y + 5, .3), (x + 70, y + 2), (x + 132, y, .4), (x + 150, y + 2), (x + 176, y + 12),
            (x + 184, y + GAP / 2 + 1), (x + 174, y + GAP - 9), (x + 150, y + GAP), (x + 132, y + GAP, .4),
            (x + 70, y + GAP - 2), (x + 4, y + GAP - 5, .3), (x - 7, y + GAP / 2)]
    centre = [(x + 48, y + GAP / 2), (x + 76, y + 12), (x + 112, y + 15), (x + 140, y + 14), (x + 166, y + 15),
              (x + 176, y + GAP / 2 + 1),
              (x + 166, y + GAP - 13), (x + 140, y + GAP - 13), (x + 112, y + GAP - 14), (x + 76, y + GAP - 12)]

    def layers():
        for i in range(1, 4):
            picture.line(curve([(x - 7 + i * 9 + 6, y), (x - 7 + i * 9, y + GAP / 2), (x - 1 + i * 9, y + GAP)],
                               closed=False),
                         KINDS["disc"][1], 1.4, 0.4)

    picture.solid(curve(ring), "disc", 14, inside=layers)
    picture.solid(curve(centre), "jelly", 10, 1.6)


def draw_bundle(picture, x):
    """The nerves in the canal, as one cable with strands."""
    points = [(x + 176, -20), (x + 175, 120), (x + 177, 250), (x + 174, 500)]
    band = ribbon(points, [15])

    def strands():
        for offset in (-8, -2.5, 3, 8.5):
            picture.line(curve([(p[0] + offset, p[1]) for p in points], closed=False), KINDS["nerve"][1], 1.2, 0.45)

    picture.solid(curve(band), "nerve", 12, inside=strands)


def draw_root(picture, points, widths, kind):
    """A root that comes out of the canal and runs down and to the front."""
    band = ribbon(points, widths)
    line = dense(points)
    picture.solid(curve(band), kind, 9, inside=lambda: picture.line(
        "M" + "L".join(pair(p) for p in line), KINDS[kind][1], 1.1, 0.4))


def draw_stretch(picture, x, slipped):
    top = MIDDLE - GAP / 2
    picture.begin(mask=picture.fade_ends(52, 92, 372, 414))
    for above in (-2 * BODY - GAP, -BODY, GAP, 2 * GAP + BODY):
        draw_vertebra(picture, x, top + above)
    draw_disc(picture, x, top - BODY - GAP)
    draw_disc(picture, x, top + BODY + GAP)
    draw_bundle(picture, x)
    if slipped:
        draw_slipped_disc(picture, x, top)
    else:
        draw_disc(picture, x, top)
    picture.end()


def draw():
    picture = Picture("disc-and-root")
    left, right = 84, 478
    fade = picture.fade_ends(146, 186, 350, 404)

    draw_stretch(picture, left, slipped=False)
    picture.begin(mask=fade)
    draw_root(picture, [(left + 172, 150), (left + 166, 200), (left + 163, 240), (left + 150, 290),
                        (left + 122, 345), (left + 100, 410)],
              [9, 9, 9, 9, 8.5, 8], "nerve")
    picture.end()

    draw_stretch(picture, right, slipped=True)
    picture.fill(curve([(right + 178, 178), (right + 216, 226), (right + 184, 286), (right + 172, 262)]), "#d8452c",
                 0.42, 10)
    picture.begin(mask=fade)
    draw_root(picture, [(right + 176, 150), (right + 183, 195), (right + 191, 228), (right + 178, 268),
                        (right + 148, 312), (right + 120, 355), (right + 100, 410)],
              [9, 8.5, 5.5, 7.5, 9.5, 9, 8], "sore-nerve")
    picture.end()
    return picture
