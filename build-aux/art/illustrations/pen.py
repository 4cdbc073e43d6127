# SPDX-License-Identifier: GPL-3.0-or-later
"""A pen for the explaining figures: smooth shapes with soft shading and an outline.

Light falls from the upper left. A shape is a base colour, a dark edge blurred into it from the
lower right, a light one from the upper left, and an outline. What has an outline is filled so that
either of the two stands out from the ground by 3:1, on the light ground and on the dark one.
"""
import math

WIDTH, HEIGHT = 800, 480

# Grounds of the figure; theme-dark.css puts the second in place of the first.
GROUND, GROUND_DARK = "#fbf6ee", "#26262b"

# Kinds of things: base colour and outline. As in the drawings of the body, a little lighter where
# the base alone must stand out from the dark ground.
KINDS = {
    "skin": ("#e0b08f", "#74412f"),
    "muscle": ("#c96a5d", "#5f2220"),
    "muscle-hard": ("#bf5049", "#4a1513"),
    "tendon": ("#eddfc8", "#7c684c"),
    "bone": ("#f1e7d1", "#7c684c"),
    "disc": ("#9fc3cf", "#2c5563"),
    "jelly": ("#d9eef3", "#2c5563"),
    "nerve": ("#f2c230", "#6f5200"),
    "sore-nerve": ("#ef8f4a", "#7a2a0a"),
    "artery": ("#df4f56", "#6d0d14"),
    "vein": ("#5f8fd6", "#163a6e"),
    "clot": ("#9a4254", "#3a0a16"),
    "red-cell": ("#d8554f", "#6d0d14"),
    "brain": ("#e6b3a8", "#7a3b34"),
    "membrane": ("#e9d6b0", "#6e5730"),
    "gate": ("#8fb59a", "#27513a"),
    "pump": ("#b7a3d6", "#3f2d66"),
    "sodium": ("#f0a24a", "#7a3d00"),
    "potassium": ("#9a7fd0", "#35206b"),
    "iron": ("#a9b4bf", "#34404c"),
    "oxygen": ("#8fd0ea", "#14506b"),
}

# Where the outline is too dull for a shade.
SHADES = {"bone": "#a5793a", "nerve": "#a86a00", "tendon": "#a5793a", "membrane": "#a5793a"}


def number(value):
    """One decimal, and none where it is zero."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def pair(point):
    return f"{number(point[0])} {number(point[1])}"


def curve(points, closed=True):
    """A smooth path through points. A third number in a point says how round it is: 0 is a corner."""
    n = len(points)
    out = [f"M{pair(points[0])}"]

    def at(i):
        return points[i % n] if closed else points[min(max(i, 0), n - 1)]

    for i in range(n if closed else n - 1):
        before, a, b, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        round_a = a[2] if len(a) > 2 else 1
        round_b = b[2] if len(b) > 2 else 1
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        out.append("C" + " ".join(pair(p) for p in (
            handle(a, before, b, length, round_a), handle(b, after, a, length, round_b), b)))
    return "".join(out) + ("z" if closed else "")


def handle(point, other, towards, length, roundness):
    """The control point at `point` on the way to `towards`, parallel to the line from `other`."""
    dx, dy = towards[0] - other[0], towards[1] - other[1]
    size = math.hypot(dx, dy) or 1
    return (point[0] + dx / size * length * roundness / 3, point[1] + dy / size * length * roundness / 3)


def dense(points, closed=False, steps=12):
    """Points on the smooth line through `points`."""
    n = len(points)
    out = []

    def at(i):
        return points[i % n] if closed else points[min(max(i, 0), n - 1)]

    for i in range(n if closed else n - 1):
        before, a, b, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        h, k = handle(a, before, b, length, 1), handle(b, after, a, length, 1)
        for step in range(steps):
            t = step / steps
            u = 1 - t
            out.append(tuple(u * u * u * a[c] + 3 * u * u * t * h[c] + 3 * u * t * t * k[c] + t * t * t * b[c]
                             for c in (0, 1)))
    return out if closed else out + [tuple(points[-1][:2])]


def along(points, t):
    """A point on the smooth line at the part `t` of its length, and the direction there."""
    line = dense(points)
    lengths = [0.0]
    for a, b in zip(line, line[1:]):
        lengths.append(lengths[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
    want = t * lengths[-1]
    i = next((i for i in range(1, len(line)) if lengths[i] >= want), len(line) - 1)
    part = (want - lengths[i - 1]) / ((lengths[i] - lengths[i - 1]) or 1)
    a, b = line[i - 1], line[i]
    size = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
    return ((a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part),
            ((b[0] - a[0]) / size, (b[1] - a[1]) / size))


def ribbon(points, left, right=None, n=14):
    """Points round a band along a line. `left` and `right` are half widths from its start to its end,
    as seen by somebody who walks along it."""
    right = left if right is None else right
    sides = ([], [])
    for i in range(n + 1):
        t = i / n
        (x, y), (dx, dy) = along(points, t)
        for side, widths, sign in ((sides[0], left, 1), (sides[1], right, -1)):
            w = between(widths, t) * sign
            side.append((x + dy * w, y - dx * w))
    return sides[0] + sides[1][::-1]


def between(values, t):
    """The value at the part `t` of a list of evenly spaced ones."""
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2) if len(values) > 1 else 0
    if len(values) == 1:
        return values[0]
    part = place - i
    part = part * part * (3 - 2 * part)
    return values[i] + (values[i + 1] - values[i]) * part


def turn(points, centre, degrees):
    """Points turned clockwise on the screen."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(centre[0] + (p[0] - centre[0]) * c - (p[1] - centre[1]) * s,
             centre[1] + (p[0] - centre[0]) * s + (p[1] - centre[1]) * c, *p[2:]) for p in points]


