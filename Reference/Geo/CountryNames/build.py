# SPDX-License-Identifier: Apache-2.0
"""Builds country-names.bin: names of countries in all languages of the CLDR, their codes, and what people write besides.

    python3 Reference/Geo/CountryNames/build.py [--check | --record | --ambiguous | --coverage]

A table as in reference_table.py. A name is folded (Reference/Geo/place_names.py), without "the" and "and", and without
spaces; the alpha-3 codes of ISO 3166-1 stand beside them with an equals sign in front: =deu. Its value:

    bits 0-9    the country, see countries.number
    bits 10-25  the part of an ISO 3166-2 code behind the hyphen, see countries.local_code; 0 for none
    bits 26-27  0 a code of ISO 3166-1, 1 a name in the CLDR or in ISO 3166-1, 2 an alias
    bit  28     other countries go by this name too
    bit  29     a name in a language that leads are often written in: what a misspelt name may have been meant to be

A name of several countries is that of the one which has it in most locales. It is called ambiguous if another country has
it in a third as many locales or more, and where aliases.csv says so. --ambiguous lists those that several countries share,
--coverage how many names of each locale lead to their country.
"""
import collections
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import cldr  # noqa: E402
import countries  # noqa: E402
import place_names  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402

CODE, NAME, ALIAS = 0, 1, 2
AMBIGUOUS, FAMILIAR = 1 << 28, 1 << 29
SHORTEST_FAMILIAR = 4
NOT_COUNTED = {"the", "and"}
FAMILIAR_LANGUAGES = set("en de fr es it pt nl pl sv da nb no fi cs hu ro tr".split())
# Languages that somebody made up, whose names nobody enters.
LEFT_OUT = {"tok", "jbo", "io", "vo"}
# Two and three letters are read as a code: EU is no country, though French has it for the États-Unis. Of the names that
# the CLDR has of so few letters, these are as well known as a code, or are the only name in a language of many leads.
SHORT = set(
    "us usa uk gb ru vs vk eua sua abd abs asv jav sad zda ao bi cad cin duc fas ira lao nga oma sec sip uc".split())
SHORTEST_NOT_CODE = 4
# "and" in the languages that use it most in names of countries: people leave it out, or write & and +.
CONJUNCTIONS = {
    "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en", "sv": "och", "da": "og", "no": "og", "nb": "og",
    "fi": "ja", "et": "ja", "pl": "i", "hr": "i", "bs": "i", "sl": "in", "cs": "a", "sk": "a", "hu": "es", "ro": "si",
    "tr": "ve", "ca": "i",
}
# What people shorten in English names, and what they write out.
SHORTENED = [
    ("saint", "st"), ("st", "saint"), ("republic", "rep"), ("islands", "island"), ("islands", "is"), ("islands", "isl"),
    ("islands", "isles"), ("democratic", "dem"),
]
# Territories of the CLDR without a code of ISO 3166-1: the country, and the code of ISO 3166-2 if there is one.
PARTS = {
    "AC": ("SH", "AC"), "TA": ("SH", "TA"), "IC": ("ES", "CN"), "EA": ("ES", ""), "DG": ("IO", ""), "CP": ("FR", "CP"),
}
UNITED_KINGDOM = {"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"}


def keys(name):
    """The keys of a name in its spellings."""
    found = []
    for folded in place_names.spellings(name):
        if len(folded.encode("utf-8")) > place_names.LONGEST:
            continue
        words = folded.split(" ")
        key = "".join(word for word in words if word not in NOT_COUNTED)
        if key:
            found.append(key)
    return found


def variants(locale, name):
    """A name as people write it: with its parts exchanged, without "and", shortened."""
    found = [name]
    before, comma, behind = name.partition(", ")
    if comma:
        found.append(behind + " " + before)
    if " (" in name:
        before, _, behind = name.partition(" (")
        found.append(behind.rstrip(")") + " " + before)
    conjunction = CONJUNCTIONS.get(locale.split("_")[0])
    if conjunction:
        for variant in list(found):
            words = place_names.fold(variant).split(" ")
            if conjunction in words[1:-1]:
                found.append(" ".join(word for word in words if word != conjunction))
    if locale.split("_")[0] == "en":
        for long, short in SHORTENED:
            for variant in list(found):
                words = place_names.fold(variant).split(" ")
                if long in words:
                    found.append(" ".join(short if word == long else word for word in words))
    return found


