#include "tokens/cut.h"

#include <algorithm>

#include "text/bytes.h"
#include "text/text.h"
#include "tokens/line_cutter.h"

namespace vbparse::tokens {
namespace {

Tokens of_text(std::string_view text) {
  Tokens t;
  t.text = text;
  return t;
}

class Cutter {
 public:
  Cutter(std::string_view text, const Lexicon& lexicon)
      : text_(text), out_(of_text(text)), cutter_(lexicon, out_) {
    other_ends_ = has('\r') || has('\f') || has('\v');
    out_.tokens.reserve(text.size() / 4 + 8);
    out_.lines.reserve(text.size() / 60 + 4);
    out_.cells.reserve(text.size() / 50 + 4);
  }

  Tokens cut() {
    uint32_t at = uint32_t(text_.starts_with(byte_order_mark) * byte_order_mark.size());
    if (at)
      out_.hidden.push_back({0, at});
    const auto size = uint32_t(text_.size());
    while (at < size) {
      const uint32_t end = line_end(at);
      line(at, end);
      page_break_ |= text_.substr(end, 1) == "\f";
      at = end + 1 + (text_.substr(end, 2) == "\r\n");
    }
    return std::move(out_);
  }

 private:
  static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

  bool has(char c) const { return text_.find(c) != std::string_view::npos; }
  uint32_t line_end(uint32_t at) const {
    static constexpr text::ByteSet ends("\r\f\v");
    const auto end = uint32_t(std::min(text_.size(), text_.find('\n', at)));
    return other_ends_ ? text::seek(text_, at, end, ends) : end;
  }

  void line(uint32_t begin, uint32_t end) {
    constexpr Before breaks[]{Before::line, Before::page};
    const Span words = text::trim(text_, {begin, end});
    Line l{};
    l.tokens.begin = out_.size();
    l.first_cell = uint32_t(out_.cells.size());
    l.blanks_before = blanks_;
    l.page_break = page_break_;
    l.indent = text::column_after(text_.substr(begin, words.begin - begin), 0);
    if (!words.empty())
      cutter_.cut(words, breaks[page_break_], l.indent);
    l.tokens.end = out_.size();
    l.cells = uint32_t(out_.cells.size()) - l.first_cell;
    if (!l.tokens.size())  // nothing of it is seen, or nothing but bars
      blanks_ = std::min<uint16_t>(blanks_ + 1, UINT16_MAX - 1);
    else
      add(l, words);
  }

  void add(Line& l, Span words) {
    l.rule = is_rule(l.tokens);
    l.table = is_table_row(words, l.rule);
    if (mend(l))
      return;
    out_.lines.push_back(l);
    blanks_ = 0;
    page_break_ = false;
  }

  /// A row that a bar begins and another cuts; a border of rules between crosses.
  bool is_table_row(Span line, bool rule) const {
    const std::string_view words = text_.substr(line.begin, line.size());
    if (words.size() < 2)
      return false;
    const bool row = words.front() == '|' && words.find('|', 1) != words.npos;
    const bool border = words.front() == '+' && words.back() == '+';
    return row || (rule && border);
  }

  /// Nothing but - _ = * ~ . + and box signs; or such signs around up to three o or 0 (---o0o---).
  bool is_rule(Range r) const {
    constexpr std::string_view rings = "oO0";
    constexpr size_t most_rings = 3;
    size_t ring = 0, drawn = 0;
    for (uint32_t i = r.begin; i < r.end; ++i) {
      const Token& t = out_.tokens[i];
      const bool draws = draws_rules(t);
      if (!draws && out_.print(t).find_first_not_of(rings) != std::string_view::npos)
        return false;
      if (draws)
        drawn += t.value;
      else
        ring += t.size;
    }
    return drawn > size_t(ring > 0) && ring <= most_rings;
  }
  static bool draws_rules(const Token& t) {
    static constexpr text::ByteSet signs("-_=*~.+:");
    constexpr uint32_t box = 0x2500, boxes = 0x80;  // box drawing characters
    return t.word == any_sign ? t.value - box < boxes
                              : t.word < any_sign && signs.has(char(t.word));
  }

  /// Joins the last word of the line before and the first of this one where they are one word.
  /// Returns whether nothing is left of this line.
  bool mend(Line& l) {
    const uint16_t most_blanks = l.page_break;  // the line that ends at a form feed
    if (out_.lines.empty() || l.blanks_before > most_blanks)
      return false;
    Line& above = out_.lines.back();
    const uint32_t first = l.tokens.begin;
    const bool hyphen = above.tokens.size() > 1 && is_hyphen(out_.tokens[first - 1]);
    const uint32_t between = hyphen ? 2 : 1, broken = first - between;
    if (l.cells + above.cells > 2 || !cutter_.words().mend(first, hyphen))
      return false;
    above.tokens.end = broken + 1;
    out_.cells[out_.cells.size() - 2].tokens.end = broken + 1;
    l.tokens = {broken + 1, l.tokens.end - between};
    out_.cells.back().tokens = l.tokens;
    const bool empty = !l.tokens.size();
    if (empty)
      out_.cells.pop_back();
    else
      out_.tokens[l.tokens.begin].before = Before::line;
    return empty;
  }
  static bool is_hyphen(const Token& t) { return t.word == '-' && t.before == Before::nothing; }

  std::string_view text_;
  Tokens out_;
  LineCutter cutter_;
  bool other_ends_ = false;  // carriage returns, form feeds or vertical tabs end lines too
  uint16_t blanks_ = 0;
  bool page_break_ = false;
};

}  // namespace

Tokens cut(std::string_view text, const Lexicon& lexicon) { return Cutter(text, lexicon).cut(); }

}  // namespace vbparse::tokens
