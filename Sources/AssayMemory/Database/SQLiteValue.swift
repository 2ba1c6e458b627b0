// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// What a statement is given for one of its question marks.
enum SQLiteValue {
  case integer(Int64)
  case hash(KeyedHash)
  case null
}
