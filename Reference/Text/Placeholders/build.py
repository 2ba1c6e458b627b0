# SPDX-License-Identifier: Apache-2.0
"""Builds placeholders.bin: what people type where a form wants a value and they have none to give.

    python3 Reference/Text/Placeholders/build.py [--check | --record]

All of it is written by hand, from general knowledge: words for no value, test words, labels of forms and sample companies,
streets and cities (words.csv), what is composed of two such words (compounds.csv), sample persons and figures (persons.csv;
persons-cjk.csv for names without a space between their parts) and the words of lorem ipsum (lorem.csv). Several texts in
one cell are parted by `|`.

An entry is a text as Plugins/AssayGibberish/Placeholders/FoldedText.swift folds it, with its words in alphabetical order,
so that one look-up finds a name in any order. The value is read by Plugins/AssayGibberish/Placeholders/PlaceholderEntry.swift:
two bits each say how sure it is that the text stands for no value, as a person's first name or last name beside another
name, as a whole name, a company, a street, a city and a message; the bits above are flags.
"""
import os
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
from reference_table import table  # noqa: E402
from sources import Table  # noqa: E402

# How sure: none, weak (people or firms are really called that), likely, sure.
LEVELS = {"weak": 1, "likely": 2, "sure": 3}
FIGURE, FILLER, NAME_IN_TITLE_CASE, TITLE, LEGAL_FORM, LOREM, DISTINCT_LOREM = (1 << bit for bit in range(14, 21))

# For each class the levels as first name, last name, whole name, company, street, city, message; and its flags.
CLASSES = {
    # No value, and nobody's name.
    "none": ("3333333", 0),
    # No value, and somebody's surname: Jennifer Null.
    "surname": ("0021210", FILLER),
    # No value, and often a name: Na, Nan, No.
    "common": ("0011210", NAME_IN_TITLE_CASE),
    # No value with a sign before it: \N of MySQL, <NaT>; a name or an initial without.
    "sign": ("0011110", 0),
    # What programs call a person: not a name, but not invented for the form either.
    "role": ("1021110", 0),
    # The label of a field.
    "column": ("3331110", 0),
    # Test is a surname.
    "test": ("2122223", FILLER),
    # Typed for a test, and nobody's name.
    "fake": ("3233333", FILLER),
    # What somebody asks for in a message, and no name.
    "request": ("3333330", 0),
    # Foo, Bar and Sample are surnames, and good names of firms.
    "filler": ("1011210", FILLER),
    "sample-surname": ("3332000", FIGURE),
    "sample-person": ("0022000", FIGURE),
    "sample-company": ("0122000", 0),
    "weak-company": ("0001000", 0),
    "sample-street": ("0000300", 0),
    "sample-city": ("0000330", 0),
    "ignored": ("0000000", TITLE),
    "legal-form": ("0000000", LEGAL_FORM),
}
# The most that a text of these classes may be, whatever else it is: Tom is empty in Danish, Thử is a test in Vietnamese,
# and Niemand a family.
CAPS = {"surname": "0022223", "common": "0011212", "test": "2122223", "filler": "1011212", "name": "0011212",
        "family": "1022223"}

LATIN = {"ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i",
         "ł": "l", "ŋ": "n", "ŧ": "t"}
OTHER = {"ё": "е", "й": "и", "ї": "і", "ґ": "г", "ς": "σ", "آ": "ا", "أ": "ا", "إ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
         "ة": "ه"}
GERMAN = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


def fold(text):
    """The words of a text, in lower case, without accents and signs."""
    folded = ""
    for character in text.lower():
        code = ord(character)
        if character in LATIN:
            folded += LATIN[character]
        elif character in OTHER:
            folded += OTHER[character]
        elif character in "'’ʼ`´׳\u200c\u00ad":
            continue
        elif code < 0x530 or 0x1E00 <= code < 0x2000:
            for part in unicodedata.normalize("NFD", character):
                if part.isalnum():
                    folded += OTHER.get(part, part)
                elif not unicodedata.combining(part):
                    folded += " "
        elif unicodedata.combining(character) and (0x590 <= code < 0x5C8 or 0x64B <= code < 0x671):
            continue
        elif unicodedata.category(character)[0] in "PZSC" and not 0xE00 <= code < 0xE80 and character not in "○〇◯":
            folded += " "
        else:
            folded += character
    return folded.split()


def key(words):
    return " ".join(sorted(words, key=lambda word: word.encode("utf-8")))


def spellings(text):
    """A text, and the same with ae for ä: Mueller is written as often as Muller."""
    lowered = text.lower()
    german = "".join(GERMAN.get(character, character) for character in lowered)
    return {key(fold(lowered)), key(fold(german))}


def levels(digits):
    return sum(int(digit) << 2 * place for place, digit in enumerate(digits))


def merge(first, second, choose):
    """The higher or lower level of each pair of bits, and the flags of both."""
    both = sum(choose(first >> 2 * place & 3, second >> 2 * place & 3) << 2 * place for place in range(7))
    return both | (first | second) >> 14 << 14


reference = Table(__file__)
entries = {}
caps = {}


def add(text, value):
    for spelling in spellings(text):
        if spelling:
            entries[spelling] = merge(entries.get(spelling, 0), value, max)


for row in reference.rows("words.csv"):
    for text in row["texts"].split("|"):
        if row["class"] in CAPS:
            for spelling in spellings(text):
                caps[spelling] = merge(caps.get(spelling, levels("3333333")), levels(CAPS[row["class"]]), min)
        if row["class"] in CLASSES:
            digits, flags = CLASSES[row["class"]]
            add(text, levels(digits) | flags)

for row in reference.rows("compounds.csv"):
    digits, flags = CLASSES[row["class"]]
    for first in row["first"].split("|"):
        for second in row["second"].split("|"):
            add(first + " " + second, levels(digits) | flags)
            add(first.replace(" ", "") + second.replace(" ", ""), levels(digits) | flags)

# A sure sample is also found without a space, as the name of a user: maxmustermann.
for name, gap in (("persons.csv", " "), ("persons-cjk.csv", "")):
    for row in reference.rows(name):
        level = LEVELS[row["weight"]]
        value = level << 4 | min(level, 2) << 6 | FIGURE
        for given in row["given"].split("|"):
            for family in row["family"].split("|"):
                add(given + " " + family, value)
                if not gap:
                    add(family + given, value)
                elif level == 3 and family and " " not in given + family and len(given + family) > 7:
                    add(given + family, value)

for row in reference.rows("lorem.csv"):
    for word in row["words"].split():
        add(word, LOREM | (DISTINCT_LOREM if row["kind"] == "distinct" else 0))

for spelling, cap in caps.items():
    if spelling in entries:
        flags = entries[spelling] >> 14 << 14
        entries[spelling] = merge(entries[spelling] & 0x3FFF, cap & 0x3FFF, min) | flags

for spelling in entries:
    if len(spelling.encode("utf-8")) > 84 or spelling.count(" ") > 7:
        sys.exit("longer than FoldedText.swift reads: " + spelling)
reference.finish(table(sorted(entries.items()), reference.source["date"]), len(entries))
