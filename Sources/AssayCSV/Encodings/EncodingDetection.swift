// SPDX-License-Identifier: Apache-2.0

/// Which encoding a file is in, with the confidence that there is for it.
///
/// ```swift
/// let detection = EncodingDetection(sample: sample.span)
/// detection.encoding       // Windows-1252
/// detection.confidence     // 0.99
/// detection.isAmbiguous    // false: go on, and say what was assumed
/// ```
///
/// A byte order mark decides, then NUL bytes, then whether the bytes are UTF-8: text in another encoding is not, except by
/// a rare accident in a few characters. What is left is weighed by how likely its words are, in each encoding, in the
/// languages that are written in it.
///
/// Time: next to nothing for ASCII and UTF-8; about 10 ms for 256 KiB of others.
public struct EncodingDetection: Sendable, Hashable {
  /// An encoding that the file may be in.
  public struct Candidate: Sendable, Hashable, CustomStringConvertible {
    public let encoding: TextEncoding
    /// The probability that the text read in this encoding is the text that was written, 0 to 1.
    public let confidence: Double

    /// Such as `Windows-1252 (97 %)`, for a person who has to choose.
    public var description: String { "\(encoding) (\(Int((confidence * 100).rounded())) %)" }
  }

  /// What the answer rests on.
  public struct Evidence: Sendable, Hashable {
    let name: String

    /// The file begins with a byte order mark.
    public static let byteOrderMark = Evidence(name: "byteOrderMark")
    /// One byte of two, or three of four, are NUL.
    public static let nulBytes = Evidence(name: "nulBytes")
    /// All bytes are ASCII, which reads the same in nearly every encoding: nothing was there to decide.
    public static let ascii = Evidence(name: "ascii")
    /// The bytes are well-formed UTF-8 (RFC 3629).
    public static let wellFormed = Evidence(name: "wellFormed")
    /// Most lines are well-formed UTF-8; some are not and will hold U+FFFD.
    public static let mostlyWellFormed = Evidence(name: "mostlyWellFormed")
    /// The words that the bytes give.
    public static let letters = Evidence(name: "letters")
    /// The file is no text; ``EncodingDetection/foreignFormat`` says what it is.
    public static let signature = Evidence(name: "signature")
  }

  /// What the answer rests on.
  public let evidence: Evidence
  /// The encodings that the file may be in, the most likely first; those that give the same text are there once. Empty if
  /// the file is no text.
  public let candidates: [Candidate]
  /// What a file is that is no text, such as `gzip (unpack it first)`.
  public let foreignFormat: String?

  /// The confidence below which a person should decide.
  public static let sufficientConfidence = 0.9

  /// Detects the encoding of a file.
  ///
  /// - Parameters:
  ///   - sample: Its first bytes; 256 KiB are plenty.
  ///   - lines: The lines of the whole file that hold bytes beyond ASCII, where it was looked through for them. Without
  ///     them, those of the sample are taken.
  ///   - isComplete: Whether nothing follows the sample, or the lines, so that a character is not cut in two at the end.
  public init(sample: Span<UInt8>, lines: NonASCIILines? = nil, isComplete: Bool = false) {
    if let encoding = EncodingSignature.byteOrderMark(of: sample) {
      self.init(.byteOrderMark, encoding)
    } else if let encoding = EncodingSignature.wideEncoding(of: sample) {
      self.init(.nulBytes, encoding)
    } else if let format = EncodingSignature.foreignFormat(of: sample) {
      self.init(.signature, candidates: [], foreignFormat: format)
    } else {
      self.init(lines: lines ?? Self.lines(of: sample, isComplete: isComplete), isComplete: isComplete)
    }
  }

  private init(_ evidence: Evidence, candidates: [Candidate], foreignFormat: String? = nil) {
    self.evidence = evidence
    self.candidates = candidates
    self.foreignFormat = foreignFormat
  }

  private init(_ evidence: Evidence, _ encoding: TextEncoding) {
    self.init(evidence, candidates: [Candidate(encoding: encoding, confidence: 1)])
  }
}

extension EncodingDetection {
  /// The most likely encoding; nil if the file is no text.
  public var encoding: TextEncoding? { candidates.first?.encoding }

  /// The probability of ``encoding``, 0 to 1.
  public var confidence: Double { candidates.first?.confidence ?? 0 }

  /// Whether a person should decide.
  public var isAmbiguous: Bool { confidence < Self.sufficientConfidence && foreignFormat == nil }
}

// MARK: - UTF-8

extension EncodingDetection {
  /// Text in another encoding is UTF-8 by accident in a line here and there, never in most of them. A file with more good
  /// lines than bad ones is damaged or was put together from several; which of its rows cannot be read is said row by row,
  /// and none of them is guessed at.
  private static let damagedShare = 0.5

  /// The lines of a sample with bytes beyond ASCII. Empty for UTF-8 too, except one line: no more is needed of it.
  private static func lines(of sample: Span<UInt8>, isComplete: Bool) -> NonASCIILines {
    var lines = NonASCIILines()
    let wellFormed = sample.wellFormedPrefix
    if wellFormed == sample.count || !isComplete && sample.isCutShort(from: wellFormed) {
      guard let first = sample.firstNonASCII(from: 0), first < wellFormed else { return lines }
      var end = first + 1
      while end < wellFormed, sample[end] & 0xC0 == 0x80 { end += 1 }
      lines.append(sample.extracting(first..<end))
    } else {
      lines.append(sample)
    }
    return lines
  }

  private init(lines: NonASCIILines, isComplete: Bool) {
    var lines = lines
    lines.finish(isComplete: isComplete)
    let all = lines.wellFormedCount + lines.illFormedCount
    guard all > 0 else {
      self.init(.ascii, .utf8)
      return
    }
    guard lines.illFormedCount > 0 else {
      self.init(.wellFormed, .utf8)
      return
    }
    let wellFormedShare = Double(lines.wellFormedCount) / Double(all)
    if wellFormedShare > 1 - Self.damagedShare {
      self.init(.mostlyWellFormed, .utf8)
    } else {
      self.init(.letters, candidates: LetterEvidence(lines: lines.bytes).candidates)
    }
  }
}