def move(points, dx, dy):
    return [(p[0] + dx, p[1] + dy, *p[2:]) for p in points]


def circle(x, y, r):
    half = f"a{number(r)} {number(r)} 0 1 0 "
    return f"M{pair((x - r, y))}{half}{number(2 * r)} 0{half}{number(-2 * r)} 0z"


def box(x, y, width, height, r):
    r = min(r, width / 2, height / 2)
    return (f"M{pair((x + r, y))}h{number(width - 2 * r)}a{number(r)} {number(r)} 0 0 1 {pair((r, r))}"
            f"v{number(height - 2 * r)}a{number(r)} {number(r)} 0 0 1 {pair((-r, r))}"
            f"h{number(2 * r - width)}a{number(r)} {number(r)} 0 0 1 {pair((-r, -r))}"
            f"v{number(2 * r - height)}a{number(r)} {number(r)} 0 0 1 {pair((r, -r))}z")


class Picture:
    """One figure. Things are drawn in the order in which they are added."""

    def __init__(self, name):
        self.name = name
        self.defs = []
        self.body = []
        self.blurs = set()
        self.n = 0
        self.add(f'<path class="ground" fill="{GROUND}" d="{box(0, 0, WIDTH, HEIGHT, 18)}"/>')

    def add(self, text):
        self.body.append(text)

    def new_id(self):
        self.n += 1
        return f"i{self.n}"

    def blur(self, size, margin=15):
        """A filter that blurs. `margin` is how far it reaches beyond the thing, in percent of that: more takes longer."""
        name = f"b{margin}-" + number(size).replace(".", "-")
        if name not in self.blurs:
            self.blurs.add(name)
            self.defs.append(f'<filter id="{name}" x="-{margin}%" y="-{margin}%" '
                             f'width="{100 + 2 * margin}%" height="{100 + 2 * margin}%" '
                             'color-interpolation-filters="sRGB">'
                             f'<feGaussianBlur stdDeviation="{number(size)}"/></filter>')
        return name

    def clip(self, d):
        name = self.new_id()
        self.defs.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath>')
        return f"url(#{name})"

    def mask(self, start, end, stops):
        """A mask that follows a gradient between two points: white shows, black hides."""
        gradient, mask = self.new_id(), self.new_id()
        stops = "".join(f'<stop offset="{offset:.3f}" stop-color="{colour}"/>' for offset, colour in stops)
        self.defs.append(f'<linearGradient id="{gradient}" gradientUnits="userSpaceOnUse" '
                         f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}">'
                         f'{stops}</linearGradient>')
        self.defs.append(f'<mask id="{mask}" maskUnits="userSpaceOnUse" x="0" y="0" width="{WIDTH}" height="{HEIGHT}">'
                         f'<path fill="url(#{gradient})" d="{box(0, 0, WIDTH, HEIGHT, 0)}"/></mask>')
        return f"url(#{mask})"

    def fade(self, shown, hidden):
        return self.mask(shown, hidden, ((0, "#fff"), (1, "#000")))

    def fade_ends(self, hidden_above, shown_from, shown_to, hidden_below):
        """A mask that lets the upper and lower end vanish."""
        stops = ((hidden_above, "#000"), (shown_from, "#fff"), (shown_to, "#fff"), (hidden_below, "#000"))
        return self.mask((0, 0), (0, HEIGHT), [(y / HEIGHT, colour) for y, colour in stops])

    def begin(self, **attributes):
        self.add("<g " + " ".join(f'{k.replace("_", "-")}="{v}"' for k, v in attributes.items()) + ">")

    def end(self):
        self.add("</g>")

    def fill(self, d, colour, opacity=1, blur=0, cls=None):
        self.add("<path" + (f' class="{cls}"' if cls else "") + f' fill="{colour}"'
                 + (f' fill-opacity="{opacity}"' if opacity != 1 else "")
                 + (f' filter="url(#{self.blur(blur, 60)})"' if blur else "") + f' d="{d}"/>')

    def line(self, d, colour, width=2, opacity=1, dash=None, cls=None, blur=0, cap="round"):
        self.add("<path" + (f' class="{cls}"' if cls else "") + f' fill="none" stroke="{colour}"'
                 + f' stroke-width="{number(width)}" stroke-linecap="{cap}" stroke-linejoin="round"'
                 + (f' stroke-opacity="{opacity}"' if opacity != 1 else "")
                 + (f' stroke-dasharray="{dash}"' if dash else "")
                 + (f' filter="url(#{self.blur(blur)})"' if blur else "") + f' d="{d}"/>')

    def solid(self, d, kind, depth=14, width=2.2, inside=None, colour=None, dark=0.26):
        """A rounded thing. `inside` draws what lies on its surface, below the outline; `dark` is how
        deep the shade of its edge is."""
        base, outline = KINDS[kind]
        self.fill(d, colour or base, cls=kind)
        self.begin(clip_path=self.clip(d))
        self.shade(d, SHADES.get(kind, outline), depth, dark)
        if inside is not None:
            inside()
        self.end()
        self.line(d, outline, width)

    def shade(self, d, dark, depth, opacity):
        shift = number(depth * 0.22)
        self.add(f'<g transform="translate(-{shift} -{shift})">')
        self.line(d, dark, depth, opacity, blur=depth * 0.36)
        self.end()
        self.add(f'<g transform="translate({shift} {shift})">')
        self.line(d, "#fff", depth * 0.55, 0.42, blur=depth * 0.26)
        self.end()

    def flat(self, d, kind, width=2):
        base, outline = KINDS[kind]
        self.fill(d, base, cls=kind)
        self.line(d, outline, width)

    def tube(self, points, width, kind, shine=True):
        """A vessel or nerve along a line: outline, colour and a light along its upper left side."""
        base, outline = KINDS[kind]
        d = curve(points, closed=False)
        self.line(d, outline, width + 3.6)
        self.line(d, base, width, cls="tube " + kind)
        self.add(f'<g transform="translate({number(width * 0.12)} {number(width * 0.14)})">')
        self.line(d, outline, width * 0.42, 0.22)
        self.end()
        if shine:
            self.add(f'<g transform="translate({number(-width * 0.18)} {number(-width * 0.16)})">')
            self.line(d, "#fff", width * 0.24, 0.5)
            self.end()

    def arrow(self, points, width=5, head=13, colour="#33475b", cls="ink"):
        """A line with a solid head at its end."""
        (x, y), (dx, dy) = along(points, 1)
        back = (x - dx * head, y - dy * head)
        side = (dy * head * 0.72, -dx * head * 0.72)
        tip = [(x + dx * head * 0.5, y + dy * head * 0.5, 0), (back[0] - side[0], back[1] - side[1], 0),
               (x - dx * head * 0.7, y - dy * head * 0.7, 0), (back[0] + side[0], back[1] + side[1], 0)]
        shaft = [p for p in dense(points) if math.hypot(p[0] - x, p[1] - y) > head * 0.7]
        self.line("M" + "L".join(pair(p) for p in shaft), colour, width, cls=cls, cap="round")
        self.fill(curve(tip), colour, cls=cls + "-fill")

    def text(self):
        return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
                          f'viewBox="0 0 {WIDTH} {HEIGHT}">', "<!-- SPDX-License-Identifier: CC-BY-SA-4.0 -->",
                          "<defs>", *self.defs, "</defs>", *self.body, "</svg>", ""])
