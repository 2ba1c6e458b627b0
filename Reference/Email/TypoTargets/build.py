# SPDX-License-Identifier: Apache-2.0
"""Builds typo-targets.bin: the domains and the endings that a mistyped domain is compared with.

    python3 Reference/Email/TypoTargets/build.py [--check | --record]

targets.csv and endings.csv are written by hand. A weight, 1 to 15, says how many people write the name, each step about
twice as many, by our own judgement. Of a target, "name" says what its first label is: a coined word, a word of a language
(which many companies have in their names), or a coined word that is no mail provider below .net, .org and the like
("only-here"), nor below any other ending ("nowhere-else": gmail.co.uk belongs to Google and takes no mail).

other-names.csv has names that are a slip away from that of a target and are words or somebody's.

An entry is a domain, an ending with a dot before it, or a name without a dot. Its value, read by Plugins/AssayEmail/Typos/TypoTarget.swift:

    bits 0-3  weight
    bit 4     the name is coined
    bit 5     the name is no mail provider below .net, .org and the like
    bit 6     of an ending com.X: there is no ending co.X, neither of a registry nor of somebody who hands out names
    bit 7     the name is no mail provider below any other ending
    bit 8     a name that is no target's
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

NAMES = {"word": 0, "coined": 1 << 4, "only-here": 1 << 4 | 1 << 5, "nowhere-else": 1 << 4 | 1 << 5 | 1 << 7}
NO_SHORT_FORM = 1 << 6
OTHER_NAME = 1 << 8


def main():
    table = sources.Table(__file__)
    with open(os.path.join(HERE, "..", "PublicSuffixes", "public_suffix_list.dat"), encoding="utf-8") as file:
        suffixes = {line.strip() for line in file if not line.startswith("//")}
    entries = {row["domain"]: int(row["weight"]) | NAMES[row["name"]] for row in table.rows("targets.csv")}
    for row in table.rows("endings.csv"):
        ending = row["ending"]
        is_alone = ending.startswith("com.") and ending in suffixes and "co." + ending[4:] not in suffixes
        entries["." + ending] = int(row["weight"]) | (NO_SHORT_FORM if is_alone else 0)
    entries.update((row["name"], OTHER_NAME) for row in table.rows("other-names.csv"))
    table.finish(reference_table.table(sorted(entries.items()), table.source["date"]), len(entries))


main()
