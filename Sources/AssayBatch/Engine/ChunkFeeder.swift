// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import Synchronization

/// Hands out the chunks of a file, one to each worker that asks, with a ticket that says their order.
final class ChunkFeeder: Sendable {
  private struct State: ~Copyable {
    var reader: CSVReader
    var first: CSVChunk?
    var ticket = 0
    var isDone = false
  }

  private let state: Mutex<State>
  /// Beside the lock, because a worker that tells of progress must not wait for a read from a slow pipe.
  private let bytes = Atomic<Int>(0)
  private let name: String
  private let isCancelled: @Sendable () -> Bool
  /// How the file is written down.
  let form: FileForm
  /// What the first records say about all of them.
  let head: FileHead
  /// The first records of the file, the header among them.
  let sample: CSVChunk

  /// Opens a file and reads its header.
  init(_ input: InputFile, options: BatchOptions) throws(BatchError) {
    name = input.path
    isCancelled = options.isCancelled
    do {
      let opening = try InputOpening(input, options)
      var form = opening.form
      var reader = opening.reader
      let sample = reader.sample()
      var first = CSVChunk()
      guard try reader.next(into: &first) else { throw BatchError.emptyFile(input.path) }
      // A header longer than a sample, or a sample of blank lines.
      self.sample = sample.recordCount > 0 ? sample : first
      head = try FileHead(of: self.sample, form, name: input.path, options: options)
      form.headerLine = head.header?.line
      form.skippedLines = head.skippedLines
      self.form = form
      state = Mutex(State(reader: reader, first: first))
    } catch {
      throw BatchError(reading: input.path, error)
    }
  }

  /// Fills a chunk; returns its ticket, or nil at the end of the file.
  func next(into chunk: inout CSVChunk) throws(BatchError) -> Int? {
    if isCancelled() { throw .interrupted }
    return try state.withLock { state throws(BatchError) in
      if state.isDone { return nil }
      if let first = state.first {
        chunk = first
        state.first = nil
      } else {
        do {
          guard try state.reader.next(into: &chunk) else {
            state.isDone = true
            return nil
          }
        } catch {
          state.isDone = true
          throw BatchError(reading: name, error)
        }
      }
      bytes.store((state.reader.source.innermost as? ChecksumSource)?.count ?? 0, ordering: .relaxed)
      defer { state.ticket += 1 }
      return state.ticket
    }
  }

  /// Hands out nothing more: a worker has failed.
  func close() {
    state.withLock { $0.isDone = true }
  }

  /// Size and checksum of what was read so far.
  var consumed: (bytes: Int, checksum: String) {
    state.withLock { state in
      guard let source = state.reader.source.innermost as? ChecksumSource else { return (0, "") }
      return (source.count, source.checksum.hexadecimal)
    }
  }

  /// How many bytes were read so far.
  var bytesRead: Int { bytes.load(ordering: .relaxed) }
}

extension BatchError {
  static let interrupted = BatchError(
    .interrupted, english: "Stopped. Nothing was written under its final name.",
    german: "Abgebrochen. Nichts trägt seinen endgültigen Namen.")

  fileprivate static func emptyFile(_ name: String) -> BatchError {
    BatchError(
      .input, english: "\(name): the file is empty; it should begin with a line of column names.",
      german: "\(name): Die Datei ist leer; sie sollte mit einer Zeile von Spaltennamen beginnen.")
  }

  /// What went wrong when a file was read.
  init(reading name: String, _ error: any Error) {
    switch error {
    case let error as BatchError: self = error
    case let error as CSVError: self = error.code == .interrupted ? .interrupted : BatchError(error, file: name)
    default:
      self.init(.input, english: "\(name): cannot be read.", german: "\(name): kann nicht gelesen werden.")
    }
  }
}
