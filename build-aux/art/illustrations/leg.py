# SPDX-License-Identifier: GPL-3.0-or-later
"""A leg from its outer side, the toes to the left, with joints that bend. Units are those of a leg
whose shank is 190 long; `place` puts them into a figure."""
import math

from pen import turn

SHANK = 190

# Front and back edge of each part, from above to below. Origins: the knee for thigh and shank, the
# ankle for the foot.
THIGH_FRONT = [(-58, -235, .2), (-58, -180), (-52, -110), (-41, -45)]
THIGH_BACK = [(34, -30), (46, -90), (57, -160), (62, -235, .2)]
SHANK_FRONT = [(-37, -8), (-35, 12), (-29, 38), (-28, 80), (-23, 125), (-19, 165)]
SHANK_BACK = [(17, 160), (22, 124), (36, 84), (43, 52), (38, 22), (32, -2)]
SHANK_BACK_HARD = [(17, 168), (19, 132), (34, 100), (56, 62), (52, 28), (34, -2)]
FOOT = [(-22, 2), (-42, 20), (-74, 33), (-97, 41), (-107, 50), (-101, 59), (-72, 62), (-40, 57), (-6, 61), (18, 64),
        (33, 57), (35, 40), (25, 16)]

MUSCLE = [(20, 2), (35, 22), (40, 50), (34, 82), (24, 112), (19, 140, .4), (12, 122), (2, 92), (0, 50), (8, 18)]
MUSCLE_HARD = [(20, 2), (44, 20), (54, 50), (48, 82), (28, 104), (20, 116, .4), (10, 104), (-10, 74), (-12, 40),
               (2, 12)]

# The few fibres of it that twitch.
SPOT = [(29, 34, .3), (35, 52), (33, 72), (27, 92, .3), (22, 74), (23, 52)]


class Leg:
    """Where the parts of one leg are."""

    def __init__(self, knee, scale, thigh=0, shank=0, foot=0):
        """Angles in degrees, clockwise; `shank` and `foot` come on top of what they hang on."""
        self.knee, self.scale = knee, scale
        self.thigh_angle, self.shank_angle, self.foot_angle = thigh, thigh + shank, thigh + shank + foot
        self.ankle = self.place([(0, SHANK)])[0]

    def scaled(self, points, origin, angle):
        return turn([(origin[0] + p[0] * self.scale, origin[1] + p[1] * self.scale, *p[2:]) for p in points], origin,
                    angle)

    def place(self, points):
        """Points of the shank."""
        return self.scaled(points, self.knee, self.shank_angle)

    def place_thigh(self, points):
        return self.scaled(points, self.knee, self.thigh_angle)

    def place_foot(self, points):
        return self.scaled(points, self.ankle, self.foot_angle)

    def outline(self, hard=False):
        return (self.place_thigh(THIGH_FRONT) + self.place(SHANK_FRONT) + self.place_foot(FOOT)
                + self.place(SHANK_BACK_HARD if hard else SHANK_BACK) + self.place_thigh(THIGH_BACK))

    def tendon(self, top):
        """The Achilles tendon, from the muscle's end at `top` to the heel."""
        start = self.place([(9, top - 26), (25, top - 22)])
        low = self.place([(10, 168), (18, 168)])
        heel = self.place_foot([(21, 36), (26, 42), (31, 37)])
        return [start[0], low[0], *heel, low[1], start[1]]

    def across(self, t, a, b, bend=0):
        """A line on the shank from x=a to x=b at the height t, bent downwards."""
        return self.place([(a, t), ((a + b) / 2, t + bend), (b, t)])


def arc(centre, radius, start, end, n=10):
    """Points on an arc; degrees clockwise from the right."""
    angles = [math.radians(start + (end - start) * i / n) for i in range(n + 1)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]
