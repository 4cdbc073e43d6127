#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A source file that outgrows 500 lines holds more than one thing."""
import lint

LIMIT = 500

files = lint.find("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py", "build-aux/*")
lengths = {path: len(lint.read(path).splitlines()) for path in files}
lint.finish(len(files), [f"{path}: {length} lines, at most {LIMIT} are wanted"
                         for path, length in lengths.items() if length > LIMIT])
