#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body by names, roles and actions alone: every part of it is there, can be chosen and marked, and is heard.

Runs over the real accessibility bus. Usage: check-body.py PROGRAM CONTENT
"""
import json
import pathlib
import sys
import unittest

from visit import Atspi, Visit, act, wait_for, walk

CONTENT = pathlib.Path(sys.argv[2])
REGIONS = json.loads((CONTENT / "regions.json").read_text(encoding="utf-8"))["regions"]

EVENTS = "object:property-change", "object:text-changed"
WORDS = Atspi.Role.LABEL, Atspi.Role.STATUS_BAR
SEEN_FROM = {"front": "seen from the front", "back": "seen from behind"}
SIDES = {"left": "Left {}, {}", "right": "Right {}, {}", "middle": "{}, middle, {}"}


def target_names(things, view):
    """What each of @things has to be called that the drawing shows in @view."""
    shapes = json.loads((CONTENT.parent / "art" / f"younger-{view}.shapes.json").read_text(encoding="utf-8"))["layers"]["skin"]
    return {SIDES[side].format(plain if side == "middle" else plain.lower(), SEEN_FROM[view])
            for thing in things for plain in [thing["name"]["plain"]]
            for side, ids in thing["views"].get(view, {}).items() if any(shape in shapes for shape in ids)}


def all_parts():
    return [part for region in REGIONS for part in region["parts"]]


class Body(Visit):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.heard = []
        cls.listener = Atspi.EventListener.new(lambda event: cls.heard.append((event.type, event.any_data)))
        for kind in EVENTS:
            cls.listener.register(kind)

    @classmethod
    def tearDownClass(cls):
        for kind in EVENTS:
            cls.listener.deregister(kind)
        super().tearDownClass()

    def setUp(self):
        self.press("Explore")
        self.body = self.find("The body", Atspi.Role.PANEL, Atspi.Role.GROUPING)

    def names(self):
        """Of all that can be chosen in the picture."""
        return {node.get_name() for node in walk(self.body) if node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_action_iface()}

    def await_names(self, expected):
        self.assertGreater(len(expected), 10)
        if not wait_for(lambda: expected <= self.names()):
            self.fail(f"not in the picture: {sorted(expected - self.names())}")

    def await_event(self, words):
        """Something that changed says so, and says @words."""
        if not wait_for(lambda: any(data == words for _, data in self.heard)):
            self.fail(f"nobody heard “{words}”, but {self.heard[-30:]}")

    def choose_part(self, name):
        self.heard.clear()
        act(self.find(name, Atspi.Role.PUSH_BUTTON))

    def test_1_every_region(self):
        expected = target_names(REGIONS, "front") | target_names(REGIONS, "back")
        self.await_names(expected)

    def test_2_a_region_and_its_parts(self):
        self.choose_part("Left calf, seen from behind")
        self.find("Calf", Atspi.Role.HEADING)
        self.await_names(target_names(all_parts(), "back"))
        self.choose_part("Left inner calf, seen from behind")
        self.find("Left inner calf, seen from behind", Atspi.Role.LABEL)
        self.await_event("Left inner calf, seen from behind")
        self.press("Whole body")
        self.await_names(target_names(REGIONS, "front") | target_names(REGIONS, "back"))

    def test_3_a_mark(self):
        self.press("Mark")
        self.find("Nothing is marked.", *WORDS)  # GTK 4.8 tells of changes only where somebody looked before
        act(self.find("Cramp", Atspi.Role.RADIO_BUTTON))
        act(self.find("Strong", Atspi.Role.RADIO_BUTTON))
        self.choose_part("Left calf, seen from behind")
        words = "Cramp, strong: left calf"
        self.find(words, *WORDS)
        self.await_event(words)
        self.press(f"Remove: {words}")
        self.find("Nothing is marked.", *WORDS)


unittest.main(argv=[sys.argv[0], "-v"])
