# SPDX-License-Identifier: Apache-2.0
"""The countries of ISO 3166-1, and Kosovo, as all tables of places number them."""
import sys

KOSOVO = "XK"


def iso_3166(path):
    """alpha-2 → (alpha-3, number, English name) from the package iso3166."""
    sys.path.insert(0, path)
    import iso3166
    countries = {c.alpha2: (c.alpha3, int(c.numeric), c.name) for c in iso3166.countries}
    # Not in the standard, which leaves XA to XZ to its users; the European Commission and the World Bank write these.
    countries[KOSOVO] = ("XKX", 0, "Kosovo")
    return countries


def number(alpha2):
    """A country in ten bits: AA is 0, AB is 1, ZZ is 675."""
    return (ord(alpha2[0]) - 65) * 26 + ord(alpha2[1]) - 65


def local_code(code):
    """The part behind the hyphen of an ISO 3166-2 code in sixteen bits: three digits in base 37, 0 for none, A first."""
    digits = [ord(c) - 64 if c.isalpha() else ord(c) - 48 + 27 for c in code]
    value = 0
    for digit in (digits + [0, 0, 0])[:3]:
        value = value * 37 + digit
    return value


def code(number_):
    """The code that local_code has made a number of, in small letters."""
    letters = ""
    for weight in (37 * 37, 37, 1):
        digit = number_ // weight % 37
        if digit:
            letters += chr(96 + digit) if digit < 27 else chr(48 + digit - 27)
    return letters
