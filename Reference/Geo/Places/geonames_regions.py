# SPDX-License-Identifier: Apache-2.0
"""Which ISO 3166-2 code belongs to a first-level division of GeoNames, told by the names that both have in any language."""
import collections
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from place_names import fold  # noqa: E402

# Words that say of what kind a division is, without which it is compared as well.
KINDS = set(
    "province region state district county department governorate prefecture oblast municipality of the emirate parish canton "
    "division krai republic autonomous city island islands metropolitan capital territory wilaya provincia provincie "
    "departamento regione comunidad departement muhafazat al el an as ash ad ar kray respublika raion rayon okrug".split())


def core(name):
    return " ".join(word for word in fold(name).split() if word not in KINDS)


def iso_codes(divisions, subdivisions, top_level, overrides):
    """divisions: "DE.02" -> its names; subdivisions: "DE-BY" -> its names; top_level: the codes directly below a country.

    Returns "DE.02" -> "DE-BY" for those that are told from all others; overrides come first, "" for none; a country among
    them has no others.
    """
    by_name = collections.defaultdict(lambda: collections.defaultdict(set))
    for code, names in subdivisions.items():
        for name in names:
            for form in (fold(name), core(name)):
                if form:
                    by_name[code[:2]][form].add(code)
    votes = {}
    for division, names in sorted(divisions.items()):
        if division in overrides or division[:2] in overrides:
            continue
        found = collections.Counter()
        country = division[:2]
        for name in names:
            for form in {fold(name), core(name)}:
                for code in by_name[country].get(form, ()):
                    found[code] += 2 if code in top_level else 1
        best = sorted(found.items(), key=lambda vote: (-vote[1], vote[0]))
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            votes[division] = best[0]
    # Two divisions that claim one code: the one with fewer names in common is something else.
    claims = collections.defaultdict(list)
    for division, (code, count) in votes.items():
        claims[code].append((count, division))
    codes = {division: code for division, code in overrides.items() if code}
    for code, claimants in claims.items():
        if code in codes.values():
            continue
        claimants.sort(reverse=True)
        if len(claimants) == 1 or claimants[0][0] > claimants[1][0]:
            codes[claimants[0][1]] = code
    return codes
