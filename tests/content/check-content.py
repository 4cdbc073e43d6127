#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a condition promises beyond what the program refuses to load without. Usage: check-content.py [FOLDER]"""
import pathlib
import sys

import content

TESTS = pathlib.Path(__file__).resolve().parents[1]

# Every condition says something on these, whatever its stage, so that any two can be compared.
FEATURES = ("summary", "where", "mechanism", "causes", "feels-like", "when", "sets-off", "eases", "what-else", "warning",
            "urgency", "tests", "first-care", "treatment", "outlook")


def check_findings(condition):
    """What a statement says people notice belongs to the condition, and nothing is both said and denied."""
    noticed = {item["finding"] for item in condition["findings"] if item["strength"] != "against"}
    for statement in condition["statements"]:
        for finding in statement["findings"]:
            if finding not in noticed:
                yield f"{statement['id']}: names {finding}, which is not a finding of the condition"
    for finding in noticed.intersection(condition["neverExplains"]):
        yield f"neverExplains: {finding} is a finding of the condition"


def check_features(condition):
    told = {statement["feature"] for statement in condition["statements"] if "stage" not in statement}
    for feature in FEATURES:
        if feature not in told:
            yield f"no statement on {feature} that holds for every stage"


def check_get_help(condition, rules, ranks):
    order = [ranks[rules[rule]] for rule in condition["getHelp"]]
    if order != sorted(order):
        yield f"getHelp: the most urgent rule does not come first: {condition['getHelp']}"


def check_questions(condition):
    if not 4 <= len(condition["questions"]) <= 8:
        yield f"expected 4 to 8 questions of patients, found {len(condition['questions'])}"
    if not condition["cautions"]:
        yield "expected a caution"


def check_hazards(hazards):
    """Each hazard names the tests that guard against it, and these are there."""
    for hazard in hazards:
        if not hazard["tests"]:
            yield f"{hazard['id']}: no test guards against it"
        for test in hazard["tests"]:
            if not any((TESTS / (test + ending)).exists() for ending in (".c", ".py")):
                yield f"{hazard['id']}: there is no test {test}"


def main():
    files = content.load(*map(pathlib.Path, sys.argv[1:2]))
    rules = {rule["id"]: rule["level"] for rule in files["triage"]["rules"]}
    ranks = {level["id"]: rank for rank, level in enumerate(files["triage"]["levels"])}
    conditions = {name: file for name, file in files.items() if name.startswith("conditions/")}
    problems = [f"{name}: {problem}" for name, condition in conditions.items()
                for problem in (*check_findings(condition), *check_features(condition),
                                *check_get_help(condition, rules, ranks), *check_questions(condition))]
    problems += [f"bundle: {problem}" for problem in check_hazards(files["bundle"]["hazards"])]
    content.finish(problems, f"{len(conditions)} conditions")


main()
