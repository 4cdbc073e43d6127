# SPDX-License-Identifier: GPL-3.0-or-later
"""Three places where the body needs iron: red cells that carry oxygen, deep parts of the brain that
steer movement and rest, and muscle, where it helps to make energy."""
import math

from pen import KINDS, Picture, circle, curve, move, ribbon, turn

RADIUS, HEIGHT = 119, 262
CENTRES = (140, 400, 660)


def draw_iron(picture, x, y, size=9):
    """A diamond: no other thing has that shape."""
    picture.flat(curve([(x - size, y, 0), (x, y - size, 0), (x + size, y, 0), (x, y + size, 0)]), "iron", 1.8)
    picture.fill(curve([(x - size * 0.55, y - size * 0.1, 0), (x, y - size * 0.66, 0),
                        (x + size * 0.1, y - size * 0.4, 0), (x - size * 0.4, y + size * 0.1, 0)]), "#fff", 0.7)


def draw_oxygen(picture, x, y):
    picture.flat(circle(x, y, 7), "oxygen", 1.6)
    picture.fill(circle(x - 2, y - 2, 2.3), "#fff", 0.7)


def draw_cell(picture, x, y, size, angle, laden):
    """A red cell: a round cushion with a dent."""
    edge = turn([(x - size, y), (x, y - size * 0.72), (x + size, y), (x, y + size * 0.72)], (x, y), angle)
    dent = turn([(x - size * 0.52, y), (x, y - size * 0.34), (x + size * 0.52, y), (x, y + size * 0.34)], (x, y),
                angle)
    picture.solid(curve(edge), "red-cell", size * 0.42, 2)
    picture.fill(curve(dent), "#8f1f24", 0.35, size * 0.07)
    if not laden:
        return
    for a in range(4):
        dx, dy = size * 0.5 * math.cos(math.radians(a * 90 + 40)), size * 0.4 * math.sin(math.radians(a * 90 + 40))
        draw_iron(picture, x + dx, y + dy, 8.5)
        draw_oxygen(picture, x + dx * 1.5, y + dy * 1.62)


def draw_blood(picture, x, y):
    picture.fill(circle(x, y, RADIUS), "#f3cfc2", cls="flesh")
    middle = [(x - 140, y + 84), (x - 50, y + 28), (x + 40, y - 18), (x + 140, y - 84)]
    picture.solid(curve(ribbon(middle, [84, 80, 80, 84])), "artery", 16)
    inner = curve(ribbon(middle, [70, 67, 67, 70]))
    picture.fill(inner, "#fbe3dd", cls="lumen")
    picture.line(inner, KINDS["artery"][1], 1.8)
    for cell in ((x + 68, y - 66, 25, -20), (x - 82, y + 42, 27, 30), (x - 40, y + 78, 24, -50),
                 (x + 78, y - 4, 22, 60), (x + 14, y - 58, 20, 40)):
        draw_cell(picture, *cell, laden=False)
    draw_cell(picture, x - 2, y + 10, 58, -24, laden=True)


HEAD = [(26, -98), (-18, -101), (-58, -84), (-78, -48), (-82, -24), (-79, -8, .8), (-92, 22), (-97, 34, .6),
        (-90, 41, .7), (-82, 44), (-84, 52, .7), (-83, 58, .7), (-85, 66, .7), (-80, 74, .6), (-78, 88), (-62, 97),
        (-40, 99), (-28, 112), (-27, 132), (-30, 150, .2), (62, 150, .2), (58, 104), (70, 62), (86, 26), (90, -20),
        (70, -74)]
BRAIN = [(-62, -22), (-66, -44), (-52, -68), (-24, -83), (12, -85), (46, -74), (70, -46), (75, -12), (66, 14),
         (48, 22), (28, 20), (4, 26), (-22, 18), (-36, 4), (-52, -2)]
FURROWS = [[(-56, -40), (-40, -46), (-30, -66)], [(-60, -18), (-38, -22), (-26, -40), (-10, -46)],
           [(-12, -80), (-10, -62), (4, -54)], [(20, -80), (26, -62), (16, -46), (26, -34)],
           [(50, -66), (44, -52), (52, -38)], [(72, -34), (56, -26), (50, -12)], [(68, 4), (52, 4), (44, -6)],
           [(-44, 0), (-28, -6), (-14, 2)], [(-8, 20), (4, 10), (18, 12)]]
STEM = [(14, 10), (34, 8), (38, 34), (40, 66), (48, 150), (24, 150), (22, 70), (16, 38)]
LITTLE = [(36, 22), (60, 18), (70, 34), (58, 50), (40, 46)]


