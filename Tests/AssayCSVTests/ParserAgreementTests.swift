// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCSV

/// The kernels against the forgiving parser, on random bytes of the alphabet that matters.
@Suite struct ParserAgreementTests {
  static let alphabet: [[UInt8]] = ["a", ",", ";", "\"", "\r", "\n", "é", "\0"].map { Array($0.utf8) }

  static func randomText(_ generator: inout SeededGenerator, count: Int) -> [UInt8] {
    // Some texts have few quotes and line ends, others hardly anything else.
    let weights = alphabet.map { _ in Int.random(in: 1...12, using: &generator) }
    let total = weights.reduce(0, +)
    return (0..<count).flatMap { _ in
      var ticket = Int.random(in: 0..<total, using: &generator)
      return alphabet[
        weights.firstIndex { weight in
          ticket -= weight; return ticket < 0
        } ?? 0]
    }
  }

  /// Rows that RFC 4180 allows, with any line ends and blank lines in between.
  static func randomRows(_ generator: inout SeededGenerator, count: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<count {
      for cell in 0..<Int.random(in: 1...5, using: &generator) {
        if cell > 0 { text.append(UInt8(ascii: ",")) }
        let content = randomText(&generator, count: Int.random(in: 0...20, using: &generator))
        if Bool.random(using: &generator) {
          text += [UInt8(ascii: "\"")] + content.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
          text.append(UInt8(ascii: "\""))
        } else {
          text += content.filter { ![UInt8(ascii: "\""), 0x0A, 0x0D, UInt8(ascii: ",")].contains($0) }
        }
      }
      text += LineEnding.allCases.randomElement(using: &generator)?.bytes ?? []
    }
    return text
  }

  @Test(arguments: 0..<200)
  func kernelsAgreeWithTheForgivingParser(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // The header keeps random NULs from being taken for UTF-16.
    let header = [UInt8](repeating: UInt8(ascii: "h"), count: 200)
    let text = header + Self.randomText(&generator, count: Int.random(in: 0...400, using: &generator))
    let expected = try ReadOutcome(text, kernel: nil)
    for kernel in IndexKernel.allCases where kernel.isSupported {
      for chunkSize in [1, 2, 7, 63, 64, 65, 129, 300, 1000] {
        let readSize = Int.random(in: 1...100, using: &generator)
        let outcome = try ReadOutcome(text, chunkSize: chunkSize, readSize: readSize, kernel: kernel)
        #expect(outcome == expected, "seed \(seed), \(kernel), chunks of \(chunkSize)")
      }
    }
  }

  @Test(arguments: 0..<100)
  func indexesWellFormedRowsIdentically(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // Another start shifts every byte against the blocks of 64.
    let text = Array("\(String(repeating: "x", count: Int(seed) % 64))\n".utf8) + Self.randomRows(&generator, count: 40)
    let forgiving = Self.index(text, kernel: nil)
    #expect(forgiving.marks.isEmpty)
    for kernel in IndexKernel.allCases where kernel.isSupported {
      let fast = Self.index(text, kernel: kernel)
      #expect(fast.ends.prefix(fast.endCount) == forgiving.ends.prefix(forgiving.endCount))
      #expect(fast.recordCount == forgiving.recordCount)
    }
  }

  @Test(arguments: IndexKernel.allCases)
  func staysOnTheKernelForWellFormedRows(_ kernel: IndexKernel) throws {
    guard kernel.isSupported else { return }
    var generator = SeededGenerator(seed: 7)
    let text = Self.randomRows(&generator, count: 200)
    var cells = CellIndex()
    let run = kernel.run(
      over: text, in: 0..<text.count, delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), into: &cells)
    #expect(run.malformedOffset == nil)
    #expect(run.completeEndCount == cells.endCount)
  }

  @Test(arguments: 0..<50)
  func dependsOnTheMaximalSizeOnlyForRecordsThatReachIt(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Self.randomText(&generator, count: 300) + Array("\nend".utf8)
    let limit = Int.random(in: 1...40, using: &generator)
    let header = [UInt8](repeating: UInt8(ascii: "h"), count: 400) + [.lineFeed]
    let expected = try ReadOutcome(header + text, chunkSize: 1, maximumRecordSize: limit, kernel: nil)
    for kernel in IndexKernel.allCases where kernel.isSupported {
      for chunkSize in [2, limit] {
        let outcome = try ReadOutcome(header + text, chunkSize: chunkSize, maximumRecordSize: limit, kernel: kernel)
        #expect(outcome == expected, "seed \(seed), limit \(limit)")
      }
    }
    #expect(expected.rawCells.allSatisfy { ($0.last?.upperBound ?? 0) - ($0.first?.lowerBound ?? 0) <= limit })
  }

  private static func index(_ bytes: [UInt8], kernel: IndexKernel?) -> CellIndex {
    let parser = ForgivingParser(
      delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), maximumRecordSize: bytes.count)
    var cells = CellIndex()
    _ = RecordIndexer(parser: parser, kernel: kernel).index(bytes, length: bytes.count, isFinal: true, into: &cells)
    return cells
  }
}
