// SPDX-License-Identifier: Apache-2.0
//
// The system's SQLite; its linker flag comes from pkg-config.

#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>

/// Binds bytes of which SQLite makes a copy. A function, because Swift cannot see the macro SQLITE_TRANSIENT, which is
/// a number cast to a pointer to a function.
static inline int assay_sqlite_bind_copy(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
