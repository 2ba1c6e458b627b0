// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension GatePolicy {
  /// The gate of a configuration; what it does not say is as usual. Its baseline is for whoever reads files to take into
  /// account, by ``BatchOptions/knownFindings``.
  public init(_ configuration: Configuration) {
    self.init(
      severity: configuration.gate.severity ?? .warning,
      thresholds: configuration.rules.mapValues(\.threshold),
      unavailable: configuration.gate.unavailable)
  }
}
