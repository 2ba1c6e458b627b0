# SPDX-License-Identifier: Apache-2.0
"""Writes names and what they are folded to in Python, for the test that Swift folds them in the same way.

    python3 Reference/Geo/PlaceNameFolding/samples.py > Tests/AssayCountriesTests/Folding/folded-names.tsv

Each line holds a name and its key, in which every character outside of ASCII is \\u and its code in hexadecimal digits;
the key is - where the name has none. Random names draw from all scripts of the table, with a fixed seed.
"""
import os
import random
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
import place_names  # noqa: E402

NAMES = """
Provence-Alpes-Côte d’Azur|Korea, Rep. of|U.S.A.|Zürich|ZÜRICH|Zu\u0308rich|İstanbul|ISPARTA|Łódź|Straße|STRAẞE|Αθήνα|ΑΘΗΝΑΣ
Ёлкино|Ґалаґан|서울특별시|東京都|ガーナ|ｶﾞｰﾅ|القاهِرة|الـــرياض|יְרוּשָׁלַיִם|กรุงเทพมหานคร|नई दिल्ली|ড়াজশাহী|Tổng Đà Nẵng|Sant Marcel·lí|Smørrebrød
Frankfurt (Oder)|St.Gallen|St. Gallen|’s-Hertogenbosch|Oʻzbekiston|Bosnia & Herzegovina|№5|½|१२|Ｔｏｋｙｏ|ﬁ|ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ|ꭰᏣᎳᎩ|𞤀𞤣𞤤𞤢𞤥|Azərbaycan
""".strip()


def escaped(text):
    return "".join(c if " " <= c <= "~" and c != "\\" else "\\u%X " % ord(c) for c in text)


def main():
    chosen = random.Random(17)
    assigned = [chr(code) for code in range(1, 0x20000)
                if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co", "Cc")]
    changed = [c for c in assigned if place_names.fold_character(c) != c]
    names = [name for line in NAMES.split("\n") for name in line.split("|")]
    names += ["".join(chosen.choice(changed if chosen.random() < 0.7 else assigned) for _ in range(12)) for _ in range(400)]
    names += ["x" * 192, "x" * 193, "x " * 96, "x " * 97, "ß" * 96, "ß" * 97, "", " - "]
    for name in names:
        key = place_names.fold(name)
        print("%s\t%s" % (escaped(name), escaped(key) if len(key.encode()) <= place_names.LONGEST else "-"))


main()
