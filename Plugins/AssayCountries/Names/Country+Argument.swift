// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Finding.Argument.Value {
  /// The country that a lead names or implies, by its name in the language of the reader.
  package static func country(_ country: Country) -> Self {
    .valueName(english: country.name(in: .english), german: country.name(in: .german))
  }

  /// The regions that a lead names or implies, by their names in the language of the reader; by its code where one has no name.
  package static func regions(_ regions: [Region]) -> Self {
    func names(_ language: Language) -> String {
      regions.map { $0.name(in: language) ?? $0.code }.joined(separator: ", ")
    }
    return .valueName(english: names(.english), german: names(.german))
  }
}
