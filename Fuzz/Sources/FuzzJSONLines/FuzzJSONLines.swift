// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayJSONLines

/// The first byte chooses how many bytes are read at once and whether the file is one array; the rest is the file. For any
/// file the rows must be the same however it is read, have the columns of the header and no fault for a CSV reader, hold
/// every line to the byte; and an object that was read must come back from the writer as it was, or with the new value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let file = Array(input[1...])
  let form: JSONLinesSource.Form = choice & 1 == 0 ? .lines : .array
  let csv = rows(of: file, form, step: 1 << 16)
  precondition(rows(of: file, form, step: Int(choice >> 1) + 1) == csv, "the rows depend on how they are read")

  let table = values(of: csv)
  precondition(!table.isEmpty, "there is no header")
  for row in table.dropFirst() {
    precondition(row.count == table[0].count, "a row has other columns than the header")
    check(text: row[row.count - 3], fault: row[row.count - 2], names: table[0].dropLast(3), cells: row.dropLast(3))
  }
  if form == .lines {
    let content = file.starts(with: Dialect.byteOrderMark) ? file.dropFirst(3) : file[...]
    let lines = content.split(separator: 0x0A).map(trimmed).filter { !$0.isEmpty }
    precondition(lines.elementsEqual(table.dropFirst().map { $0[$0.count - 3] }), "a line is missing or changed")
  }
  return 0
}

private func check(text: [UInt8], fault: [UInt8], names: ArraySlice<[UInt8]>, cells: ArraySlice<[UInt8]>) {
  let fault = JSONLineFault(String(decoding: fault, as: UTF8.self))
  var writer = JSONObjectWriter()
  var written: [UInt8] = []
  do throws(JSONLineFault) {
    try writer.append(text.span, to: &written)
    precondition(fault?.isUnreadable != true, "an object is called unreadable")
    precondition(written == text + [0x0A], "the writer changes what it should not")
    for (name, cell) in zip(names, cells) where fault == nil && !cell.isEmpty {
      written.removeAll()
      let name = String(decoding: name, as: UTF8.self)
      try writer.append(text.span, replacing: [(name, "\"new\",\n")], adding: [("assay_a", .number("1"))], to: &written)
      var object = JSONObject()
      try object.read(written.span)
      let value = Array(#""\"new\",\n""#.utf8)
      precondition(object.members.contains { written[$0.value].elementsEqual(value) }, "the new value is missing")
    }
  } catch {
    precondition(fault == error || fault?.kind == .unclosedArray, "the writer and the reader disagree")
    precondition(cells.allSatisfy(\.isEmpty), "an unreadable line has cells")
  }
}

private func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
  return Array(line.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
}

private struct StepSource: ByteSource {
  var base: MemorySource
  var step: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(step)))
  }
}

private func rows(of file: [UInt8], _ form: JSONLinesSource.Form, step: Int) -> [UInt8] {
  var source = JSONLinesSource(StepSource(base: MemorySource(file), step: step), form: form)
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 12)
  while let size = try? buffer.withUnsafeMutableBytes({ try source.read(into: $0) }), size > 0 {
    bytes += buffer[..<size]
  }
  return bytes
}

/// A source of bytes, most of which may be NUL, that the reader would take for UTF-16 without the row before them.
private func values(of csv: [UInt8]) -> [[[UInt8]]] {
  let source = MemorySource([UInt8](repeating: UInt8(ascii: "h"), count: 4096) + [0x0A] + csv)
  var table: [[[UInt8]]] = []
  do {
    var reader = try CSVReader(source: source, dialect: JSONLinesSource.dialect, chunkSize: 1 << 13)
    var chunk = CSVChunk()
    while try reader.next(into: &chunk) {
      precondition(chunk.faults.isEmpty, "the rows are no good CSV")
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        table.append(
          (0..<record.cellCount).map { cell in
            var value: [UInt8] = []
            CellContent.append(chunk.bytes.span.extracting(record.rawCell(cell, in: chunk)), quote: 0x22, to: &value)
            return value
          })
      }
    }
  } catch {
    preconditionFailure("the rows cannot be read")
  }
  return Array(table.dropFirst())
}
