# SPDX-License-Identifier: Apache-2.0
"""Builds html-entities.bin: name of an HTML entity, without & and ;, to its code point.

html4-entities.csv is the list of HTML 4.01, section 24, with `apos` of XHTML 1.0: facts, written down here from what
CPython's html.entities.name2codepoint knows.
"""
import csv
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from reference_table import table  # noqa: E402
from sources import Table  # noqa: E402

reference = Table(__file__)
with open(reference.fetch("html4-entities.csv"), encoding="utf-8", newline="") as file:
    rows = [(row["name"], int(row["code_point"], 16)) for row in csv.DictReader(file)]
reference.finish(table(rows, reference.source["date"]), len(rows))
