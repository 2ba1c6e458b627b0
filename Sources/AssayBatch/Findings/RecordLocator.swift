// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Where the leads are that findings name: those of the data set, and those that were known before.
struct RecordLocators: Sendable {
  let dataset = RecordLocator()
  let known = RecordLocator()
}

/// Tells the file, and the record in it, of a number over the whole data set.
///
/// A class, because it learns of a file when the file is opened, while workers ask. All readings of a run share it:
/// in the last one, leads may name others of files that are still to come.
final class RecordLocator: Sendable {
  private let files = Mutex<[(name: String, firstNumber: Int)]>([])

  func add(_ file: SourceFile) {
    files.withLock { files in
      guard files.last.map({ $0.firstNumber < file.firstNumber }) ?? true else { return }
      files.append((file.name, file.firstNumber))
    }
  }

  @Sendable
  func locate(_ number: Int) -> (file: String, record: Int) {
    files.withLock { files in
      guard let file = files.last(where: { $0.firstNumber < number }) else { return ("", number) }
      return (file.name, number - file.firstNumber)
    }
  }
}
