#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stories are complete, say where their level comes from, and tell of all sorts of people."""
from collections import Counter

import content
from rules import Rules, Told

LEAST = {"selfcare": 30, "routine": 30, "today": 30, "emergency": 30, "ambulance": 20}
SEXES = {"female", "male"}
# Of adults, up to the age given and not with it. There is somebody who has just come of age, too.
AGES = ((18, 19), (18, 30), (30, 40), (40, 50), (50, 60), (60, 70), (70, 80), (81, 121))


def check_story(story, sources):
    yield from (f"has no {name}" for name in ("story", "because", "sources") if not story.get(name))
    yield from (f"the source {source} is neither an id nor an address" for source in story.get("sources", ())
                if source not in sources and not source.startswith(("https://", "http://")))
    if story["level"] not in story.get("acceptable", (story["level"],)):
        yield f"the level {story['level']} is not among those acceptable"


def regions_of(told):
    """Where somebody says that the trouble is: of places, and of what they notice."""
    for key, finding in told.rules.findings.items():
        if told.stands.get(key) == "present":
            yield from finding["regions"]
        for option in finding["answer"].get("options", ()):
            if option["id"] in told.options.get(key, ()) and "region" in option:
                yield option["region"]


def check_variety(people, regions):
    touched = {region for told in people for region in regions_of(told)}
    yield from (f"no story is about the region {region['id']}" for region in regions if region["id"] not in touched)
    sexes = {option for told in people for option in told.options.get("sex_birth", ())}
    yield from (f"nobody is {sex}" for sex in sorted(SEXES - sexes))
    ages = [told.numbers["age_years"] for told in people if "age_years" in told.numbers]
    yield from (f"nobody is between {low} and {high}" for low, high in AGES if not any(low <= age < high for age in ages))


def main():
    files, stories = content.load(), content.stories()
    rules = Rules(files)
    sources = {source["id"] for source in files["sources"]["sources"]}
    levels = Counter(story["level"] for story in stories)
    times = Counter(story["id"] for story in stories)

    problems = [f"{story['id']}: {problem}" for story in stories for problem in check_story(story, sources)]
    problems += [f"{key}: {number} stories have this id" for key, number in times.items() if number > 1]
    problems += [f"{level}: {levels[level]} stories; expected at least {least}" for level, least in LEAST.items()
                 if levels[level] < least]
    problems += check_variety([Told(rules, story["answers"]) for story in stories], files["regions"]["regions"])
    print(", ".join(f"{level} {number}" for level, number in levels.most_common()))
    content.finish(problems, f"{len(stories)} stories")


main()
