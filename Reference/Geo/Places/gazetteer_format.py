# SPDX-License-Identifier: Apache-2.0
"""Writes the gazetteer that Plugins/AssayGeo/Table/GazetteerBytes.swift reads in place.

All numbers are little-endian; u24 is a number of three bytes.

    offset 0   8 bytes  "ASSAYGEO"
           8   u32      version of this format: 1
          12   u32      date of the sources, as in 20241027
          16   u32      number of places
          20   u32      number of names, beginnings of names included
          24   u32      CRC-32 of everything from the starts of the sections on
          28   u32      number of bits that choose a bucket
          32   u32 × 10 where the sections start, in the order below, from the start of the file
          72

    countries   u32 count; for each 24 bytes: u16 country (countries.number), u16 number of its row of letters
                or 0xFFFF, u32 first place, u32 number of places, u8 16 times the natural logarithm of one more than that number,
                u8 the same of its inhabitants in ten thousands, u8 of its area in 100 km², u8 1 where all places have the time
                zone of the largest, u64 its languages, a bit each
    regions     u32 count; for each 8 bytes: u16 country, u16 what follows the hyphen of its ISO 3166-2 code (countries.local_code; zero for
                no code), u24 offset of its name among the names, u8 zero
    zones       u32 count; for each u24 offset of its name among the names
    places      for each 16 bytes: u16 region, u16 zone, i24 latitude and i24 longitude in 1/10,000 of a degree, u16 inhabitants
                (10 bits m, 3 bits e: m × 10^e), u24 offset of its spellings among the names, u8 zero
    names       u8 length and the name in UTF-8; the spellings of a place follow each other, and a 0 ends them
    buckets     for each, and one more: u32 number of its first key, u64 filter: two bits for each of its keys
    keys        for each 7 bytes: u32 fingerprint, u24 what it stands for: bit 23 clear: bits 0-17 a place, bits 18-19 how; bit 23 set:
                bits 0-22 where its list starts
    lists       u24 each: a count, and as many places, each with how
    letters     4096 × 4 bits a row: how much more often three letters stand in names of a country than in all names
    related     u32 count; for each u16 the country that a lead may name, u16 the country of the place, u16 0 for all of its
                places, 65535 if it is a territory of the first, else the only region of which it is true (countries.local_code)

How a name belongs to a place: 0 it is the name of the place, 1 its name in a language, 2 another name, 3 the beginning of a name.

The key of a folded name (place_names.fold) is a number of 64 bits; see key(). Neither the names nor their folded forms are kept
beside it: of 64 bits the first choose the bucket, the next 32 are the fingerprint, the last 12 the bits of the filter. The names
in the table differ in bucket or fingerprint; a name that is not in it is taken for one that is in one of some hundred million.
"""
import struct
import zlib

HEADER = 72
PLACE_BITS = 18
OWN, TAGGED, OTHER, BEGINNING = range(4)
MASK = (1 << 64) - 1
MULTIPLIER = 0x9E3779B97F4A7C15
LETTER_BUCKETS = 4096


def key(folded):
    """The hash of a folded name: a polynomial of its bytes, so that that of a name with one letter changed costs O(1), mixed."""
    value = 0
    for byte in folded.encode("utf-8"):
        value = (value + byte + 1) * MULTIPLIER & MASK
    value ^= value >> 29
    value = value * 0xBF58476D1CE4E5B9 & MASK
    return value ^ value >> 32


def u24(value):
    if value >= 1 << 24:
        raise ValueError("the format has no room for %d" % value)
    return struct.pack("<I", value)[:3]


def i24(value):
    return struct.pack("<i", value)[:3]


def inhabitants(count):
    exponent = 0
    while round(count / 10 ** exponent) > 999:
        exponent += 1
    return round(count / 10 ** exponent) | exponent << 10


def letter_buckets(folded):
    """Where the groups of three letters of a name are counted; its edges count as letters."""
    def number(letter):
        return 0 if letter == " " else ord(letter) - 96 if "a" <= letter <= "z" else 27

    letters = [0] + [number(letter) for letter in folded] + [0]
    groups = zip(letters, letters[1:], letters[2:])
    return [((a * 28 + b) * 28 + c) * 0x9E3779B1 % (1 << 32) >> 20 for a, b, c in groups]


class Names:
    """The names of everything, each kept once."""

    def __init__(self):
        self.bytes = bytearray()
        self.known = {}

    def add(self, spellings):
        """Where the spellings of one thing stand."""
        spellings = tuple(spellings)
        if spellings not in self.known:
            self.known[spellings] = len(self.bytes)
            for spelling in spellings:
                encoded = spelling.encode("utf-8")
                self.bytes += bytes([len(encoded)]) + encoded
            self.bytes.append(0)
        return self.known[spellings]


def keys_and_lists(keys, bucket_bits):
    """keys: folded name -> {place: how}. Returns the sections buckets, keys and lists."""
    buckets = [[] for _ in range(1 << bucket_bits)]
    lists, known = [], {}
    for name, places in keys.items():
        if max(places) >= 1 << PLACE_BITS:
            raise ValueError("the format has no room for so many places")
        elements = tuple(place | how << PLACE_BITS for place, how in sorted(places.items()))
        if len(elements) == 1:
            meaning = elements[0]
        else:
            if elements not in known:
                known[elements] = len(lists)
                lists += [len(elements), *elements]
            meaning = known[elements] | 1 << 23
        hashed = key(name)
        buckets[hashed >> 64 - bucket_bits].append((hashed >> 32 - bucket_bits & 0xFFFFFFFF, meaning, hashed))
    index, entries, count = bytearray(), bytearray(), 0
    for bucket in buckets:
        bucket.sort()
        if len({fingerprint for fingerprint, _, _ in bucket}) != len(bucket):
            raise ValueError("two names have the same key")
        mask = 0
        for _, _, hashed in bucket:
            mask |= 1 << (hashed & 63) | 1 << (hashed >> 6 & 63)
        index += struct.pack("<IQ", count, mask)
        for fingerprint, meaning, _ in bucket:
            entries += struct.pack("<I", fingerprint) + u24(meaning)
        count += len(bucket)
    index += struct.pack("<IQ", count, 0)
    return bytes(index), bytes(entries), b"".join(map(u24, lists))


def blob(sections, date, places, names, bucket_bits):
    """The bytes of a gazetteer."""
    offset, offsets, body = HEADER, [], bytearray()
    for section in sections:
        # Reads of several bytes at once may run a little over the end of a section.
        padded = section + b"\0" * (8 - len(section) % 8)
        offsets.append(offset)
        offset += len(padded)
        body += padded
    starts = struct.pack("<10I", *offsets)
    header = struct.pack("<8s6I", b"ASSAYGEO", 1, date, places, names, zlib.crc32(starts + bytes(body)), bucket_bits)
    return header + starts + bytes(body)
