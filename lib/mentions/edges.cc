#include "mentions/edges.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "mentions/cues.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;
using tokens::Before;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

/// How many characters the print of a token has, unseen ones included.
size_t characters(std::string_view print) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return size_t(std::ranges::count_if(print, begins));
}

class Shedder {
 public:
  Shedder(const View& view, Range range) : v_(view), r_(range) {}

  Range shed() {
    while (r_.size() && first_is_noise())
      ++r_.begin;
    while (r_.size() && last_is_noise())
      r_.end = kept_before_last();
    return r_;
  }

 private:
  bool first_is_noise() const {
    const uint32_t i = r_.begin;
    if (v_.is_sign(i))
      return !v_.is_one_of(i, opening) || !partner(i, forward);
    return is_scrap(i) && !is_joint(i + 1);
  }

  bool last_is_noise() const {
    const uint32_t i = r_.end - 1;
    if (v_.is_number(i))
      return is_glued_footnote(i);
    if (!v_.is_sign(i))
      return is_scrap(i) && !is_named_letter(i) && !follows_joint(i);
    if (!v_.is_one_of(i, closing))
      return !v_.is_sign(i, '%');
    const auto begin = partner(i, backward);
    return !begin || is_footnote(*begin);
  }
  /// Where what is kept ends if the last token is noise: before the whole of
  /// [1].
  uint32_t kept_before_last() const {
    const uint32_t i = r_.end - 1;
    return v_.is_one_of(i, closing) ? partner(i, backward).value_or(i) : i;
  }

  // ---- words
  // ------------------------------------------------------------------------------------

  static bool is_word(const Token& t) { return t.shape < Shape::number; }
  std::span<const Token> between(uint32_t begin, uint32_t end) const {
    return std::span(v_.tokens.tokens).subspan(begin, end - begin);
  }

  /// Whether a word is none: one letter, or some letters that are no syllable
  /// and that no rule has.
  bool is_scrap(uint32_t i) const {
    constexpr size_t longest_scrap = 3;
    const Token& t = v_[i];
    const size_t letters = characters(v_.tokens.print(t));
    const bool small = (t.shape == Shape::lower) | (t.shape == Shape::mixed);
    const bool scrap = (t.word == tokens::unknown_word) & small & (letters <= longest_scrap);
    const bool none = v_.is_word(i) & !t.syllable & (scrap | (letters == 1));
    return none && !is_within_print(i);
  }
  /// Whether it is what damage has parted from a word: B<)TAl.
  bool is_within_print(uint32_t i) const {
    constexpr uint32_t reach = 3;  // tokens
    const uint32_t end = print_end(v_, i, std::min(r_.end, i + 1 + reach));
    return std::ranges::any_of(between(i + 1, end),
                               [](const Token& t) { return is_word(t) && t.size > 1; });
  }
  /// The token before `i` in the range; where `i` is the first, one past all tokens: it is nothing.
  uint32_t above(uint32_t i) const { return i > r_.begin ? i - 1 : v_.size(); }
  /// Whether a sign or figure stands at `i` that can join the parts of an abbreviation.
  bool can_join(uint32_t i) const { return v_.is_number(i) || v_.is_one_of(i, "./-&"); }
  /// Whether such a one stands at `i` with no blank before it: Q., b/c, 12/QĐ-UBND.
  bool is_joint(uint32_t i) const { return i < r_.end && v_.is_glued(i) && can_join(i); }
  bool follows_joint(uint32_t i) const { return v_.is_glued(i) && can_join(above(i)); }
  /// A letter that stands for something: Nhóm B, điểm d, "Lưu: VT, V".
  bool is_named_letter(uint32_t i) const {
    if (v_[i].shape == Shape::letter)
      return v_.is_word(above(i)) || v_.is_one_of(above(i), ",");
    return spelled_at(v_, above(i), WordRole::item_unit) == 1;
  }

  // ---- footnotes
  // --------------------------------------------------------------------------------

