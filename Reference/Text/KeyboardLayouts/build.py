# SPDX-License-Identifier: Apache-2.0
"""Builds keyboard-layouts.bin: at which keys of which keyboards a letter or digit lies.

The layouts come from Debian's xkb-data, the names of their characters from keysymdef.h in x11proto-dev. Layouts that give
no character two places are merged into one *keyboard*: a Russian and an American one, or the Spanish and the American one
but for its ñ. Few keyboards are left, and one load tells where a character lies on all of them.

All numbers are little-endian.

    offset 0   8 bytes  "ASSAYKEY"
           8   u32      version of this format: 1
          12   u32      date of the sources, as in 20220422
          16   u32      number of blocks in the directory
          20   u32      number of blocks of records
          24   u32      number of characters and one, for those that are on no keyboard
          28   u32      CRC-32 of everything after the header
          32            directory: u8 for each 64 characters of Unicode, the block of their records
                        blocks: 64 u16 each, the record of a character; record 0 is for characters on no keyboard
                        records: 16 u8 each, the place on each keyboard: 16 * row + column, 0 for none. Row 1 is that of
                        the digits, column 1 that of Q; keys that lie below each other have the same column.
                        others: u32 each, the character in lower case
"""
import os
import re
import struct
import sys
import unicodedata
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from sources import Table  # noqa: E402

# The layouts that people of a country use.
COMMON = """us de fr ru ua bg gr il ara ir ge am es latam it pt br gb se no dk fi is pl cz sk hu ro hr rs si me mk ba al
lt lv ee tr be ch nl ca by kz kg mn th in bg(phonetic) ru(phonetic) ch(fr) cz(qwerty)""".split()
# Those that some people choose instead.
RARE = "us(dvorak) us(colemak) tr(f) fr(bepo) de(neo) lv(fkey)".split()
ROWS = {"AE": 1, "AD": 2, "AC": 3, "AB": 4}
OTHER_KEYS = {"TLDE": (1, 0), "LSGT": (4, 0), "BKSL": (3, 12)}
KEYBOARDS = 16
BLOCK = 64


def keysyms(text):
    """The character of each name in keysymdef.h."""
    found = re.findall(r"^#define XK_(\w+)\s+0x[0-9a-f]+\s*/\*[ (]U\+([0-9A-F]{4,6})", text, re.MULTILINE)
    return {name: chr(int(code, 16)) for name, code in found}


class Symbols:
    """The files of xkb/symbols: sections with keys, which include each other."""

    def __init__(self, archive, names):
        self.archive = archive
        self.names = names
        self.sections = {}

    def character(self, keysym):
        if re.fullmatch(r"U[0-9A-Fa-f]{4,6}", keysym):
            return chr(int(keysym[1:], 16))
        if re.fullmatch(r"0x100[0-9A-Fa-f]{4}", keysym):
            return chr(int(keysym, 16) - 0x1000000)
        return self.names.get(keysym)

    def load(self, file):
        if file not in self.sections:
            text = self.archive.extractfile("./usr/share/X11/xkb/symbols/" + file).read().decode("utf-8")
            text = re.sub(r"//.*", "", text)
            sections = {}
            for match in re.finditer(r'((?:\w+\s+)*)xkb_symbols\s+"([^"]+)"\s*\{(.*?)\n\s*\};', text, re.DOTALL):
                sections[match[2]] = match[3]
                if "default" in match[1] or "" not in sections:
                    sections[""] = match[3]
            self.sections[file] = sections
        return self.sections[file]

    def keys(self, layout):
        """The keys of a layout such as "tr(f)": name of the key to its characters without and with Shift."""
        file, section = re.fullmatch(r"([\w/]+)(?:\(([^)]*)\))?", layout).groups()
        keys = {}
        for include, key, levels in re.findall(
                r'include\s+"([^"]+)"|key\s+<(\w+)>\s*\{(?:[^\[}]*\[[Gg]roup1\])*[^\[}]*\[([^\]]*)\]',
                self.load(file)[section or ""]):
            if include:
                for part in re.split(r"[+|]", include):
                    keys.update(self.keys(part))
            else:
                # NoSymbol leaves what an included section has put on the key.
                before = keys.get(key, [])
                named = [name.strip() for name in levels.split(",")[:2]]
                keys[key] = [
                    before[level] if name == "NoSymbol" and level < len(before) else self.character(name)
                    for level, name in enumerate(named)]
        return keys


