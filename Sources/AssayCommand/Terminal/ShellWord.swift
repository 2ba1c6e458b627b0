// SPDX-License-Identifier: Apache-2.0

/// A word as it has to be written in a POSIX shell, for commands that people copy.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./+=:,@%".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
