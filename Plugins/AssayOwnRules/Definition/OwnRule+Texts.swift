// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule {
  /// What is said to people about a rule.
  ///
  /// A message may name what was found in braces: see ``OwnRule/placeholders``. Where only one language has a message the
  /// other shows that one: whoever wrote it knew better what the rule is for than a sentence made from the test.
  public struct Texts: Sendable, Hashable {
    /// In English.
    public var english: Text?
    /// In German.
    public var german: Text?

    /// Texts.
    public init(english: Text? = nil, german: Text? = nil) {
      self.english = english
      self.german = german
    }
  }

  /// The texts in one language; all but the message are made from the test where they are left out.
  public struct Text: Sendable, Hashable {
    /// One sentence about one finding.
    public var message: String
    /// What the rule finds.
    public var finds: String?
    /// Why it matters.
    public var matters: String?
    /// What to do about it.
    public var remedy: String?

    /// Texts in a language.
    public init(_ message: String, finds: String? = nil, matters: String? = nil, remedy: String? = nil) {
      self.message = message
      self.finds = finds
      self.matters = matters
      self.remedy = remedy
    }
  }

  /// Values to try the rule on: ``OwnRuleExamples`` does.
  public struct Examples: Sendable, Hashable {
    /// What it must let pass.
    public var good: [Example]
    /// What it must report.
    public var bad: [Example]

    /// Examples.
    public init(good: [Example] = [], bad: [Example] = []) {
      self.good = good
      self.bad = bad
    }
  }

  /// Something to try a rule on.
  public enum Example: Sendable, Hashable {
    /// A value of the target.
    case value(String)
    /// Values of several fields or columns, by their names.
    case lead([String: String])
    /// The values of the target in several leads, for a rule about unique values.
    case values([String])
  }
}
