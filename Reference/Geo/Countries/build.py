# SPDX-License-Identifier: Apache-2.0
"""Builds countries.bin: codes, English and German names, dialling codes, currencies and languages of countries.

    python3 Reference/Geo/Countries/build.py [--check | --record]

All numbers are little-endian.

    offset 0   8 bytes  "ASSAYCTY"
           8   u32      version of this format: 1
          12   u32      date of the newest source, as in 20261106
          16   u32      number of countries
          20   u32      CRC-32 of everything after the header
          24   676 u8   for each pair of letters, AA first: its row, from 1; 0 for none
               rows     24 bytes each:
                 0  2 bytes  ISO 3166-1 alpha-2     12  u16  1 European Union, 2 European Economic Area
                 2  3 bytes  alpha-3                14  u16  English name, an offset in the pool
                 5  3 bytes  ISO 4217, or zeros     16  u16  German name
                 8  u16      ISO 3166-1 numeric     18  u16  official languages, BCP 47, with spaces between
                10  u16      ITU dialling code      20  u32  zero
               pool     u8 length, UTF-8
"""
import os
import re
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import cldr  # noqa: E402
import countries  # noqa: E402
import sources  # noqa: E402

# The Agreement on the European Economic Area: the Union, and these three.
EEA_ONLY = {"IS", "LI", "NO"}
# Territories of members with a code of their own where the law of the Union applies, and the General Data Protection
# Regulation with it: the outermost regions, article 355(1) of the Treaty on the Functioning of the European Union, and
# the Åland Islands, article 355(4). The Azores, Madeira and the Canary Islands have no code. Saint-Barthélemy left the
# outermost regions in 2012 (decision 2010/718/EU).
IN_UNION = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}
# CLDR's full names of these are longer than what people write.
SHORT_NAMES = {"HK", "MO", "MM", "PS"}


def dialling_codes(path):
    import zipfile
    text = zipfile.ZipFile(path).read("phonenumbers/data/__init__.py").decode("utf-8")
    body = re.search(r"_COUNTRY_CODE_TO_REGION_CODE = \{(.*?)\n\}", text, re.S).group(1)
    codes = {}
    for code, regions in re.findall(r"(\d+): \(([^)]*)\)", body):
        for region in re.findall(r'"([A-Z]{2})"', regions):
            codes.setdefault(region, int(code))
    return codes


def currency(country, entries):
    """What is legal tender today, the country's own before another's."""
    current = [(code, start) for code, start, end, tender in entries if tender and end is None and code != "XXX"]
    if not current:
        return ""
    own = [code for code, _ in current if code[:2] == country]
    return own[0] if own else max(current, key=lambda entry: entry[1] or (0,))[0]


def names(archive, locales):
    found = {"en": {}, "de": {}}
    for locale, territory, name in locales.territories():
        if locale in found:
            found[locale][territory] = name
    for locale, territory, form, name in cldr.territories(archive):
        if locale in found and form == "short" and territory in SHORT_NAMES:
            found[locale][territory] = name
    return found


def main():
    table = sources.Table(__file__)
    iso = countries.iso_3166(table.fetch("iso3166"))
    dialling = dialling_codes(table.fetch("phonenumbers"))
    locales = cldr.Locales(table.fetch("babel"))
    facts = locales.facts()
    archive = table.unpack("unicode-cldr-core")
    union = cldr.containment(archive, "EU") | IN_UNION
    text = names(archive, locales)

    pool = bytearray()
    offsets = {}

    def pooled(value):
        if value not in offsets:
            offsets[value] = len(pool)
            pool.extend(bytes([len(value.encode())]) + value.encode())
        return offsets[value]

    index = bytearray(676)
    rows = bytearray()
    for row, (code, (alpha3, number, _)) in enumerate(sorted(iso.items()), 1):
        index[countries.number(code)] = row
        languages = " ".join(l.replace("_", "-") for l in cldr.most_used(facts["territory_languages"].get(code, {})))
        groups = (code in union) | (code in union | EEA_ONLY) << 1
        money = currency(code, facts["territory_currencies"].get(code, [])).encode()
        rows += struct.pack(
            "<2s3s3s6HI", code.encode(), alpha3.encode(), money, number, dialling.get(code, 0), groups,
            pooled(text["en"][code]), pooled(text["de"][code]), pooled(languages), 0)
    payload = bytes(index) + bytes(rows) + bytes(pool)
    header = struct.pack("<8s4I", b"ASSAYCTY", 1, table.source["date"], len(iso), zlib.crc32(payload))
    table.finish(header + payload, len(iso))


main()
