#include "mentions/figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vbparse::mentions {
namespace {

/// What is read for a figure: its value, or none for other characters.
constexpr int8_t none = -1;
constexpr auto figure_of = [] {
  // letters that are drawn alike; counted on scans
  constexpr std::string_view read = "0123456789OoQDIliZzSsGbBgq", as = "01234567890000111225566899";
  static_assert(read.size() == as.size());
  std::array<int8_t, 256> table{};
  table.fill(none);
  for (size_t i = 0; i < read.size(); ++i)
    table[static_cast<unsigned char>(read[i])] = int8_t(as[i] - '0');
  return table;
}();
/// Letters that are read so without a figure beside them; others are words then.
constexpr std::string_view likest = "OIl";

bool is_all_figures(std::string_view print) {
  return std::all_of(print.begin(), print.end(),
                     [](unsigned char c) { return figure_of[c] != none; });
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The end of the tokens from `at` on that have nothing between them and are read as figures.
uint32_t end_of_run(const View& view, uint32_t at) {
  if (!view.is_number(at) && !view.is_word(at))
    return at;
  uint32_t end = at;
  while (is_all_figures(view.tokens.print(view.token(end))) && view.is_glued(++end))
    ;
  return end;
}

/// The figures of tokens, which are not empty and have nothing between them.
Figures figures_of(const View& view, tokens::Range range) {
  const Span span = view.tokens.span(range);
  const std::string_view print = view.tokens.text.substr(span.begin, span.size());
  Figures out;
  out.tokens = range;
  out.count = uint32_t(print.size());
  for (const unsigned char c : print)
    out.value = out.value * 10 + uint32_t(figure_of[c]);
  out.damaged = !std::all_of(print.begin(), print.end(), is_digit);
  return out;
}

/// Whether there is a figure, or nothing but letters that are read as figures at once.
bool is_plain(std::string_view print) {
  return std::any_of(print.begin(), print.end(), is_digit) ||
         print.find_first_not_of(likest) == print.npos;
}

}  // namespace

std::optional<Figures> read_figures(const View& view, uint32_t at, uint32_t most, Reading reading) {
  const uint32_t end = reading == Reading::strict ? at + view.is_number(at) : end_of_run(view, at);
  if (end == at)
    return std::nullopt;
  const Figures found = figures_of(view, {at, end});
  const Span span = view.tokens.span(found.tokens);
  if (found.count > std::min(most, most_figures) ||
      !is_plain(view.tokens.text.substr(span.begin, span.size())))
    return std::nullopt;
  return found;
}

std::optional<Figures> read_parted_figures(const View& view, uint32_t at, uint32_t most,
                                           uint32_t most_value, Reading reading) {
  auto found = read_figures(view, at, most, reading);
  const uint32_t next = found.value_or(Figures{}).tokens.end;
  if (!found || !view.is_number(next) || view[next].before != tokens::Before::blank)
    return found;
  Figures more = figures_of(view, {next, next + 1});
  for (uint32_t i = 0; i < more.count; ++i)
    found->value *= 10;
  more.value += found->value;
  more.count += found->count;
  more.damaged = found->damaged;
  more.tokens.begin = at;
  return more.count <= most && more.value <= most_value ? more
                                                        : read_figures(view, at, most, reading);
}

}  // namespace vbparse::mentions
