# SPDX-License-Identifier: Apache-2.0
"""Builds phone-metadata.bin: the numbering plans of the world, by the metadata of libphonenumber in phonenumbers.

    python3 Reference/Phone/Metadata/build.py [--check | --record]

Plugins/AssayPhone/Tables/PhoneMetadata.swift reads it in place. All numbers are little-endian.

    offset 0   8 bytes  "ASSAYTEL"
           8   u32      version of this format: 1
          12   u32      date of the source, as in 20261119
          16   u32      number of regions; "001" is one for each calling code that is no country's
          20   u32      number of plans
          24   u32      CRC-32 of everything after the header
          28   u32      number of nodes
          32   u32      offset of each section in turn: letters, codes, plans, regions, groups, nodes; then two zeros
          64   letters  676 bytes: of two letters A to Z the number of the region from 1, 0 for none
               codes    1000 bytes: of a calling code the number of its plan from 1, 0 for none
               plans    4 bytes each: u16 node at which a national number is judged, u8 main region, u8 zero
               regions  32 bytes each:
                        3 bytes  its code, filled with zero: "DE", "001"
                        u8       how many digits the transform rule puts before the group
                        u16      calling code
                        u16      nodes: general pattern,
                        u16      national prefix for parsing,
                        u16      international prefix
                        4 bytes  the digits of the transform rule, 0 to 9
                        u32      possible lengths, a bit each
                        u32      lengths that are possible inside the region only
                        8 bytes  zero
               groups   2 bytes each, what the outcome of a prefix stands for: start and end of the group; the first two
                        are no match, and a match without a group to keep
               nodes    22 bytes each: the node after each digit 0 to 9 (u16), outcome (u16)

The walk of a national number from the node of its plan ends in the outcome of the judgement: the region from 1, or 0
for none, in the bits from 4 on, the type in the four below (0: none, not valid), numbered as in TYPES. The order of
regions and types, and where leading digits decide, is that of libphonenumber. From a general pattern: 1 for a number of
that pattern. From a prefix: the outcome where digits follow in the lower byte, that where none does in the upper byte,
each an index into groups; the last outcome on the walk that is not 0 counts.
"""
import os
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..")]
import automata  # noqa: E402
import sources  # noqa: E402

# As the outcomes count them, from 1; the third is fixed line or mobile.
TYPES = ["fixed_line", "mobile", None, "toll_free", "premium_rate", "shared_cost", "voip", "personal_number", "pager",
         "uan", "voicemail"]
FIXED, MOBILE, FIXED_OR_MOBILE = 1, 2, 3
# In the order in which a number is tried; fixed line and mobile come last, and may be both.
ORDER = ["premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail"]
# A national number has at most 17 digits.
LONGEST = 17
HEADER = 64
GENERAL = "general_desc"


class Region:
    """The patterns of one region, over all types at once."""

    def __init__(self, metadata):
        self.metadata = metadata
        self.names = [name for name in [GENERAL] + [name for name in TYPES if name]
                      if pattern_of(metadata, name) is not None]
        leading = metadata.leading_digits
        self.whole = automata.Whole([automata.Pattern(pattern_of(metadata, name)) for name in self.names])
        self.leading = automata.Prefix(automata.Pattern(leading)) if leading is not None else None

    def type(self, state, length):
        """The type of a number of so many digits that ends in a state; 0 for none."""
        matched = {self.names[index] for index in self.whole.matched(state)}
        lengths = {name: getattr(self.metadata, name).possible_length for name in matched}
        matched = {name for name in matched if not lengths[name] or length in lengths[name]}
        if GENERAL not in matched:
            return 0
        for name in ORDER:
            if name in matched:
                return TYPES.index(name) + 1
        if "fixed_line" in matched:
            both = self.metadata.same_mobile_and_fixed_line_pattern or "mobile" in matched
            return FIXED_OR_MOBILE if both else FIXED
        return MOBILE if "mobile" in matched and not self.metadata.same_mobile_and_fixed_line_pattern else 0


def pattern_of(metadata, name):
    description = getattr(metadata, name)
    return description.national_number_pattern if description is not None else None


