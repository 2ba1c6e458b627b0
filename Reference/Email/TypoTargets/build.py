# SPDX-License-Identifier: Apache-2.0
"""Builds typo-targets.bin: the domains and endings that a mistyped one is compared with, and those that are right though
they look like a mistyped one.

    python3 Reference/Email/TypoTargets/build.py [--check | --record]

The value of a target is its weight, 1 to 15: how many people write it, as powers of two, by our own judgement. A known
domain has the value 0.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402


def main():
    table = sources.Table(__file__)
    entries = {row["domain"]: int(row["weight"]) for row in table.rows("targets.csv")}
    table.finish(reference_table.table(sorted(entries.items()), table.source["date"]), len(entries))


main()
