# SPDX-License-Identifier: Apache-2.0
"""Writes the names that the CLDR has for all countries in some languages, for the test that each is resolved.

    python3 Reference/Geo/CountryNames/samples.py > Tests/AssayCountriesTests/Names/cldr-names.tsv

Each line holds a language, an alpha-2 code and a name.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import cldr  # noqa: E402
import countries  # noqa: E402
import sources  # noqa: E402

LANGUAGES = "en de fr es it pt nl pl sv fi cs hu tr ru el ar he hi zh ja ko th vi".split()


def main():
    table = sources.Table(__file__)
    iso = countries.iso_3166(table.fetch("iso3166"))
    for locale, territory, name in cldr.Locales(table.fetch("babel")).territories():
        if locale in LANGUAGES and territory in iso:
            print("%s\t%s\t%s" % (locale, territory, name))


main()
