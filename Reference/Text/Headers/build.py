# SPDX-License-Identifier: Apache-2.0
"""Builds headers.bin: which field a column of a file holds, by its name. See headers.csv for what its columns mean.

The key of an entry is the folded name: letters and digits in lower case without accents, German umlauts written out. Words
that are no names have a sign before them: " " filler, "!" filler that is not the first word, "+" around a name, "-" mark,
"~" apart.

The number of a name: the field in its lowest eight bits (its place in FIELDS, 255 for none), then one bit each for: second, header,
alone, and begins with a character beyond ASCII. The number of a "+" word: 0 neutral, 1 place, 2 organisation, 3 second.
"""
import csv
import os
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
import reference_table
from sources import Table

# The order is that of Field.known in Sources/AssayCore/Leads/Field.swift.
FIELDS = [
    "salutation", "firstName", "lastName", "fullName", "email", "phone", "mobilePhone", "company", "jobTitle", "street",
    "postalCode", "city", "region", "country", "message", "website", "source", "createdAt", "consent", "birthDate",
    "otherContact", "postalCodeAndCity", "consentAt", "consentSource", "consentText",
]
NONE = 255
USES = {"second": 0x100, "header": 0x200, "alone": 0x400}
BEYOND_ASCII = 0x800
AROUND = {"neutral": 0, "place": 1, "organisation": 2, "second": 3}
SIGNS = {"filler": " ", "filler inside": "!", "mark": "-", "apart": "~"}

WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d",
               "þ": "th", "ı": "i", "ĳ": "ij", "ħ": "h", "ς": "σ"}


def fold(name, umlauts=True):
    """What FieldDictionary.forEachFolded makes of a name; without umlauts as people write them who have no such keys."""
    folded = []
    for character in unicodedata.normalize("NFC", name):
        if 0xFF01 <= ord(character) <= 0xFF5E:
            character = chr(ord(character) - 0xFEE0)
        character = character.lower() if character != "İ" else "i"
        if character in WRITTEN_OUT and (umlauts or character not in "äöü"):
            folded.append(WRITTEN_OUT[character])
            continue
        for part in unicodedata.normalize("NFD", character) if ord(character) < 0x1100 or 0x1E00 <= ord(character) < 0x2000 else character:
            if ord(part) < 0x80:
                if part.isalnum():
                    folded.append(part)
            elif part in WRITTEN_OUT:
                folded.append(WRITTEN_OUT[part])
            elif part in "々〒ー" or (unicodedata.category(part)[0] in "LN" and not 0xA0 <= ord(part) <= 0xBF):
                folded.append(part)
    return "".join(folded)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    for row in csv.DictReader(lines, restkey="rest"):
        names = ",".join([row["names"]] + row.get("rest", []))
        for name in names.split(" | "):
            yield row["origin"], row["field"], row["use"].split(), name.strip()


def main():
    table = Table(__file__)
    entries = {}
    variants = {}
    clashes = []
    for origin, field, use, name in rows(table.fetch("headers.csv")):
        if field in AROUND:
            sign, value = "+", AROUND[field]
        elif field in SIGNS:
            sign, value = SIGNS[field], 0
        else:
            sign, value = "", NONE if field == "none" else FIELDS.index(field)
            for word in use:
                value |= USES[word]
            if ord(name[0]) >= 0x80:
                value |= BEYOND_ASCII
        key = sign + fold(name)
        if not fold(name):
            sys.exit("%s: %s: nothing is left of %r" % (origin, field, name))
        known = entries.setdefault(key, value)
        if sign == "" and known & 0xFF != value & 0xFF:
            clashes.append("%s: %s is a name of %s too" % (origin, name, known & 0xFF))
        elif known != value and sign == "":
            entries[key] |= value & BEYOND_ASCII
        variants.setdefault(sign + fold(name, umlauts=False), value)
    for key, value in variants.items():
        entries.setdefault(key, value)
    if "--clashes" in sys.argv:
        print("\n".join(clashes))
    table.finish(reference_table.table(list(entries.items()), table.source["date"]), len(entries))


main()
