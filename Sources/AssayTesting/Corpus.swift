// SPDX-License-Identifier: Apache-2.0

import AssayCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Cases for a validator, kept as data beside its tests: what comes in, and which rules it breaks.
///
/// One JSON object a line:
///
/// ```json
/// {"label": "comma for dot", "comment": "RFC 5321 §4.1.2", "input": "a@acme,com", "rules": ["email.forbidden-character"]}
/// ```
///
/// `input` is the value of one field, or an object with a value for each field. Three corpora are usual: `in-the-wild`,
/// `negative` (looks bad and is right), and `known-failures`, whose cases must fail until somebody repairs them.
public struct Corpus: Sendable, Hashable {
  /// One value and what is to be found in it.
  public struct Case: Sendable, Hashable {
    /// A name for messages.
    public let label: String
    /// Where the case comes from, and why it is right.
    public let comment: String
    /// The lead that holds the value.
    public let lead: Lead
    /// The rules that the lead breaks.
    public let rules: Set<Rule.ID>
  }

  /// The cases, in the order of the file.
  public let cases: [Case]

  /// Reads the cases of a file; empty lines are passed over.
  /// - Parameters:
  ///   - jsonLines: the content of the file, in UTF-8.
  ///   - field: the field that an `input` is for that is not an object.
  /// - Throws: `DecodingError` if a line is not as described above.
  public init(jsonLines: [UInt8], field: Field) throws {
    let decoder = JSONDecoder()
    cases = try jsonLines.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return nil }
      let read = try decoder.decode(CaseLine.self, from: Data(line))
      return Case(label: read.label, comment: read.comment, lead: read.input.lead(field), rules: Set(read.rules))
    }
  }
}

/// A line of the file.
private struct CaseLine: Decodable {
  enum Input: Decodable {
    case value(String)
    case lead(Lead)

    init(from decoder: any Decoder) throws {
      if let value = try? decoder.singleValueContainer().decode(String.self) {
        self = .value(value)
      } else {
        self = .lead(try Lead(from: decoder))
      }
    }

    func lead(_ field: Field) -> Lead {
      switch self {
      case .value(let value): [field: value]
      case .lead(let lead): lead
      }
    }
  }

  let label: String
  let comment: String
  let input: Input
  let rules: [Rule.ID]
}
