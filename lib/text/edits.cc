#include "text/edits.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vbparse::text {

namespace {

/// Whether at most `most` edits can part the texts: of most + 1 pieces of `b` one is whole in `a`,
/// at most so far away.
bool has_piece(std::string_view a, std::string_view b, size_t most) {
  const size_t size = b.size() / (most + 1);
  for (size_t begin = 0; begin + size <= b.size(); begin += std::max<size_t>(size, 1)) {
    const size_t from = begin - std::min(begin, most);
    const std::string_view near = a.substr(std::min(from, a.size()), begin - from + size + most);
    if (near.find(b.substr(begin, size)) != std::string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

size_t edits_between(std::string_view a, std::string_view b, size_t most) {
  constexpr size_t longest = 255;
  const size_t gap = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  if (gap > most || !has_piece(a, b, most))
    return most + 1;
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  std::array<size_t, longest + 1> row;
  std::iota(row.begin(), row.begin() + ptrdiff_t(b.size()) + 1, size_t(0));
  for (size_t i = 1; i <= a.size(); ++i) {
    // further from the diagonal than `most` nothing can be near enough
    const size_t first = i - std::min(i - 1, most), last = std::min(b.size(), i + most);
    size_t diagonal = row[first - 1];
    size_t least = row[first - 1] = first == 1 ? i : most + 1;
    for (size_t j = first; j <= last; ++j) {
      const size_t replaced = diagonal + size_t(a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
      least = std::min(least, row[j]);
    }
    if (least > most)
      return most + 1;
  }
  return std::min(row[b.size()], most + 1);
}

}  // namespace vbparse::text
