// SPDX-License-Identifier: Apache-2.0
//
// The system's zlib; its linker flag comes from pkg-config.

#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

#endif
