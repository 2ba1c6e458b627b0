// SPDX-License-Identifier: Apache-2.0
//
// What libphonenumber takes to parse the numbers of a file, `REGION TAB NUMBER` in each line, to judge and to format
// the valid ones: the least of several passes.
//
//     libphonenumber FILE [PASSES]
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

int main(int count, char **arguments) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  if (count < 2) return 2;
  std::ifstream file(arguments[1]);
  std::vector<std::pair<std::string, std::string>> numbers;
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    numbers.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
  double least = 1e9;
  std::size_t valid = 0;
  for (int pass = 0; pass < (count > 2 ? std::max(1, std::atoi(arguments[2])) : 3); pass++) {
    const auto start = std::chrono::steady_clock::now();
    valid = 0;
    std::string e164;
    for (const auto &number : numbers) {
      PhoneNumber parsed;
      if (library.Parse(number.second, number.first, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) continue;
      if (!library.IsValidNumber(parsed)) continue;
      library.Format(parsed, PhoneNumberUtil::E164, &e164);
      valid++;
    }
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  const double nanoseconds = least / static_cast<double>(numbers.size()) * 1e9;
  std::printf("libphonenumber C++: %.0f ns, %.3f M/s, %zu of %zu valid\n", nanoseconds, 1e3 / nanoseconds, valid,
              numbers.size());
}
