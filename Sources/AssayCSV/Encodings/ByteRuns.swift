// SPDX-License-Identifier: Apache-2.0

/// The words of a sample, as bytes: distinct runs of bytes that hold one beyond ASCII.
///
/// A run that is UTF-8 in a file that is not is from elsewhere, or was read wrongly before (`MÃ¼ller`). It says nothing about
/// the encoding of the rest and counts only where there is no rest.
///
/// A run ends at bytes that are no part of a character in any encoding: below `0`, and `:` to `?`. (GB 18030 has digits
/// in its rare characters of four bytes, which therefore stay whole.) A run is left out once each of its bytes beyond ASCII
/// has been heard often enough, so that the work is bounded and the rare bytes, which decide, all count.
struct ByteRuns {
  private(set) var runs: [[UInt8]] = []
  /// How often each byte is in the sample.
  private(set) var byteCounts = [Int](repeating: 0, count: 256)

  private static let isEnough = 60
  private static let maximumRunSize = 512

  init(_ bytes: [UInt8]) {
    collect(bytes, isUTF8: false)
    if runs.isEmpty { collect(bytes, isUTF8: true) }
  }

  private mutating func collect(_ bytes: [UInt8], isUTF8: Bool) {
    var heard = [Int](repeating: 0, count: 256)
    var known: Set<[UInt8]> = []
    var start = 0
    var isRare = false
    var isMarked = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
      if byte < 0x30 || byte >= 0x3A && byte <= 0x3F || index - start >= Self.maximumRunSize && byte < 0x80 {
        if isMarked {
          let run = bytes.span.extracting(start..<index)
          if (run.wellFormedPrefix == run.count) == isUTF8 {
            for offset in run.indices where run[offset] >= 0x80 { byteCounts[Int(run[offset])] += 1 }
            if isRare, known.insert(Array(bytes[start..<index])).inserted {
              runs.append(Array(bytes[start..<index]))
              for byte in bytes[start..<index] where byte >= 0x80 { heard[Int(byte)] += 1 }
            }
          }
        }
        start = index + 1
        isRare = false
        isMarked = false
      } else if byte >= 0x80 {
        isMarked = true
        isRare = isRare || heard[Int(byte)] < Self.isEnough
      }
    }
  }

  /// The runs one after another, with a line feed behind each.
  var lines: [UInt8] {
    var lines: [UInt8] = []
    for run in runs {
      lines += run
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }
}
