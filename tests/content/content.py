# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the content share: the files, and the words in them."""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CONTENT = ROOT / "data" / "content"

# Members that somebody reads. All others are ids, numbers, addresses or choices of a fixed list.
WORDS = {
    "text", "plain", "clinical", "question", "answer", "help", "howToCheck", "why", "because", "advice", "short", "within",
    "service", "name", "summary", "reviewAfter", "title", "hazard", "guard", "also", "unit", "emergency", "crisis",
    "department", "doctor", "checked", "notChecked", "does",
}


AMERICAN = re.compile(r"\w*(?:" + "|".join([
    "color", "flavor", "behavior", "neighbor", "tumor", r"\bodor", r"labor\b", "humor", "(?:an|leuk|isch|glyc|hypox|ur|tox)emi[ac]",
    "kalemi", "calcemi", "natremi", "magnesemi", "(?<!o)edema", "(?<!o)estrogen", "(?<!o)esophag", r"\bhemo", r"\bhemat",
    "pediatr", "diarrhea", "paresthes", "anesthe", "orthoped", "gynec", "feces", "celiac", "aluminum", "fiber", "center",
    r"liters?\b", r"(?:centi|milli|\b)meters?\b", "(?:paral|anal|catal)yz", "traveled", "labeled", "canceled", r"gray\b", "defense",
    "(?:recogn|organ|special|stabil|minim|maxim|emphas|util|hospital|normal|character|summar|visual|real|general|local|oxid)iz",
]) + r")\w*", re.IGNORECASE)
PROPER_NAMES = re.compile(r"World Health Organization")


def load(folder=CONTENT):
    """All content files by their name without .json, such as conditions/rls."""
    return {path.relative_to(folder).with_suffix("").as_posix(): json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(folder.rglob("*.json"))}


def story_files():
    return sorted((HERE.parent / "data" / "vignettes").glob("*.json"))


def stories():
    """All stories of people, each with its answers and the level that it should get."""
    return [story for path in story_files() for story in json.loads(path.read_text(encoding="utf-8"))]


def walk(value, pointer="", member=None):
    """Every string below value, with its JSON pointer and the member that it belongs to."""
    if isinstance(value, str):
        yield pointer, member, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from walk(item, f"{pointer}/{name}", name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, f"{pointer}/{index}", member)


def words_of(value):
    """Every string below value that somebody reads, with its JSON pointer and member. What a drawing says are words; what
    a region of a condition says is the id of them."""
    return ((pointer, member, text) for pointer, member, text in walk(value)
            if member in WORDS or (member == "says" and " " in text))


def objects_of(value):
    """Every object below value, and value itself."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects_of(item)


def at(value, pointer):
    """What a JSON pointer of walk() leads to."""
    for segment in pointer.split("/")[1:]:
        value = value[int(segment) if isinstance(value, list) else segment]
    return value


def rows_of(name, columns):
    """The rows of a table of tab-separated values beside the tests."""
    rows = [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    for number, row in enumerate(rows, 1):
        if len(row) != columns:
            sys.exit(f"{name}:{number}: expected {columns} columns, found {len(row)}")
    return rows


def sentences(text):
    return re.split(r"(?<=[.!?])[\"”’)]*\s+", text)


def check_spelling(text):
    for found in AMERICAN.finditer(PROPER_NAMES.sub("", text)):
        yield f"“{found[0]}” is American spelling"


def finish(problems, summary):
    """Prints the problems and ends the test."""
    for problem in problems:
        print(problem)
    print(f"{summary}: {len(problems)} problems")
    sys.exit(1 if problems else 0)
