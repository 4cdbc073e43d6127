#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse, stop at what is not set, and can be run."""
import os
import subprocess

import lint


def problems_of(path):
    parsed = subprocess.run(["bash", "-n", path], cwd=lint.ROOT, capture_output=True, text=True, check=False)
    if parsed.returncode != 0:
        yield f"{path}: {parsed.stderr.strip()}"
    if "\nset -" not in lint.read(path):
        yield f"{path}: has no “set -u”"
    if not os.access(lint.ROOT / path, os.X_OK):
        yield f"{path}: is not executable"


files = [path for path in lint.find("run", "check", ".ci/*", "build-aux/*", "tests/**/*")
         if (lint.ROOT / path).read_bytes().startswith(b"#!/usr/bin/env bash\n")]
lint.finish(len(files), [problem for path in files for problem in problems_of(path)])
