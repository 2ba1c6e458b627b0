# SPDX-License-Identifier: Apache-2.0
"""Compiles the regular expressions of postal codes into automata, which need no expressions at run time.

Codes are read without their spaces and hyphens and in capitals, and so are the expressions.
"""
import re._constants as op
import re._parser as parser

ALPHABET = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def characters(items):
    found = set()
    for kind, value in items:
        if kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.RANGE:
            found.update(chr(code) for code in range(value[0], value[1] + 1))
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.update("0123456789")
        else:
            raise ValueError(kind)
    return found


class Automaton:
    """A nondeterministic automaton: states with sets of (character, state), and silent steps."""

    def __init__(self):
        self.steps, self.silent = [], []

    def state(self):
        self.steps.append([])
        self.silent.append([])
        return len(self.steps) - 1

    def add(self, pattern, start):
        """Adds an expression from a state on; returns the state behind it."""
        return self.sequence(parser.parse(pattern), start)

    def sequence(self, items, start):
        for kind, value in items:
            if kind is op.AT:
                continue
            if kind is op.LITERAL or kind is op.IN:
                found = characters(value if kind is op.IN else [(kind, value)])
                following = self.state()
                if found & ALPHABET:
                    self.steps[start].append((frozenset(found & ALPHABET), following))
                if found - ALPHABET:
                    self.silent[start].append(following)
                start = following
            elif kind is op.SUBPATTERN:
                start = self.sequence(value[3], start)
            elif kind is op.BRANCH:
                following = self.state()
                for branch in value[1]:
                    self.silent[self.sequence(branch, start)].append(following)
                start = following
            elif kind is op.MAX_REPEAT:
                least, most, inner = value
                for _ in range(least):
                    start = self.sequence(inner, start)
                end = self.state()
                for _ in range(most - least):
                    self.silent[start].append(end)
                    start = self.sequence(inner, start)
                self.silent[start].append(end)
                start = end
            else:
                raise ValueError(kind)
        return start

    def closure(self, states):
        reached, open_ = set(states), list(states)
        while open_:
            for following in self.silent[open_.pop()]:
                if following not in reached:
                    reached.add(following)
                    open_.append(following)
        return frozenset(reached)


def compiled(patterns):
    """[(accepted, {character: state})] with the first state first. patterns: [(expression, what it accepts as)]; where
    several accept, the least counts."""
    automaton = Automaton()
    first = automaton.state()
    ends = [(automaton.add(pattern, first), kind) for pattern, kind in patterns]
    numbers = {automaton.closure([first]): 0}
    states, order = [], [automaton.closure([first])]
    while len(states) < len(order):
        current = order[len(states)]
        following = {}
        for state in current:
            for found, target in automaton.steps[state]:
                for character in found:
                    following.setdefault(character, set()).add(target)
        moves = {}
        for character in sorted(following):
            target = automaton.closure(following[character])
            if target not in numbers:
                numbers[target] = len(order)
                order.append(target)
            moves[character] = numbers[target]
        states.append((min([kind for end, kind in ends if end in current], default=0), moves))
    return minimal(states)


def minimal(states):
    """Merges states that accept the same."""
    group = [accepted for accepted, _ in states]
    while True:
        keys = [(group[n], states[n][0], tuple((c, group[t]) for c, t in sorted(states[n][1].items())))
                for n in range(len(states))]
        numbers = {}
        refined = [numbers.setdefault(key, len(numbers)) for key in keys]
        if len(numbers) == len(set(group)):
            break
        group = refined
    result = [None] * len(numbers)
    for n, (accepted, moves) in enumerate(states):
        result[refined[n]] = (accepted, {c: refined[t] for c, t in moves.items()})
    return result


def ranges(moves):
    """[(first, last, state)] of the characters that lead to the same state and follow each other."""
    found = []
    for character, state in sorted(moves.items()):
        if found and found[-1][2] == state and ord(found[-1][1]) + 1 == ord(character):
            found[-1][1] = character
        else:
            found.append([character, character, state])
    return found


def prefixes(pattern):
    """The digits and letters that codes of an expression begin with, all written out; any digit at the end is cut off."""
    automaton = Automaton()
    first = automaton.state()
    end = automaton.add(pattern, first)
    digits = frozenset("0123456789")
    found = set()

    def walk(states, written):
        states = automaton.closure(states)
        moves = {}
        for state in states:
            for characters_, target in automaton.steps[state]:
                for character in characters_:
                    moves.setdefault(character, set()).add(target)
        if end in states:
            found.add(written)
        for character, targets in sorted(moves.items()):
            walk(targets, written + character)

    walk([first], "")
    # 240 to 249 are 24.
    changed = True
    while changed:
        changed = False
        for prefix in sorted(found, key=len, reverse=True):
            stem = prefix[:-1]
            if stem and prefix[-1] in digits and all(stem + digit in found for digit in digits):
                found -= {stem + digit for digit in digits}
                found.add(stem)
                changed = True
                break
    return sorted(found)
