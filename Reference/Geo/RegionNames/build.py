# SPDX-License-Identifier: Apache-2.0
"""Builds region-names.bin: English and German names of the subdivisions of countries, to be shown.

    python3 Reference/Geo/RegionNames/build.py [--check | --record]

Where the CLDR has no German name, the English one stands for it.

All numbers are little-endian.

    offset 0   8 bytes  "ASSAYRGN"
           8   u32      version of this format: 1
          12   u32      date of the source, as in 20220406
          16   u32      number of subdivisions
          20   u32      CRC-32 of everything after the header
          24   rows     12 bytes each, ascending: u16 country (countries.number), u16 code (countries.local_code), u32 English
                        and u32 German name, offsets in the pool
               pool     u8 length, UTF-8
"""
import os
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import cldr  # noqa: E402
import countries  # noqa: E402
import sources  # noqa: E402


def main():
    table = sources.Table(__file__)
    names = {"en": {}, "de": {}}
    for locale, code, name in cldr.subdivisions(table.unpack("unicode-cldr-core")):
        if locale in names:
            names[locale][code] = cldr.without_marks(name)
    pool = bytearray()
    offsets = {}

    def pooled(name):
        if name not in offsets:
            offsets[name] = len(pool)
            pool.extend(bytes([len(name.encode())]) + name.encode())
        return offsets[name]

    rows = []
    for code, english in names["en"].items():
        key = (countries.number(code[:2]), countries.local_code(code[3:]))
        rows.append(key + (pooled(english), pooled(names["de"].get(code, english))))
    payload = b"".join(struct.pack("<2H2I", *row) for row in sorted(rows)) + bytes(pool)
    header = struct.pack("<8s4I", b"ASSAYRGN", 1, table.source["date"], len(rows), zlib.crc32(payload))
    table.finish(header + payload, len(rows))


main()
