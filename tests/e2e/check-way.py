#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to a level of care, by names, roles and actions alone, as a screen reader goes.

Runs over the real accessibility bus. Usage: check-way.py PROGRAM CONTENT
"""
import json
import pathlib
import re
import sys
import unittest

from visit import Atspi, Visit, wait_for, walk

CONTENT = pathlib.Path(sys.argv[2])


def read(name):
    return json.loads((CONTENT / name).read_text(encoding="utf-8"))


class Way(Visit):
    def test_1_from_start_to_result(self):
        self.press("I have a symptom now")
        self.arrive("Before you start")
        self.press("Start")
        self.arrive("About the person")
        self.choose("Who are you answering for?", "Me")
        self.press("Skip, I am not sure")
        self.arrive("Breathing")
        self.choose("Did shortness of breath start in the last few days?", "Yes")
        self.press("Next")
        self.arrive("Is this right?")
        self.press("Yes, show what to do")
        self.arrive("Call an ambulance now")

    def test_2_a_table(self):
        """Each cell is read with its row and column; what was answered before has a column of its own."""
        comparison = read("comparisons/potassium-severity.json")
        self.press("Compare")
        self.arrive("Compare")
        self.press(comparison["name"])
        self.arrive(comparison["name"])
        cells = [node.get_name() for node in walk(self.application) if node.get_role() == Atspi.Role.TABLE_CELL]
        self.assertEqual(len(cells), (1 + len(comparison["columns"])) * len(comparison["rows"]))
        features = {feature["id"]: feature["name"]["plain"] for feature in read("features.json")["features"]}
        stages = {stage["id"]: stage["name"]["plain"] for stage in read("conditions/hypokalaemia.json")["stages"]}
        columns = ["Yours"] + [stages[column["stage"]] for column in comparison["columns"]]
        names = [f"{features[row]}, {column}: " for row in comparison["rows"] for column in columns]
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
