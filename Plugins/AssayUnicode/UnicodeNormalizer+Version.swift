// SPDX-License-Identifier: Apache-2.0

import CAssayICU

extension UnicodeNormalizer {
  /// The version of ICU that the process uses, such as `72.1`; its Unicode data decide what form C is.
  public static var icuVersion: String { String(cString: assay_icu_version()) }
}