class Builder:
    def __init__(self, phonenumbers):
        of = phonenumbers.PhoneMetadata
        self.plans = []
        self.regions = []
        for code, names in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()):
            first = len(self.regions)
            for name in names:
                metadata = of.metadata_for_nongeo_region(code) if name == "001" else of.metadata_for_region(name)
                self.regions.append(Region(metadata))
            self.plans.append((code, list(range(first, len(self.regions)))))
        self.nodes = automata.Nodes()
        self.groups = [None, ()]

    def judgement(self, members):
        """The node at which the national numbers of a plan are judged.

        members: the numbers of its regions, the main one first.
        """
        regions = [self.regions[member] for member in members]
        alone = len(regions) == 1
        memory = {}

        def outcome(states, leads, length):
            for member, region, state, lead in zip(members, regions, states, leads):
                if alone or (lead is True if region.leading else region.type(state, length)):
                    return (member + 1) << 4 | region.type(state, length)
            return 0

        def decided(states, leads):
            """The outcome that no further digit changes, or None."""
            if any(states):
                return None
            if alone:
                return outcome(states, leads, 0)
            for region, lead in zip(regions, leads):
                if region.leading and lead is True:
                    return outcome(states, leads, 0)
                if region.leading and lead is not False:
                    return None
            return 0

        def lead_after(region, lead, digit, depth):
            if region.leading is None or isinstance(lead, bool):
                return lead
            return settled(region, region.leading.next(lead, digit, depth))

        def settled(region, state):
            if any(thread[0] == "match" for thread in state):
                return True
            return state if state else False

        def visit(states, leads, depth):
            final = decided(states, leads)
            if final is not None:
                return self.nodes.sink(final)
            key = (states, leads, depth)
            if key not in memory:
                following = [self.nodes.dead] * 10
                if depth < LONGEST:
                    # What only a region behind one that is decided could tell is not followed.
                    following = [
                        visit(*pruned([region.whole.next(state, digit) for region, state in zip(regions, states)],
                                      [lead_after(region, lead, digit, depth) for region, lead in zip(regions, leads)]),
                              depth + 1)
                        for digit in range(10)]
                memory[key] = self.nodes.add(following, outcome(states, leads, depth))
            return memory[key]

        def pruned(states, leads):
            nothing = frozenset()
            if alone:
                return tuple(states), tuple(leads)
            taken = False
            for index, region in enumerate(regions):
                if taken or leads[index] is False and region.leading:
                    states[index] = nothing
                    if taken and region.leading:
                        leads[index] = False
                elif region.leading and leads[index] is True:
                    taken = True
            return tuple(states), tuple(leads)

        leads = [settled(region, region.leading.start) if region.leading else None for region in regions]
        return visit(*pruned([region.whole.start for region in regions], leads), 0)

    def general(self, region):
        """The node from which a number of the general pattern ends in 1; its length is not asked beside the pattern."""
        whole = automata.Whole([automata.Pattern(pattern_of(region.metadata, GENERAL))])
        memory = {}

        def visit(state):
            if not state:
                return self.nodes.dead
            if state not in memory:
                memory[state] = self.nodes.add(
                    [visit(whole.next(state, digit)) for digit in range(10)], 1 if whole.matched(state) else 0)
            return memory[state]

        return visit(whole.start)

    def prefix(self, text, keeps_group):
        """The node from which the match of a prefix is found; the dead one where there is no pattern."""
        if not text:
            return self.nodes.dead
        pattern = automata.Prefix(automata.Pattern(text))
        memory = {}

        def index(group):
            if group is None:
                return 0
            if not keeps_group or group == ():
                return 1
            if group not in self.groups:
                self.groups.append(group)
            return self.groups.index(group)

        def visit(state, depth):
            if not state:
                return self.nodes.dead
            key = (state, depth)
            if key not in memory:
                here, at_end = pattern.matched(state)
                following = [visit(pattern.next(state, digit, depth), depth + 1) for digit in range(10)]
                memory[key] = self.nodes.add(following, index(here) | index(at_end) << 8)
            return memory[key]

        return visit(pattern.start, 0)

    def region(self, region):
        """The bytes of a region."""
        metadata = region.metadata
        rule = metadata.national_prefix_transform_rule or ""
        digits, group = rule.split("\\") if rule else ("", "")
        if group and int(group) != automata.Pattern(metadata.national_prefix_for_parsing).groups:
            raise ValueError("%s: the rule %s takes another group than the last" % (metadata.id, rule))
        general = metadata.general_desc
        return struct.pack(
            "<3sB4H4s2I8x",
            metadata.id.encode(), len(digits), metadata.country_code, self.general(region),
            self.prefix(metadata.national_prefix_for_parsing, bool(rule)),
            self.prefix(metadata.international_prefix, False), bytes(map(int, digits)), bits(general.possible_length), bits(general.possible_length_local_only))


def bits(lengths):
    return sum(1 << length for length in lengths)


def main():
    table = sources.Table(__file__)
    sys.path.insert(0, table.fetch("phonenumbers"))
    import phonenumbers
    builder = Builder(phonenumbers)
    letters, codes = bytearray(676), bytearray(1000)
    for number, region in enumerate(builder.regions, 1):
        name = region.metadata.id
        if name.isalpha():
            letters[(ord(name[0]) - 65) * 26 + ord(name[1]) - 65] = number
    plans = b""
    for number, (code, members) in enumerate(builder.plans, 1):
        codes[code] = number
        plans += struct.pack("<HBx", builder.judgement(members), members[0])
    regions = b"".join(map(builder.region, builder.regions))
    groups = b"".join(struct.pack("<2B", *(group or (0, 0))) for group in builder.groups)
    if len(builder.nodes.rows) > 0xFFFF or len(builder.regions) > 0xFF or len(builder.groups) > 0xFF:
        raise ValueError("the format has no room for so many")
    nodes = b"".join(struct.pack("<11H", *following, outcome) for following, outcome in builder.nodes.rows)
    offsets, payload = [], b""
    for section in [letters, codes, plans, regions, groups, nodes]:
        payload += bytes(-len(payload) % 4)
        offsets.append(HEADER + len(payload))
        payload += section
    payload = struct.pack("<6I8x", *offsets) + payload
    header = struct.pack("<8s6I", b"ASSAYTEL", 1, table.source["date"], len(builder.regions), len(builder.plans),
                         zlib.crc32(payload), len(builder.nodes.rows))
    table.finish(header + payload, len(builder.regions))


if __name__ == "__main__":
    main()
