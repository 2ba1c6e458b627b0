# SPDX-License-Identifier: Apache-2.0
"""Builds mail-providers.bin: domains at which private people have their mailboxes, and domains of relays.

    python3 Reference/Email/MailProviders/build.py [--check | --record]

The value is a set of flags, read by Plugins/AssayEmail/Tables/MailProvider.swift. A freemail domain is one of a provider that
gives a mailbox to anybody, for nothing, for a fee or with an access line: it says nothing of where its user works. They are
those of the package and of freemail.csv, less those of not-freemail.csv, which are an organisation's own or are none; a
domain that a list of disposable domains has too counts only where freemail.csv names it. relays.csv has domains whose
addresses are passed on to a mailbox that stays hidden, with a page of the provider about it.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import domain_lists  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402

FREEMAIL, RELAY = 1, 2


def main():
    table = sources.Table(__file__)
    lists = domain_lists.Lists(table)
    freemail = {domain for domain in lists.freemail - lists.disposable
                if not domain_lists.is_below(domain, lists.disposable)} | lists.freemail_by_hand
    flags = dict.fromkeys(freemail, FREEMAIL)
    flags.update(dict.fromkeys(lists.relays, RELAY))
    # A look-up asks for the parents too.
    entries = [entry for entry in sorted(flags.items())
               if all(flags.get(parent) != entry[1] for parent in domain_lists.parents(entry[0]))]
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
