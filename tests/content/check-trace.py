#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fact of the three articles stands somewhere, and every doubtful point is handled.

seed-facts.tsv   fact, places or "left out: reason", phrase that each place's text has
seed-points.tsv  point, place or "*" for all content, must or must-not, phrase

A place is the file and the id of an object in it: conditions/rls#summary-urge.
"""
from collections import Counter

import content

FACTS = ([f"S0-{n:02}" for n in range(1, 58)] + [f"S1-{n:02}" for n in range(1, 39)] + [f"S2-{n:02}" for n in range(1, 72)])
POINTS = [f"C-{n:02}" for n in range(1, 38)]

# Facts that are no content (headlines, page furniture) or wrong as the articles have them. Only
# these may be left out.
MAY_BE_LEFT_OUT = {"S0-25", "S0-26", "S0-57", "S1-38", "S2-01", "S2-04", "S2-57", "S2-63", "S2-70"}

ANYWHERE = "*"
LEFT_OUT = "left out: "

files = content.load()


def all_words(value):
    return "\n".join(text for _, _, text in content.words_of(value)).lower()


def find(place):
    """The words of a place in lower case, or what is wrong with it."""
    name, _, wanted = place.partition("#")
    if name.startswith("comparisons/"):
        return None, "a comparison has no text of its own"
    if name not in files:
        return None, "no such file"
    found = [item for item in content.objects_of(files[name]) if item.get("id") == wanted]
    if len(found) != 1:
        return None, f"{len(found)} objects have this id"
    words = all_words(found[0])
    return (words, None) if words else (None, "has no text")


def check_place(place, phrase, expected=True):
    words, problem = find(place)
    if problem:
        return problem
    if not phrase:
        return "no phrase is given"
    if (phrase.lower() in words) != expected:
        return f"{'does not have' if expected else 'has'} the phrase “{phrase}”"
    return None


def check_fact(fact, places, phrase):
    if places.startswith(LEFT_OUT):
        if fact not in MAY_BE_LEFT_OUT:
            yield f"{fact}: must not be left out"
        if not places[len(LEFT_OUT):].strip() or phrase:
            yield f"{fact}: a fact that is left out has a reason and no phrase"
        return
    for place in places.split(", "):
        problem = check_place(place, phrase)
        if problem:
            yield f"{fact}: {place}: {problem}"


def check_point(point, place, rule, phrase):
    if rule not in ("must", "must-not") or not phrase:
        yield f"{point}: expected must or must-not and a phrase"
    elif place != ANYWHERE:
        problem = check_place(place, phrase, rule == "must")
        if problem:
            yield f"{point}: {place}: {problem}"
    else:
        having = [name for name in files if phrase.lower() in all_words(files[name])]
        if rule == "must" and not having:
            yield f"{point}: no file has the phrase “{phrase}”"
        if rule == "must-not" and having:
            yield f"{point}: {', '.join(having)} has the phrase “{phrase}”"


def main():
    facts = content.rows_of("seed-facts.tsv", 3)
    points = content.rows_of("seed-points.tsv", 4)
    problems = []
    if [row[0] for row in facts] != FACTS:
        odd = Counter(row[0] for row in facts)
        odd.subtract(FACTS)
        problems.append(f"facts that are missing (-) or too many (+), or out of order: { {f: n for f, n in odd.items() if n} }")
    problems += [f"{point}: missing" for point in POINTS if point not in {row[0] for row in points}]
    problems += [f"{row[0]}: no such point" for row in points if row[0] not in POINTS]
    problems += [problem for row in facts for problem in check_fact(*row)]
    problems += [problem for row in points for problem in check_point(*row)]
    content.finish(problems, f"{len(facts)} facts, {len(points)} rows for {len(POINTS)} points")


main()
