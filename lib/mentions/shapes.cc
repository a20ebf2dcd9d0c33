#include "mentions/shapes.h"

#include <algorithm>

#include "mentions/notation.h"
#include "text/letters.h"

namespace vbparse::mentions {
namespace {

using grammar::PhraseOf;
using tokens::Before;
using tokens::Shape;
using tokens::Token;

constexpr uint32_t longest = 48;  // tokens

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

/// What a sign of several readings is.
char sign_shape(const Token& t) {
  constexpr std::string_view plain = "-/.&_:,('\"";
  if (t.word == tokens::any_sign)
    return '^';
  const bool dots = t.word == tokens::sign_id('.') && t.value > 1;
  return dots ? '_' : plain.find(char(t.word)) == plain.npos ? '~' : char(t.word);
}

char number_shape(const Token& t) {
  constexpr uint16_t year = 4, most = 9;
  constexpr uint32_t first = 1900, years = 200;
  return t.size == year && t.value - first < years ? 'y' : char('0' + std::min(t.size, most));
}

/// One letter, or none: whether a number may have it after its figures.
char letter_shape(std::string_view print, bool capital) {
  constexpr std::string_view of_numbers = "aAbBcCdDeEgGhHđĐ";
  const bool of_number = of_numbers.find(print) != of_numbers.npos;
  return capital ? "IB"[of_number] : "ib"[of_number];
}

char word_shape(const View& view, uint32_t i) {
  const std::string_view print = view.tokens.print(view[i]);
  const Letters all = count(print);
  constexpr uint32_t longest_small = 6;
  if (all.capitals + all.small == 1)
    return letter_shape(print, all.capitals);
  if (all.capitals == 0)
    return "ws"[all.small <= longest_small];
  if (capitals_end(print) < print.size())
    return 'j';
  uint32_t length = 0;
  if (cue_at(view, i, bit(grammar::CueKind::standard), &length))
    return 'R';
  const tokens::Range word{i, i + 1};
  if (is_term(view, word))
    return 'Q';
  if (is_part_of_notation(view, word))
    return all.capitals > 1 ? 'K' : 'k';
  if (all.capitals > 1 && all.small <= 1)
    return view[i].syllable ? 'S' : 'A';
  return all.small <= all.capitals ? 'm' : 'w';
}

char shape_of(const View& view, uint32_t i) {
  switch (view[i].shape) {
    case Shape::number:
      return number_shape(view[i]);
    case Shape::sign:
      return sign_shape(view[i]);
    default:
      return word_shape(view, i);
  }
}

}  // namespace

Shapes::Shapes(const View& view, uint32_t at) {
  const uint32_t end = std::min(at + longest, view.size());
  uint32_t i = at;
  for (; i < end && (i == at || view.goes_on(i)); ++i) {
    constexpr std::string_view before = "  \n\n\n";  // by Before
    if (i > at && view[i].before != Before::nothing) {
      text_ += before[size_t(view[i].before)];
      tokens_.push_back(i);
    }
    text_ += shape_of(view, i);
    tokens_.push_back(i);
  }
  tokens_.push_back(i);
}

tokens::Range Shapes::range(re2::StringPiece part) const {
  if (part.empty())
    return {};
  const auto begin = size_t(part.data() - text_.data());
  return {tokens_[begin], tokens_[begin + part.size() - 1] + 1};
}

}  // namespace vbparse::mentions
