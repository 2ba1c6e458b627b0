// SPDX-License-Identifier: Apache-2.0

extension Dialect {
  /// Tells the dialect of a file from its first bytes.
  ///
  /// Each candidate (`,` `;` tab `|`) reads the sample's first records, quotes respected, and the one whose records agree
  /// best on their number of cells wins. A file of one column has no delimiter to find: it gets the comma.
  ///
  ///     Dialect.detect(in: Array("name;city\nIlona;Hamburg, Altona\n".utf8).span).delimiter  // ;
  ///
  /// - Parameters:
  ///   - sample: The first bytes of the file, a byte order mark included. 64 KiB are plenty.
  ///   - delimiter: The delimiter if it is known; `nil` to find it out.
  ///   - quote: The quote if it is known; `nil` to find out whether it is the apostrophe.
  /// - Complexity: O(*n*) in the size of the sample.
  public static func detect(in sample: Span<UInt8>, delimiter: UInt8? = nil, quote: UInt8? = nil) -> Dialect {
    let hasByteOrderMark = EncodingSignature.startsWithByteOrderMark(sample)
    let text = sample.extracting(droppingFirst: hasByteOrderMark ? byteOrderMark.count : 0)
    let candidates = (delimiter ?? declaredDelimiter(in: text)).map { [$0] } ?? candidates
    let quote = quote ?? usualQuote
    var best = Survey(of: text, delimiter: candidates[0], quote: quote)
    for delimiter in candidates.dropFirst() {
      let survey = Survey(of: text, delimiter: delimiter, quote: quote)
      if survey.isPlausible && survey.isBetter(than: best) {
        best = survey
      }
    }
    let found = Dialect(
      delimiter: best.delimiter,
      quote: quote,
      lineEnding: best.lineEnding,
      hasByteOrderMark: hasByteOrderMark
    )
    // Apostrophes as quotes are looked for only where nothing was said, and where no cell has the usual ones.
    guard quote == usualQuote, self.quote(in: text, delimiter: best.delimiter) == apostrophe else { return found }
    return detect(in: sample, delimiter: best.delimiter, quote: apostrophe)
  }

  /// The delimiter that a first line `sep=;` declares, as Excel writes and reads it.
  static func declaredDelimiter(in text: Span<UInt8>) -> UInt8? {
    var line: [UInt8] = []
    for index in 0..<min(text.count, 8) {
      if text[index].isLineEnd { break }
      if text[index] != usualQuote { line.append(text[index]) }
    }
    let name = line.prefix(4).map { $0 | 0x20 }
    return line.count == 5 && name.elementsEqual("sep=".utf8.map { $0 | 0x20 }) ? line[4] : nil
  }

  static var usualQuote: UInt8 { UInt8(ascii: "\"") }
  static var apostrophe: UInt8 { UInt8(ascii: "'") }

  /// In order of preference when nothing else decides.
  private static let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
}

/// What the first records look like if one delimiter is right.
private struct Survey {
  let delimiter: UInt8
  private(set) var lineEnding = LineEnding.lf
  /// The most frequent number of cells above one, and how many records have it.
  private var columns = 1
  private var agreeing = 0
  private var records = 0
  private var headerAgrees = false
  /// How many of the cells behind a delimiter begin with a space, as words behind a comma do: 0 to 1.
  private var spacedShare = 0.0

  init(of sample: Span<UInt8>, delimiter: UInt8, quote: UInt8) {
    self.delimiter = delimiter
    let parser = ForgivingParser(
      delimiter: delimiter,
      quote: quote,
      maximumRecordSize: .max
    )
    var cells = CellIndex()
    var widths: [Int] = []
    var lineEnds = (lf: 0, crlf: 0, cr: 0)
    var offset = 0
    var spaced = 0
    var following = 0
    while offset < sample.count && widths.count < 200 {
      let start = cells.endCount
      guard case .record(let next) = parser.parseRecord(in: sample, from: offset, isFinal: true, into: &cells) else {
        break
      }
      let end = cells.end(at: cells.endCount - 1)
      if end == sample.count {
        // The sample may have cut this record short. It counts only if there is no other.
        if !widths.isEmpty { break }
      } else if sample[end] == .lineFeed {
        lineEnds.lf += 1
      } else if next == end + 2 {
        lineEnds.crlf += 1
      } else {
        lineEnds.cr += 1
      }
      if end > offset {
        widths.append(cells.endCount - start)
        for position in start..<cells.endCount - 1 {
          let behind = cells.end(at: position) + 1
          following += 1
          if behind < sample.count && sample[behind] == UInt8(ascii: " ") { spaced += 1 }
        }
      }
      offset = next
    }
    if lineEnds.crlf > lineEnds.lf && lineEnds.crlf >= lineEnds.cr {
      lineEnding = .crlf
    } else if lineEnds.cr > lineEnds.lf {
      lineEnding = .cr
    }
    records = widths.count
    spacedShare = following > 0 ? Double(spaced) / Double(following) : 0
    var frequencies: [Int: Int] = [:]
    for width in widths where width > 1 {
      frequencies[width, default: 0] += 1
    }
    for (width, count) in frequencies where (count, width) > (agreeing, columns) {
      (agreeing, columns) = (count, width)
    }
    headerAgrees = widths.first == columns
  }

  /// A column of addresses or remarks holds a semicolon here and there; a delimiter is in half of the records at least.
  var isPlausible: Bool { agreeing > 0 && agreeing * 2 >= records }

  /// A header that disagrees speaks against a delimiter more than ragged rows do: `a;b` above `1,5;2,5`.
  private var score: Double {
    guard records > 0 else { return 0 }
    return Double(agreeing) / Double(records) * (headerAgrees ? 1 : 0.75)
  }

  /// `Beier, Anna;anna@beier.de` under `Name, Vorname;E-Mail` is two columns either way: a comma before a space parts words.
  func isBetter(than other: Survey) -> Bool {
    (score, columns, -spacedShare) > (other.score, other.columns, -other.spacedShare)
  }
}
