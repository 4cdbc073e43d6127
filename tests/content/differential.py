#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random answers go through the engine and through the reference reading of the rules.

Usage: differential.py EVALUATE-LINES [NUMBER]. Both must come to the same level by the same rules and
floors, and for self-care by the same ordinary patterns, with the same questions still to ask. The
reference is not part of the project; without it this test is skipped. The same seed gives the same
answers. What differs is printed as a line that evaluate-lines reads.
"""
import importlib.util
import json
import random
import subprocess
import sys
from collections import Counter
from types import SimpleNamespace

import content

SEED = 20261122
NUMBER = 10000
MOST_SHOWN = 20
LEVELS = ("ambulance", "emergency", "today", "routine", "selfcare", "out-of-scope")

# The reference ends the questions for these two in its own way.
LEFT_OUT = {"harm_thoughts"}

UNSURE = "unknown"
UNSURE_WORDS = ("unsure", "unknown", "don't know", "not sure", "Unsure")
NO_ANSWERS = ("none", "no", "don't know")
HOURS = {"hours": 1, "days": 24, "weeks": 168, "months": 730.5, "years": 8766}
FAHRENHEIT_FROM = 45
CALM = {"age_years": (20, 54), "pain_score": (0, 6), "symptom_duration": (24, 600), "newest_duration": (24, 600)}


def load_reference():
    spec = importlib.util.spec_from_file_location("reference", content.shared("clinical/reference.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def merged(*parts):
    """Answers put together; several options of one question are kept together."""
    whole = {}
    for part in parts:
        for key, value in part.items():
            both = isinstance(value, list) and isinstance(whole.get(key), list)
            whole[key] = sorted({*value, *whole[key]}) if both else value
    return whole


class Maker:
    """Makes answers as the reference reads them: numbers in the first unit, unsure as one word."""

    def __init__(self, reference, measures, rnd):
        self.reference = reference
        self.rnd = rnd
        self.bank = {key: row for key, row in reference.BANK.items() if key not in LEFT_OUT}
        self.limits = {key: (measure["plausible"]["from"], measure["plausible"]["to"]) for key, measure in measures.items()}
        self.edges = {key: {band["from"] for scale in measure["scales"] for band in scale["bands"]}
                      for key, measure in measures.items()}

    def options(self, key):
        return self.bank[key]["options_or_unit"].removeprefix("multi: ").split(";")

    def is_multiple(self, key):
        return self.bank[key]["options_or_unit"].startswith("multi: ")

    def kind(self, key):
        return self.bank[key]["answer_type"]

    def temperature(self, low=None):
        """In °C below 45, in °F from 45 on, as people give it without a unit."""
        if (low or 0) >= FAHRENHEIT_FROM or low is None and self.rnd.random() < 0.4:
            near = [value for value in (98.6, 100.3, 100.4, 100.5, 103.1) if value >= (low or 0)]
            return self.rnd.choice(near)
        return self.number("temp_value", low, celsius=True)

    def number(self, key, low=None, high=None, celsius=False):
        """A possible number, often on an edge of a band or right beside it; low <= it < high. The
        largest possible value is left out: the reference ends some last bands before it."""
        if key == "temp_value" and not celsius:
            return self.temperature(low)
        least, most = self.limits[key]
        low = least if low is None else max(low, least)
        high = most if high is None else min(high, most)
        whole = key in ("age_years", "pain_score")
        step = 1 if whole else 0.01 if high < 1000 else 0.5
        near = [round(edge + shift, 3) for edge in self.edges[key] for shift in (0, -step, step)]
        usual = self.rnd.uniform(low, min(high, 3 * (low + 1) if high > 1000 else high))
        fitting = [value for value in near if low <= value < high]
        value = self.rnd.choice(fitting) if fitting and self.rnd.random() < 0.7 else round(usual, 2)
        value = round(value) if whole else value
        return value if low <= value < high else low

    def duration(self, low=None, high=None):
        hours = self.number("symptom_duration", low, high)
        units = [unit for unit, size in HOURS.items() if hours >= size] or ["hours"]
        unit = self.rnd.choice(units)
        value = hours / HOURS[unit]
        given = {"value": int(value) if value == int(value) else value, "unit": unit}
        return given if given["value"] * HOURS[unit] == hours else {"value": hours, "unit": "hours"}

    def choice(self, key):
        option = self.rnd.choice(self.options(key))
        if option in NO_ANSWERS:
            return UNSURE if option == "don't know" else option
        if not self.is_multiple(key):
            return option
        some = [item for item in self.options(key) if item not in NO_ANSWERS]
        return self.rnd.sample(some, self.rnd.choice((1, 1, 1, 2, len(some))))

    def answer(self, key, weights=(5, 4, 1)):
        """Any answer; weights are those of yes, no and unsure."""
        kind = self.kind(key)
        if kind == "choice":
            return self.choice(key)
        if kind in ("number", "duration") and self.rnd.random() < 0.05:
            return UNSURE
        if kind == "number":
            return self.number(key)
        return self.duration() if kind == "duration" else self.rnd.choices(("yes", "no", UNSURE), weights)[0]

    def any_answers(self, number, weights=(5, 4, 1)):
        return {key: self.answer(key, weights) for key in self.rnd.sample(sorted(self.bank), number)}

    def present(self, key, option=None):
        if self.kind(key) != "choice":
            return {key: "yes"}
        option = option or self.rnd.choice([item for item in self.options(key) if item not in NO_ANSWERS])
        return {key: [option] if self.is_multiple(key) else option}

    def leaf(self, expression):
        if "finding" in expression:
            return self.present(expression["finding"], expression.get("is"))
        if "measure" in expression:
            return {expression["measure"]: self.number(expression["measure"], expression.get("atLeast"), expression.get("below"))}
        if "age" in expression:
            return {"age_years": self.number("age_years", expression["age"].get("atLeast"), expression["age"].get("below"))}
        limits = {name: self.reference.hours(value) for name, value in expression["duration"].items()}
        return {"symptom_duration": self.duration(limits.get("atLeast"), limits.get("below"))}

    def satisfy(self, expression):
        """Answers that make an expression true, as a rule; one part of each “any”."""
        if "all" in expression:
            return merged(*map(self.satisfy, expression["all"]))
        if "any" in expression:
            return self.satisfy(self.rnd.choice(expression["any"]))
        if "count" in expression:
            return merged(*map(self.satisfy, self.rnd.sample(expression["of"], expression["count"])))
        if "not" in expression:
            return {key: "no" for key in self.reference.leaves(expression["not"]) if self.kind(key).startswith("yes")}
        return self.leaf(expression)

    def scattered(self):
        number = self.rnd.choice((0, 1, 2, 3, 5, 8, 15, 30, 60, 200))
        return self.any_answers(number, self.rnd.choice(((5, 4, 1), (1, 8, 0.2), (1, 20, 0), (10, 1, 1))))

    def around_rule(self):
        """A rule that holds, or nearly: an answer may be taken out or turned round."""
        rule = self.rnd.choice(self.reference.DOC["rules"])
        answers = self.satisfy(rule["when"])
        if "except" in rule and self.rnd.random() < 0.4:
            answers = merged(answers, self.satisfy(rule["except"]))
        if self.rnd.random() < 0.4:
            key = self.rnd.choice(sorted(answers))
            answers[key] = self.answer(key, (0, 2, 1))
        return merged(self.any_answers(self.rnd.choice((0, 0, 1, 3)), (1, 4, 0.2)), answers)

    def around_pattern(self):
        """An ordinary pattern in a calm setting, mostly with all that must be asked first."""
        reference = self.reference
        pattern = self.rnd.choice(reference.DOC["benign"])
        asked = sorted({*pattern["askFirst"], *reference.DOC["selfcareGate"]["everyoneIsAsked"]})
        answers = {key: "none" if self.kind(key) == "choice" else "no" for key in asked
                   if self.kind(key) not in ("number", "duration") and self.rnd.random() < 0.9}
        answers = {key: value for key, value in answers.items() if value == "no" or value in self.options(key)}
        calm = {key: self.number(key, *limits) if self.kind(key) == "number" else self.duration(*limits)
                for key, limits in CALM.items() if self.rnd.random() < 0.7}
        explained = [key for key in pattern["explains"] if key in self.bank and self.kind(key).startswith("yes")]
        noticed = {key: "yes" for key in self.rnd.sample(explained, min(len(explained), self.rnd.choice((0, 1, 2))))}
        extra = self.any_answers(self.rnd.choice((0, 0, 0, 1, 2)), (1, 4, 0.3))
        return merged(answers, calm, noticed, self.satisfy(pattern["when"]), extra)

    def make(self):
        answers = self.rnd.choice((self.scattered, self.around_rule, self.around_rule, self.around_pattern))()
        return merged(answers, {"age_years": self.rnd.randint(0, 18)}) if self.rnd.random() < 0.05 else answers


class Speaker:
    """Says the same as a person or another program would: option ids, other units, other words."""

    def __init__(self, findings, measures, rnd):
        self.findings = findings
        self.measures = measures
        self.rnd = rnd

    def option(self, key, text):
        options = self.findings[key]["answer"]["options"]
        found = next(option for option in options if text.lower() in (option["text"].lower(), *map(str.lower, option["also"])))
        return self.rnd.choice((found["id"], text, text.upper()))

    def number(self, key, value):
        units = self.measures[key]["units"]
        if units[-1]["bareFrom"] and value >= units[-1]["bareFrom"]:
            return self.rnd.choice((value, {"value": value, "unit": units[-1]["unit"]}))
        unit = self.rnd.choice(units)
        times, over = unit["times"]
        given = value * over / times + unit["minus"]
        # A value on an edge is to stay on it: only exact conversions are said in another unit.
        if unit is units[0] or (given - unit["minus"]) * times / over != value or self.rnd.random() < 0.5:
            unit, given = units[0], value
        if unit is units[0] and self.rnd.random() < 0.5:
            return given
        return {"value": given, "unit": self.rnd.choice((unit["unit"], *unit["also"]))}

    def say(self, key, value):
        if value == UNSURE:
            return self.rnd.choice(UNSURE_WORDS)
        if isinstance(value, list):
            return [self.option(key, item) for item in value]
        if isinstance(value, dict):
            return value
        if isinstance(value, str):
            return self.option(key, value) if self.findings[key]["answer"]["type"] == "choice" else value
        return self.number(key, value)

    def say_all(self, answers):
        return {key: self.say(key, value) for key, value in answers.items()}


def expected(reference, answers):
    result = reference.triage(answers)
    level = result["level"]
    if result["exit"] == "child" and level not in ("ambulance", "emergency"):
        level = "out-of-scope"
    calm = level == "selfcare"
    return SimpleNamespace(level=level, rules=set(result["fired"]), patterns=set(result["benign"]) if calm else set(),
                           asked=set(result["askFirst"]) if calm else set())


def found(line):
    level, *words = line.split()
    return SimpleNamespace(level=level, rules={word for word in words if word[0] not in "+?"},
                           patterns={word[1:] for word in words if word[0] == "+"},
                           asked={word[1:] for word in words if word[0] == "?"})


def evaluate(program, said):
    lines = "".join(json.dumps({"answers": answers}) + "\n" for answers in said)
    run = subprocess.run([program], input=lines, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        bad = said[min(run.stdout.count("\n"), len(said) - 1)]
        sys.exit(f"{program}: {run.stderr}{json.dumps({'answers': bad})}")
    return [found(line) for line in run.stdout.splitlines()]


def describe(said, want, got):
    parts = [f"{name}: {getattr(want, name)}, but the engine: {getattr(got, name)}" for name in vars(want)
             if getattr(want, name) != getattr(got, name)]
    return f"{json.dumps({'answers': said})}\n  " + "\n  ".join(parts)


def main():
    reference = load_reference()
    rnd = random.Random(SEED)
    files = content.load()
    findings = {finding["id"]: finding for finding in files["findings"]["findings"]}
    all_measures = {measure["id"]: measure for measure in files["measures"]["measures"]}
    measures = {key: all_measures[finding["answer"]["measure"]] for key, finding in findings.items() if "measure" in finding["answer"]}
    maker, speaker = Maker(reference, measures, rnd), Speaker(findings, measures, rnd)

    made = [maker.make() for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else NUMBER)]
    said = [speaker.say_all(answers) for answers in made]
    wanted = [expected(reference, answers) for answers in made]
    got = evaluate(sys.argv[1], said)
    problems = [describe(*triple) for triple in zip(said, wanted, got, strict=True) if triple[1] != triple[2]]
    more = len(problems) - MOST_SHOWN
    problems[MOST_SHOWN:] = [f"and {more} more"] if more > 0 else []

    levels = Counter(want.level for want in wanted)
    fired = {rule for want in wanted for rule in want.rules}
    silent = sorted({rule["id"] for rule in reference.DOC["rules"]} - fired)
    problems += [f"the answers hardly ever lead to {level}" for level in LEVELS if levels[level] * 100 < len(made)]
    print("levels:", ", ".join(f"{level} {levels[level]}" for level in LEVELS))
    print(f"answers to a question set: {sum(map(len, made)) / len(made):.1f} on average; rules never true: {silent or 'none'}")
    content.finish(problems, f"{len(made)} sets of answers")


main()
