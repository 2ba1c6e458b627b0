// SPDX-License-Identifier: Apache-2.0

import Assay

/// Why an `assay.yml` cannot be used: the file, the place in it, what is wrong, and what was probably meant.
public struct ConfigurationFileError: Error, Sendable, Hashable {
  /// The path of the file.
  public let file: String
  /// The line, from 1; nil for what is wrong with the file as a whole.
  public let line: Int?
  /// The character in the line, from 1; nil for what is wrong with the file as a whole.
  public let column: Int?
  private let text: BilingualText

  init(_ file: String, line: Int? = nil, column: Int? = nil, english: String, german: String) {
    self.file = file
    self.line = line
    self.column = column
    text = BilingualText(english: english, german: german)
  }

  /// One line for a person: `assay.yml:12:5: rules › email.role-mailbox: there is no key “sevrity” here. …`
  public func message(in language: Language) -> String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "\(place): \(text.text(in: language))"
  }
}
