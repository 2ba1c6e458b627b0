// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// One step of ``UnicodeNormalizer``: a rule, and the function that mends the defect.
struct NormalizationStep: Sendable {
  let rule: Rule
  /// Whether the step is also for free text.
  let appliesToFreeText: Bool
  /// What ``TextSigns`` finds in a value that the step may have to change; a step before it can bring this about too.
  let signs: TextSigns
  /// The characters that the value should have, nil if there is nothing to do.
  let replacement: @Sendable (FieldText) -> [Unicode.Scalar]?

  init(
    _ rule: Rule, for signs: TextSigns, appliesToFreeText: Bool = true,
    replacement: @escaping @Sendable (FieldText) -> [Unicode.Scalar]?
  ) {
    self.rule = rule
    self.appliesToFreeText = appliesToFreeText
    self.signs = signs
    self.replacement = replacement
  }
}
