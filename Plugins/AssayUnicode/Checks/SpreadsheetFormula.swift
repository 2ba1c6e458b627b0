// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension TextCheck {
  /// Finds values that a spreadsheet would compute instead of show.
  static let spreadsheetFormula = TextCheck(SpreadsheetFormula.rule, for: .formula) { text in
    [Finding(SpreadsheetFormula.rule, in: text.field, ["value": .value(text.value)])]
  }
}

/// Formulas of Excel, LibreOffice and their like (OWASP, “CSV Injection”).
enum SpreadsheetFormula {
  /// Whether a value is one, behind white space and quotes.
  ///
  /// A telephone number (`+49 (0)89 …`), a list (`- bitte`), an arrow (`=>`) and a handle (`@anna`) are none.
  static func isFormula(_ value: Span<UInt8>) -> Bool {
    var start = 0
    while start < value.count, isBlankOrQuote(value[start]) { start += 1 }
    guard start + 1 < value.count else { return false }
    switch value[start] {
    case 0x3d: return isExpression(value, from: start + 1)
    case 0x40: return length(ofCall: value, at: start + 1, isKnown: false) > 0
    case 0x2b, 0x2d: return holdsCall(value, from: start + 1)
    default: return false
    }
  }

  private static func isBlankOrQuote(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// What stands behind `=`: a call, a reference, a number, a text, a link to another program.
  private static func isExpression(_ value: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < value.count, value[index] == 0x20 { index += 1 }
    guard index < value.count else { return false }
    let first = value[index]
    // `= 5 €?` is a question.
    if index > start && isDigit(first) {
      while index < value.count, isDigit(value[index]) || value[index] == 0x2e { index += 1 }
      return index < value.count && [0x2a, 0x2b, 0x2d, 0x2f, 0x5e].contains(value[index])
    }
    if isDigit(first) || [0x28, 0x2b, 0x2d, 0x22, 0x40].contains(first) {
      // A sign by itself is a face: `=-)`, `=(`.
      return index + 1 < value.count && (isDigit(first) || first == 0x22 || isLetterOrDigit(value[index + 1]))
    }
    guard isLetter(first) else { return false }
    var end = index
    while end < value.count, isLetterOrDigit(value[end]) || [0x2e, 0x5f, 0x24].contains(value[end]) { end += 1 }
    if end == value.count { return end - index > 1 }
    if end - index == 1 && value[end] == 0x20 { return false }
    return [0x28, 0x21, 0x7c, 0x2b, 0x2d, 0x2a, 0x2f, 0x3a, 0x26].contains(value[end])
  }

  /// A call, or a link to another program (`cmd|'/C calc'!A0`), in an expression without spaces.
  private static func holdsCall(_ value: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    // Telephone numbers, mostly.
    while index < value.count, isDigit(value[index]) { index &+= 1 }
    while index < value.count, value[index] != 0x20 {
      if isLetter(value[index]) {
        if length(ofCall: value, at: index, isKnown: true) > 0 { return true }
        while index < value.count, isLetterOrDigit(value[index]) { index += 1 }
        if index < value.count, value[index] == 0x7c { return isFollowed(byExclamationMark: value, from: index) }
        continue
      }
      index += 1
    }
    return false
  }

  private static func isFollowed(byExclamationMark value: Span<UInt8>, from start: Int) -> Bool {
    for index in start..<value.count where value[index] == 0x21 || value[index] == 0x27 { return true }
    return false
  }

  private static let functions: Set<String> = [
    "hyperlink", "webservice", "importxml", "importdata", "importfeed", "importhtml", "importrange", "image", "dde",
    "exec", "call", "cmd", "sum", "if", "concatenate", "char", "indirect", "rtd", "register.id", "filterxml",
  ]

  /// The length of a function's name that `(` follows directly, 0 if there is none.
  private static func length(ofCall value: Span<UInt8>, at start: Int, isKnown: Bool) -> Int {
    var end = start
    var isUppercase = true
    while end < value.count, isLetterOrDigit(value[end]) || value[end] == 0x2e {
      if 0x61...0x7a ~= value[end] { isUppercase = false }
      end += 1
    }
    guard end - start > 1, end < value.count, value[end] == 0x28, isLetter(value[start]) else { return 0 }
    if isUppercase { return end - start }
    guard end - start < 16 else { return 0 }
    let name = String(repairing: value.extracting(start..<end)).lowercased()
    return functions.contains(name) ? end - start : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  static let rule = Rule(
    "text.spreadsheet-formula", .warning,
    english: RuleText(
      message: "The value begins like a formula of a spreadsheet.",
      finds: "Values that Excel or another spreadsheet computes when the file is opened.",
      matters: "A formula can send what stands beside it to a stranger, or start a program, with the rights of whoever "
        + "opens the list.",
      example: "“=HYPERLINK(…)” as a first name, “+cmd|…” as a company.",
      remedy: "Ask what the person is called. Do not open the file in a spreadsheet before the value is gone."),
    german: RuleText(
      message: "Der Wert beginnt wie eine Formel einer Tabellenkalkulation.",
      finds: "Werte, die Excel oder eine andere Tabellenkalkulation beim Öffnen der Datei ausrechnet.",
      matters:
        "Eine Formel kann mit den Rechten dessen, der die Liste öffnet, die Nachbarzellen an Fremde schicken oder "
        + "ein Programm starten.",
      example: "„=HYPERLINK(…)“ als Vorname, „+cmd|…“ als Firma.",
      remedy:
        "Nachfragen, wie die Person heißt. Die Datei nicht in einer Tabellenkalkulation öffnen, solange er darin steht."
    ))
}
