// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import Synchronization

/// Gathers what a format writes.
public final class GatheredBytes: Sendable {
  private let gathered = Mutex<[UInt8]>([])

  public init() {}

  public var sink: ResultSink { { bytes in self.gathered.withLock { $0 += bytes } } }

  public var bytes: [UInt8] { gathered.withLock { $0 } }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
