# SPDX-License-Identifier: Apache-2.0
"""Builds person-names.bin from the lists of facts beside it.

    python3 Reference/Text/PersonNames/build.py [--check | --record]

A word is written as it is looked up: in lower case, without dots. Its value:

    bits 0-19   what the word can be, see KINDS
    bits 20-31  which of its first twelve letters are capitals in its usual spelling, the first letter in bit 20

The flags are read by Plugins/AssayNames/Parts/NameWord.swift.
"""
import csv
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

TITLE, TITLE_PART, WITH_GIVEN, NOBILITY, TITLE_OR_NAME, BEHIND = (1 << n for n in range(0, 6))
SUFFIX, SUFFIX_OR_NAME = 1 << 6, 1 << 7
PARTICLE, OR_GIVEN, CAPITAL, CONJUNCTION = (1 << n for n in range(8, 12))
BOUND, ABBREVIATION, VIETNAMESE, EAST_ASIAN = (1 << n for n in range(12, 16))
SURE_TITLE, LOWER_ONLY, ITALIAN, SECOND_NAME = (1 << n for n in range(16, 20))

KINDS = {
    "honorific": TITLE | SURE_TITLE, "honorific-cut-short": TITLE, "academic": TITLE, "rank": TITLE, "clergy": TITLE,
    "office": TITLE,
    "honorific-or-name": TITLE | TITLE_OR_NAME, "rank-or-name": TITLE | TITLE_OR_NAME,
    "honorific-or-surname": TITLE | TITLE_OR_NAME | SURE_TITLE, "rank-or-surname": TITLE | TITLE_OR_NAME | SURE_TITLE,
    "office-or-surname": TITLE | TITLE_OR_NAME | SURE_TITLE,
    "clergy-or-name": TITLE | TITLE_OR_NAME, "office-or-name": TITLE | TITLE_OR_NAME,
    "with-given": TITLE | WITH_GIVEN, "part": TITLE_PART, "nobility": NOBILITY, "honorific-behind": BEHIND,
    "generation": SUFFIX, "degree": SUFFIX, "honour": SUFFIX,
    "generation-or-name": SUFFIX | SUFFIX_OR_NAME, "degree-or-name": SUFFIX | SUFFIX_OR_NAME,
    "honour-or-name": SUFFIX | SUFFIX_OR_NAME,
    "lower": PARTICLE, "lower-only": PARTICLE | LOWER_ONLY, "lower-or-given": PARTICLE | OR_GIVEN,
    "capital": PARTICLE | OR_GIVEN | CAPITAL, "capital-in-italy": PARTICLE | ITALIAN,
    "conjunction": CONJUNCTION, "bound": BOUND, "abbreviation": ABBREVIATION, "capitals": 0,
    "double-surname": EAST_ASIAN, "second-name": SECOND_NAME,
}
LISTS = ("titles", "suffixes", "particles", "given-names", "surnames", "capitals")
# Kinds for which the spelling says which letters are capitals.
SPELLED = TITLE | TITLE_PART | NOBILITY | SUFFIX


def capitals(spelling):
    letters = [letter for letter in spelling if letter.isalpha()]
    return sum(1 << n for n, letter in enumerate(letters[:12]) if letter.isupper())


def flags(language, kind, key):
    if kind == "surname":
        return VIETNAMESE if language == "vi" else EAST_ASIAN
    value = KINDS[kind]
    # Titles that need no dot to be told from a name.
    if kind == "academic" and (key in ("dr", "prof", "doctor", "professor") or key.endswith("dr") or "-" in key):
        value |= SURE_TITLE
    return value


def main():
    table = sources.Table(__file__)
    words = {}
    for name in LISTS:
        with open(table.fetch(name + ".csv"), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                key = row["spelling"].replace(".", "").lower()
                value, mask = words.get(key, (0, None))
                new = flags(row["language"], row["kind"], key)
                if mask is None and (new & SPELLED or row["kind"] == "capitals"):
                    mask = capitals(row["spelling"])
                words[key] = (value | new, mask)
    entries = [(key, value | (mask or 0) << 20) for key, (value, mask) in sorted(words.items())]
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
