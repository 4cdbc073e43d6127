#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to a level of care, by names, roles and actions alone, as a screen reader goes.

Runs over the real accessibility bus. Usage: check-way.py PROGRAM CONTENT
"""
import json
import pathlib
import re
import subprocess
import sys
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM, CONTENT = sys.argv[1], pathlib.Path(sys.argv[2])
DEADLINE = 30  # seconds until something that was asked for is there


def wait_for(find):
    """Lets events in until find() returns something; fails when nothing comes."""
    end = time.monotonic() + DEADLINE
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        try:
            found = find()
        except GLib.Error:  # what was looked at is gone by now
            found = None
        if found:
            return found
        tick = GLib.timeout_add(20, lambda: GLib.SOURCE_REMOVE)
        context.iteration(True)
        GLib.source_remove(tick) if context.find_source_by_id(tick) else None
    return None


def children(node):
    return (child for child in map(node.get_child_at_index, range(node.get_child_count())) if child is not None)


def walk(node):
    """All below @node that is visible, as it is now: the cache does not see every change of GTK 4."""
    node.clear_cache()
    if not node.get_state_set().contains(Atspi.StateType.VISIBLE) and node.get_role() != Atspi.Role.APPLICATION:
        return
    yield node
    for child in children(node):
        yield from walk(child)


def read(name):
    return json.loads((CONTENT / name).read_text(encoding="utf-8"))


def region_names():
    """What each part of the figure has to be called, from the content."""
    formats = {("left", "front"): "Left {}, seen from the front", ("right", "front"): "Right {}, seen from the front",
               ("left", "back"): "Left {}, seen from behind", ("right", "back"): "Right {}, seen from behind",
               ("middle", "front"): "{}, middle, seen from the front", ("middle", "back"): "{}, middle, seen from behind"}
    for region in read("regions.json")["regions"]:
        plain = region["name"]["plain"]
        for view in ("front", "back"):
            for side in region["views"].get(view, {}):
                yield formats[side, view].format(plain if side == "middle" else plain.lower())


def act(node):
    """Does what the thing does, by its action."""
    action = node.get_action_iface()
    assert action is not None and action.get_n_actions() > 0, f"{node.get_name()} has no action"
    action.do_action(0)


class Visit(unittest.TestCase):
    """A run of the program, for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.program = subprocess.Popen([PROGRAM])
        cls.application = wait_for(lambda: next((app for app in children(Atspi.get_desktop(0))
                                                 if app.get_process_id() == cls.program.pid), None))
        assert cls.application, "the program is not on the accessibility bus"

    @classmethod
    def tearDownClass(cls):
        cls.program.terminate()
        cls.program.wait()

    def look(self, name, *roles):
        return next((node for node in walk(self.application)
                     if node.get_name() == name and node.get_role() in roles), None)

    def find(self, name, *roles):
        found = wait_for(lambda: self.look(name, *roles))
        if not found:
            shown = sorted({f"{node.get_role_name()} “{node.get_name()}”" for node in walk(self.application)
                            if node.get_name()})
            self.fail(f"nothing shown is called “{name}”; there is:\n" + "\n".join(shown))
        return found

    def press(self, name):
        act(self.find(name, Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON))

    def choose(self, question, answer):
        """The answer in the group that is called after the question."""
        group = self.find(question, Atspi.Role.GROUPING, Atspi.Role.PANEL, Atspi.Role.FILLER)
        button = next((node for node in walk(group) if node.get_name() == answer and node.get_action_iface()), None)
        self.assertIsNotNone(button, f"“{question}” has no answer “{answer}”")
        act(button)
        self.assertTrue(wait_for(lambda: button.get_state_set().contains(Atspi.StateType.CHECKED)),
                        f"“{answer}” is not checked")

    def arrive(self, heading):
        """A page is there when its heading has the focus; pages that are not shown are on the bus, too."""
        def look():
            return next((node for node in walk(self.application)
                         if node.get_role() == Atspi.Role.HEADING and node.get_name() == heading
                         and node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)
        if not wait_for(look):
            focused = [f"{node.get_role_name()} “{node.get_name()}”" for node in walk(self.application)
                       if node.get_state_set().contains(Atspi.StateType.FOCUSED)]
            self.fail(f"“{heading}” has not got the focus, but {focused}")


class Way(Visit):
    def test_1_from_start_to_result(self):
        self.press("I have a symptom now")
        self.arrive("Before you start")
        self.press("Start")
        self.arrive("Who are you answering for?")
        self.choose("Who are you answering for?", "Me")
        self.press("Next")
        for question in "How old is the person?", "What sex was the person recorded as at birth?":
            self.arrive(question)
            self.press("Skip, I am not sure")
        self.arrive("Breathing")
        self.choose("Did shortness of breath start in the last few days?", "Yes")
        self.press("Next")
        self.arrive("Is this right?")
        self.press("Yes, show what to do")
        self.arrive("Call an ambulance now")

    def test_2_every_part_of_the_body(self):
        self.press("Explore")
        expected = set(region_names())
        self.assertGreater(len(expected), 10)
        for name in sorted(expected):
            with self.subTest(name=name):
                act(self.find(name, Atspi.Role.PUSH_BUTTON))
                self.press("Whole body")
        self.press("Left calf, seen from behind")
        self.find("Calf", Atspi.Role.HEADING)

    def test_3_a_table(self):
        comparison = read("comparisons/potassium-severity.json")
        self.press("Compare")
        self.arrive("Compare")
        self.press(comparison["name"])
        self.arrive(comparison["name"])
        cells = [node.get_name() for node in walk(self.application) if node.get_role() == Atspi.Role.TABLE_CELL]
        self.assertEqual(len(cells), len(comparison["columns"]) * len(comparison["rows"]))
        features = {feature["id"]: feature["name"]["plain"] for feature in read("features.json")["features"]}
        stages = {stage["id"]: stage["name"]["plain"] for stage in read("conditions/hypokalaemia.json")["stages"]}
        names = [f"{features[row]}, {stages[column['stage']]}: "
                 for row in comparison["rows"] for column in comparison["columns"]]
        for name, cell in zip(names, cells):
            self.assertTrue(cell.startswith(name) and len(cell) > len(name), f"“{cell}” does not start with “{name}”")


class Names(Visit):
    ROLES = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.LINK, Atspi.Role.COMBO_BOX, Atspi.Role.HEADING}

    def list_bad_names(self):
        bad = []
        for node in walk(self.application):
            parent = node.get_parent()
            own = parent and parent.get_role() == Atspi.Role.COMBO_BOX  # a part of a widget of GTK
            if node.get_role() in self.ROLES and not own and re.search(r"^$|^(Gtk|Sx)[A-Z]|_", node.get_name()):
                bad.append(f"{node.get_role_name()} “{node.get_name()}”")
        return bad

    def check_names(self):
        if not wait_for(lambda: not self.list_bad_names()):
            self.fail("\n".join(self.list_bad_names()))

    def test_everything_has_a_name(self):
        """Nothing that can be pressed is called after its class, and no mnemonic is read out."""
        self.find("I have a symptom now", Atspi.Role.PUSH_BUTTON)
        self.check_names()
        self.press("Compare")
        self.arrive("Compare")
        self.check_names()
        self.press("Explore")
        self.find("The body", Atspi.Role.PANEL)
        self.check_names()


unittest.main(argv=[sys.argv[0], "-v"])
