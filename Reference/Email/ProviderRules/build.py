# SPDX-License-Identifier: Apache-2.0
"""Builds provider-rules.bin: which spellings of an address a provider delivers to one mailbox, by its own documentation.

    python3 Reference/Email/ProviderRules/build.py [--check | --record]

provider-rules.csv has one line for each set of domains that are one mailbox: the first of them is the one in a match key.
Two kinds of entries, read by Plugins/AssayEmail/Tables/ProviderRule.swift: a domain, with the number of its line and the flags of
its rules, and "=", the number and a tab before the domain of the match key. A rule that a provider's own pages do not state
is not there, however well known: two people must not become one.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

# Bits 0-7 are the number of the line.
FLAGS = {"dots-ignored": 1 << 8, "plus-tag": 1 << 9, "hyphens-ignored": 1 << 10, "underscores-ignored": 1 << 11,
         "subdomain-is-mailbox": 1 << 12}


def main():
    table = sources.Table(__file__)
    entries = []
    for number, row in enumerate(table.rows("provider-rules.csv"), 1):
        domains = row["domains"].split()
        flags = sum(FLAGS[rule] for rule in row["rules"].split())
        entries += [(domain, number | flags) for domain in domains]
        entries.append(("=%d\t%s" % (number, domains[0]), flags))
    entries.sort()
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
