// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_FUZZ_MAIN_H
#define ASSAY_FUZZ_MAIN_H

// SwiftPM makes `main` of an executable another name for `TARGET_main`, which a target that is driven by libFuzzer does
// not have. These give control to libFuzzer (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").

int FuzzCSV_main(int argc, char **argv);
int FuzzEmail_main(int argc, char **argv);
int FuzzJSONLines_main(int argc, char **argv);
int FuzzPhone_main(int argc, char **argv);
int FuzzTexts_main(int argc, char **argv);

#endif