def draw_brain(picture, x, y):
    picture.fill(circle(x, y, RADIUS), "#e4edf2", cls="air")

    def place(points):
        return move(points, x + 4, y + 14)

    picture.solid(curve(place(HEAD)), "skin", 22)
    eye = place([(-72, -2), (-64, -5), (-58, -1)])
    picture.line(curve(eye, closed=False), KINDS["skin"][1], 2, 0.8)
    picture.line(curve(place([(-82, 60), (-72, 61)]), closed=False), KINDS["skin"][1], 1.6, 0.7)
    picture.solid(curve(place(STEM)), "brain", 8, 1.8)
    picture.solid(curve(place(LITTLE)), "brain", 8, 1.8)

    def furrows():
        for line in FURROWS:
            picture.line(curve(place(line), closed=False), KINDS["brain"][1], 1.8, 0.6)

    picture.solid(curve(place(BRAIN)), "brain", 14, 2.2, inside=furrows)
    # The deep parts.
    deep = place([(-14, -18), (2, -32), (24, -30), (34, -14), (26, 2), (8, 6), (-10, -2)])
    picture.fill(curve(deep), "#ffd36b", 0.9, 5)
    for dx, dy in ((-2, -14), (13, -22), (24, -8), (9, -4)):
        draw_iron(picture, x + 4 + dx, y + 14 + dy, 7.5)


def draw_power_house(picture, x, y, angle):
    """Where a muscle cell makes energy."""
    shape = turn([(x - 40, y), (x - 26, y - 19), (x, y - 21), (x + 26, y - 19), (x + 40, y), (x + 26, y + 19),
                  (x, y + 21), (x - 26, y + 19)], (x, y), angle)
    folds = turn([(x - 31, y + 5), (x - 22, y - 11), (x - 13, y + 11), (x - 4, y - 12), (x + 5, y + 12),
                  (x + 14, y - 11), (x + 23, y + 10), (x + 31, y - 4)], (x, y), angle)
    picture.solid(curve(shape), "nerve", 12, 2, colour="#f6c877")
    picture.line(curve(folds, closed=False), "#8a4b12", 3, 0.85)
    for t in (-17, 1, 19):
        at = turn([(x + t, y)], (x, y), angle)[0]
        draw_iron(picture, *at, 7)


def draw_spark(picture, x, y, size=1.0):
    """Energy that is let go."""
    bolt = [(4, -19, 0), (-11, 3, 0), (-2, 3, 0), (-5, 19, 0), (11, -5, 0), (2, -5, 0)]
    picture.flat(curve([(x + dx * size, y + dy * size, 0) for dx, dy, _ in bolt]), "nerve", 1.8)


def draw_muscle(picture, x, y):
    picture.fill(circle(x, y, RADIUS), "#a9483f", cls="between")
    for i in range(-3, 4):
        middle = [(x - 150, y + i * 46 + 34), (x, y + i * 46), (x + 150, y + i * 46 - 34)]

        def stripes(i=i):
            for j in range(-22, 23):
                at = (x + j * 7, y + i * 46 - j * 7 * 0.227)
                picture.line(f"M{at[0]:.1f} {at[1] - 24:.1f}l4 48", KINDS["muscle"][1], 2, 0.16, cap="butt")

        picture.solid(curve(ribbon(middle, [21])), "muscle", 14, 1.8, inside=stripes)
    draw_power_house(picture, x - 34, y - 40, -14)
    draw_power_house(picture, x + 42, y - 2, -10)
    draw_power_house(picture, x - 30, y + 46, -16)
    for at in ((x + 28, y - 62), (x - 52, y + 2), (x + 42, y + 56)):
        draw_spark(picture, *at)


def draw():
    picture = Picture("iron-at-work")
    for x in CENTRES:
        start = [(400 + (x - 400) * 0.08, 72), (400 + (x - 400) * 0.45, 96),
                 (x - (x - 400) * 0.12, HEIGHT - RADIUS - 6)]
        picture.arrow(start if x != 400 else [(400, 74), (400, 100), (400, HEIGHT - RADIUS - 10)], 4, 13)
    for dx, dy, size in ((-24, 46, 15), (24, 46, 15), (0, 38, 20)):
        draw_iron(picture, 400 + dx, dy, size)
    for x, draw_place in zip(CENTRES, (draw_blood, draw_brain, draw_muscle)):
        picture.begin(clip_path=picture.clip(circle(x, HEIGHT, RADIUS)))
        draw_place(picture, x, HEIGHT)
        picture.end()
        picture.line(circle(x, HEIGHT, RADIUS), "#33475b", 4, cls="ink")
    return picture
