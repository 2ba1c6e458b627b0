// SPDX-License-Identifier: Apache-2.0

/// A text for people in each language: what an error says.
public struct BilingualText: Sendable, Hashable {
  private let english: String
  private let german: String

  /// A text; neither form may hold a value of a lead where others may read it.
  public init(english: String, german: String) {
    self.english = english
    self.german = german
  }

  /// The text in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }
}
