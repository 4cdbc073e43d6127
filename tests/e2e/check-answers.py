#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers by their actions alone, and what is said when something changes: every kind of answer can be given and taken
back, and the level and how much is left are heard.

Runs over the real accessibility bus. Usage: check-answers.py PROGRAM CONTENT
"""
import json
import pathlib
import re
import sys
import unittest

from visit import Atspi, Visit, act, wait_for, walk

CONTENT = pathlib.Path(sys.argv[2])
FINDINGS = {finding["id"]: finding for finding in json.loads((CONTENT / "findings.json").read_text(encoding="utf-8"))["findings"]}
BREATHING = FINDINGS["breathless_new"]["question"]
EVENTS = "object:property-change", "object:text-changed", "object:state-changed:focused"
ANSWERS = {Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX}


def is_checked(node):
    return node.get_state_set().contains(Atspi.StateType.CHECKED)


class Answers(Visit):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.heard = []
        cls.listener = Atspi.EventListener.new(cls.hear)
        for kind in EVENTS:
            cls.listener.register(kind)

    @classmethod
    def tearDownClass(cls):
        for kind in EVENTS:
            cls.listener.deregister(kind)
        super().tearDownClass()

    @classmethod
    def hear(cls, event):
        if event.type.startswith("object:state-changed:focused"):
            if event.detail1:
                cls.heard.append(event.source.get_name())
        elif isinstance(event.any_data, str):
            cls.heard.append(event.any_data)

    def await_words(self, pattern):
        """Something that changed, or that has the focus now, says this."""
        if not wait_for(lambda: any(re.fullmatch(pattern, words) for words in self.heard)):
            self.fail(f"nobody heard “{pattern}”, but {self.heard[-30:]}")

    def group(self, question):
        return self.find(question, Atspi.Role.GROUPING, Atspi.Role.PANEL, Atspi.Role.FILLER)

    def answers(self, question):
        """All answers to a question, by their names."""
        return {node.get_name(): node for node in walk(self.group(question)) if node.get_role() in ANSWERS}

    def check_chosen(self, question, *chosen):
        def look():
            return {name for name, node in self.answers(question).items() if is_checked(node)} == set(chosen)
        self.assertTrue(wait_for(look), f"“{question}”: {chosen} should be chosen")

    def test_1_one_of_several(self):
        self.press("I have a symptom now")
        self.arrive("Before you start")
        self.press("Start")
        self.arrive("About the person")
        answers = self.answers(FINDINGS["who_for"]["question"])
        self.assertEqual(list(answers), [option["text"] for option in FINDINGS["who_for"]["answer"]["options"]])
        for name, node in answers.items():
            self.assertEqual(node.get_role(), Atspi.Role.RADIO_BUTTON)
            act(node)
            self.check_chosen(FINDINGS["who_for"]["question"], name)

    def test_2_what_is_left(self):
        self.find_status()  # GTK 4.8 tells of changes only where somebody looked before
        act(self.answers(FINDINGS["who_for"]["question"])["Me"])
        self.heard.clear()
        self.press("Skip, I am not sure")
        self.arrive("Breathing")
        self.await_words(r"First part: about \d+ more")
        heading = self.find("Breathing", Atspi.Role.HEADING)
        self.assertRegex(heading.get_description(), r"^First part: about \d+ more$")

    def find_status(self):
        def look():
            return next((node for node in walk(self.application) if node.get_role() == Atspi.Role.STATUS_BAR
                         and re.fullmatch(r"First part: about \d+ more", node.get_name())), None)
        self.assertIsNotNone(wait_for(look), "nothing says how much is left")

    def test_3_yes_no_and_not_sure(self):
        self.find(BREATHING, Atspi.Role.HEADING)
        for answer in "Yes", "No":
            act(self.answers(BREATHING)[answer])
            self.check_chosen(BREATHING, answer)
        act(self.answers(BREATHING)["Not sure"])
        self.press("Still not sure")
        self.check_chosen(BREATHING, "Not sure")

    def test_4_help_now(self):
        """That no more answers are needed is said at once, and the level when it is there."""
        self.heard.clear()
        act(self.answers(BREATHING)["Yes"])
        self.check_chosen(BREATHING, "Yes")
        self.await_words("No more answers are needed.*")
        self.assertRegex(self.find("Next", Atspi.Role.PUSH_BUTTON).get_description(), "^No more answers are needed")
        self.press("Next")
        self.arrive("Is this right?")
        self.heard.clear()
        self.press("Yes, show what to do")
        self.arrive("Call an ambulance now")
        self.await_words("Call an ambulance now")


unittest.main(argv=[sys.argv[0], "-v"])
