# SPDX-License-Identifier: Apache-2.0
"""Builds role-mailboxes.bin: local parts that are a function and no person.

    python3 Reference/Email/RoleMailboxes/build.py [--check | --record]

roles.csv is written by hand: the mailboxes of RFC 2142, and what organisations in other languages call theirs, in lower
case, without separators. What is also a given name, a surname or two common initials is not in it, however often it is a
function too: post, press, chef, pr. `joined` says that the word is a function whatever is joined to it: info-berlin.

The value has the kind in its lower bits and flags, read by Plugins/AssayEmail/Tables/RoleMailbox.swift. Country codes are
entries too, because they are joined to functions: sales-uk.
"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

KINDS = {"rfc2142": 1, "function": 2, "no-reply": 3}
JOINED, COUNTRY = 4, 8
# ISO 3166-1 alpha-2 codes of countries that companies have branches in, and uk, en, eu and int.
COUNTRIES = """ae ar at au ba be bg br by ca ch cl cn co cy cz de dk ee eg en es eu fi fr gr hk hr hu id ie il in int is it jp
kr kz lt lu lv ma mt mx my nl no nz pe ph pl pt ro rs ru sa se sg si sk th tr tw ua uk us vn za""".split()


def main():
    table = sources.Table(__file__)
    entries = dict.fromkeys(COUNTRIES, COUNTRY)
    for row in table.rows("roles.csv"):
        name = row["local_part"]
        if not re.fullmatch("[a-z]{2,24}", name) or entries.get(name, 0) & 3:
            sys.exit("roles.csv: twice, or not in lower case letters: " + name)
        entries[name] = entries.get(name, 0) | KINDS[row["kind"]] | (JOINED if row["joined"] else 0)
    table.finish(reference_table.table(sorted(entries.items()), table.source["date"]), len(entries))


main()
