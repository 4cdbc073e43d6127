# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules, read a second time.

Written from HACKING.md and data/schema and not from the engine, so that a mistake in one of the two
readings shows as a difference. Slow and plain on purpose: nothing is prepared, nothing is left out.

    rules.Rules(content.load()).read({"pain_calf": "yes"}).level
"""
from typing import NamedTuple

URGENCIES = ("ambulance", "emergency", "today", "routine", "selfcare")
BEFORE_EXITS = ("ambulance", "emergency")

# Every expression is one of these. All of several is then the least of them, any is the greatest,
# and not turns the sign.
NO, UNKNOWN, YES = -1, 0, 1

UNSURE_WORDS = {"unsure", "unknown", "don't know", "don’t know", "dont know", "not sure"}
NO_WORDS = {"no", "none"}
VERDICTS = {"present": YES, "absent": NO}


class Reading(NamedTuple):
    """What the rules say. Patterns and what must be asked first are those of self-care."""
    level: str
    rules: set
    patterns: set
    asked: set
    unexplained: set


class Told:
    """The answers of one person: how each finding stands, which options and which numbers were given.
    A finding without an answer stands nowhere."""

    def __init__(self, rules, answers):
        self.rules = rules
        self.answers = answers
        self.stands = {}
        self.options = {}
        self.numbers = {}
        self.known = {}  # by standing(), and below by group()
        self.verdicts = {}
        for key, said in answers.items():
            self.hear(rules.findings[key], said)

    def hear(self, finding, said):
        key, kind = finding["id"], finding["answer"]["type"]
        if kind == "choice":
            self.hear_choice(finding, said if isinstance(said, list) else [said])
        elif isinstance(said, str):
            word = said.lower()
            self.stands[key] = "unsure" if word in UNSURE_WORDS else "absent" if word in NO_WORDS else "present"
        else:
            self.stands[key] = "detail"
            self.numbers[key] = self.rules.first_unit_of(key, said)

    def hear_choice(self, finding, words):
        """Present if any chosen option says so. What is no option can only be a “not sure”."""
        chosen = [option for option in finding["answer"]["options"] if any(names(option, word) for word in words)]
        meanings = {option["means"] for option in chosen} or {"unsure"}
        self.options[finding["id"]] = {option["id"] for option in chosen}
        self.stands[finding["id"]] = "present" if "present" in meanings else meanings.pop()

    def with_yes(self, key):
        return Told(self.rules, {**self.answers, key: "yes"})

    def standing(self, key):
        """A finding is present if one of its parts is. A part that is unsure leaves it open, for only
        its own answer makes it absent and a “not sure” is never a “no”."""
        if key not in self.known:
            own = self.stands.get(key)
            parts = {self.standing(part) for part in self.rules.parts[key]}
            self.known[key] = next((state for state in ("present", "unsure") if state == own or state in parts), own)
        return self.known[key]

    def values(self, key):
        """The known numbers of a finding and of its parts."""
        own = [self.numbers[key]] if key in self.numbers else []
        return sum((self.values(part) for part in self.rules.parts[key]), own)

    def lies_in(self, leaf):
        """Bands are half-open: from a limit on, and below the next one."""
        low, high = self.rules.limits(leaf)
        inside = [low <= value < high for value in self.values(leaf["finding"])]
        return YES if any(inside) else NO if inside else UNKNOWN

    def leaf(self, leaf):
        key = leaf["finding"]
        if len(leaf) == 1:
            return VERDICTS.get(self.standing(key), UNKNOWN)
        if "option" not in leaf:
            return self.lies_in(leaf)
        if self.stands.get(key, "unsure") == "unsure":
            return UNKNOWN
        return YES if leaf["option"] in self.options[key] else NO

    def group(self, key):
        if key not in self.verdicts:
            self.verdicts[key] = self.verdict(self.rules.groups[key])
        return self.verdicts[key]

    def verdict(self, expression):
        """Whether an expression holds, in the logic of three values."""
        if "finding" in expression:
            return self.leaf(expression)
        if "group" in expression:
            return self.group(expression["group"])
        if "not" in expression:
            return -self.verdict(expression["not"])
        if "all" in expression:
            return min(map(self.verdict, expression["all"]))
        if "any" in expression:
            return max(map(self.verdict, expression["any"]))
        # So many of them hold as the verdict that stands at this place, the best first.
        return sorted(map(self.verdict, expression["of"]), reverse=True)[expression["count"] - 1]

    def holds(self, rule):
        """An exception counts only when it is known."""
        return self.verdict(rule["when"]) == YES and ("except" not in rule or self.verdict(rule["except"]) != YES)


class Rules:
    def __init__(self, files):
        self.triage = files["triage"]
        self.findings = {finding["id"]: finding for finding in files["findings"]["findings"]}
        self.measures = {measure["id"]: measure for measure in files["measures"]["measures"]}
        self.groups = {group["id"]: group["when"] for group in self.triage["groups"]}
        # The first scale is for everyone, and the only one that rules use.
        self.starts = {key: {band["id"]: band["from"] for band in measure["scales"][0]["bands"]}
                       for key, measure in self.measures.items()}
        self.parts = {key: [] for key in self.findings}
        for key, finding in self.findings.items():
            if finding["partOf"]:
                self.parts[finding["partOf"]].append(key)

    def measure_of(self, key):
        return self.measures[self.findings[key]["answer"]["measure"]]

    def first_unit_of(self, key, said):
        """A number as it was said, in the first unit. Rounded to a millionth, so that a limit in another unit stays a limit."""
        units = self.measure_of(key)["units"]
        if isinstance(said, dict):
            number, word = said["value"], said["unit"].lower()
            unit = next(unit for unit in units if word in (unit["unit"].lower(), *map(str.lower, unit["also"])))
        else:
            number = said
            unit = next((unit for unit in units if unit["bareFrom"] is not None and number >= unit["bareFrom"]), units[0])
        return round((number - unit["minus"]) * unit["times"][0] / unit["times"][1], 6)

    def limits(self, leaf):
        """From where, and up to where. No band means no limit."""
        starts = self.starts[self.findings[leaf["finding"]]["answer"]["measure"]]
        return starts.get(leaf.get("atLeast"), float("-inf")), starts.get(leaf.get("below"), float("inf"))

    def level_of_yes(self, key, told):
        """What the rules would give for a “yes”, an appointment at least."""
        supposed = told.with_yes(key)
        return most_urgent(["routine", *(rule["level"] for rule in self.triage["rules"] if supposed.holds(rule))])

    def unsure_level(self, floor, told):
        """The level for warning signs answered with “not sure”, or None without one. None is worth more
        than a “yes” would be."""
        unsure = {key for key, state in told.stands.items() if state == "unsure"
                  and self.findings[key]["redFlag"] == "yes" and key not in floor["notFor"]}
        return most_urgent(least_urgent(floor["slowLevel"] if key in floor["slow"] else floor["level"], self.level_of_yes(key, told))
                           for key in unsure)

    def floors(self, told):
        levels = {floor["id"]: self.unsure_level(floor, told) if "on" in floor else floor["level"]
                  for floor in self.triage["floors"] if "on" in floor or told.holds(floor)}
        return {key: level for key, level in levels.items() if level}

    def is_explained(self, key, patterns):
        """By itself, or by what it is a part of. What is neutral needs no pattern."""
        explaining = (self.triage["selfcare"]["neutral"], *(pattern["explains"] for pattern in patterns))
        whole = self.findings[key]["partOf"]
        return any(key in keys for keys in explaining) or whole is not None and self.is_explained(whole, patterns)

    def calm(self, told):
        """No rule holds. Self-care needs an ordinary pattern, and every “yes” explained."""
        selfcare = self.triage["selfcare"]
        patterns = [pattern for pattern in self.triage["benign"] if told.holds(pattern)]
        unexplained = {key for key, state in told.stands.items()
                       if patterns and state == "present" and not self.is_explained(key, patterns)}
        if not patterns or unexplained or told.verdict(selfcare["riskGate"]) == YES:
            return Reading(self.triage["default"]["level"], set(), set(), set(), unexplained)

        first = {*selfcare["everyoneIsAsked"], *(key for pattern in patterns for key in pattern["askFirst"])}
        asked = {key for key in first if told.standing(key) is None}
        return Reading("selfcare", set(), {pattern["id"] for pattern in patterns}, asked, set())

    def exit_level(self, told):
        """A crisis comes before an age that the rules are not made for."""
        levels = {rule["level"] for rule in self.triage["exits"]
                  if told.holds(rule) or (rule["level"] == "crisis" and told.standing(rule["when"]["finding"]) == "unsure")}
        return next((level for level in ("crisis", "out-of-scope") if level in levels), None)

    def read(self, answers):
        told = Told(self, answers)
        levels = {rule["id"]: rule["level"] for rule in self.triage["rules"] if told.holds(rule)} | self.floors(told)
        reading = Reading(most_urgent(levels.values()), set(levels), set(), set(), set()) if levels else self.calm(told)
        leaving = self.exit_level(told)
        if leaving is None or reading.level in BEFORE_EXITS:
            return reading
        # Whoever leaves is not told to look after themselves.
        return reading._replace(level=leaving, patterns=set(), asked=set())


def names(option, word):
    """Whether somebody who says this word means the option; letters may be in any case."""
    word = word.lower()
    also = {"unsure": UNSURE_WORDS, "absent": NO_WORDS}.get(option["means"], ())
    return word in (option["id"], option["text"].lower()) or word in map(str.lower, option["also"]) or word in also


def most_urgent(levels):
    return min(levels, key=URGENCIES.index, default=None)


def least_urgent(*levels):
    return max(levels, key=URGENCIES.index)
