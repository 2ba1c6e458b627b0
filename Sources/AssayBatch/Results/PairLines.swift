// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayJSONLines

/// Goes through the findings of a run that compare two leads. Only which leads these are is read of each; the comparisons,
/// which are most of a line, are read of the few that somebody wants.
struct PairLines {
  private var lines: ResultLines
  private let path: String
  private let ledger: RunLedger
  private var object = JSONObject()
  private var text: [UInt8] = []
  private var comparisons: JSONObject.Member?
  /// The leads and the rule of the line that was read last.
  private(set) var record = 0
  private(set) var other = 0
  private(set) var rule: Rule.ID = ""

  init(_ source: any ByteSource, path: String, ledger: RunLedger) {
    lines = ResultLines(source, path: path)
    self.path = path
    self.ledger = ledger
  }

  /// Reads the next finding about two leads.
  /// - Returns: false at the end.
  mutating func next() throws(BatchError) -> Bool {
    while let line = try lines.next(with: "\"comparisons\":[") {
      let text = Array(line)
      do throws(JSONLineFault) { try object.read(text.span) } catch { throw ResultFolder.isDamaged(path) }
      self.text = text
      if readLeads() { return true }
    }
    return false
  }

  private mutating func readLeads() -> Bool {
    var (file, otherFile): (String?, String?)
    var (record, other): (Int?, Int?)
    comparisons = nil
    for member in object.members where member.parent == nil {
      switch object.columnName(of: member, in: text.span) {
      case "file": file = object.tableValue(of: member, in: text.span)
      case "record": record = Int(object.tableValue(of: member, in: text.span))
      case "other_file": otherFile = object.tableValue(of: member, in: text.span)
      case "other_record": other = Int(object.tableValue(of: member, in: text.span))
      case "rule": rule = Rule.ID(rawValue: object.tableValue(of: member, in: text.span))
      case "comparisons": comparisons = member
      default: break
      }
    }
    guard let file, let record, let other, comparisons != nil else { return false }
    self.record = ledger.number(of: record, in: file)
    self.other = ledger.number(of: other, in: otherFile ?? file)
    return true
  }

  /// What the finding that was read last says of its leads.
  func explanation() throws(BatchError) -> PairExplanation {
    var all: [FieldComparison] = []
    do throws(JSONLineFault) {
      for element in try comparisons.map({ member throws(JSONLineFault) in
        try object.elements(of: member, in: text.span)
      }) ?? [] {
        let values = try JSONValues(text.span.extracting(element))
        guard let name = values.text("name"), let weight = values.fraction("weight") else { continue }
        let agreement = FieldComparison.Agreement.allCases.first { $0.name == values.text("agreement") }
        all.append(FieldComparison(name: name, agreement: agreement, weight: weight))
      }
    } catch {
      throw ResultFolder.isDamaged(path)
    }
    return PairExplanation(record: record, other: other, rule: rule, waterfall: Waterfall(all))
  }
}
