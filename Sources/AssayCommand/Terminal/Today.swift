// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The date of the clock.
enum Today {
  /// The date in UTC; `SOURCE_DATE_EPOCH` comes before the clock, for results that can be made again
  /// (reproducible-builds.org).
  static var date: CalendarDate? {
    var seconds = time_t(environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? time(nil))
    var date = tm()
    guard gmtime_r(&seconds, &date) != nil else { return nil }
    return CalendarDate(year: Int(date.tm_year) + 1900, month: Int(date.tm_mon) + 1, day: Int(date.tm_mday))
  }
}
