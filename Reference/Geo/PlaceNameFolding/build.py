# SPDX-License-Identifier: Apache-2.0
"""Builds place-name-folding.bin: what each character of a place's name counts as, see Reference/Geo/place_names.py.

    python3 Reference/Geo/PlaceNameFolding/build.py [--check | --record]

The properties of characters are those of Unicode 14.0.0, which Python 3.11 knows; another Python is refused, so that the
same bytes come out.

All numbers are little-endian.

    offset 0    8 bytes  "ASSAYFLD"
           8    u32      version of this format: 1
          12    u32      date of the sources, as in 20210914
          16    u32      number of blocks
          20    u32      CRC-32 of everything after the header
          24    128 u8   ASCII: the byte that it counts as, a space for a separator, zero for nothing
                2048 u16 for each 64 characters up to U+1FFFF: their block
                blocks   64 u16 each: 0 the character itself, 1 a separator, 2 nothing, else 3 + an offset in the pool
                pool     u8 length, letters in UTF-8

Characters above U+1FFFF count as themselves.
"""
import os
import struct
import sys
import unicodedata
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import place_names  # noqa: E402
import sources  # noqa: E402

UNICODE = "14.0.0"
END = 0x20000


def main():
    if unicodedata.unidata_version != UNICODE:
        sys.exit("This Python knows Unicode %s; the table is of Unicode %s" % (unicodedata.unidata_version, UNICODE))
    table = sources.Table(__file__)
    pool = bytearray()
    offsets = {}
    folded = 0

    def value(code):
        nonlocal folded, pool
        if 0xD800 <= code <= 0xDFFF:
            return 0
        character = chr(code)
        letters = place_names.fold_character(character)
        if letters == character:
            return 0
        folded += 1
        if letters in (place_names.SEPARATOR, place_names.NOTHING):
            return 1 if letters else 2
        if letters not in offsets:
            offsets[letters] = len(pool)
            encoded = letters.encode("utf-8")
            pool += bytes([len(encoded)]) + encoded
        return 3 + offsets[letters]

    blocks = {}
    index = []
    for start in range(0, END, 64):
        block = struct.pack("<64H", *(value(code) for code in range(start, start + 64)))
        index.append(blocks.setdefault(block, len(blocks)))
    ascii_bytes = bytes(ord(place_names.fold_character(chr(code)) or "\0") for code in range(128))
    payload = ascii_bytes + struct.pack("<%dH" % len(index), *index) + b"".join(blocks) + bytes(pool)
    header = struct.pack("<8s4I", b"ASSAYFLD", 1, table.source["date"], len(blocks), zlib.crc32(payload))
    table.finish(header + payload, folded)


main()
