// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A value on its way through the steps.
struct FieldText {
  var scalars: [Unicode.Scalar] {
    didSet { isMisread = MisreadText.holdsUTF8(scalars) }
  }
  let field: Field
  /// The code pages in which the data set is known to have been misread.
  let knownPages: CodePageSet
  /// Free text has lines, and white space that somebody may have meant: only what means nothing goes.
  let isFreeText: Bool
  /// Whether the value was read in the wrong encoding, see ``MisreadText``: what looks invisible is half a letter.
  private(set) var isMisread: Bool

  init(_ value: String, in field: Field, knownPages: CodePageSet = CodePageSet()) {
    self.field = field
    self.knownPages = knownPages
    scalars = []
    scalars.reserveCapacity(value.utf8.count)
    scalars.append(contentsOf: value.unicodeScalars)
    isFreeText = field == .message
    isMisread = MisreadText.holdsUTF8(scalars)
  }

  /// Whether a character is white space here; a no-break space in a misread value is half a letter.
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank && !(isMisread && scalar == "\u{A0}")
  }

  /// The characters without those that a step objects to, nil if there are none of them.
  func removing(_ isUnwanted: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar]? {
    scalars.contains(where: isUnwanted) ? scalars.filter { !isUnwanted($0) } : nil
  }
}

extension String {
  /// Creates a string of exactly these characters.
  init(scalars: [Unicode.Scalar]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      bytes.append(contentsOf: scalar.utf8)
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
