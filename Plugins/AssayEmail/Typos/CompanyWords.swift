// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The name of a company beside the name of a domain.
enum CompanyWords {
  /// Whether the first words of a company's name are a name, without its hyphens: `Acme Works Ltd.` and `acme-works`.
  static func begin(_ company: Span<UInt8>, with name: Span<UInt8>) -> Bool {
    var read = 0
    for index in company.indices where ASCII.isLetterOrDigit(company[index]) {
      while read < name.count, name[read] == ASCII.hyphen { read += 1 }
      guard read < name.count, ASCII.lowercased(company[index]) == ASCII.lowercased(name[read]) else { return false }
      read += 1
      let isEndOfWord = index + 1 == company.count || !ASCII.isLetterOrDigit(company[index + 1])
      if read == name.count, read > 2, isEndOfWord { return true }
    }
    return false
  }
}
