# SPDX-License-Identifier: Apache-2.0
"""Builds public-suffixes.bin from the Public Suffix List, its ICANN section, and the root zone as IANA publishes it.

    python3 Reference/Email/PublicSuffixes/build.py [--check | --record]

public_suffix_list.dat stands here unchanged, under its own licence (MPL 2.0); it must be the one of the package. The
private section is left out: where a company lets others register names below its own, its mailboxes are still its own.

An entry is a name in A-labels and lower case, its value a set of flags, read by Plugins/AssayEmail/PublicSuffixList.swift.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

# The name is a public suffix; every name right below it is one; it is none although the rule before says so; there are
# rules for names below it, so that a look at one more label is needed; it is a top-level domain of the root zone.
SUFFIX, WILDCARD, EXCEPTION, HAS_LONGER, TOP_LEVEL = (1 << n for n in range(5))


def a_label(name):
    return name.encode("idna").decode("ascii").lower()


def rules(text):
    section = text.partition("===BEGIN ICANN DOMAINS===")[2].partition("===END ICANN DOMAINS===")[0]
    for line in section.splitlines():
        rule = line.split()[0] if line.split() else ""
        if rule and not rule.startswith("//"):
            yield rule


def main():
    table = sources.Table(__file__)
    text = table.read("publicsuffixlist", "publicsuffixlist/public_suffix_list.dat")
    with open(table.fetch("public_suffix_list.dat"), encoding="utf-8") as file:
        if file.read() != text:
            sys.exit("public_suffix_list.dat is not the one of the package")
    flags = {}
    for rule in rules(text):
        name, flag = rule, SUFFIX
        if rule.startswith("*."):
            name, flag = rule[2:], WILDCARD
        elif rule.startswith("!"):
            name, flag = rule[1:], EXCEPTION
        name = a_label(name)
        flags[name] = flags.get(name, 0) | flag
    for name in list(flags):
        while "." in name:
            name = name.partition(".")[2]
            flags[name] = flags.get(name, 0) | HAS_LONGER
    for line in table.read("urlextract", "urlextract/data/tlds-alpha-by-domain.txt").splitlines():
        if not line.startswith("#"):
            name = line.strip().lower()
            flags[name] = flags.get(name, SUFFIX) | TOP_LEVEL
    entries = sorted(flags.items())
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))
    print("%d top-level domains" % sum(1 for _, flag in entries if flag & TOP_LEVEL))


main()
