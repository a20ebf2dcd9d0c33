#include "mentions/figures.h"

#include <algorithm>
#include <string_view>

namespace vbparse::mentions {
namespace {

/// The figure that OCR reads a letter for, counted on scans and drawn alike in print; -1 for
/// another letter.
int look_alike(char c) {
  constexpr std::string_view letters = "OoQDIliZzSsGbBgq", figures = "0000111225566899";
  static_assert(letters.size() == figures.size());
  const size_t at = letters.find(c);
  return at == letters.npos ? -1 : figures[at] - '0';
}

/// Adds a token's figures; false, and nothing added, where it has other signs or too many.
bool add(std::string_view print, uint32_t most, Figures& to) {
  Figures with = to;
  for (const char c : print) {
    const bool figure = c >= '0' && c <= '9';
    const int value = figure ? c - '0' : look_alike(c);
    if (value < 0 || ++with.count > most)
      return false;
    with.value = with.value * 10 + uint32_t(value);
    with.damaged |= !figure;
  }
  to = with;
  return true;
}

}  // namespace

std::optional<Figures> read_figures(const View& view, uint32_t at, uint32_t most, Reading reading) {
  most = std::min(most, most_figures);
  Figures found;
  bool number = false;
  uint32_t i = at;
  for (; i < view.size() && (i == at || view.is_glued(i)); ++i) {
    const tokens::Token& t = view[i];
    const bool figures = view.is_number(i);
    if (view.is_sign(i) || (!figures && reading == Reading::strict))
      break;
    if (!add(view.tokens.print(t), most, found)) {
      if (figures)
        return std::nullopt;  // a longer number, which cannot be cut
      break;
    }
    number |= figures;
  }
  // letters alone are words: of those only O, I and l are read as figures (lO, Il)
  const bool plain = number || (found.count && found.value % 10 <= 1 && found.value <= 11);
  if (!found.count || !plain)
    return std::nullopt;
  found.tokens = {at, i};
  return found;
}

std::optional<Figures> read_parted_figures(const View& view, uint32_t at, uint32_t most,
                                           uint32_t most_value, Reading reading) {
  auto found = read_figures(view, at, most, reading);
  const uint32_t next = found ? found->tokens.end : 0;
  if (!found || next >= view.size() || view[next].before != tokens::Before::blank ||
      !view.is_number(next))
    return found;
  Figures more = *found;
  if (add(view.tokens.print(view[next]), most, more) && more.value <= most_value) {
    more.tokens.end = next + 1;
    return more;
  }
  return found;
}

}  // namespace vbparse::mentions
