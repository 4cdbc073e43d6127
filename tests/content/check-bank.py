#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of answers that somebody has stay valid: every question keeps its id, type and words.

question-bank-ids.tsv: id, type of answer, and the options or the units that it takes, parted by ";".
New questions, options and units may be added to the content; these must never go.
"""
import content


def words_of_option(option):
    return {text.lower() for text in (option["text"], *option["also"])}


def check_choice(finding, several, options):
    if finding["answer"]["multiple"] != several:
        yield f"expected {'several options' if several else 'one option'} to be chosen"
    for option in options:
        taking = [item["id"] for item in finding["answer"]["options"] if option.lower() in words_of_option(item)]
        if len(taking) != 1:
            yield f"“{option}” is taken for {len(taking)} options: {taking}"


def check_units(finding, measures, units):
    known = {word for unit in measures[finding["answer"]["measure"]]["units"] for word in (unit["unit"], *unit["also"])}
    for unit in units:
        if unit not in known:
            yield f"the unit {unit} is not taken"


def check_question(findings, measures, row):
    identifier, kind, words = row
    finding = findings.get(identifier)
    expected = "choice" if kind == "choices" else kind
    if finding is None:
        yield "no such question"
    elif finding["answer"]["type"] != expected:
        yield f"expected an answer of type {expected}, found {finding['answer']['type']}"
    elif expected == "choice":
        yield from check_choice(finding, kind == "choices", words.split(";"))
    elif expected in ("number", "duration"):
        yield from check_units(finding, measures, filter(None, words.split(";")))


def main():
    files = content.load()
    findings = {finding["id"]: finding for finding in files["findings"]["findings"]}
    measures = {measure["id"]: measure for measure in files["measures"]["measures"]}
    rows = content.rows_of("question-bank-ids.tsv", 3)
    problems = [f"{row[0]}: {problem}" for row in rows for problem in check_question(findings, measures, row)]
    content.finish(problems, f"{len(rows)} questions of the bank, {len(findings)} in all")


main()
