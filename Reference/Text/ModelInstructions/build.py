# SPDX-License-Identifier: Apache-2.0
"""Builds model-instructions.bin: beginnings of words that orders to a language model consist of, to what they are.

words.csv is written by hand: for each language the verbs (ignore), the scopes (previous, all), the nouns (instructions)
and the possessives that tell a customer's own instructions from those of a model, as beginnings of words in lower case;
and phrases that need no company. A value is a set: 1 verb, 2 scope, 4 noun, 8 possessive, 16 phrase.
"""
import csv
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from reference_table import table  # noqa: E402
from sources import Table  # noqa: E402

KINDS = {"verb": 1, "scope": 2, "noun": 4, "own": 8, "phrase": 16}

reference = Table(__file__)
stems = {}
with open(reference.fetch("words.csv"), encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        stems[row["stem"]] = stems.get(row["stem"], 0) | KINDS[row["kind"]]
reference.finish(table(sorted(stems.items()), reference.source["date"]), len(stems))
