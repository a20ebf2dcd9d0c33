#include "mentions/notation.h"

#include <algorithm>

#include "text/letters.h"

namespace vbparse::mentions {
namespace {

using grammar::Meaning;
using grammar::PhraseOf;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

constexpr uint16_t term_digits = 2;

/// Whether a group as it is spelled has a meaning that fits.
template <class Fit>
bool means(const View& view, Range group, Fit fit) {
  const auto spots = view.spots_at(group.begin);
  return std::any_of(spots.begin(), spots.end(), [&](const grammar::Spot& s) {
    const auto meanings = view.rules.phrases.meanings(s.phrase);
    return s.exact && s.length == group.size() &&
           std::any_of(meanings.begin(), meanings.end(), fit);
  });
}
bool is(const View& view, Range group, PhraseOf what) {
  return means(view, group, [&](const Meaning& m) { return m.of == what; });
}

}  // namespace

bool is_part_of_notation(const View& view, Range group) {
  return means(view, group, [](const Meaning& m) {
    constexpr PhraseOf all[]{PhraseOf::type_symbol, PhraseOf::organ_abbreviation,
                             PhraseOf::unit_suffix};
    return std::find(std::begin(all), std::end(all), m.of) != std::end(all);
  });
}

bool is_term(const View& view, Range letters) {
  return means(view, letters, [&](const Meaning& m) {
    if (m.of != PhraseOf::organ_abbreviation)
      return false;
    const grammar::Organ& organ = view.rules.organs[m.record];
    return organ.system == "legislature" && organ.level == "central";
  });
}

bool is_known_notation(const View& view, Range first, Range last) {
  const auto leads = [&](Range group) -> bool {
    return is(view, group, PhraseOf::organ_abbreviation) || is(view, group, PhraseOf::type_symbol);
  };
  // C06 whole; the letters of QH15, the type of NĐ.CP
  return leads(first) || leads(Range{first.begin, first.begin + 1}) ||
         (is(view, last, PhraseOf::organ_abbreviation) && is(view, last, PhraseOf::unit_suffix));
}

Range without_footnote(const View& view, Range first, Range last) {
  constexpr uint16_t longest = 2;  // digits of a footnote
  const Range letters{last.begin, last.end - 1};
  const Token& digits = view[last.end - 1];
  const bool own = is_term(view, letters) || is_part_of_notation(view, last);
  const bool of_organ =
      is(view, first, PhraseOf::type_symbol) && is(view, letters, PhraseOf::organ_abbreviation);
  const bool short_number = (digits.shape == Shape::number) & (digits.size <= longest);
  return (short_number & of_organ & !own) ? letters : last;
}

uint16_t bytes_too_many(const View& view, Range group) {
  const Token& last = view[group.end - 1];
  const std::string_view print = view.tokens.print(last);
  const bool term = last.shape == Shape::number && last.size > term_digits &&
                    is_term(view, {group.begin, group.end - 1});
  return term ? uint16_t(last.size - term_digits) : uint16_t(print.size() - capitals_end(print));
}

size_t capitals_end(std::string_view print) {
  constexpr uint32_t shortest_word = 3;  // letters: TTg, GDTrH, QyĐ have less of small ones
  uint32_t capitals = 0, small = 0;
  size_t n, end = 0;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    if (text::is_upper(c)) {
      ++capitals;
      small = 0;
      end = i + n;
    }
    small += text::is_lower(c);
  }
  return ((capitals >= 2) & (small >= shortest_word)) ? end : print.size();
}

std::string squeeze(const View& view, Range range, uint16_t cut) {
  constexpr std::string_view kept = "-/.&", parting = "-/";
  std::string out;
  bool stray = false;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& t = view[i];
    if (t.shape == Shape::sign && t.word != tokens::any_sign) {
      const bool parted = !out.empty() && parting.find(out.back()) != parting.npos;
      const bool plain = kept.find(char(t.word)) != kept.npos;
      if (plain & !parted)
        out += char(t.word);
      stray = !(plain | parted);
      continue;
    }
    if (stray & !out.empty())
      out += '-';
    stray = false;
    // without the end of a line within
    for (const char c : view.tokens.print(t))
      if (std::string_view("\n\r -").find(c) == std::string_view::npos)
        out += c;
  }
  out.resize(out.size() - std::min<size_t>(cut, out.size()));
  return out;
}

}  // namespace vbparse::mentions
