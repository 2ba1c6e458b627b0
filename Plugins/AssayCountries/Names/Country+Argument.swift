// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Finding.Argument.Value {
  /// A country in a message, by its name in the language of the reader.
  package static func country(_ country: Country) -> Self {
    .name(english: country.name(in: .english), german: country.name(in: .german))
  }

  /// Regions in a message, by their names in the language of the reader; by its code where one has no name.
  package static func regions(_ regions: [Region]) -> Self {
    func names(_ language: Language) -> String {
      regions.map { $0.name(in: language) ?? $0.code }.joined(separator: ", ")
    }
    return .name(english: names(.english), german: names(.german))
  }
}
