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


def elements(archive, folder, path):
    """(locale, element) for each element of a path in the files of a folder of unicode-cldr-core."""
    for member in sorted(archive.getmembers(), key=lambda member: member.name):
        if os.path.dirname(member.name) == (COMMON + folder).rstrip("/") and member.name.endswith(".xml"):
            locale = os.path.basename(member.name)[:-len(".xml")]
            for element in xml.etree.ElementTree.parse(archive.extractfile(member)).getroot().iterfind(path):
                if element.text:
                    yield locale, element


def territories(archive):
    """(locale, territory, form, name); form is "", "short" or "variant"."""
    for locale, element in elements(archive, "main", "localeDisplayNames/territories/territory"):
        yield locale, element.get("type"), element.get("alt", ""), element.text


def subdivisions(archive):
    """(locale, code, name), the code as in ISO 3166-2: DE-BW."""
    for locale, element in elements(archive, "subdivisions", "localeDisplayNames/subdivisions/subdivision"):
        code = element.get("type").upper()
        yield locale, code[:2] + "-" + code[2:], element.text


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
