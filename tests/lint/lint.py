# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint checks share: where the sources are, how to read them, and how to end."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|#\s*include[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def find(*patterns):
    """The files that match, as paths from the root of the sources."""
    return sorted({path.relative_to(ROOT) for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()})


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def c_strings(text):
    """The string literals of C code, without their quotes, each with its line."""
    for match in TOKEN.finditer(text):
        if match[0].startswith('"'):
            yield line_of(text, match.start()), match[0][1:-1]


def c_code(text):
    """C code without comments, includes and literals."""
    return TOKEN.sub(" ", text)


def finish(checked, problems):
    """Prints what is wrong and ends; having found nothing to check is wrong too."""
    if not checked:
        problems = [*problems, "there was nothing to check"]
    for problem in problems:
        print(problem)
    print(f"{checked} checked, {len(problems)} problems")
    sys.exit(1 if problems else 0)
