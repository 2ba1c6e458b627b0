// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// The two functions of the C library that estimates of likelihood need; this file keeps the names of platforms out of the others.

/// The natural logarithm of a number above zero.
package func naturalLogarithm(_ number: Double) -> Double { log(number) }

/// The power of e.
package func exponential(_ exponent: Double) -> Double { exp(exponent) }
