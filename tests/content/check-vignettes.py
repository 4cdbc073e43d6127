#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stories of people go through the triage: nobody in danger is sent too low, and few too high.

Usage: check-vignettes.py SYMPTOM-TOOL

missed-vignettes.tsv: id of a story in danger that gets too low a level all the same, and why.
What is no longer missed must be taken out there.
"""
import json
import re
import subprocess
import sys

import content

# Shares of all stories in per cent. They are to be raised, and never lowered.
LEAST_ACCEPTABLE = 95
MOST_OVER = 5

IN_DANGER = ("ambulance", "emergency", "crisis")
ORDER = ("ambulance", "emergency", "crisis", "out-of-scope", "today", "routine", "selfcare")
COLUMNS = ("exact", "acceptable", "under", "over")


def evaluate(program, paths):
    run = subprocess.run([program, "evaluate", "--json", *paths], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return json.loads(run.stdout)


def print_table(report):
    print(f"{'':14}{'stories':>8}" + "".join(f"{name:>12}" for name in COLUMNS))
    for level in (*ORDER, "all"):
        counts = report[level]
        print(f"{level:14}{counts['n']:8}" + "".join(f"{counts[name]['n']:12}" for name in COLUMNS))
    for miss in report["misses"]:
        print(f"miss {miss}")


def is_too_low(story, level):
    return ORDER.index(level) > max(map(ORDER.index, {story["level"], *story.get("acceptable", ())}))


def check_danger(stories, misses):
    """Who is in danger and sent too low, or listed without need."""
    listed = {row[0] for row in content.rows_of("missed-vignettes.tsv", 2)}
    got = dict(re.match(r"(\S+): ([a-z-]+), expected", miss).groups() for miss in misses)
    missed = {key for key, level in got.items() if stories[key]["level"] in IN_DANGER and is_too_low(stories[key], level)}
    yield from (f"{key}: in danger, but only {got[key]}" for key in sorted(missed - listed))
    yield from (f"{key}: listed in missed-vignettes.tsv, but not missed" for key in sorted(listed - missed))


def check_shares(counts):
    acceptable, over = (100 * counts[name]["n"] / counts["n"] for name in ("acceptable", "over"))
    print(f"{acceptable:.1f} % acceptable, {over:.1f} % too high")
    if acceptable < LEAST_ACCEPTABLE:
        yield f"{acceptable:.1f} % of the stories get an acceptable level; expected {LEAST_ACCEPTABLE} %"
    if over > MOST_OVER:
        yield f"{over:.1f} % of the stories get too high a level; expected no more than {MOST_OVER} %"


def main():
    stories = {story["id"]: story for story in content.stories()}
    report = evaluate(sys.argv[1], content.story_files())
    print_table(report)

    problems = [*check_danger(stories, report["misses"]), *check_shares(report["all"])]
    if report["left"] or report["notCounted"]:
        problems.append(f"{report['left']} stories end the questions unexpectedly, {report['notCounted']} are not counted")
    content.finish(problems, f"{report['all']['n']} stories")


main()
