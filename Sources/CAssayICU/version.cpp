// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/uversion.h>

namespace {

struct VersionText {
  char text[U_MAX_VERSION_STRING_LENGTH];

  VersionText() noexcept {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, text);
  }
};

}  // namespace

const char *assay_icu_version(void) {
  static const VersionText version;
  return version.text;
}