def is_counted(character):
    return character is not None and unicodedata.category(character)[0] in "LN"


def lowercased(character):
    """The letter in lower case; İ, for which Unicode has two characters, as i."""
    return character.lower()[0]


def is_case(capital, letter):
    """Whether a letter is another in upper case; Turkish has ı I and i İ."""
    return capital == letter.upper() or lowercased(capital) == letter


def places(keys):
    """Where each letter and digit of a layout lies. With Shift only the other case and digits count: nobody who lets the
    hand run over the keys holds it for anything else, but French keyboards have their digits there."""
    found = {}
    for key, levels in keys.items():
        row = ROWS.get(key[:2])
        place = (row, int(key[2:])) if row and key[2:].isdigit() else OTHER_KEYS.get(key)
        plain, shifted = (levels + [None, None])[:2]
        if place is None:
            continue
        if is_counted(plain):
            found.setdefault(plain, place)
        if is_counted(shifted) and (shifted.isdigit() or is_counted(plain) and is_case(shifted, plain)):
            found.setdefault(shifted, place)
        elif is_counted(plain) and len(plain.upper()) == 1:
            found.setdefault(plain.upper(), place)
    return {character: 16 * row + column for character, (row, column) in found.items()}


def merge(layouts):
    """The keyboards that the layouts make up: each takes in what does not contradict it."""
    keyboards = []
    for layout in layouts:
        for keyboard in keyboards:
            if all(keyboard.get(character, place) == place for character, place in layout.items()):
                keyboard.update(layout)
                break
        else:
            keyboards.append(dict(layout))
    return keyboards


def encoded(common, rare, date):
    keyboards = common + rare
    if len(keyboards) > KEYBOARDS:
        sys.exit("%d keyboards: the records have room for %d" % (len(keyboards), KEYBOARDS))
    characters = sorted({character for keyboard in keyboards for character in keyboard})
    directory = bytearray(ord(characters[-1]) // BLOCK + 1)
    blocks = [[0] * BLOCK]
    records = bytearray(KEYBOARDS)
    others = [0]
    for character in characters:
        block, index = divmod(ord(character), BLOCK)
        if not directory[block]:
            directory[block] = len(blocks)
            blocks.append([0] * BLOCK)
        blocks[directory[block]][index] = len(others)
        records += bytes(keyboard.get(character, 0) for keyboard in keyboards).ljust(KEYBOARDS, b"\0")
        others.append(ord(lowercased(character)))
    directory += bytes(-len(directory) % 4)
    payload = bytes(directory) + b"".join(struct.pack("<64H", *block) for block in blocks) + bytes(records)
    payload += struct.pack("<%dI" % len(others), *others)
    header = struct.pack(
        "<8s7I", b"ASSAYKEY", 1, date, len(directory), len(blocks), len(others), len(common), zlib.crc32(payload))
    return header + payload, len(characters)


reference = Table(__file__)
with reference.unpack("x11proto-dev") as archive:
    names = keysyms(archive.extractfile("./usr/include/X11/keysymdef.h").read().decode("utf-8"))
with reference.unpack("xkb-data") as archive:
    symbols = Symbols(archive, names)
    common, rare = (
        merge(places(symbols.keys(layout)) for layout in layouts) for layouts in (COMMON, RARE))
reference.finish(*encoded(common, rare, reference.source["date"]))
