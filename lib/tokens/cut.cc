#include "tokens/cut.h"

#include <algorithm>

#include "text/letters.h"
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
    out_.tokens.reserve(text.size() / 4 + 8);
    out_.lines.reserve(text.size() / 60 + 4);
    out_.cells.reserve(text.size() / 50 + 4);
  }

  Tokens cut() {
    uint32_t at = 0;
    if (text_.starts_with("\xEF\xBB\xBF")) {  // a byte order mark
      out_.hidden.push_back({0, 3});
      at = 3;
    }
    const auto size = uint32_t(text_.size());
    other_ends_ = has('\r') || has('\f') || has('\v');
    while (at < size) {
      const uint32_t end = line_end(at);
      line(at, end);
      at = end + 1;
      if (end < size && text_[end] == '\f')
        page_break_ = true;
      if (end + 1 < size && text_[end] == '\r' && text_[end + 1] == '\n')
        ++at;
    }
    return std::move(out_);
  }

 private:
  bool has(char c) const { return text_.find(c) != std::string_view::npos; }
  uint32_t line_end(uint32_t at) const {
    const auto end = uint32_t(std::min(text_.size(), text_.find('\n', at)));
    if (!other_ends_)
      return end;
    while (at < end && !(text_[at] >= '\v' && text_[at] <= '\r'))
      ++at;
    return at;
  }

  void line(uint32_t begin, uint32_t end) {
    const uint32_t start = begin;
    begin = skip_blanks(begin, end);
    end = trimmed(begin, end);
    Line l{};
    l.tokens.begin = out_.size();
    l.first_cell = uint32_t(out_.cells.size());
    l.blanks_before = blanks_;
    l.page_break = page_break_;
    l.table = is_table_row({begin, end});
    if (begin < end) {
      l.indent = column_after(text_.substr(start, begin - start), 0);
      cutter_.cut({begin, end}, page_break_ ? Before::page : Before::line, l.indent);
    }
    l.tokens.end = out_.size();
    l.cells = uint32_t(out_.cells.size()) - l.first_cell;
    if (!l.tokens.size()) {  // nothing of it is seen, or nothing but bars
      if (blanks_ < UINT16_MAX)
        ++blanks_;
      return;
    }
    l.rule = is_rule(l.tokens);
    l.table =
        l.table || (l.rule && end - begin > 1 && text_[begin] == '+' && text_[end - 1] == '+');
    if (mend(l))
      return;
    out_.lines.push_back(l);
    blanks_ = 0;
    page_break_ = false;
  }

  uint32_t skip_blanks(uint32_t at, uint32_t end) const {
    size_t n;
    while (at < end && text::is_blank(text::code_point(text_, at, &n)))
      at += uint32_t(n);
    return at;
  }
  uint32_t trimmed(uint32_t begin, uint32_t end) const {
    for (;;) {
      while (begin < end && (text_[end - 1] == ' ' || text_[end - 1] == '\t'))
        --end;
      if (!text_.substr(begin, end - begin).ends_with("\xC2\xA0"))
        return end;
      end -= 2;
    }
  }

  bool is_table_row(Span line) const {
    const std::string_view words = text_.substr(line.begin, line.size());
    return words.size() > 1 && words.front() == '|' && words.find('|', 1) != words.npos;
  }

  /// Nothing but - _ = * ~ . + and box signs; or such signs around up to three o or 0 (---o0o---).
  bool is_rule(Range r) const {
    constexpr std::string_view signs = "-_=*~.+:";
    size_t rings = 0, drawn = 0;
    for (uint32_t i = r.begin; i < r.end; ++i) {
      const Token& t = out_.tokens[i];
      const std::string_view print = out_.print(t);
      const bool box = t.word == any_sign && t.value >= 0x2500 && t.value <= 0x257F;
      if (t.shape == Shape::sign && (box || signs.find(char(t.word)) != signs.npos))
        drawn += t.value;
      else if (print.find_first_not_of("oO0") == print.npos)
        rings += print.size();
      else
        return false;
    }
    return drawn && (!rings || (drawn >= 2 && rings <= 3));
  }

  /// Joins the last word of the line before and the first of this one where they are one word.
  /// Returns whether nothing is left of this line.
  bool mend(Line& l) {
    const uint16_t blanks = l.page_break ? 1 : 0;  // the line that ends at a form feed
    if (out_.lines.empty() || l.cells != 1 || l.blanks_before > blanks ||
        out_.lines.back().cells != 1)
      return false;
    Line& above = out_.lines.back();
    const uint32_t first = l.tokens.begin;
    const bool hyphen = above.tokens.size() > 1 && out_.tokens[first - 1].word == '-' &&
                        out_.tokens[first - 1].before == Before::nothing;
    const uint32_t broken = first - (hyphen ? 2 : 1);
    const auto is_word = [&](uint32_t i) { return out_.tokens[i].shape <= Shape::mixed; };
    const bool parts = above.tokens.size() > uint32_t(hyphen) && is_word(broken) && is_word(first);
    if (!parts || !cutter_.words().mend(first, hyphen))
      return false;
    const uint32_t fewer = hyphen ? 2 : 1;
    above.tokens.end = broken + 1;
    out_.cells.back().tokens = {broken + 1, l.tokens.end - fewer};
    out_.cells[out_.cells.size() - 2].tokens.end = broken + 1;
    l.tokens = {broken + 1, l.tokens.end - fewer};
    if (l.tokens.size()) {
      out_.tokens[l.tokens.begin].before = Before::line;
      return false;
    }
    out_.cells.pop_back();
    return true;
  }

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
