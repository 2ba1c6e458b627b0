// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds what text hides or pretends: formulas for a spreadsheet, scripts and tags, orders to a language model, invisible
/// text, letters that look like others, and letters that were probably read in the wrong encoding.
///
/// ```swift
/// let assessment = Pipeline(validators: [TextValidator()]).assess([.firstName: "Аnna"])
/// assessment.findings.first?.rule.id                   // text.mixed-scripts: the А is Cyrillic
/// assessment.findings.first?.suggestions.first?.value  // "Anna"
/// ```
///
/// People and programs read leads, in spreadsheets, browsers and prompts; what is found here goes to review. Names in any
/// script are right, and so is what people mix: `Иван`, `山田 Taro`, `Nº 5`, `AT&T`, `+49 (0)89 123`, `<3`.
///
/// - Complexity: O(bytes). A value of Latin letters costs no allocation.
public struct TextValidator: Validator {
  /// What is looked for, in the order of the findings.
  static let checks: [TextCheck] = [
    .misreadText,
    .lostCharacter,
    .spreadsheetFormula,
    .markup,
    .instructionToModel,
    .hiddenText,
    .mixedScripts,
    .fullWidth,
  ]

  public init() {}

  public var rules: [Rule] { Self.checks.flatMap(\.rules) }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    var findings: [Finding] = []
    for slot in 0..<lead.fieldCount {
      let value = lead.value(at: slot)
      if value.isEmpty { continue }
      let field = lead.field(at: slot)
      guard Self.isWorthALook(value, isProse: TextTraits.isProse(field)) || Self.holdsRareBytes(value) else { continue }
      Self.judge(value, in: field, into: &findings)
    }
    return findings
  }

  /// Looks at the bytes of the whole batch first; most leads need no more than a glance at how their values begin.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let marks = TextMarks(of: batch.sourceBytes, for: .rarity)
    let source = batch.sourceBytes
    let leads = batch.leads
    let isProse = batch.layout.fields.map(TextTraits.isProse)
    let width = isProse.count
    var found: [Finding] = []
    for record in 0..<leads.count {
      // What lies between the first value and the last, delimiters too: if nothing is marked there, nothing is anywhere.
      var low = Int.max
      var high = 0
      var isOdd = false
      for slot in 0..<width {
        guard let range = leads.sourceRange(at: slot, of: record) else {
          isOdd = true
          continue
        }
        if range.isEmpty { continue }
        low = min(low, range.lowerBound)
        high = max(high, range.upperBound)
        // Hardly a value begins like a formula or an address of a script, and few are prose.
        guard Self.beginsOddly(source[range.lowerBound]) || isProse[slot] && range.count >= ModelInstructions.shortest
        else { continue }
        isOdd = isOdd || Self.isWorthALook(leads.value(at: slot, of: record), isProse: isProse[slot])
      }
      guard isOdd || low < high && !marks.isClear(low..<high) else { continue }
      let lead = leads[record]
      for slot in 0..<width where Self.needsAnswer(lead, slot, isProse[slot], marks) {
        Self.judge(lead.value(at: slot), in: lead.field(at: slot), into: &found)
      }
      if found.isEmpty { continue }
      for finding in found { findings.append(finding, to: record) }
      found.removeAll(keepingCapacity: true)
    }
  }

  @inline(__always)
  private static func needsAnswer(
    _ lead: borrowing LeadView, _ slot: Int, _ isProse: Bool, _ marks: borrowing TextMarks
  ) -> Bool {
    guard let range = lead.sourceRange(at: slot) else {
      let value = lead.value(at: slot)
      return !value.isEmpty && (isWorthALook(value, isProse: isProse) || holdsRareBytes(value))
    }
    if range.isEmpty { return false }
    return !marks.isClear(range) || isWorthALook(lead.value(at: slot), isProse: isProse)
  }

  /// Whether a value that is not empty is a formula, or may be an order.
  @inline(__always)
  private static func isWorthALook(_ value: Span<UInt8>, isProse: Bool) -> Bool {
    if beginsOddly(value[0]), SpreadsheetFormula.isFormula(value) || isURLOfScript(value) { return true }
    return isProse && value.count >= ModelInstructions.shortest && ModelInstructions.mayHoldOrder(value)
  }

  /// Whether a formula or the address of a script may begin with a byte: the signs and quotes below `0`, `=`, `@`, and `d`
  /// and `j` in either case, each a bit of the first or second 64.
  @inline(__always)
  private static func beginsOddly(_ first: UInt8) -> Bool {
    let signs: UInt64 = 0x2000_FFFF_FFFF_FFFF
    let letters: UInt64 = 0x0000_0410_0000_0411
    let word = first < 0x40 ? signs : first < 0x80 ? letters : 0
    return word >> UInt64(first & 63) & 1 == 1
  }

  /// Whether a value begins like `javascript:` or `data:`.
  @inline(__always)
  private static func isURLOfScript(_ value: Span<UInt8>) -> Bool {
    guard value.count > 12 else { return false }
    let first = value[0] | 0x20
    return first == 0x6a && value[10] == 0x3a || first == 0x64 && value[4] == 0x3a
  }

  private static func holdsRareBytes(_ value: Span<UInt8>) -> Bool {
    for index in value.indices where value[index] >= 0xc6 || value[index] == 0xc2 || value[index] == 0x3c {
      return true
    }
    return false
  }

  private static func judge(_ value: Span<UInt8>, in field: Field, into findings: inout [Finding]) {
    // Carried along and not judged.
    if field == .otherContact { return }
    let traits = TextTraits(of: value, in: field)
    if traits.isEmpty { return }
    guard let string = value.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) else { return }
    let text = JudgedText(value: string, field: field)
    for check in checks where !check.traits.isDisjoint(with: traits) {
      findings += check.findings(text)
    }
  }
}
