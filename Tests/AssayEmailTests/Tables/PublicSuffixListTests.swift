// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayEmail

/// The algorithm of publicsuffix.org, by cases of our own.
struct PublicSuffixListTests {
  private func registrableDomain(_ domain: String) -> String? {
    let bytes = Array(domain.utf8)
    return PublicSuffixList.bundled.startOfRegistrableDomain(in: bytes.span).map {
      String(decoding: bytes[$0...], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("com", nil), ("acme.com", "acme.com"), ("mail.acme.com", "acme.com"), ("a.b.c.ACME.com", "ACME.com"),
      ("co.uk", nil), ("uk", nil), ("acme.co.uk", "acme.co.uk"), ("mail.acme.co.uk", "acme.co.uk"),
      ("acme.uk", "acme.uk"),
      ("ck", nil), ("acme.ck", nil), ("mail.acme.ck", "mail.acme.ck"), ("a.mail.acme.ck", "mail.acme.ck"),
      ("www.ck", "www.ck"), ("a.www.ck", "www.ck"),
      ("jp", nil), ("acme.jp", "acme.jp"), ("co.jp", nil), ("a.acme.co.jp", "acme.co.jp"),
      ("kawasaki.jp", "kawasaki.jp"),
      ("acme.kawasaki.jp", nil), ("a.acme.kawasaki.jp", "a.acme.kawasaki.jp"), ("city.kawasaki.jp", "city.kawasaki.jp"),
      ("a.city.kawasaki.jp", "city.kawasaki.jp"), ("b.c.kobe.jp", "b.c.kobe.jp"), ("ide.kyoto.jp", nil),
      ("a.ide.kyoto.jp", "a.ide.kyoto.jp"),
      ("nowhere", nil), ("acme.nowhere", "acme.nowhere"), ("a.acme.nowhere", "acme.nowhere"),
      ("xn--fiqs8s", nil), ("acme.xn--fiqs8s", "acme.xn--fiqs8s"),
      ("xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"),
      ("xn--55qx5d.cn", nil),
      // The private section is left out.
      ("jane.github.io", "github.io"), ("acme.blogspot.com", "blogspot.com"),
    ] as [(String, String?)])
  func findsTheRegistrableDomain(domain: String, expected: String?) {
    #expect(registrableDomain(domain) == expected)
  }
}
