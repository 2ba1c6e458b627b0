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
  public var tables: [ReferenceTable.Summary] { ModelInstructions.tables }

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

  /// Looks at the bytes of the whole batch first; most leads need no more than that, and a look at their prose.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let marks = TextMarks(of: batch.sourceBytes, for: .rarity)
    let leads = batch.leads
    let isProse = batch.layout.fields.map(TextTraits.isProse)
    let prose = isProse.prefix(64).enumerated().reduce(UInt64(0)) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) }
    var found: [Finding] = []
    for record in 0..<leads.count {
      let (bounds, long) = leads.glance(at: record, forValuesOf: ModelInstructions.shortest)
      let isClear = isProse.count <= 64 && bounds.map { $0.isEmpty || marks.isClear($0) } ?? false
      if isClear && !Self.mayHoldOrder(in: long & prose, of: record, leads) { continue }
      let lead = leads[record]
      for slot in 0..<isProse.count where Self.needsAnswer(lead, slot, isProse[slot], marks) {
        Self.judge(lead.value(at: slot), in: lead.field(at: slot), into: &found)
      }
      if found.isEmpty { continue }
      for finding in found { findings.append(finding, to: record) }
      found.removeAll(keepingCapacity: true)
    }
  }

  /// Whether a value in one of some slots may hold an order.
  @inline(__always)
  private static func mayHoldOrder(in slots: UInt64, of record: Int, _ leads: borrowing LeadViews) -> Bool {
    var rest = slots
    while rest != 0 {
      if ModelInstructions.mayHoldOrder(leads.value(at: rest.trailingZeroBitCount, of: record)) { return true }
      rest &= rest &- 1
    }
    return false
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

  /// The same as `assay_rare_marks` looks for, in one value.
  private static func holdsRareBytes(_ value: Span<UInt8>) -> Bool {
    for index in value.indices {
      switch value[index] {
      case 0xc2, 0xc6..., 0x3c, 0x3d, 0x7c: return true
      case 0x3a where index > 0 && (value[index - 1] | 0x20 == 0x74 || value[index - 1] | 0x20 == 0x61): return true
      default: continue
      }
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
