// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Tells the file, and the record in it, of a number over the whole data set.
///
/// A class, because it learns of a file when the file is opened, while workers ask.
final class RecordLocator: Sendable {
  private let files = Mutex<[(name: String, firstNumber: Int)]>([])

  func add(_ file: SourceFile) {
    files.withLock { $0.append((file.name, file.firstNumber)) }
  }

  @Sendable
  func locate(_ number: Int) -> (file: String, record: Int) {
    files.withLock { files in
      guard let file = files.last(where: { $0.firstNumber < number }) else { return ("", number) }
      return (file.name, number - file.firstNumber)
    }
  }
}
