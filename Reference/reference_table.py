# SPDX-License-Identifier: Apache-2.0
"""Writes the tables that Assay reads in place (Sources/AssayCore/Tables/ReferenceTable.swift).

All numbers are little-endian.

    offset 0   8 bytes  "ASSAYREF"
           8   u32      version of this format: 1
          12   u32      date of the sources, as in 20241027
          16   u32      number of slots, a power of two, more than 1.5 times the number of names
          20   u32      number of names
          24   u32      CRC-32 of everything after the header
          28   u32      zero
          32   slots    u32 each: offset of an entry from the start of the file, 0 for none
               entries  u32 value, u16 length of the name, the name in UTF-8

A name is looked up at the slot that the upper half of its FNV-1a hash (64 bits) gives, and then at the next ones.
"""
import struct
import zlib

HEADER = 32


def fnv1a(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def table(entries, date):
    """The bytes of a table. entries: (name, value) pairs, whose names differ; their order is kept. date: 20241027."""
    encoded = [(name.encode("utf-8"), value) for name, value in entries]
    if len({name for name, _ in encoded}) != len(encoded):
        raise ValueError("a name is there twice")
    slots = 2
    while slots < len(encoded) * 3 // 2 + 1:
        slots *= 2
    index = [0] * slots
    body = bytearray()
    for name, value in encoded:
        slot = fnv1a(name) >> 32 & slots - 1
        while index[slot]:
            slot = slot + 1 & slots - 1
        index[slot] = HEADER + slots * 4 + len(body)
        body += struct.pack("<IH", value, len(name)) + name
    payload = struct.pack("<%dI" % slots, *index) + bytes(body)
    header = struct.pack("<8s6I", b"ASSAYREF", 1, date, slots, len(encoded), zlib.crc32(payload), 0)
    return header + payload
