// Tokens as the words they print.
#include <algorithm>

#include "parts/pieces.h"
#include "text/text.h"
#include "tokens/spelling.h"

namespace vbparse::parts {
namespace {

using tokens::Before;
using tokens::Shape;
using tokens::Token;

/// The first blank of any width, or line end, in a text, and whether there is nothing else in it.
struct Blanks {
  explicit Blanks(std::string_view text) {
    size_t length = 0;
    for (size_t at = 0; at < text.size(); at += length) {
      const char32_t c = text::code_point(text, at, &length);
      const bool blank = text::is_blank(c) | (c < ' ');
      only &= blank;
      if (blank & first.empty())
        first = {uint32_t(at), uint32_t(at + length)};
    }
  }
  Span first{};
  bool only = true;
};

class Printer {
 public:
  explicit Printer(const View& view) : v_(view), text_(view.tokens.text) {}

  void print(uint32_t i) {
    const Token& t = v_[i];
    if ((last_ != none) & !is_broken_code(i))
      add_gap(v_[last_], t);
    if (t.broken)
      add_broken({t.byte, t.end()});
    else
      add({t.byte, t.end()});
    last_ = i;
  }
  Text text() && {
    Text out;
    out.text = text::join(text_, pieces_);
    out.span = pieces_.empty() ? Span{} : pieces_.front();
    for (const Span& p : pieces_)
      out.span = {std::min(out.span.begin, p.begin), std::max(out.span.end, p.end)};
    out.pieces = std::move(pieces_);
    return out;
  }

 private:
  static constexpr uint32_t none = UINT32_MAX;

  /// Adds a stretch without what is not seen in it.
  void add(Span s) {
    size_t length = 0;
    for (uint32_t at = s.begin; at < s.end; at += uint32_t(length)) {
      const char32_t c = text::code_point(text_, at, &length);
      if (!tokens::is_unseen(c))
        add_seen({at, at + uint32_t(length)});
    }
  }
  void add_seen(Span s) {
    const bool touches = !pieces_.empty() && pieces_.back().end == s.begin;
    if (touches)
      pieces_.back().end = s.end;
    else
      pieces_.push_back(s);
  }
  /// A word that goes on in the next line: without the line's end and a hyphen before it.
  void add_broken(Span word) {
    const Blanks blanks(text_.substr(word.begin, word.size()));
    const uint32_t end = word.begin + blanks.first.begin;
    const auto rest = std::find_if_not(text_.begin() + end, text_.begin() + word.end,
                                       [](char c) { return uint8_t(c) <= ' '; });
    add({word.begin, letters_end(end)});
    add({uint32_t(rest - text_.begin()), word.end});
  }
  /// Where the letters before `end` end: before a hyphen.
  uint32_t letters_end(uint32_t end) const {
    uint32_t last = end - 1;
    while ((uint8_t(text_[last]) & 0xC0) == 0x80)
      --last;
    size_t length = 0;
    return text::is_letter(text::code_point(text_, last, &length)) ? end : last;
  }

  /// Adds what parts two tokens: all that stands between them if it is blanks alone, else one blank
  /// of it, or one that stands beside them.
  void add_gap(const Token& a, const Token& b) {
    const bool follows = b.byte >= a.end();
    const std::string_view between = text_.substr(a.end(), follows * (b.byte - a.end()));
    const Blanks blanks(between);
    const Blanks behind(text_.substr(a.end(), 1)), before(text_.substr(b.byte - (b.byte > 0), 1));
    if (follows & blanks.only)
      return add({a.end(), b.byte});
    if (!blanks.first.empty())
      return add({a.end() + blanks.first.begin, a.end() + blanks.first.end});
    if (follows & (b.before == Before::nothing))
      return;  // nothing but what is not seen
    add(!behind.first.empty() ? Span{a.end(), a.end() + 1}
                              : Span{b.byte - !before.first.empty(), b.byte});
  }

  /// Whether the tokens before `i` and it are one code, broken at a line's end: 12-/CT-TW,
  /// QĐ-/BGTVT.
  bool is_broken_code(uint32_t i) const {
    const auto is_group = [&](uint32_t t) {
      const Shape shape = v_[t].shape;
      return (shape == Shape::number) | (shape == Shape::upper) | (shape == Shape::letter);
    };
    const bool line = (v_[i].before >= Before::line) & (last_ > 0) & (last_ < i);
    return line && v_.is_glued(last_) && v_.is_one_of(last_, "-/") && is_group(last_ - 1) &&
           is_group(i);
  }

  const View& v_;
  std::string_view text_;
  std::vector<Span> pieces_;
  uint32_t last_ = none;
};

}  // namespace

Text print(const View& view, const Pieces& pieces) {
  Printer printer(view);
  for (const uint32_t i : tokens_of(pieces))
    printer.print(i);
  return std::move(printer).text();
}

}  // namespace vbparse::parts
