// SPDX-License-Identifier: Apache-2.0

/// What each stage takes of a pass over a file, and the least of several passes.
struct StageTimes {
  /// The stages in the order of the work.
  private(set) var names: [String] = []
  private var current: [Duration] = []
  private var least: [Duration] = []
  private let clock = ContinuousClock()

  /// Does a piece of work and charges a stage with the time.
  mutating func measure<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    let start = clock.now
    let result = try work()
    add(clock.now - start, to: name)
    return result
  }

  /// Ends a pass.
  mutating func endPass() {
    for index in current.indices {
      if index < least.count {
        least[index] = min(least[index], current[index])
      } else {
        least.append(current[index])
      }
      current[index] = .zero
    }
  }

  /// The least seconds of a stage.
  func seconds(_ index: Int) -> Double { least[index] / .seconds(1) }

  private mutating func add(_ duration: Duration, to name: String) {
    if let index = names.firstIndex(of: name) {
      current[index] += duration
    } else {
      names.append(name)
      current.append(duration)
    }
  }
}
