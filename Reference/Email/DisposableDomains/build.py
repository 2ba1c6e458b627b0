# SPDX-License-Identifier: Apache-2.0
"""Builds disposable-domains.bin: domains of mailboxes that are thrown away.

    python3 Reference/Email/DisposableDomains/build.py [--check | --record]

Two lists that others keep, less what is no disposable domain: public suffixes (a list that names one would accuse all
who registered below it), and the domains of not-disposable.csv, which is written by hand.
"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402


def names(text):
    """The domains in the literals of a Python file, which is read as text and never run."""
    return set(re.findall(r'"([a-z0-9.-]+\.[a-z0-9-]+)"', text))


def main():
    table = sources.Table(__file__)
    domains = names(table.read("disposable-email-domains", "disposable_email_domains/__init__.py").partition("whitelist")[0])
    domains |= names(table.read("mailchecker", "MailChecker.py"))
    domains -= {row["domain"] for row in table.rows("not-disposable.csv")}
    entries = [(domain, 0) for domain in sorted(domains)]
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
