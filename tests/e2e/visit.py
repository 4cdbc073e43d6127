# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks over the accessibility bus share: a run of the program, and how to find what it shows."""
import subprocess
import sys
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = sys.argv[1]
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
