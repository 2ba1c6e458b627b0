# SPDX-License-Identifier: Apache-2.0
"""Builds legal-forms.bin from the forms of cleanco (by country) and those of legal-forms.csv, which come first.

    python3 Reference/Text/LegalForms/build.py [--check | --record]

Two kinds of entries. A spelling, as it is looked up: in lower case, without dots, commas, blanks and quotes; but one of
at most three letters that is written with dots ends in a dot, because a.s. and AS are different forms. Its value:

    bits 0-11   number of the form
    bits 12-20  where and how the spelling counts, see below
    bits 21-23  how many words the longest form has that ends with this word

and a form: "=", its usual spelling, a tab, and the ISO codes of its countries; the value is its number. The flags are
read by Plugins/AssayCompany/LegalFormSpelling.swift.
"""
import ast
import csv
import os
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
import reference_table  # noqa: E402
import sources  # noqa: E402

# At the end of a name: however it is written; in capitals; exactly as usual without dots; in its country only.
STRONG, CAPITALS, DOTTED, WEAK = (1 << n for n in range(12, 16))
# In front of a name; there in its country, before quotes, or with another form at the end.
START, START_WEAK = 1 << 16, 1 << 17
# In front or at the end, without a blank between.
GLUED = 1 << 18
# The word is the last one of a longer form, or the first one.
LAST_WORD, FIRST_WORD = 1 << 19, 1 << 20
NO_FORM = 0xFFF

KINDS = {"strong": STRONG, "capitals": CAPITALS, "dotted": DOTTED, "weak": WEAK, "start": START,
         "start-weak": START_WEAK, "cjk": GLUED | STRONG}
# Short forms that are written in any way. The others of at most three letters are words and names as well.
ANY_CASE = set(
    "ag kg ohg gbr inc ltd llc plc llp oy oyj bv nv kft zrt aps sro doo srl uab lda bhd tbk pvt ehf cyf".split())

COUNTRIES = {
    "Albania": "AL", "Argentina": "AR", "Australia": "AU", "Austria": "AT", "Belarus": "BY", "Belgium": "BE",
    "Bosnia / Herzegovina": "BA", "Brazil": "BR", "Bulgaria": "BG", "Cambodia": "KH", "Canada": "CA", "Chile": "CL",
    "Columbia": "CO", "Croatia": "HR", "Czech Republic": "CZ", "Denmark": "DK", "Dominican Republic": "DO",
    "Ecuador": "EC", "Egypt": "EG", "Estonia": "EE", "Finland": "FI", "France": "FR", "Germany": "DE", "Greece": "GR",
    "Guatemala": "GT", "Haiti": "HT", "Hong Kong": "HK", "Hungary": "HU", "Iceland": "IS", "India": "IN",
    "Indonesia": "ID", "Ireland": "IE", "Israel": "IL", "Italy": "IT", "Japan": "JP", "Latvia": "LV", "Lebanon": "LB",
    "Lithuania": "LT", "Luxemborg": "LU", "Macedonia": "MK", "Malaysia": "MY", "Mexico": "MX", "Mongolia": "MN",
    "Netherlands": "NL", "New Zealand": "NZ", "Nigeria": "NG", "Norway": "NO", "Oman": "OM", "Pakistan": "PK",
    "Peru": "PE", "Philippines": "PH", "Poland": "PL", "Portugal": "PT", "Romania": "RO", "Russia": "RU",
    "Serbia": "RS", "Singapore": "SG", "Slovenia": "SI", "Slovakia": "SK", "Spain": "ES", "Sweden": "SE",
    "Switzerland": "CH", "Turkey": "TR", "Ukraine": "UA", "United Kingdom": "GB", "United States of America": "US",
    "Uzbekistan": "UZ",
}
# What cleanco has by mistake: Bulgarian forms under Brazil, a Swedish one under Switzerland, a digit for a letter, words
# that are no form by themselves.
MISTAKES = {("Brazil", term) for term in ("pllc", "ad", "adsitz", "ead", "et", "kd", "kda", "sd")} | {
    ("Switzerland", "ab"), ("Belarus", "3at"), ("Russia", "3ao"), ("Norway", "etat"), ("Philippines", "ent."),
    ("United States of America", "co"), ("United States of America", "co.")}


