# SPDX-License-Identifier: Apache-2.0
"""Builds nicknames.bin: which given names are forms of which other ones.

    python3 Reference/Text/Nicknames/build.py [--check | --record]

A group is one name with its forms: how other languages have it, and what people with it are called. Two names are forms
of each other if a group has both, which is not passed on: Alex is Alexander and Alexandra, which are not each other.

men.csv and women.csv are written by hand. The lines of one `name` are a group: `full` are its full forms in a language,
`short` its short ones. What is common as a full name beside another full name of the same language is in a group of its
own, because brothers and sisters have both: Diego and Santiago, Mads and Mathias.

The names of English in the package nicknames are added where the lists by hand do not have them: each full name with
those of its nicknames that are no full names. left-out.csv says which of them are not taken.

The table is as in reference_table.py. A name stands in it as leads are compared (ComparableText in
Plugins/AssayDuplicates): folded, with e left out after a, o and u. Its value:

    bits 0-10, 11-21   the numbers of two of its groups from 1 on, zero for none
    bits 22-31         N where there are more: the entry that `continuation(N)` names has them, in the same form
"""
import collections
import csv
import io
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "..", "Geo"), os.path.join(HERE, "..", "..")]
import place_names  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402

MOST_GROUPS = 8
LISTS = ("men", "women")


def comparable(name):
    """What a name looks like when leads are compared; None unless it is one word of Latin letters."""
    folded = re.sub("([aou])e", r"\1", place_names.fold(name))
    return folded if re.fullmatch("[a-z]{2,}", folded) else None


def continuation(number):
    """The name of an entry with further groups, as Plugins/AssayDuplicates/Names/Nicknames.swift writes it."""
    return "\x01" + chr(0x40 | number >> 6) + chr(0x40 | number & 0x3F)


def words(cell):
    found = [comparable(word) for word in cell.split()]
    if None in found:
        sys.exit("no single word of Latin letters: " + cell)
    return found


def own_groups(table):
    """The groups written by hand, and all their full and all their short forms."""
    groups, full, short = {}, set(), set()
    for list_name in LISTS:
        for row in table.rows(list_name + ".csv"):
            full.update(words(row["full"]))
            short.update(words(row["short"]))
            groups.setdefault((list_name, row["name"]), set()).update(words(row["full"]) + words(row["short"]))
    return groups, full, short


def english_groups(table, full, short):
    """What the package knows and the lists by hand do not."""
    left_out = {comparable(row["name"]) for row in table.rows("left-out.csv")}
    pairs = {}
    for row in csv.DictReader(io.StringIO(table.read("nicknames", "nicknames/names.csv"))):
        head, form = comparable(row["name1"]), comparable(row["name2"])
        if head and form and head not in left_out and form not in left_out:
            pairs.setdefault(head, set()).add(form)
    groups = {}
    for head, forms in pairs.items():
        forms = {form for form in forms - full if form not in pairs or form in short}
        if head not in full | short and forms:
            groups["nicknames", head] = forms | {head}
    return groups


def main():
    table = sources.Table(__file__)
    groups, full, short = own_groups(table)
    groups.update(english_groups(table, full, short))
    counts = collections.Counter(form for forms in groups.values() for form in forms)
    for (list_name, _), forms in groups.items():
        if list_name not in LISTS:
            # What may be short for so many names says little of any of them.
            forms.difference_update([form for form in forms if counts[form] > MOST_GROUPS])
    groups = {key: forms for key, forms in groups.items() if len(forms) > 1}
    numbers = {}
    for number, key in enumerate(sorted(groups), 1):
        for form in groups[key]:
            numbers.setdefault(form, []).append(number)
    if len(groups) > 2047:
        sys.exit("more groups than eleven bits can tell apart: %d" % len(groups))
    entries, links = [], {}

    def value(of):
        rest = links.setdefault(tuple(of[2:]), len(links) + 1) if len(of) > 2 else 0
        return of[0] | (of[1] if len(of) > 1 else 0) << 11 | rest << 22

    for name, of in sorted(numbers.items()):
        if len(of) > MOST_GROUPS:
            sys.exit("%s is in %d groups: %s" % (name, len(of), [sorted(groups)[number - 1] for number in of]))
        entries.append((name, value(of)))
    done = 0
    while done < len(links):
        rest = list(links)[done]
        done += 1
        entries.append((continuation(done), value(rest)))
    if len(links) > 1023:
        sys.exit("more continuations than ten bits can tell apart: %d" % len(links))
    table.finish(reference_table.table(entries, table.source["date"]), len(numbers))


main()
