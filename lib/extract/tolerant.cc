// Tolerant anchors: bounded edit distance to a small closed set of phrases, never on content.
#include <algorithm>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

std::optional<Approximate> find_approximate(std::string_view text, std::string_view phrase, size_t most) {
  // Sellers: one column of the edit matrix, a match may begin anywhere in the text.
  const size_t m = phrase.size();
  std::vector<size_t> cost(m + 1), begin(m + 1, 0);
  for (size_t i = 0; i <= m; ++i) cost[i] = i;
  std::optional<Approximate> best;
  for (size_t j = 1; j <= text.size(); ++j) {
    size_t diagonal = 0, diagonal_begin = j - 1;
    cost[0] = 0;
    const size_t row_begin = j;
    size_t above_begin = row_begin;
    for (size_t i = 1; i <= m; ++i) {
      const size_t left = cost[i] + 1, left_begin = begin[i];
      const size_t up = cost[i - 1] + 1, up_begin = i == 1 ? row_begin : above_begin;
      const size_t step = diagonal + (phrase[i - 1] == text[j - 1] ? 0 : 1), step_begin = i == 1 ? j - 1 : diagonal_begin;
      diagonal = cost[i];
      diagonal_begin = begin[i];
      size_t c = step, b = step_begin;
      if (left < c) c = left, b = left_begin;
      if (up < c) c = up, b = up_begin;
      cost[i] = c;
      begin[i] = b;
      above_begin = b;
    }
    if (cost[m] <= most && (!best || cost[m] < best->edits)) best = Approximate{begin[m], j, cost[m]};
  }
  return best;
}

size_t edits_between(std::string_view a, std::string_view b, size_t most) {
  const size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    size_t least = row[0];
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t c = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = row[j];
      row[j] = c;
      least = std::min(least, c);
    }
    if (least > most) return most + 1;
  }
  return std::min(row[b.size()], most + 1);
}

}  // namespace vbparse::extract