  /// A figure glued to a syllable or to a bracket: "Sở Nội vụ1". Symbols (QH15)
  /// are no syllables.
  bool is_glued_footnote(uint32_t i) const {
    constexpr uint32_t most_footnotes = 99;
    return v_.is_glued(i) && v_[i].value <= most_footnotes && takes_footnote(above(i));
  }
  bool takes_footnote(uint32_t i) const {
    const Token& t = v_.token(i);
    const bool word = t.syllable & (t.shape != Shape::letter);
    return word || v_.is_one_of(i, closing);
  }
  /// Whether what stands in brackets from `begin` to the end marks a footnote
  /// or nothing: [1], (*).
  bool is_footnote(uint32_t begin) const {
    const auto inner = between(begin + 1, r_.end - 1);
    const bool words = std::ranges::any_of(inner, is_word);
    const auto numbers = std::ranges::count(inner, Shape::number, &Token::shape);
    return !words && numbers <= v_.is_sign(begin, '[');
  }

  // ---- brackets and quotation marks
  // -------------------------------------------------------------

  static constexpr std::string_view opening = "([\"'", closing = ")]\"'";
  /// Which way a partner is looked for, and the signs that have theirs there.
  struct Way {
    std::string_view own, others;
    int step;
  };
  static constexpr Way forward{opening, closing, 1}, backward{closing, opening, -1};

  /// The partner of a bracket or quotation mark; nothing where it has none.
  std::optional<uint32_t> partner(uint32_t at, const Way& way) const {
    const auto [own, others, step] = way;
    const char sign = char(v_[at].word), other = others[own.find(sign)];
    constexpr uint32_t reach = 1000;  // tokens: of many brackets without one, each looks so far
    int depth = 1;
    const uint32_t end =
        step > 0 ? std::min(r_.end, at + reach) : std::max(r_.begin, at - std::min(at, reach)) - 1;
    for (uint32_t i = at + uint32_t(step); i != end; i += uint32_t(step)) {
      const auto signs = int(v_[i].value);
      if (v_.is_sign(i, other))
        depth -= signs;
      else
        depth += signs * v_.is_sign(i, sign);
      if (depth <= 0)
        return i;
    }
    return std::nullopt;
  }

  const View& v_;
  Range r_;
};

/// The longest word of a role that ends with token `last`, in tokens; 0 where
/// there is none.
uint32_t word_before(const View& view, uint32_t last, WordRole role) {
  constexpr uint32_t longest = 3;
  for (uint32_t n = std::min(longest, last + 1); n > 0; --n)
    if (spelled_at(view, last + 1 - n, role) == n)
      return n;
  return 0;
}

}  // namespace

Range shed(const View& view, Range range) { return Shedder(view, range).shed(); }

bool cannot_begin(const View& view, uint32_t at) {
  return spelled_at(view, at, WordRole::not_first) > 0;
}

bool cannot_end(const View& view, uint32_t last) {
  const uint32_t length = word_before(view, last, WordRole::not_last);
  return length > 0 && word_before(view, last, WordRole::may_be_last) <= length;
}

bool must_continue(const View& view, uint32_t last) {
  const uint32_t next = last + 1;
  if (next >= view.size())
    return false;
  if (view.is_number(next) && word_before(view, last, WordRole::before_number) > 0)
    return true;
  return cannot_begin(view, next) || cannot_end(view, last);
}

Legibility legibility(const tokens::Tokens& tokens, Range range) {
  Legibility l;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& t = tokens[i];
    const bool abbreviation = (t.shape == Shape::upper) & !t.syllable;
    const bool word = (t.shape < Shape::number) & !abbreviation & (characters(tokens.print(t)) > 1);
    l.words += word;
    l.syllables += word & t.syllable;
  }
  return l;
}

std::vector<Range> pages(const tokens::Tokens& tokens) {
  std::vector<Range> all;
  const auto first = tokens.tokens.begin(), last = tokens.tokens.end();
  const auto begins_page = [](const Token& t) { return t.before == Before::page; };
  for (auto begin = first; begin != last;) {
    const auto end = std::find_if(begin + 1, last, begins_page);
    all.push_back({uint32_t(begin - first), uint32_t(end - first)});
    begin = end;
  }
  return all;
}

}  // namespace vbparse::mentions
