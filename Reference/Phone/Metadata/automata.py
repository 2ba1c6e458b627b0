# SPDX-License-Identifier: Apache-2.0
"""Turns the patterns of numbering plans into automata that read digits.

The patterns of the source are of a small kind: digits, [..] and \\d, groups, |, ?, {m}, {m,n}, and $ at the end of a
branch. Nothing in them repeats without bound.
"""

DIGITS = frozenset(range(10))


class Pattern:
    """A pattern as a program in the manner of Thompson.

    What comes earlier in a split is preferred, as by a matcher that goes back.
    """

    def __init__(self, text):
        self.text, self.at, self.groups = text, 0, 0
        self.program = []
        tree = self.alternatives()
        if self.at != len(text):
            raise ValueError("not understood at %d: %s" % (self.at, text))
        self.start = self.compile(tree, self.emit(("match",)))

    # Reading.

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ("any", branches)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.atom()))
        return ("all", parts)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def atom(self):
        character = self.peek()
        self.at += 1
        if character == "(":
            group = None
            if self.text.startswith("?:", self.at):
                self.at += 2
            else:
                self.groups += 1
                group = self.groups
            inside = self.alternatives()
            if self.peek() != ")":
                raise ValueError("no ) in " + self.text)
            self.at += 1
            return inside if group is None else ("group", group, inside)
        if character == "[":
            end = self.text.index("]", self.at)
            inside, self.at = self.text[self.at:end], end + 1
            return ("digit", self.members(inside))
        if character == "\\" and self.peek() == "d":
            self.at += 1
            return ("digit", DIGITS)
        if character == "$":
            return ("end",)
        if character.isdecimal():
            return ("digit", frozenset([int(character)]))
        raise ValueError("%r is not understood in %s" % (character, self.text))

    @staticmethod
    def members(inside):
        members, index = set(), 0
        while index < len(inside):
            if inside[index + 1:index + 2] == "-":
                members |= set(range(int(inside[index]), int(inside[index + 2]) + 1))
                index += 3
            else:
                members.add(int(inside[index]))
                index += 1
        return frozenset(members)

    def repeated(self, part):
        if self.peek() == "?":
            self.at += 1
            return ("repeat", part, 0, 1)
        if self.peek() == "{":
            end = self.text.index("}", self.at)
            bounds = self.text[self.at + 1:end].split(",")
            self.at = end + 1
            return ("repeat", part, int(bounds[0]), int(bounds[-1]))
        return part

    # Compiling, from the end to the start: each instruction knows the next one.

    def emit(self, instruction):
        self.program.append(instruction)
        return len(self.program) - 1

    def compile(self, tree, following):
        kind = tree[0]
        if kind == "digit":
            return self.emit(("digit", tree[1], following))
        if kind == "end":
            return self.emit(("end", following))
        if kind == "all":
            for part in reversed(tree[1]):
                following = self.compile(part, following)
            return following
        if kind == "any":
            return self.emit(("split", [self.compile(branch, following) for branch in tree[1]]))
        if kind == "group":
            close = self.emit(("save", tree[1], 1, following))
            return self.emit(("save", tree[1], 0, self.compile(tree[2], close)))
        _, part, least, most = tree
        optional = following
        for _ in range(most - least):
            optional = self.emit(("split", [self.compile(part, optional), following]))
        for _ in range(least):
            optional = self.compile(part, optional)
        return optional


class Whole:
    """Which of several patterns a whole string of digits is of. A state is a set of places in the programs."""

    def __init__(self, patterns):
        self.patterns = patterns
        self.closures = {}
        start = set()
        for index, pattern in enumerate(patterns):
            start |= self.closure(index, pattern.start)
        self.start = frozenset(start)

    def closure(self, index, place):
        key = (index, place)
        if key not in self.closures:
            instruction = self.patterns[index].program[place]
            if instruction[0] == "split":
                found = set().union(*[self.closure(index, branch) for branch in instruction[1]])
            elif instruction[0] == "save":
                found = self.closure(index, instruction[3])
            elif instruction[0] == "end":
                raise ValueError("$ in the pattern of a whole number")
            else:
                found = {key}
            self.closures[key] = frozenset(found)
        return self.closures[key]

    def next(self, state, digit):
        found = set()
        for index, place in state:
            instruction = self.patterns[index].program[place]
            if instruction[0] == "digit" and digit in instruction[1]:
                found |= self.closure(index, instruction[2])
        return frozenset(found)

    def matched(self, state):
        return {index for index, place in state if self.patterns[index].program[place][0] == "match"}


class Prefix:
    """Where the preferred match of a pattern at the start of a string ends, and what its last group holds.

    A state is a list of (place, start of the group, end of the group), the preferred first. Starts and ends count from
    the start of the string.
    """

    def __init__(self, pattern):
        self.pattern = pattern
        self.start = self.closed([(pattern.start, None, None)], 0)

    def closed(self, threads, depth):
        """The threads that wait for a digit or have matched; those after a match without $ are not wanted any more."""
        found, seen = [], set()

        def follow(place, start, end, at_end):
            instruction = self.pattern.program[place]
            if instruction[0] == "split":
                return any(follow(branch, start, end, at_end) for branch in instruction[1])
            if instruction[0] == "save":
                if instruction[1] == self.pattern.groups:
                    start, end = (depth, end) if instruction[2] == 0 else (start, depth)
                return follow(instruction[3], start, end, at_end)
            if instruction[0] == "end":
                return follow(instruction[1], start, end, True)
            key = (place, at_end)
            if key in seen:
                return False
            seen.add(key)
            if instruction[0] == "match":
                found.append(("end" if at_end else "match", start, end))
                return not at_end
            found.append((place, start, end))
            return False

        for place, start, end in threads:
            if follow(place, start, end, False):
                break
        return tuple(found)

    def next(self, state, digit, depth):
        """The state after a digit; depth: how many digits were read before it."""
        threads = []
        for place, start, end in state:
            if isinstance(place, str):
                continue
            instruction = self.pattern.program[place]
            if digit in instruction[1]:
                threads.append((instruction[2], start, end))
        return self.closed(threads, depth + 1)

    @staticmethod
    def matched(state):
        """The group of the match if digits follow, and if none does: () without one, None without a match."""
        here = next((thread for thread in state if thread[0] == "match"), None)
        at_end = next((thread for thread in state if thread[0] in ("match", "end")), None)
        return tuple(None if thread is None else () if thread[2] is None else (thread[1], thread[2])
                     for thread in (here, at_end))


class Nodes:
    """All automata together, each node there once: ten nodes that follow, and an outcome."""

    def __init__(self):
        self.numbers = {}
        self.rows = []
        self.dead = self.sink(0)

    def sink(self, outcome):
        """The node that no digit leaves."""
        return self.node(("sink", outcome), None, outcome)

    def node(self, key, following, outcome):
        if key not in self.numbers:
            number = self.numbers[key] = len(self.rows)
            self.rows.append((tuple(following) if following else (number,) * 10, outcome))
        return self.numbers[key]

    def add(self, following, outcome):
        """A node, or the one that is there already and does the same."""
        first = following[0]
        if all(number == first for number in following) and self.rows[first] == ((first,) * 10, outcome):
            return first
        return self.node((tuple(following), outcome), following, outcome)
