// Two measures of cryptanalysis tell a language from chance. The index of coincidence is how often
// two bytes of a text are the same: 0.03 and more where letters have their frequencies, 1/95 for
// random ASCII, 1/64 for Base64. And letters depend on their neighbours: equal pairs are more
// frequent than equal letters alone make them, which they are not in random words.
#include "text/noise.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vbparse::text {
namespace {

/// The codes at which VISCII prints Ẳ, Ẵ, Ẫ, Ỷ, Ỹ, Ỵ.
constexpr std::string_view viscii_letters = "\x02\x05\x06\x14\x19\x1E";

constexpr size_t smallest = 2048;
/// Large enough that chance does not come near the limits below, and no more: a page between
/// packed pictures is to be seen.
constexpr size_t block = 4096;
/// Chinese, the language with the most letters, has 0.021.
constexpr double least_coincidence = 0.018;
/// Alphabets of two bytes a letter, and tables of blanks and lines. No random words come near.
constexpr double much_coincidence = 0.1;
/// 1 for random letters; languages have 1.2 to 5. Of many letters, each pair is rare, and chance
/// comes nearer.
constexpr double least_dependence = 1.1, least_of_many = 1.3, many = 0.025;

struct Counts {
  std::array<uint16_t, 128> bytes{};
  std::array<uint16_t, 128 * 128> pairs{};  // of seven bits each: that fits the cache
};

/// How probable it is that two of `all` drawn things are the same, where `same` pairs of them are.
double probability(uint64_t same, size_t all) {
  return 2 * double(same) / (double(all) * double(all - 1));
}

bool is_letter_byte(unsigned char c) {
  return c >= 0x80 || static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

bool reads(std::string_view bytes) {
  Counts counts;
  uint64_t same = 0, same_pairs = 0;
  size_t letters = 0;
  unsigned last = 128;  // none
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const unsigned low = byte & 0x7Fu;
    letters += is_letter_byte(byte);
    same += counts.bytes[low]++;
    if (last < 128)
      same_pairs += counts.pairs[last * 128 + low]++;
    last = low;
  }
  const double coincidence = probability(same, bytes.size());
  if (coincidence < least_coincidence)
    return false;
  if (coincidence > much_coincidence || letters * 2 < bytes.size())
    return true;
  const double dependence = probability(same_pairs, bytes.size() - 1) / (coincidence * coincidence);
  return dependence >= (coincidence < many ? least_of_many : least_dependence);
}

}  // namespace

size_t control_codes(std::string_view bytes) {
  size_t controls = 0;
  for (const char c : bytes) {
    const auto code = static_cast<unsigned char>(c);
    controls += size_t(code < 0x09) + size_t(static_cast<uint8_t>(code - 0x0E) < 0x12) +
                size_t(code == 0x7F);
  }
  if (controls == 0)
    return 0;
  return controls - size_t(std::count_if(bytes.begin(), bytes.end(), [](char c) {
           return viscii_letters.find(c) != std::string_view::npos;
         }));
}

bool is_noise(std::string_view bytes) {
  if (bytes.size() < smallest)
    return false;
  for (size_t at = 0; at < bytes.size(); at += block) {
    // a short rest goes with what stands before it
    const size_t from = std::min(at, bytes.size() - std::min(bytes.size(), block));
    if (reads(bytes.substr(from, block)))
      return false;
  }
  return true;
}

}  // namespace vbparse::text
