# SPDX-License-Identifier: Apache-2.0
"""Names and facts of territories in the Unicode CLDR, from the packages that carry it."""
import collections
import os
import pickle
import re
import sys
import xml.etree.ElementTree
import zipfile

COMMON = "./usr/share/unicode/cldr/common/"


class Locales:
    """The locale data that Babel carries: newer than that of Debian, without short and variant names."""

    def __init__(self, path):
        # The data are pickled objects, some of them of Babel's own classes.
        sys.path.insert(0, path)
        self.wheel = zipfile.ZipFile(path)

    def facts(self):
        return pickle.loads(self.wheel.read("babel/global.dat"))

    def territories(self):
        """(locale, territory, name) of all locales that have any, in their order."""
        for member in sorted(self.wheel.namelist()):
            match = re.fullmatch(r"babel/locale-data/(\w+)\.dat", member)
            if match:
                names = pickle.loads(self.wheel.read(member)).get("territories", {})
                for territory in sorted(names):
                    if isinstance(names[territory], str):
                        yield match.group(1), territory, names[territory]


def roots(archive, folder):
    """(locale, root element) for each file of a folder of unicode-cldr-core."""
    for member in sorted(archive.getmembers(), key=lambda member: member.name):
        if os.path.dirname(member.name) == (COMMON + folder).rstrip("/") and member.name.endswith(".xml"):
            locale = os.path.basename(member.name)[:-len(".xml")]
            yield locale, xml.etree.ElementTree.parse(archive.extractfile(member)).getroot()


def elements(archive, folder, path):
    """(locale, element) for each element of a path, with a text, in the files of a folder of unicode-cldr-core."""
    for locale, root in roots(archive, folder):
        for element in root.iterfind(path):
            if element.text:
                yield locale, element


def spoken(archive, country_share):
    """Country → (its languages, the one that most speak); a language is official or that of so many percent."""
    file = archive.extractfile(COMMON + "supplemental/supplementalData.xml")
    found = {}
    for territory in xml.etree.ElementTree.parse(file).getroot().iterfind("territoryInfo/territory"):
        ranked = []
        for language in territory.iterfind("languagePopulation"):
            share = float(language.get("populationPercent"))
            is_official = language.get("officialStatus") in ("official", "de_facto_official")
            if is_official or share > country_share:
                ranked.append((is_official, share, language.get("type").split("_")[0]))
        if ranked:
            found[territory.get("type")] = ({language for _, _, language in ranked}, max(ranked)[2])
    return found


def territories(archive):
    """(locale, territory, form, name); form is "", "short" or "variant"."""
    for locale, element in elements(archive, "main", "localeDisplayNames/territories/territory"):
        yield locale, element.get("type"), element.get("alt", ""), element.text


def subdivisions(archive):
    """(locale, code, name), the code as in ISO 3166-2: DE-BW."""
    for locale, element in elements(archive, "subdivisions", "localeDisplayNames/subdivisions/subdivision"):
        code = element.get("type").upper()
        yield locale, code[:2] + "-" + code[2:], element.text


def without_marks(name):
    """A name without the marks of footnotes at its end, which tell two subdivisions of one name apart: Gandaki²."""
    return name.rstrip(" ¹²³⁴⁵⁶⁷⁸⁹⁰†‡*")


def regular_codes(archive):
    """The codes of subdivisions in force, as DE-BW."""
    file = archive.extractfile(COMMON + "validity/subdivision.xml")
    codes = set()
    for element in xml.etree.ElementTree.parse(file).getroot().iter("id"):
        if element.get("idStatus") == "regular":
            for entry in element.text.split():
                first, _, last = entry.partition("~")
                for end in range(ord(first[-1]), ord(last or first[-1]) + 1):
                    code = (first[:-1] + chr(end)).upper()
                    codes.add(code[:2] + "-" + code[2:])
    return codes


def containments(archive):
    """(what contains, code of a subdivision) for all subdivisions; what contains is a country or the code of another."""
    file = archive.extractfile(COMMON + "supplemental/subdivisions.xml")
    for element in xml.etree.ElementTree.parse(file).getroot().iter("subgroup"):
        whole = element.get("type").upper()
        whole = whole if len(whole) == 2 else whole[:2] + "-" + whole[2:]
        for part in element.get("contains").upper().split():
            yield whole, part[:2] + "-" + part[2:]


def wholes(archive):
    """Code of a part of a subdivision → code of what it is a part of."""
    return {part: whole for whole, part in containments(archive) if len(whole) > 2}


def cities(archive):
    """(locale, time zone, name of its exemplar city)."""
    for locale, root in roots(archive, "main"):
        for zone in root.iterfind("dates/timeZoneNames/zone"):
            city = zone.findtext("exemplarCity")
            if city:
                yield locale, zone.get("type"), city


def containment(archive, group):
    """The countries of a group: EU."""
    file = archive.extractfile(COMMON + "supplemental/supplementalData.xml")
    for element in xml.etree.ElementTree.parse(file).getroot().iterfind("territoryContainment/group"):
        if element.get("type") == group and element.get("status") != "deprecated":
            return set(element.get("contains").split())
    raise KeyError(group)


def most_used(languages):
    """Languages by their population, those of equal rights first."""
    ranked = collections.defaultdict(list)
    for language, facts in languages.items():
        ranked[facts.get("official_status")].append((-facts["population_percent"], language))
    chosen = ranked["official"] or ranked["de_facto_official"]
    return [language for _, language in sorted(chosen)]
