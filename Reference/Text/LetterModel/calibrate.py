# SPDX-License-Identifier: Apache-2.0
"""Prints how sure a score of the letter model makes that a word was mashed, and how right that is.

    python3 Reference/Text/LetterModel/calibrate.py [FILE.jsonl …]

A score is how many times more likely a word is under the model of mashing than under that of words, as a natural logarithm.
The words are those that were kept out of the model, one in five of all that more than one list has; the mashed ones are
mash.csv, typed for this purpose. The confidence is a logistic function of the score, fitted to both, where one field in
FIELDS_FOR_ONE_MASHED is mashed. Plugins/AssayGibberish/Letters/LetterConfidence.swift has the numbers that it prints.

With files of lines {"input": …, "expected": "real" | "gibberish"}, which the model has not seen either, the table of
reliability is printed for their values too; a value scores as the worst of its words.
"""
import csv
import json
import math
import os
import struct
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, ".."), os.path.join(HERE, "..", "..")]
import build  # noqa: E402
from sources import Table  # noqa: E402
from word_lists import held_out  # noqa: E402

FIELDS_FOR_ONE_MASHED = 20
SHORTEST = 4


class Model:
    """letter-model.bin, read as the library reads it."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        count = struct.unpack_from("<I", data, 16)[0]
        offsets = struct.unpack_from("<%dI" % (count + 1), data, 24)
        self.folds = {}
        for i in range(struct.unpack_from("<I", data, offsets[0])[0]):
            code, script, first, second, _ = struct.unpack_from("<HBBBB", data, offsets[0] + 4 + 6 * i)
            self.folds[code] = (script, [first, second] if second else [first])
        self.scripts = [self.script(data, offset) for offset in offsets[1:]]

    @staticmethod
    def script(data, offset):
        size, order, again, end = struct.unpack_from("<4H", data, offset)
        start = struct.unpack_from("<%dH" % size, data, offset + 8)
        keys = struct.unpack_from("<%dH" % (size * size), data, offset + 8 + 2 * size)
        costs = data[offset + 8 + 2 * size + 2 * size * size:]
        return size, order, again / 65535, end / 65535, start, keys, costs

    def words(self, text):
        """(script, letters) of each word; None where a letter is of no script of the model."""
        word = []
        for character in unicodedata.normalize("NFC", text) + " ":
            if unicodedata.category(character).startswith("M") or character in "'’ʻʼ`´":
                continue
            if unicodedata.category(character).startswith("L"):
                word.append(self.folds.get(ord(character)))
            elif word:
                if None not in word and len({script for script, _ in word}) == 1:
                    yield word[0][0], [letter for _, letters in word for letter in letters]
                word = []

    def score(self, script, letters):
        size, order, again, end, start, keys, costs = self.scripts[script]
        context = [0] * (order - 1)
        real = 0
        for letter in letters + [0]:
            index = 0
            for part in context + [letter]:
                index = index * (size + 1) + part
            real += costs[index]
            context = context[1:] + [letter]
        mash = math.log(start[letters[0] - 1] / 65535)
        seen, count = {}, {}
        for first, second in zip(letters, letters[1:]):
            p = keys[(first - 1) * size + second - 1] / 65535
            if first in count:
                p += again * seen.get((first, second), 0) / count[first]
            else:
                p *= (1 - end) / (1 - end - again)
            mash += math.log(p)
            seen[first, second] = seen.get((first, second), 0) + 1
            count[first] = count.get(first, 0) + 1
        return mash + math.log(end) + real / 16


def fit(real, mashed):
    """Slope and intercept of the logistic function, by gradient ascent; each mashed word stands for its share of fields."""
    weight = len(real) / FIELDS_FOR_ONE_MASHED / len(mashed)
    points = [(s, 0, 1.0) for s in real if s > -5] + [(s, 1, weight) for s in mashed]
    slope, intercept = 0.8, -4.0
    for _ in range(60):
        gradient, hessian = [0.0, 0.0], [[1e-9, 0.0], [0.0, 1e-9]]
        for score, truth, w in points:
            p = 1 / (1 + math.exp(-(slope * score + intercept)))
            for i, a in enumerate((score, 1)):
                gradient[i] += w * (truth - p) * a
                for j, b in enumerate((score, 1)):
                    hessian[i][j] += w * p * (1 - p) * a * b
        (a, b), (c, d) = hessian
        determinant = a * d - b * c
        slope += (d * gradient[0] - b * gradient[1]) / determinant
        intercept += (a * gradient[1] - c * gradient[0]) / determinant
    return slope, intercept


def reliability(title, real, mashed, slope, intercept):
    """How many of the findings of each confidence are right, where one field in FIELDS_FOR_ONE_MASHED is mashed."""
    weight = len(real) / FIELDS_FOR_ONE_MASHED / len(mashed)
    print("%s: %d real, %d mashed; one field in %d mashed" % (title, len(real), len(mashed), FIELDS_FOR_ONE_MASHED))
    print("  confidence      real   mashed   share right   of all mashed")
    edges = [0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]
    confidence = [[1 / (1 + math.exp(-max(-500, slope * s + intercept))) for s in part] for part in (real, mashed)]
    for low, high in zip(edges, edges[1:]):
        wrong, right = (sum(low <= c < high for c in part) for part in confidence)
        share = right * weight / (right * weight + wrong) if right + wrong else 0
        print("  %.2f to %.2f %9d %8d %12.1f %% %13.1f %%" % (
            low, min(high, 1), wrong, right, 100 * share, 100 * right / len(mashed)))


def main():
    model = Model(os.path.join(HERE, "letter-model.bin"))
    weights = build.vocabulary(Table(os.path.join(HERE, "build.py")))
    real = [model.score(*part) for name in weights for word, weight in sorted(weights[name].items())
            if held_out(word) and weight >= 0.7 and len(word) >= SHORTEST for part in model.words(word)]
    with open(os.path.join(HERE, "mash.csv"), encoding="utf-8", newline="") as file:
        mashed = [model.score(*part) for row in csv.DictReader(file) for part in model.words(row["text"])]
    slope, intercept = fit(real, mashed)
    print("confidence = 1 / (1 + exp(-(%.3f · score + %.3f)))" % (slope, intercept))
    reliability("words kept out of the model", real, mashed, slope, intercept)
    scores = {"real": [], "gibberish": []}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                if row["expected"] in scores and not row["category"].startswith("code"):
                    scores[row["expected"]].append(max(
                        (model.score(*part) for part in model.words(row["input"]) if len(part[1]) >= SHORTEST), default=-99))
    if scores["real"] and scores["gibberish"]:
        reliability("values of the files", scores["real"], scores["gibberish"], slope, intercept)


if __name__ == "__main__":
    main()
