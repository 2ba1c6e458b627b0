// SPDX-License-Identifier: Apache-2.0

/// A source that makes its bytes of those of another.
public protocol WrappingSource: ByteSource {
  /// The other source, as it is now.
  var base: any ByteSource { get }
}

extension ByteSource {
  /// This source, or the one behind all that wrap another: what counted the bytes of the file is found behind what
  /// unpacks them.
  public var innermost: any ByteSource {
    var source: any ByteSource = self
    while let wrapping = source as? any WrappingSource { source = wrapping.base }
    return source
  }
}
