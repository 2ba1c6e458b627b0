# SPDX-License-Identifier: Apache-2.0
"""Builds role-mailboxes.bin: local parts that are a function and no person.

    python3 Reference/Email/RoleMailboxes/build.py [--check | --record]

roles.csv is written by hand: the mailboxes of RFC 2142, and what organisations in other languages call theirs. The value
is the kind, read by Plugins/AssayEmail/RoleMailbox.swift.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

KINDS = {"rfc2142": 1, "function": 2, "no-reply": 3}


def main():
    table = sources.Table(__file__)
    entries = [(row["local_part"], KINDS[row["kind"]]) for row in table.rows("roles.csv")]
    table.finish(reference_table.table(sorted(entries), table.source["date"]), len(entries))


main()
