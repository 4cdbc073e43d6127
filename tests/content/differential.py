#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random answers go through the engine and through the second reading of the rules, rules.py.

Usage: differential.py EVALUATE-LINES [NUMBER [CONTENT]]. Both must come to the same level by the same
rules and floors, and for self-care by the same ordinary patterns, with the same questions still to ask
and the same answers unexplained. The same seed gives the same answers. What differs is printed as a
line that evaluate-lines reads. The second reading may be given another folder of content, to see that
a change of a rule is found.
"""
import json
import pathlib
import random
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from subprocess import run

import content
from rules import UNSURE_WORDS, Reading, Rules

SEED = 20261122
NUMBER = 10000
MOST_SHOWN = 20
LEVELS = ("ambulance", "emergency", "today", "routine", "selfcare", "crisis", "out-of-scope")

UNSURE = "unsure"
WHOLE = ("age", "pain")
CALM = {"age_years": (20, 54), "pain_score": (0, 6), "symptom_duration": (24, 600), "newest_duration": (24, 600)}


def merged(*parts):
    """Answers put together; several options of one question are kept together."""
    whole = {}
    for part in parts:
        for key, value in part.items():
            both = isinstance(value, list) and isinstance(whole.get(key), list)
            whole[key] = sorted({*value, *whole[key]}) if both else value
    return whole


def findings_of(expression):
    """The findings that an expression names, those of groups left out."""
    return {item["finding"] for item in content.objects_of(expression) if "finding" in item}


def shouted(word):
    """In capitals, where case does not matter: µ has a capital that is another letter."""
    return word.upper() if word.isascii() else word


class Maker:
    """Makes answers in the simplest form: ids of options, numbers in the first unit, unsure as one word.
    Only options that can stand together are in lists."""

    def __init__(self, rules, rnd):
        self.rules = rules
        self.triage = rules.triage
        self.keys = sorted(rules.findings)
        self.rnd = rnd
        self.starts = {key: {band["from"] for scale in measure["scales"] for band in scale["bands"]}
                       for key, measure in rules.measures.items()}

    def kind(self, key):
        return self.rules.findings[key]["answer"]["type"]

    def is_multiple(self, key):
        return self.rules.findings[key]["answer"]["multiple"]

    def has_number(self, key):
        return self.kind(key) in ("number", "duration")

    def options(self, key, *meanings):
        return [option["id"] for option in self.rules.findings[key]["answer"]["options"] if option["means"] in meanings]

    def telling(self, key):
        return self.options(key, "present", "detail")

    def usual(self, measure, low, high):
        """Anywhere between; durations mostly as a whole number of some unit."""
        times, over = self.rnd.choice(measure["units"])["times"]
        if measure["id"] == "duration" and self.rnd.random() < 0.7:
            return self.rnd.randint(1, 12) * times / over
        value = self.rnd.uniform(low, min(high, 3 * (low + 1) if high > 1000 else high))
        return round(value) if measure["id"] in WHOLE else round(value, 2)

    def number(self, key, low=None, high=None):
        """A possible number, often on an edge of a band or right beside it; low <= it < high, where
        the largest possible value is one too."""
        measure = self.rules.measure_of(key)
        least, most = measure["plausible"]["from"], measure["plausible"]["to"]
        top = high is None or high > most
        low, high = max(least, least if low is None else low), most if top else high
        step = 1 if measure["id"] in WHOLE else 0.01 if high < 1000 else 0.5
        near = [round(edge + shift, 3) for edge in (*sorted(self.starts[measure["id"]]), most) for shift in (0, -step, step)]
        fitting = [value for value in near if low <= value < high or top and value == most]
        value = self.rnd.choice(fitting) if fitting and self.rnd.random() < 0.7 else self.usual(measure, low, high)
        return value if low <= value < high or value in fitting else low

    def choice(self, key):
        option = self.rnd.choice(self.options(key, "present", "detail", "absent", "unsure"))
        if option not in self.telling(key) or not self.is_multiple(key):
            return option
        some = self.telling(key)
        return sorted(self.rnd.sample(some, self.rnd.choice((1, 1, 1, 2, len(some)))))

    def answer(self, key, weights=(5, 4, 1)):
        """Any answer; weights are those of yes, no and unsure."""
        if self.kind(key) == "yes-no":
            return self.rnd.choices(("yes", "no", UNSURE), weights)[0]
        if self.rnd.random() < 0.05:
            return UNSURE
        return self.number(key) if self.has_number(key) else self.choice(key)

    def any_answers(self, number, weights=(5, 4, 1)):
        return {key: self.answer(key, weights) for key in self.rnd.sample(self.keys, number)}

    def one_of(self, key):
        """The finding, or now and then one of its parts."""
        return self.rnd.choice([key, key, key, *self.rules.parts[key]])

    def present(self, key, option=None):
        if self.kind(key) != "choice":
            return {key: "yes"}
        option = option or self.rnd.choice(self.telling(key))
        return {key: [option] if self.is_multiple(key) else option}

    def leaf(self, leaf):
        if self.has_number(leaf["finding"]):
            return {self.one_of(leaf["finding"]): self.number(leaf["finding"], *self.rules.limits(leaf))}
        if "option" in leaf:
            return self.present(leaf["finding"], leaf["option"])
        return self.present(self.one_of(leaf["finding"]))

    def satisfy(self, expression):
        """Answers that make an expression true, as a rule; one part of each “any”."""
        if "group" in expression:
            return self.satisfy(self.rules.groups[expression["group"]])
        if "all" in expression:
            return merged(*map(self.satisfy, expression["all"]))
        if "any" in expression:
            return self.satisfy(self.rnd.choice(expression["any"]))
        if "count" in expression:
            return merged(*map(self.satisfy, self.rnd.sample(expression["of"], expression["count"])))
        if "not" in expression:
            return {key: "no" for key in sorted(findings_of(expression["not"])) if self.kind(key) == "yes-no"}
        return self.leaf(expression)

    def scattered(self):
        number = self.rnd.choice((0, 1, 2, 3, 5, 8, 15, 30, 60, 200))
        return self.any_answers(number, self.rnd.choice(((5, 4, 1), (1, 8, 0.2), (1, 20, 0), (10, 1, 1))))

    def around_rule(self):
        """A rule, floor or exit that holds, or nearly: an answer may be taken out or turned round."""
        rule = self.rnd.choice([rule for name in ("rules", "floors", "exits") for rule in self.triage[name] if "when" in rule])
        answers = self.satisfy(rule["when"])
        if "except" in rule and self.rnd.random() < 0.4:
            answers = merged(answers, self.satisfy(rule["except"]))
        if self.rnd.random() < 0.4:
            key = self.rnd.choice(sorted(answers))
            answers[key] = self.answer(key, (0, 2, 1))
        return merged(self.any_answers(self.rnd.choice((0, 0, 1, 3)), (1, 4, 0.2)), answers)

    def denied(self, keys):
        """A “no” to most of these questions."""
        some = [key for key in sorted(keys) if not self.has_number(key) and self.rnd.random() < 0.9]
        return {key: "no" for key in some if self.kind(key) == "yes-no" or self.options(key, "absent")}

    def around_pattern(self):
        """An ordinary pattern in a calm setting, mostly with all that must be asked first."""
        pattern = self.rnd.choice(self.triage["benign"])
        denied = self.denied({*pattern["askFirst"], *self.triage["selfcare"]["everyoneIsAsked"]})
        calm = {key: self.number(key, *limits) for key, limits in CALM.items() if self.rnd.random() < 0.7}
        explained = [key for key in pattern["explains"] if self.kind(key) == "yes-no"]
        noticed = {key: "yes" for key in self.rnd.sample(explained, min(len(explained), self.rnd.choice((0, 1, 2))))}
        extra = self.any_answers(self.rnd.choice((0, 0, 0, 1, 2)), (1, 4, 0.3))
        return merged(denied, calm, noticed, self.satisfy(pattern["when"]), extra)

    def make(self):
        answers = self.rnd.choice((self.scattered, self.around_rule, self.around_rule, self.around_pattern))()
        leaving = self.rnd.choice(self.triage["exits"])["when"]
        return merged(answers, self.satisfy(leaving)) if self.rnd.random() < 0.08 else answers


class Speaker:
    """Says the same as a person or another program would: other words, other units."""

    def __init__(self, rules, rnd):
        self.rules = rules
        self.rnd = rnd
        self.unsure = sorted(UNSURE_WORDS)

    def option(self, key, identifier):
        option = next(item for item in self.rules.findings[key]["answer"]["options"] if item["id"] == identifier)
        text = self.rnd.choice((option["text"], *option["also"]))
        return self.rnd.choice((identifier, text, shouted(text)))

    def options(self, key, identifiers):
        words = [self.option(key, identifier) for identifier in identifiers]
        return words[0] if len(words) == 1 and self.rnd.random() < 0.5 else words

    def word(self, key, word):
        """A “no” may be said to a choice too, whatever its option for that is called."""
        options = self.rules.findings[key]["answer"].get("options", ())
        return self.options(key, [word]) if any(option["id"] == word for option in options) else word

    def own_range(self, measure, unit):
        """A laboratory may print its own usual range. It is no matter of urgency."""
        if not measure["ranges"] or self.rnd.random() < 0.9:
            return {}
        usual = measure["ranges"][0]
        return {name: usual[name] * unit["times"][1] / unit["times"][0] + unit["minus"] for name in ("low", "high")}

    def number(self, key, value):
        measure = self.rules.measure_of(key)
        unit = self.rnd.choice(measure["units"])
        given = value * unit["times"][1] / unit["times"][0] + unit["minus"]
        bare = unit is measure["units"][0] or unit["bareFrom"] is not None
        if bare and self.rnd.random() < 0.4 and measure["id"] != "duration" and self.rules.first_unit_of(key, given) == value:
            return given
        word = self.rnd.choice((unit["unit"], *unit["also"]))
        return {"value": given, "unit": self.rnd.choice((word, shouted(word))), **self.own_range(measure, unit)}

    def say(self, key, value):
        if value == UNSURE:
            return self.rnd.choice((str.lower, str.capitalize))(self.rnd.choice(self.unsure))
        if isinstance(value, list):
            return self.options(key, value)
        return self.word(key, value) if isinstance(value, str) else self.number(key, value)

    def say_all(self, answers):
        return {key: self.say(key, value) for key, value in answers.items()}


def found(line):
    """What evaluate-lines printed of one set of answers."""
    level, *words = line.split()
    marked = {mark: {word[1:] for word in words if word[0] == mark} for mark in "+?!"}
    return Reading(level, {word for word in words if word[0] not in marked}, marked["+"], marked["?"], marked["!"])


def evaluate(program, said):
    lines = "".join(json.dumps({"answers": answers}) + "\n" for answers in said)
    done = run([program], input=lines, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        bad = said[min(done.stdout.count("\n"), len(said) - 1)]
        sys.exit(f"{program}: {done.stderr}{json.dumps({'answers': bad})}")
    return [found(line) for line in done.stdout.splitlines()]


def describe(said, want, got):
    parts = [f"{name}: {ours if name == 'level' else sorted(ours - theirs)}, but the engine: "
             f"{theirs if name == 'level' else sorted(theirs - ours)}"
             for name, ours, theirs in zip(Reading._fields, want, got, strict=True) if ours != theirs]
    return f"{json.dumps({'answers': said})}\n  " + "\n  ".join(parts)


def unreached(rules, wanted):
    """Levels and rules that the answers do not lead to, so that nothing is said of them."""
    levels = Counter(reading.level for reading in wanted)
    print("levels:", ", ".join(f"{level} {levels[level]}" for level in LEVELS))
    yield from (f"the answers hardly ever lead to {level}" for level in LEVELS if levels[level] * 100 < len(wanted))
    true = {key for reading in wanted for key in reading.rules | reading.patterns}
    for name in ("rules", "floors", "benign"):
        yield from (f"no answers make {rule['id']} true" for rule in rules.triage[name] if rule["id"] not in true)


def main():
    program, number, folder = (*sys.argv[1:], *(None, NUMBER, content.CONTENT)[len(sys.argv) - 1:])
    rules = Rules(content.load(pathlib.Path(folder)))
    rnd = random.Random(SEED)
    maker, speaker = Maker(rules, rnd), Speaker(rules, rnd)

    made = [maker.make() for _ in range(int(number))]
    said = [speaker.say_all(answers) for answers in made]
    with ThreadPoolExecutor() as pool:
        engine = pool.submit(evaluate, program, said)
        wanted = [rules.read(answers) for answers in said]
    problems = [describe(*triple) for triple in zip(said, wanted, engine.result(), strict=True) if triple[1] != triple[2]]
    more = len(problems) - MOST_SHOWN
    problems[MOST_SHOWN:] = [f"and {more} more"] if more > 0 else []
    problems += unreached(rules, wanted)
    content.finish(problems, f"{len(made)} sets of answers, {sum(map(len, made)) / len(made):.1f} answers on average")


main()