def fold(spelling):
    text = spelling.lower().replace("（", "(").replace("）", ")")
    return "".join(c for c in text if c not in ".,'\"’“”„«»" and not c.isspace())


def is_dotted(spelling):
    return "." in spelling[:-1] and len(fold(spelling)) <= 3


def key(spelling):
    return fold(spelling) + "." if is_dotted(spelling) else fold(spelling)


def cleanco(path):
    """The terms by country: read as data, nothing of the package is run."""
    with tarfile.open(path) as archive:
        source = archive.extractfile("cleanco-2.3/cleanco/termdata.py").read().decode("utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "terms_by_country":
            return ast.literal_eval(node.value)
    sys.exit("cleanco has no terms by country")


def flags(spelling, kind):
    word = fold(spelling)
    if kind in ("strong", "dotted") and is_dotted(spelling):
        return STRONG
    is_name_as_well = len(word) <= 3 and word not in ANY_CASE and word.isalpha() and word.upper() != word
    return CAPITALS if kind == "strong" and is_name_as_well else KINDS[kind]


def main():
    table = sources.Table(__file__)
    forms = []  # [usual spelling, countries]
    words = {}  # folded spelling: [number of the form, flags]
    longest = {}  # last word: words of the longest form

    def number(form):
        for index, (known, _) in enumerate(forms):
            if known == form:
                return index
        forms.append((form, set()))
        return len(forms) - 1

    def add(spelling, form, value, countries):
        word = words.setdefault(key(spelling), [NO_FORM, 0])
        if word[0] == NO_FORM:
            word[0] = number(form)
        word[1] |= value
        forms[word[0]][1].update(countries)
        parts = spelling.split()
        if len(parts) > 1 and not value & GLUED:
            for word in {fold(parts[-1]), key(parts[-1])}:
                words.setdefault(word, [NO_FORM, 0])[1] |= LAST_WORD
                longest[word] = max(longest.get(word, 0), min(len(parts), 7))
            for word in {fold(parts[0]), key(parts[0])} if value & (START | START_WEAK) else ():
                words.setdefault(word, [NO_FORM, 0])[1] |= FIRST_WORD

    with open(table.fetch("legal-forms.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for spelling in row["spellings"].split("|"):
                add(spelling, row["form"], flags(spelling, row["kind"]), row["countries"].split())
    for country, terms in cleanco(table.fetch("cleanco")).items():
        for term in terms:
            if (country, term) in MISTAKES or not term.isprintable() or "\x99" in term:
                continue
            known = words.get(key(term), (NO_FORM, 0))
            if known[0] != NO_FORM:
                forms[known[0]][1].add(COUNTRIES[country])
                continue
            has_dots = "." in term[:-1]
            is_short = len(fold(term)) <= 3
            form = term if has_dots else term.upper() if is_short and term[-1] != "." else term.capitalize()
            add(term, form, STRONG if has_dots or not is_short else WEAK, [COUNTRIES[country]])
    entries = [(word, number | value | longest.get(word, 0) << 21) for word, (number, value) in words.items()]
    entries += [("=%s\t%s" % (form, ",".join(sorted(of))), index) for index, (form, of) in enumerate(forms)]
    entries.sort()
    spellings = sum(1 for number, _ in words.values() if number != NO_FORM)
    pairs = sum(len(countries) for _, countries in forms)
    table.finish(reference_table.table(entries, table.source["date"]), len(entries))
    print("%d spellings of %d forms, %d forms by country" % (spellings, len(forms), pairs))


main()
