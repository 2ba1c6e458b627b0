# SPDX-License-Identifier: Apache-2.0
"""Compares what Assay reads out of telephone numbers with what phonenumbers reads, a port of libphonenumber.

    pip install phonenumbers==9.0.43
    swift build --package-path Benchmarks -c release --product PhoneAgreement
    python3 Reference/Phone/agreement.py Benchmarks/.build/release/PhoneAgreement [--show N] [--count 100000] [--seed 1]
    python3 Reference/Phone/agreement.py --sample Tests/AssayPhoneTests/Corpora/agreement.tsv

The first way prints, for the example numbers of all regions and kinds in eight forms and for COUNT generated texts, in
how many the two agree, and N texts on which they do not. It ends with 1 if there is one. The second way writes some
examples and other generated texts with the answers of the package, for the tests.

The version must be the one that the table is built from.
"""
import argparse
import random
import subprocess
import sys

import phonenumbers
from phonenumbers import phonenumberutil as util

VERSION = "9.0.43"
KINDS = {0: "fixed-line", 1: "mobile", 2: "fixed-line-or-mobile", 3: "toll-free", 4: "premium-rate", 5: "shared-cost",
         6: "voip", 7: "personal", 8: "pager", 9: "universal-access", 10: "voicemail", 99: ""}
POSSIBILITIES = {0: "possible", 2: "tooShort", 3: "tooLong", 4: "localOnly", 5: "invalidLength"}
DEFECTS = {0: "unknownCallingCode", 1: "notANumber", 2: "tooShortAfterInternationalPrefix", 3: "tooShort",
           4: "tooLong"}
COLUMNS = ["read or not", "E.164", "extension", "possible", "valid and kind", "region"]
DIGITS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९"]


def answer(region, text):
    """What the package reads, in the form that PhoneAgreement prints."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        # Assay tells a region that is missing from a calling code that does not exist.
        missing = "Missing or invalid default region." in str(error)
        return "noRegion" if missing else DEFECTS[error.error_type]
    kind = phonenumbers.number_type(number)
    # PhoneAgreement prints the kind only, which stands for both.
    if phonenumbers.is_valid_number(number) != (kind != phonenumbers.PhoneNumberType.UNKNOWN):
        sys.exit("valid without a kind, or not valid with one: %r" % text)
    return "\t".join([
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        # The package keeps the digits of other scripts in an extension; Assay writes all digits alike.
        util.normalize_digits_only(number.extension or ""),
        POSSIBILITIES[phonenumbers.is_possible_number_with_reason(number)], KINDS[kind],
        phonenumbers.region_code_for_number(number) or ""])


def plans():
    """Each region or calling code that is no country's, with its metadata."""
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        yield region, phonenumbers.PhoneMetadata.metadata_for_region(region)
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        yield "ZZ", phonenumbers.PhoneMetadata.metadata_for_nongeo_region(code)


TYPES = ["fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
         "voicemail"]


def examples():
    """(region, national number) of all example numbers."""
    for region, metadata in plans():
        for name in TYPES:
            description = getattr(metadata, name)
            if description is not None and description.example_number:
                number = phonenumbers.PhoneNumber(country_code=metadata.country_code)
                util._set_italian_leading_zeros_for_phone_number(description.example_number, number)
                number.national_number = int(description.example_number)
                yield region, metadata, number


def example_forms():
    forms = phonenumbers.PhoneNumberFormat
    for region, metadata, number in examples():
        national = phonenumbers.format_number(number, forms.NATIONAL)
        e164 = phonenumbers.format_number(number, forms.E164)
        yield region, national
        yield region, phonenumbers.format_number(number, forms.INTERNATIONAL)
        yield "ZZ", phonenumbers.format_number(number, forms.RFC3966)
        yield region, "".join(filter(str.isdigit, national))
        yield "DE", "00" + e164[1:]
        yield region, e164[1:]
        yield region, util.national_significant_number(number)
        yield region, "+%d (0) %s" % (number.country_code, util.national_significant_number(number))


