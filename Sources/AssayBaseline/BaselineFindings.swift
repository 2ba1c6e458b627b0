// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayKeyedHashes
import Synchronization

/// The findings of a baseline, as a run meets them: each counts as known as often as it was recorded.
///
/// A finding is known wherever its row stands: files are renamed, and leads move between them. Those of its own file go first.
///
/// A class, because it is asked by the run and then by whoever wants to know what is stale.
public final class BaselineFindings: KnownFindings {
  /// A file that has an entry, and how often the entry was not met yet.
  private struct Place {
    let file: String
    let rule: Rule.ID
    var left: Int
  }

  private struct State {
    var places: [FindingKey: [Place]] = [:]
    /// The names of the files that were read so far, by their paths.
    var names: [String: String] = [:]
  }

  private let baseline: Baseline
  private let secret: HashSecret
  private let names: BaselineNames
  private let state = Mutex(State())

  /// Findings to be met in one run.
  public init(_ baseline: Baseline, secret: HashSecret, names: BaselineNames) {
    self.baseline = baseline
    self.secret = secret
    self.names = names
  }

  public func beginReading() {
    var places: [FindingKey: [Place]] = [:]
    for (file, entries) in baseline.files.sorted(by: { $0.key < $1.key }) {
      for (entry, count) in entries {
        places[entry.key, default: []].append(Place(file: file, rule: entry.rule, left: count))
      }
    }
    let all = places
    state.withLock { $0 = State(places: all) }
  }

  public func begin(_ file: String) {
    let name = names.name(of: file)
    state.withLock { $0.names[file] = name }
  }

  public func key(of finding: Finding, content: [UInt8]) -> FindingKey {
    secret.key(of: finding, content: content)
  }

  public func isKnown(_ key: FindingKey, of rule: Rule.ID, weighing severity: Severity, in file: String) -> Bool {
    state.withLock { state in
      guard let places = state.places[key] else { return false }
      let name = state.names[file]
      let own = places.firstIndex { $0.file == name && $0.left > 0 }
      guard let place = own ?? places.firstIndex(where: { $0.left > 0 }) else { return false }
      state.places[key]?[place].left -= 1
      return true
    }
  }

  /// How often findings of each rule are in the baseline for the files that were read, and did not occur there any more.
  public var stale: [Rule.ID: Int] {
    state.withLock { state in
      var stale: [Rule.ID: Int] = [:]
      let read = Set(state.names.values)
      for place in state.places.values.joined() where place.left > 0 && read.contains(place.file) {
        stale[place.rule, default: 0] += place.left
      }
      return stale
    }
  }
}
