// SPDX-License-Identifier: Apache-2.0

import AssayBatch

extension BatchOptions {
  /// The usual options with what a configuration says of reading files.
  public init(configuration: Configuration) {
    self.init()
    if let language = configuration.language { self.language = language }
    usualMapping = configuration.mapping
  }
}
