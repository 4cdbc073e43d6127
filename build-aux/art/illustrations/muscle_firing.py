# SPDX-License-Identifier: GPL-3.0-or-later
"""How salts make a nerve or muscle fire, in three steps: at rest a pump keeps sodium outside and
potassium inside; when it fires, sodium rushes in; then potassium flows out and it rests again. Below
each step what the muscle does."""
import math

from pen import KINDS, Picture, box, circle, curve

PANELS = (22, 280, 538)
WIDTH, TOP, BOTTOM = 240, 82, 354
SKIN = (196, 240)          # the membrane, from outside to inside
MUSCLE = 400               # height of the muscles

# Places in a panel. Sodium is round, potassium has six sides.
OUTSIDE = [(28, 108), (66, 101), (106, 110), (146, 100), (184, 109), (216, 102), (24, 140), (62, 136), (106, 146),
           (150, 138), (190, 144), (220, 138),
           (34, 171), (84, 172), (160, 172), (206, 171)]
INSIDE = [(26, 272), (62, 280), (100, 270), (146, 282), (182, 272), (217, 282), (28, 308), (68, 314), (108, 306),
          (150, 316), (188, 306), (219, 316),
          (50, 338), (126, 338), (202, 337)]


def draw_sodium(picture, x, y):
    picture.flat(circle(x, y, 10), "sodium", 1.8)
    picture.fill(circle(x - 3, y - 3, 3.4), "#fff", 0.55)


def draw_potassium(picture, x, y):
    corners = [(x + 11 * math.cos(math.radians(a)), y + 11 * math.sin(math.radians(a)), 0) for a in range(0, 360, 60)]
    picture.flat(curve(corners), "potassium", 1.8)
    picture.fill(circle(x - 3, y - 3, 3.2), "#fff", 0.5)


def draw_ions(picture, x, places, sodium, potassium):
    """Sodium at some of the places, potassium at others."""
    for i, (dx, dy) in enumerate(places):
        if i in sodium:
            draw_sodium(picture, x + dx, dy)
        elif i in potassium:
            draw_potassium(picture, x + dx, dy)


def draw_membrane(picture, x):
    top, bottom = SKIN
    picture.fill(box(x, top, WIDTH, bottom - top, 0), "#f4e7c8", cls="membrane-bed")
    for i in range(20):
        at = x + 6 + i * 12
        for y, sign in ((top + 5, 1), (bottom - 5, -1)):
            picture.line(f"M{at - 2} {y}v{sign * 15}M{at + 2} {y}v{sign * 15}", KINDS["membrane"][1], 1, 0.5)
            picture.flat(circle(at, y, 5.4), "membrane", 1.4)


def draw_gate(picture, x, kind, is_open):
    """A channel through the membrane: two halves that touch, or let something through."""
    top, bottom = SKIN
    gap = 13 if is_open else 0.5
    if is_open:
        picture.fill(box(x - gap - 4, top - 3, 2 * gap + 8, bottom - top + 6, 0), "#eef2f0", cls="pore")
    for side in (-1, 1):
        near, far = x + side * gap, x + side * (gap + 17)
        half = [(near, top + 2, .6), (near + side * (3 if is_open else 0), (top + bottom) / 2), (near, bottom - 2, .6),
                (near + side * 6, bottom + 9, .8), (far, bottom + 4, .8), (far + side * 2, (top + bottom) / 2),
                (far, top - 4, .8), (near + side * 6, top - 9, .8)]
        picture.solid(curve(half), kind, 9, 2)


def draw_pump(picture, x):
    top, bottom = SKIN
    middle = (top + bottom) / 2
    body = [(x - 27, top - 6, .8), (x - 12, top - 13), (x, top - 2), (x + 12, top - 13), (x + 27, top - 6, .8),
            (x + 24, middle), (x + 27, bottom + 6, .8), (x + 12, bottom + 13), (x, bottom + 2), (x - 12, bottom + 13),
            (x - 27, bottom + 6, .8), (x - 24, middle)]
    picture.solid(curve(body), "pump", 12, 2)