class Generator:
    """Texts that are nearly numbers, the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.plans = list(plans())
        self.examples = [(region, metadata, util.national_significant_number(number))
                         for region, metadata, number in examples()]
        self.regions = sorted(phonenumbers.SUPPORTED_REGIONS)

    def digits(self, count):
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def national(self):
        """A region's metadata and digits that are more or less a national number of it."""
        pick = self.random
        region, metadata, example = pick.choice(self.examples)
        kind = pick.random()
        if kind < 0.35:
            keep = pick.randrange(0, len(example))
            return region, metadata, example[:keep] + self.digits(len(example) - keep)
        if kind < 0.5:
            region, metadata = pick.choice(self.plans)
            lengths = metadata.general_desc.possible_length
            return region, metadata, self.digits(max(1, pick.choice(lengths) + pick.randrange(-2, 3)))
        if kind < 0.65:
            place = pick.randrange(len(example))
            return region, metadata, example[:place] + self.digits(1) + example[place + 1:]
        if kind < 0.75:
            return region, metadata, example + self.digits(pick.randrange(1, 5))
        if kind < 0.85:
            return region, metadata, example[:max(1, len(example) - pick.randrange(1, 6))]
        if kind < 0.9:
            return region, metadata, self.digits(pick.randrange(1, 22))
        return region, metadata, example

    def prefixed(self, region, metadata, national):
        """The digits behind what might be dialled before them; with the region that is dialled in."""
        pick = self.random
        code = str(metadata.country_code)
        kind = pick.random()
        own = region if pick.random() < 0.85 else pick.choice(self.regions + ["ZZ", "XX", ""])
        if kind < 0.3:
            return own, national
        if kind < 0.45:
            prefix = metadata.national_prefix or pick.choice(["0", "1", "8", "00", "15", "90", "180020"])
            return own, prefix + national
        if kind < 0.6:
            return own, "+" + code + pick.choice(["", " ", "-", " (0) ", "(0)", "0", " 1 "]) + national
        if kind < 0.7:
            dialled = own if own in self.regions else "DE"
            exits = [pick.choice(["00", "011", "0011", "810", "001", "009", "119", "00414", "0015", "14400", "1190",
                                  "0052"]),
                     phonenumbers.PhoneMetadata.metadata_for_region(dialled).international_prefix or "00"]
            return dialled, "".join(filter(str.isdigit, pick.choice(exits)[:6])) + code + national
        if kind < 0.8:
            return own, code + pick.choice(["", "0", metadata.national_prefix or ""]) + national
        if kind < 0.84:
            start = pick.choice(["00", "0", "+", "", "999", "210", "00 "])
            return own, "+" + start + pick.choice([code, "", self.digits(3)]) + national
        if kind < 0.92:
            # Codes of carriers and mobile tokens.
            return own, pick.choice(["0", "", "9", "0 11 15", "0343 15", "0312 ", "015", "90 21", "0 13", "0033", "17951",
                                     "1831", "003768", "00376", "19900", "1500", "1001", "08", "0 8155",
                                     "093"]) + national
        return own, pick.choice(["0", "+", "1", ""]) + self.digits(pick.randrange(1, 4)) + national

    def written(self, text):
        """The same with signs between the digits, in other digits, with letters, words and extensions."""
        pick = self.random
        kind = pick.random()
        if kind < 0.3:
            return text
        characters = list(text)
        for _ in range(pick.randrange(1, 5)):
            sign = pick.choice([" ", " ", "-", "-", ".", "/", "(", ")", " (", ") ", "  ", "–", "‑", "\u00a0", "[", "]",
                                "~", "*", "\u200b", "\u2060", "－", "．", "／", "（", "）", "\u3000", "x", "X", "ー", "\u00ad"])
            characters.insert(pick.randrange(len(characters) + 1), sign)
        text = "".join(characters)
        if kind < 0.6:
            return text
        if kind < 0.66:
            digits = pick.choice(DIGITS)
            return text.translate({ord(digit): digits[int(digit)] for digit in "0123456789"}).replace(
                "+", pick.choice(["+", "＋"]))
        if kind < 0.72:
            place = pick.randrange(max(1, len(text) - 4))
            letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyzſıİK"
            return text[:place] + "".join(pick.choice(letters) for _ in range(pick.randrange(1, 8)))
        if kind < 0.84:
            return text + self.extension()
        if kind < 0.9:
            start = pick.choice(["Tel.: ", "tel:", "Phone ", "☎ ", "fon (", "\t", "\u200e", "M: ", "#", "'"])
            return start + text + pick.choice(
                ["", ".", ")", " (privat)", "\n", " ", "'", "…", "abc", "_", "#", "²", "!", "é", "\r\n", "ー"])
        if kind < 0.94:
            return self.uri(text)
        junk = ["@", "?", "\t", "\n", "/", "//", "\\x", "/ x", ";", ",", ":", "=", "_", "é", "字", "½", "²", "٣", "+", "＋",
                "\u0301", "#", "\\", "x", "(0)", "E+", "e", "/ 0170 456", " oder 030 123", " und ", "&"]
        place = pick.randrange(len(text) + 1)
        return text[:place] + pick.choice(junk) + text[place:]

    def extension(self):
        pick = self.random
        return pick.choice(["", " ", ", ", ",", "\u00a0", "\t", "  ,"]) + pick.choice(
            ["x", "X", "ext", "ext.", "Ext:", "extn", "extension", "extensión", "extensio\u0301n", "extensi", "xt", "xtn",
             "e", "int", "INT", "#", "~", ";", ",,", ",", ";ext=", ";EXT=", "доб", "ДОБ.", "anexo", "ANEXO", "ｅｘｔ", "ｘｔｎ",
             "ｘ", "＃", "～", "ｉｎｔ", "-", " - ", "Durchwahl", "DW", "x.", "x:", "x-", ".", ":", ";:", ",,,", ",:",
             "extenſion", "ıNT", "/x", "# -", "x x"]) + pick.choice(
            ["", " ", "  ", ": ", ". ", "- ", ", ", ".", "．"]) + self.digits(
            pick.choice([1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 15, 16, 20, 21])) + pick.choice(["", "", "", "#", " ", "##", "x", ";isub=12"])

    def uri(self, text):
        pick = self.random
        contexts = ["+49", "+%d" % pick.randrange(1, 1000), "example.com", "", "+", "+(1)-2", "a-b.c1.de.", "-a.de", "1", "a..b",
                    "٤٩", "+٤٩", "x.1y", "www.é.de"]
        parameters = ["", ";ext=%s" % self.digits(pick.randrange(1, 5)), ";isub=%s" % self.digits(3), ";foo=1"]
        parameters += [";phone-context=" + context for context in contexts]
        return pick.choice(["tel:", "tel:", "TEL:", "", "x tel:"]) + text + pick.choice(parameters) + pick.choice(
            ["", "", ";ext=12", ";isub=1", "tel:", ";a"])

    def texts(self, count):
        for _ in range(count):
            region, text = self.prefixed(*self.national())
            if self.random.random() < 0.01:
                text = text + self.random.choice([" ", "1", "-", "0 "]) * self.random.choice([20, 100, 230, 240, 260, 500])
            yield region, self.written(text)


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def compare(program, name, cases, show):
    """Prints in how many cases the answers agree, and returns in how many they do not."""
    lines = "".join("%s\t%s\n" % (region, escaped(text)) for region, text in cases)
    run = subprocess.run([program], input=lines.encode("utf-8"), stdout=subprocess.PIPE, check=True)
    answers = run.stdout.decode("utf-8").split("\n")[:-1]
    if len(answers) != len(cases):
        sys.exit("%d answers to %d numbers" % (len(answers), len(cases)))
    agreed, total, read, valid, wrong = [0] * len(COLUMNS), [0] * len(COLUMNS), 0, 0, []
    for (region, text), ours in zip(cases, answers):
        theirs = answer(region, text)
        if ours != theirs:
            wrong.append((region, text, ours, theirs))
        mine, other = ours.split("\t"), theirs.split("\t")
        total[0] += 1
        agreed[0] += mine[0] == other[0] if len(other) == 1 else len(mine) > 1
        if len(other) > 1:
            read += 1
            valid += other[3] != ""
            for column in range(5):
                total[column + 1] += 1
                agreed[column + 1] += len(mine) > 1 and mine[column] == other[column]
    print("%s: %d texts, %d of them numbers, %d valid" % (name, len(cases), read, valid))
    for column, right, all_of in zip(COLUMNS, agreed, total):
        print("  %-16s %d of %d (%.4f %%)" % (column, right, all_of, 100 * right / max(1, all_of)))
    for region, text, ours, theirs in wrong[:show]:
        print("  differs: %s %r\n    Assay        %r\n    phonenumbers %r" % (region, text, ours, theirs))
    return len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?")
    parser.add_argument("--count", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--sample")
    options = parser.parse_args()
    if phonenumbers.__version__ != VERSION:
        sys.exit("this is phonenumbers %s, not %s" % (phonenumbers.__version__, VERSION))
    forms = list(example_forms())
    if options.sample:
        # Every seventh example in one form or another, and generated texts, but for very long ones.
        generated = Generator(options.seed + 1000).texts(3000)
        cases = forms[::7] + [case for case in generated if len(case[1]) <= 80]
        with open(options.sample, "w", encoding="utf-8", newline="") as file:
            for region, text in cases:
                file.write("%s\t%s\n" % (region, "\t".join([escaped(text).replace("\t", "\\t"), answer(region, text)])))
        return
    wrong = compare(options.program, "examples", forms, options.show)
    wrong += compare(options.program, "generated", list(Generator(options.seed).texts(options.count)), options.show)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
