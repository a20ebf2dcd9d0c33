#include "mentions/shapes.h"

#include <algorithm>

#include "mentions/cues.h"
#include "mentions/first_true.h"
#include "mentions/notation.h"
#include "text/letters.h"

namespace vbparse::mentions {
namespace {

using tokens::Token;

constexpr uint32_t longest = 40;  // tokens

struct Letters {
  uint32_t capitals = 0, small = 0;
};
Letters count(std::string_view print) {
  Letters out;
  size_t n;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    out.capitals += text::is_upper(c);
    out.small += text::is_lower(c);
  }
  return out;
}

char sign_shape(const Token& t) {
  constexpr std::string_view plain = "-/.&_:,('\"";
  const bool dots = (t.word == tokens::sign_id('.')) & (t.value > 1);
  return first_true({{t.word == tokens::any_sign, '^'},
                     {dots, '_'},
                     {plain.find(char(t.word)) == plain.npos, '~'},
                     {true, char(t.word)}});
}

char number_shape(const View& view, uint32_t i) {
  constexpr uint16_t most = 9;
  return view.is_year(i) ? 'y' : char('0' + std::min(view[i].size, most));
}

char word_shape(const View& view, uint32_t i) {
  constexpr std::u32string_view of_numbers = U"aAbBcCdDeEgGhH\u0110\u0111";
  constexpr uint32_t longest_small = 6;
  const std::string_view print = view.tokens.print(view[i]);
  const Letters all = count(print);
  size_t size = 0;
  const bool one = all.capitals + all.small == 1, capital = all.capitals > 0;
  const bool mostly = (all.capitals > 1) & (all.small <= 1);
  const bool of_number =
      one & (of_numbers.find(text::code_point(print, 0, &size)) != of_numbers.npos);
  const tokens::Range word{i, i + 1};
  const bool standard(cue_at(view, i, bits(grammar::CueKind::standard)));
  return first_true({{of_number, "bB"[capital]},
                     {one, "iI"[capital]},
                     {!capital, "ws"[all.small <= longest_small]},
                     {capitals_end(print) < print.size(), 'j'},
                     {standard, 'R'},
                     {is_term(view, word), 'Q'},
                     {is_part_of_notation(view, word), "kK"[all.capitals > 1]},
                     {mostly, "AS"[view[i].syllable]},
                     {all.small <= all.capitals, 'm'},
                     {true, 'w'}});
}

char shape_of(const View& view, uint32_t i) {
  if (view.is_number(i))
    return number_shape(view, i);
  return view.is_sign(i) ? sign_shape(view[i]) : word_shape(view, i);
}

}  // namespace

Shapes::Shapes(const View& view, uint32_t at) {
  const uint32_t end = std::min(at + longest, view.size());
  uint32_t i = at;
  do {
    constexpr std::string_view before = "  \n\n\n";  // by Before
    const bool parted = !text_.empty() && !view.is_glued(i);
    text_.append(parted, before[size_t(view[i].before)]);
    text_ += shape_of(view, i);
    tokens_.resize(text_.size(), i);
  } while (++i < end && text_.back() != 'w' && view.is_near(i));  // no form goes on after a word
  tokens_.push_back(i);
}

tokens::Range Shapes::range(std::string_view part) const {
  if (part.empty())
    return {};
  const auto begin = size_t(part.data() - text_.data());
  return {tokens_[begin], tokens_[begin + part.size() - 1] + 1};
}

}  // namespace vbparse::mentions
