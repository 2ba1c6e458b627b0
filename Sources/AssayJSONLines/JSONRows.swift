// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import CAssayKernels

/// Writes the rows of a ``JSONLinesSource``.
struct JSONRows: Sendable {
  private let writer = CSVWriter(dialect: JSONLinesSource.dialect)
  private var columns = JSONColumns()
  private var object = JSONObject()
  /// Storage that is kept from row to row.
  private var joined: [UInt8] = []
  private var value: [UInt8] = []
  private var quoted: [UInt8] = []
}

// MARK: - Header

extension JSONRows {
  mutating func collect(_ record: JSONRecordSplitter.Record, in input: [UInt8]) {
    guard record.fault == nil, (try? object.read(input.span.extracting(record.range))) != nil else { return }
    columns.collect(object, in: input.span.extracting(record.range))
  }

  mutating func appendHeader(to output: inout [UInt8]) {
    columns.finish()
    // Always quoted, so that no key is taken for the signature of another format.
    for (index, name) in (columns.names + JSONLinesSource.hiddenColumns.map { Array($0.utf8) }).enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendQuoted(name.span, to: &output)
    }
    output.append(0x0A)
  }
}

// MARK: - Rows

extension JSONRows {
  mutating func append(_ record: JSONRecordSplitter.Record, in input: [UInt8], to output: inout [UInt8]) {
    if record.hasLineBreaks {
      var text: [UInt8] = []
      swap(&text, &joined)
      text.removeAll(keepingCapacity: true)
      Self.appendJoined(input.span.extracting(record.range), to: &text)
      append(text.span, record, to: &output)
      swap(&text, &joined)
    } else {
      append(input.span.extracting(record.range), record, to: &output)
    }
  }

  private mutating func append(
    _ text: Span<UInt8>, _ record: JSONRecordSplitter.Record, to output: inout [UInt8]
  ) {
    var fault = record.fault
    if fault == nil {
      do throws(JSONLineFault) {
        try object.read(text)
        fault = appendCells(text, to: &output)
      } catch {
        fault = error
      }
    }
    if fault?.isUnreadable == true {
      for _ in columns.names { output.append(UInt8(ascii: ",")) }
    }
    appendQuoted(text, to: &output)
    output.append(UInt8(ascii: ","))
    if let fault { output += Array(fault.description.utf8) }
    output.append(UInt8(ascii: ","))
    output += Array(String(record.line).utf8)
    output.append(0x0A)
  }

  /// Appends the cells of an object, with a comma after each.
  ///
  /// - Returns: The first fault that leaves it readable.
  private mutating func appendCells(_ text: Span<UInt8>, to output: inout [UInt8]) -> JSONLineFault? {
    var fault = Self.invalidUTF8(in: text)
    if let offset = columns.assign(object, in: text) {
      Self.note(.duplicateKey, at: offset, in: &fault)
    }
    for index in columns.members {
      if index >= 0 {
        let member = object.members[index]
        if let plain = member.plainValue {
          writer.appendCell(text.extracting(plain), to: &output)
        } else {
          value.removeAll(keepingCapacity: true)
          let content = member.value.lowerBound + 1..<member.value.upperBound - 1
          if let offset = JSONString.append(text.extracting(content), to: &value) {
            Self.note(.loneSurrogate, at: content.lowerBound + offset, in: &fault)
          }
          writer.appendCell(value.span, to: &output)
        }
      }
      output.append(UInt8(ascii: ","))
    }
    return fault
  }

  private static func invalidUTF8(in text: Span<UInt8>) -> JSONLineFault? {
    let size = text.withUnsafeBufferPointer { assay_utf8_valid_prefix($0.baseAddress, $0.count) }
    return size < text.count ? JSONLineFault(.invalidUTF8, column: size + 1) : nil
  }

  private static func note(_ kind: JSONLineFault.Kind, at offset: Int, in fault: inout JSONLineFault?) {
    if offset + 1 < fault?.column ?? .max { fault = JSONLineFault(kind, column: offset + 1) }
  }

  /// Without a look whether it must be, as a JSON text nearly always must. It is full of quotes: one append for each would
  /// take half of the time of a row.
  private mutating func appendQuoted(_ text: Span<UInt8>, to output: inout [UInt8]) {
    let most = 2 * text.count + 2
    if quoted.count < most { quoted += [UInt8](repeating: 0, count: most - quoted.count) }
    var room = quoted.mutableSpan
    room[0] = UInt8(ascii: "\"")
    var count = 1
    for index in text.indices {
      let byte = text[index]
      room[count] = byte
      count += 1
      if byte == UInt8(ascii: "\"") {
        room[count] = byte
        count += 1
      }
    }
    room[count] = UInt8(ascii: "\"")
    output.append(quoted.span.extracting(0...count))
  }

  /// Replaces each line break, and the white space after it, by a space. In JSON both mean the same, because strings hold no
  /// line break. A space stays, because without it `1` and `2` in two lines would be 12.
  private static func appendJoined(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var isAfterBreak = false
    for index in text.indices {
      let byte = text[index]
      if isAfterBreak && byte.isJSONSpace { continue }
      isAfterBreak = byte == 0x0A
      output.append(isAfterBreak ? 0x20 : byte)
    }
  }
}
