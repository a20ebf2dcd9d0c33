// Tolerant anchors: bounded edit distance to a small closed set of phrases, never on content.
#include <algorithm>
#include <array>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

namespace {

/// Whether find_approximate() can find anything: the least edits alone, a whole column of the
/// matrix in one word of bits (Myers 1999). Assumes at most 64 letters of a skeleton.
bool is_near(std::string_view text, std::string_view phrase, size_t most) {
  std::array<uint64_t, 256> where{};
  for (size_t i = 0; i < phrase.size(); ++i)
    where[static_cast<unsigned char>(phrase[i])] |= uint64_t(1) << i;
  const uint64_t last = uint64_t(1) << (phrase.size() - 1);
  uint64_t plus = ~uint64_t(0), minus = 0;  // where the column grows, and falls, by one
  size_t cost = phrase.size();
  for (const char c : text) {
    const uint64_t same = where[static_cast<unsigned char>(c)];
    const uint64_t across = (((same & plus) + plus) ^ plus) | same;
    uint64_t right_plus = minus | ~(across | plus), right_minus = plus & across;
    cost += (right_plus & last) != 0;
    cost -= (right_minus & last) != 0;
    if (cost <= most)
      return true;
    right_plus <<= 1;
    right_minus <<= 1;
    const uint64_t up = same | minus;
    plus = right_minus | ~(up | right_plus);
    minus = right_plus & up;
  }
  return false;
}

}  // namespace

std::optional<Approximate> find_approximate(std::string_view text, std::string_view phrase,
                                            size_t most) {
  if (phrase.empty() || (phrase.size() <= 64 && !is_near(text, phrase, most)))
    return std::nullopt;
  // Sellers: one column of the edit matrix, a match may begin anywhere in the text.
  const size_t m = phrase.size();
  std::vector<size_t> cost(m + 1), begin(m + 1, 0);
  for (size_t i = 0; i <= m; ++i)
    cost[i] = i;
  std::optional<Approximate> best;
  for (size_t j = 1; j <= text.size(); ++j) {
    size_t diagonal = 0, diagonal_begin = j - 1;
    cost[0] = 0;
    const size_t row_begin = j;
    size_t above_begin = row_begin;
    for (size_t i = 1; i <= m; ++i) {
      const size_t left = cost[i] + 1, left_begin = begin[i];
      const size_t up = cost[i - 1] + 1, up_begin = i == 1 ? row_begin : above_begin;
      const size_t step = diagonal + (phrase[i - 1] == text[j - 1] ? 0 : 1),
                   step_begin = i == 1 ? j - 1 : diagonal_begin;
      diagonal = cost[i];
      diagonal_begin = begin[i];
      size_t c = step, b = step_begin;
      if (left < c)
        c = left, b = left_begin;
      if (up < c)
        c = up, b = up_begin;
      cost[i] = c;
      begin[i] = b;
      above_begin = b;
    }
    if (cost[m] <= most && (!best || cost[m] < best->edits))
      best = Approximate{begin[m], j, cost[m]};
  }
  return best;
}

}  // namespace vbparse::extract
