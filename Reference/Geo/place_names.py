# SPDX-License-Identifier: Apache-2.0
"""What names of places look like when they are compared: the same in Python as in Swift.

Plugins/AssayCountries/Folding/PlaceNameFolding.swift folds by the table that PlaceNameFolding/build.py makes of
`fold_character`, so that the build scripts of tables and the library agree on every character.

    fold("Provence-Alpes-Côte d’Azur")   "provence alpes cote dazur"
    fold("Korea, Rep. of (U.S.A.)")      "korea rep of u s a"
    join(fold("U.S.A."))                 "usa"
    spellings("Zürich")                  ["zurich", "zuerich"]
"""
import unicodedata

SEPARATOR, NOTHING = " ", ""
# No key is longer in bytes; a longer name has none.
LONGEST = 192

# Letters that Unicode does not take apart, as people write them where their keyboard lacks them.
LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n",
    "ə": "e", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ɖ": "d", "ɗ": "d", "ɓ": "b", "ƙ": "k", "ƴ": "y", "ɣ": "g", "ɩ": "i", "ʋ": "v",
    "ɨ": "i", "ʉ": "u", "ɲ": "n", "ƒ": "f", "ĸ": "k", "ƶ": "z", "ǥ": "g", "ⱡ": "l", "ƀ": "b", "ɫ": "l", "ɟ": "j",
    "ґ": "г", "ѝ": "и",
    # Persian and Urdu letters that keyboards confuse with those of Arabic, and the feminine ending.
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه",
}
# Apostrophes and signs that stand for one, the middle dot of Catalan: what people leave out.
LEFT_OUT = set("'`´‘’‛′ʹʻʼʽʾʿˈ·՚׳״＇ꞌ\u0640")
# Other ways to write a letter, besides leaving its sign out.
WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


def is_accent(character):
    """Whether a mark is left out: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic.

    The marks of all other scripts are letters of their own there.
    """
    code = ord(character)
    return (0x300 <= code <= 0x36F or 0x483 <= code <= 0x489 or 0x591 <= code <= 0x5BD
            or code in (0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0x670) or 0x610 <= code <= 0x61A
            or 0x64B <= code <= 0x65F or 0x6D6 <= code <= 0x6DC or 0x6DF <= code <= 0x6E4 or code in (0x6E7, 0x6E8)
            or 0x6EA <= code <= 0x6ED or 0x1AB0 <= code <= 0x1AFF or 0x1DC0 <= code <= 0x1DFF
            or 0x20D0 <= code <= 0x20FF or 0xFE00 <= code <= 0xFE0F or 0xFE20 <= code <= 0xFE2F)


def fold_character(character):
    """What one character counts as: SEPARATOR, NOTHING, or letters, among which may be a SEPARATOR."""
    if character in LEFT_OUT or is_accent(character):
        return NOTHING
    category = unicodedata.category(character)
    if category in ("Cf", "Sk"):
        return NOTHING
    if category in ("Cn", "Cs", "Co"):
        return SEPARATOR if category != "Cn" else character
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] in "ZPS" or category == "Cc":
        return SEPARATOR
    letters = unicodedata.normalize("NFKD", character).casefold()
    folded = ""
    for letter in unicodedata.normalize("NFKD", letters):
        if letter in LEFT_OUT or is_accent(letter):
            continue
        kind = unicodedata.category(letter)
        folded += SEPARATOR if kind[0] in "ZPS" else LETTERS.get(letter, letter)
    # Syllables of Korean and kana with their marks are one character again.
    return unicodedata.normalize("NFC", folded)


def fold(name):
    """The words of a name with one space between two: lower case, no accents, no signs."""
    folded = "".join(fold_character(character) for character in name)
    return " ".join(word for word in folded.split(SEPARATOR) if word)


def join(folded):
    """A folded name without its spaces."""
    return folded.replace(" ", "")


def spellings(name):
    """The ways to write a name, folded: without the dots and strokes of its letters, and with ae, oe, ue, aa for them."""
    composed = unicodedata.normalize("NFC", name)
    written_out = "".join(WRITTEN_OUT.get(character.lower(), character) for character in composed)
    found = [fold(composed)]
    other = fold(written_out)
    return found if other == found[0] else found + [other]