class Names:
    """What each key names, and in how many locales."""

    def __init__(self):
        self.locales = collections.defaultdict(lambda: collections.defaultdict(set))
        self.familiar = set()

    def add(self, locale, country, local, name):
        if locale.split("_")[0] in LEFT_OUT:
            return
        for variant in variants(locale, name):
            for key in keys(variant):
                if key.isascii() and len(key) < SHORTEST_NOT_CODE and key not in SHORT:
                    continue
                self.locales[key][country, local].add(locale)
                if locale.split("_")[0] in FAMILIAR_LANGUAGES and key.isascii() and len(key) >= SHORTEST_FAMILIAR:
                    self.familiar.add(key)

    def value(self, key):
        ranked = sorted(self.locales[key].items(), key=lambda item: (-len(item[1]), item[0]))
        (country, local), most = ranked[0]
        others = max([len(locales) for (other, _), locales in ranked if other != country], default=0)
        value = countries.number(country) | countries.local_code(local) << 10 | NAME << 26
        if others * 3 >= len(most):
            value |= AMBIGUOUS
        if key in self.familiar:
            value |= FAMILIAR
        return value

    def shared(self):
        return {key: places for key, places in self.locales.items() if len({country for country, _ in places}) > 1}


def territories(table):
    """(locale, territory, name) of both sources."""
    yield from cldr.Locales(table.fetch("babel")).territories()
    for locale, territory, _, name in cldr.territories(table.unpack("unicode-cldr-core")):
        yield locale, territory, name


def collect(table, iso):
    names = Names()
    for locale, territory, name in territories(table):
        if territory in iso:
            names.add(locale, territory, "", name)
        elif territory in PARTS:
            names.add(locale, *PARTS[territory], name)
    for locale, code, name in cldr.subdivisions(table.unpack("unicode-cldr-core")):
        if code in UNITED_KINGDOM:
            names.add(locale, "GB", code[3:], name)
    for country, (_, _, name) in iso.items():
        names.add("en", country, "", name)
    return names


def print_coverage(table, iso, values):
    """How many names lead to their country, by locale, and which do not."""
    right, all_names = collections.Counter(), collections.Counter()
    for locale, territory, name in sorted(set(territories(table))):
        if territory in iso:
            all_names[locale] += 1
            found = [values[key] for key in keys(name)[:1] if key in values]
            if found and found[0] & 0x3FF == countries.number(territory):
                right[locale] += 1
            else:
                print("%s %s %s" % (locale, territory, name))
    for locale in sorted(all_names):
        print("%s %d of %d" % (locale, right[locale], all_names[locale]))
    print("all %d locales: %d of %d" % (len(all_names), right.total(), all_names.total()))


def main():
    table = sources.Table(__file__)
    iso = countries.iso_3166(table.fetch("iso3166"))
    names = collect(table, iso)
    if "--ambiguous" in sys.argv:
        for key, places in sorted(names.shared().items()):
            print(key, " ".join("%s:%d" % (country + local, len(locales)) for (country, local), locales in places.items()))
        return
    values = {key: names.value(key) for key in names.locales}
    for row in table.rows("aliases.csv"):
        for key in [key for variant in variants("en", row["name"]) for key in keys(variant)]:
            value = countries.number(row["country"]) | countries.local_code(row["subdivision"][3:]) << 10
            flags = AMBIGUOUS if row["ambiguous"] else 0
            if key in values and values[key] & 0x3FF == countries.number(row["country"]):
                if row["subdivision"] and not values[key] >> 10 & 0xFFFF:
                    values[key] |= countries.local_code(row["subdivision"][3:]) << 10
                values[key] |= flags
            else:
                if key.isascii() and len(key) >= SHORTEST_FAMILIAR + 2:
                    flags |= FAMILIAR
                values[key] = value | ALIAS << 26 | flags
    for country, (alpha3, _, _) in iso.items():
        values["=" + alpha3.lower()] = countries.number(country)
    if "--coverage" in sys.argv:
        print_coverage(table, iso, values)
        return
    entries = sorted(values.items())
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))


main()
