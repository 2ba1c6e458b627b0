// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Brings text into normalisation form C, takes out what cannot be seen, and puts white space in order.
///
/// ```swift
/// let pipeline = Pipeline(normalizers: [UnicodeNormalizer()])
/// let assessment = pipeline.assess([.lastName: " Mu\u{308}ller\u{200B}"])
/// assessment.lead[.lastName]         // "Müller"
/// assessment.changes.map(\.rule.id)  // text.zero-width-character, text.outer-white-space, text.not-nfc
/// ```
///
/// It changes nothing that carries meaning. `O’Brien` keeps its apostrophe, Persian its non-joiners, Hindi and Malayalam
/// their joiners, a family emoji its joiners, `山田\u{3000}太郎` its wide space. A ``Field/message`` keeps its lines, its
/// tabs and its spacing. A value that is not UTF-8 is left alone. A value whose encoding was misread is read again where
/// its bytes prove it (`MartÃ\u{AD}nez`); where they do not, the invisible halves of letters stay.
///
/// Fields that Assay does not know are taken as text of one line.
///
/// - Complexity: O(bytes). A value that needs nothing costs no allocation.
public struct UnicodeNormalizer: Normalizer {
  /// The steps in their order. Invisible characters go first, because they hide white space and part a letter from its
  /// mark; form C comes last, because it is what the others can break. The result of the list is its own result.
  ///
  /// Before all of them, what was read or written in the wrong form becomes text again.
  static let steps: [NormalizationStep] = [
    .mojibake,
    .misreadPunctuation,
    .htmlEntity,
    .unicodeEscape,
    .percentEncoding,
    .quotedPrintable,
    .byteOrderMark,
    .controlCharacter,
    .bidiControl,
    .softHyphen,
    .zeroWidthCharacter,
    .unusualSpace,
    .outerWhiteSpace,
    .lineBreak,
    .doubledWhiteSpace,
    .notNFC,
  ]

  /// The code pages in which the data set is known to have been misread.
  private var knownPages = CodePageSet()

  public init() {}

  public var rules: [Rule] { Self.steps.map(\.rule) }
  public var tables: [ReferenceTable.Summary] { HTMLEntities.tables }

  /// Looks at the bytes of the whole batch first; most values need no more than that.
  public func normalize(_ batch: inout LeadBatch) {
    for place in Self.places(in: batch) {
      var changes: [Change] = []
      normalize(batch.leads.value(at: place.slot, of: place.record), in: place.field, into: &changes)
      if !changes.isEmpty { batch.apply(changes, to: place.record) }
    }
  }

  private struct Place {
    let record: Int
    let slot: Int
    let field: Field
  }

  /// The values that somebody has to look at closer.
  private static func places(in batch: borrowing LeadBatch) -> [Place] {
    let marks = TextMarks(of: batch.sourceBytes)
    let leads = batch.leads
    var places: [Place] = []
    for record in 0..<leads.count {
      let lead = leads[record]
      for slot in 0..<lead.fieldCount where !isPlain(lead, slot, marks) {
        places.append(Place(record: record, slot: slot, field: lead.field(at: slot)))
      }
    }
    return places
  }

  @inline(__always)
  private static func isPlain(_ lead: borrowing LeadView, _ slot: Int, _ marks: borrowing TextMarks) -> Bool {
    guard let range = lead.sourceRange(at: slot) else { return PlainText.isPlain(lead.value(at: slot)) }
    if range.isEmpty { return true }
    let value = lead.value(at: slot)
    return value[0] > 0x20 && value[value.count &- 1] > 0x20 && marks.isClear(range)
  }

  public func normalize(_ lead: borrowing LeadView) -> [Change] {
    var changes: [Change] = []
    for slot in 0..<lead.fieldCount {
      let value = lead.value(at: slot)
      if PlainText.isPlain(value) { continue }
      normalize(value, in: lead.field(at: slot), into: &changes)
    }
    return changes
  }

  /// Adds the changes that a value which is not plain needs.
  ///
  /// What one step brings about can be a matter for a step before it: an entity can hide half a letter. The steps are
  /// therefore gone through until none has anything to do; each round undoes one wrapping.
  func normalize(_ value: Span<UInt8>, in field: Field, into changes: inout [Change]) {
    // Carried along and not judged, so not touched either.
    if field == .otherContact { return }
    let isFreeText = field == .message
    var signs = Self.signs(of: value, isFreeText: isFreeText)
    if signs.isEmpty || signs == .composition && CanonicalForm.isCanonical(value) { return }
    guard let original = value.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) else { return }
    var text = FieldText(original, in: field, knownPages: knownPages)
    var current = original
    for _ in 0..<Self.mostRounds {
      let before = changes.count
      for step in Self.steps where !step.signs.isDisjoint(with: signs) && (step.appliesToFreeText || !isFreeText) {
        guard let scalars = step.replacement(text), scalars != text.scalars else { continue }
        let result = String(scalars: scalars)
        changes.append(Change(step.rule, in: field, from: current, to: result))
        text.scalars = scalars
        current = result
        // What has been taken out may have hidden something.
        signs = Self.signs(of: Array(result.utf8).span, isFreeText: isFreeText)
      }
      if changes.count == before || signs.isEmpty { return }
    }
  }

  /// More wrappings than anybody puts around a text; it bounds the time that an attack can take.
  private static let mostRounds = 12

  /// What the steps may have to do with a value; free text keeps its spacing.
  private static func signs(of value: Span<UInt8>, isFreeText: Bool) -> TextSigns {
    let signs = TextSigns(of: value)
    return isFreeText ? signs.subtracting(.spacing) : signs
  }
}

// MARK: - Knowing the data set

extension UnicodeNormalizer {
  /// How many values must be proven to have been misread in a code page before a weak proof is enough for the others.
  private static let fewestWitnesses = 3
  /// Their share of the values beyond ASCII: whoever reads a file in the wrong code page does so with all of it, and one right
  /// value among them, `4288×…`, must not suffer for the others.
  private static let leastShare = 0.8

  /// The same normaliser, surer of text that was misread in a code page in which nearly all of the data set was.
  public func informed(by sample: borrowing LeadBatch) -> UnicodeNormalizer {
    var witnesses = [Int](repeating: 0, count: CodePage.all.count)
    let fewest = max(
      Self.fewestWitnesses, Int((Self.leastShare * Double(Self.countBeyondASCII(in: sample))).rounded(.up)))
    for place in Self.places(in: sample) {
      let value = sample.leads.value(at: place.slot, of: place.record)
      guard Self.signs(of: value, isFreeText: true).contains(.misread) else { continue }
      let scalars = Array(String(repairing: value).unicodeScalars)
      guard let repair = MisreadText.repair(scalars) else { continue }
      for page in CodePage.all where repair.pages.contains(page.index) { witnesses[page.index] += 1 }
    }
    var informed = self
    for page in CodePage.all where witnesses[page.index] >= fewest {
      informed.knownPages.insert(page.index)
    }
    return informed
  }

  private static func countBeyondASCII(in sample: borrowing LeadBatch) -> Int {
    let leads = sample.leads
    var count = 0
    for record in 0..<leads.count {
      let lead = leads[record]
      for slot in 0..<lead.fieldCount where isBeyondASCII(lead.value(at: slot)) { count += 1 }
    }
    return count
  }

  private static func isBeyondASCII(_ value: Span<UInt8>) -> Bool {
    for index in value.indices where value[index] >= 0x80 { return true }
    return false
  }
}
