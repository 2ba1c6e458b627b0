// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import Testing

struct HeaderCorpusTests {
  /// What is read of header lines: fields that are expected, found, and found where another one or none is.
  private struct Score {
    var expected = 0
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
  }

  private func score(_ file: String) throws -> (lines: Int, Score) {
    let lines = try HeaderLine.all(in: file)
    var score = Score()
    for line in lines {
      let mapping = try ColumnMapping(header: line.columns, file: line.label)
      for (column, expected) in line.fields.enumerated() {
        let field = mapping.fields[column]
        let text = "\(line.label): \(line.columns[column]): \(field?.name ?? "-") for \(expected?.name ?? "-")"
        if expected != nil { score.expected += 1 }
        if field == expected {
          if expected != nil { score.right += 1 }
        } else if field == nil {
          score.missed.append(text)
        } else {
          score.wrong.append(text)
        }
      }
    }
    return (lines.count, score)
  }

  @Test func readsTheHeadersOfManySystems() throws {
    let (lines, score) = try score("exports.txt")
    print("\(lines) header lines: \(score.right) of \(score.expected) fields")
    #expect(score.wrong == [])
    #expect(score.missed == [])
    #expect(lines >= 40)
  }

  /// The figure that counts: these lines were written before the dictionary, and no name is in it because of them.
  @Test func readsMostOfHeadersThatItWasNotMadeFor() throws {
    let (lines, score) = try score("unseen.txt")
    print("\(lines) unseen header lines: \(score.right) of \(score.expected) fields, \(score.wrong.count) wrong")
    for text in score.wrong + score.missed { print("  \(text)") }
    #expect(lines >= 10)
    #expect(Double(score.right) >= 0.9 * Double(score.expected))
  }
}