def draw_muscle(picture, x, length, height, kind):
    """A muscle between two tendons whose ends are `length` apart."""
    y, half = MUSCLE, length / 2
    for side in (-1, 1):
        picture.solid(curve([(x + side * (half - 18), y - 9), (x + side * (half + 22), y - 5, .4),
                             (x + side * (half + 22), y + 5, .4), (x + side * (half - 18), y + 9)]),
                      "tendon", 6, 1.6)
    spindle = [(x - half, y, .5), (x - half * 0.62, y - height * 0.36), (x, y - height / 2),
               (x + half * 0.62, y - height * 0.36), (x + half, y, .5),
               (x + half * 0.62, y + height * 0.36), (x, y + height / 2), (x - half * 0.62, y + height * 0.36)]

    def fibres():
        for i in range(-3, 4):
            picture.line(curve([(x - half, y + i * 2), (x, y + i * height / 8), (x + half, y + i * 2)],
                               closed=False), KINDS[kind][1], 1.2, 0.35)

    picture.solid(curve(spindle), kind, 12, 2, inside=fibres)


def draw_panel(picture, x, warm):
    panel = box(x, TOP, WIDTH, BOTTOM - TOP, 14)
    picture.begin(clip_path=picture.clip(panel))
    picture.fill(box(x, TOP, WIDTH, SKIN[0] - TOP + 4, 0), "#dcecf3", cls="outside")
    picture.fill(box(x, SKIN[1] - 4, WIDTH, BOTTOM - SKIN[1] + 4, 0), "#f6d3bf" if warm else "#f7e4d6",
                 cls="inside-warm" if warm else "inside")
    draw_membrane(picture, x)
    picture.end()
    picture.line(panel, "#33475b", 2, cls="ink")


def draw_rest(picture, x):
    draw_gate(picture, x + 44, "gate", False)
    draw_pump(picture, x + 120)
    draw_gate(picture, x + 198, "gate", False)
    draw_ions(picture, x, OUTSIDE, {0, 1, 3, 4, 5, 6, 7, 10, 11, 12, 15}, {9})
    draw_ions(picture, x, INSIDE, {8}, {0, 1, 4, 5, 6, 7, 10, 11, 12, 14})
    picture.arrow([(x + 107, 262), (x + 107, 216), (x + 107, 160)], 5, 13, cls="ink-in")
    draw_sodium(picture, x + 107, 139)
    picture.arrow([(x + 133, 174), (x + 133, 220), (x + 133, 278)], 5, 13, cls="ink-in")
    draw_potassium(picture, x + 133, 300)


def draw_fire(picture, x):
    draw_gate(picture, x + 78, "gate", True)
    draw_pump(picture, x + 150)
    draw_gate(picture, x + 206, "gate", False)
    draw_ions(picture, x, OUTSIDE, {0, 3, 5, 10, 11, 15}, {9})
    draw_ions(picture, x, INSIDE, {0, 2, 6, 8, 12}, {3, 4, 5, 9, 10, 11, 13, 14})
    for dx, dy in ((54, 136), (102, 134), (78, 158)):
        draw_sodium(picture, x + dx, dy)
    picture.arrow([(x + 78, 180), (x + 78, 230), (x + 78, 308)], 8, 19, cls="ink-in")


def draw_reset(picture, x):
    draw_gate(picture, x + 34, "gate", False)
    draw_pump(picture, x + 92)
    draw_gate(picture, x + 164, "gate", True)
    draw_ions(picture, x, OUTSIDE, {0, 1, 2, 5, 6, 7, 11, 12}, set())
    draw_ions(picture, x, INSIDE, {6, 12}, {0, 1, 2, 5, 7, 8, 11, 13})
    for dx, dy in ((138, 140), (190, 140), (148, 108), (181, 108)):
        draw_potassium(picture, x + dx, dy)
    picture.arrow([(x + 164, 322), (x + 164, 230), (x + 164, 148)], 8, 19, cls="ink-in")


def draw():
    picture = Picture("muscle-firing")
    for i, (x, step) in enumerate(zip(PANELS, (draw_rest, draw_fire, draw_reset))):
        draw_panel(picture, x, warm=i == 1)
        step(picture, x)
        middle = x + WIDTH / 2
        if i == 1:
            draw_muscle(picture, middle, 104, 60, "muscle-hard")
        else:
            draw_muscle(picture, middle, 152, 36, "muscle")
    for x in PANELS[1:]:
        picture.arrow([(x - 30, MUSCLE), (x - 20, MUSCLE), (x + 8, MUSCLE)], 5, 13)
    return picture
