// The buffer cut into lines and cells, and the words that pieces of it print.
#include <algorithm>
#include <array>
#include <cstring>

#include "text/fold.h"

namespace vbparse::text {
namespace {

/// Only - _ = * ~ . + | and blanks; or such signs around an o or 0 (`---o0o---`, `- 0 -`).
bool is_rule(std::string_view s) {
  size_t signs = 0, rings = 0, i = 0;
  while (i < s.size()) {
    size_t n;
    const char32_t c = code_point(s, i, &n);
    i += n;
    if (c < 0x80 && c && std::strchr("-_=*~.+|:", int(c)))
      ++signs;
    else if ((c >= 0x2010 && c <= 0x2015) || c == 0xAD || c == 0x2026 ||
             (c >= 0x2500 && c <= 0x257F))
      ++signs;
    else if (c == 'o' || c == 'O' || c == '0')
      ++rings;
    else if (!is_blank(c))
      return false;
  }
  return signs && (!rings || (signs >= 2 && rings <= 3));
}

/// A heading mark of Markdown at the start of a line: "## ".
uint32_t heading_mark(std::string_view s) {
  uint32_t n = 0;
  while (n < s.size() && n < 6 && s[n] == '#')
    ++n;
  return n && n < s.size() && s[n] == ' ' ? n + 1 : 0;
}

/// Whether a line's words so far are the sign before an item: however wide the gap behind it, it is
/// no cell of its own.
bool is_bullet(std::string_view folded, std::string_view gap) {
  constexpr std::array<std::string_view, 3> signs{"-", "+", "•"};
  constexpr size_t widest = 8;
  return std::find(signs.begin(), signs.end(), folded) != signs.end() &&
         gap.substr(0, widest) == gap && gap.find('|') == std::string_view::npos;
}

class Cutter {
 public:
  explicit Cutter(std::string_view buffer) : folder_(buffer, out_.folded, &out_.hidden) {
    out_.buffer = buffer;
    out_.folded.text.reserve(buffer.size() + buffer.size() / 8);
    out_.lines.reserve(buffer.size() / 60 + 4);
    out_.cells.reserve(buffer.size() / 50 + 4);
  }

  Layout cut() {
    const std::string_view b = out_.buffer;
    size_t at = b.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (at)
      out_.hidden.push_back({0, 3});
    const bool other_ends =
        b.find('\r') != b.npos || b.find('\f') != b.npos || b.find('\v') != b.npos;
    while (at < b.size()) {
      const size_t lf = std::min(b.find('\n', at), b.size());
      // within it: carriage returns, form feeds and vertical tabs end lines too
      size_t from = at;
      for (size_t i = other_ends ? at : lf; i < lf; ++i) {
        const char c = b[i];
        if (c != '\r' && c != '\f' && c != '\v')
          continue;
        if (c == '\r' && i + 1 == lf && lf < b.size())
          break;  // CR LF is one end
        line(uint32_t(from), uint32_t(i));
        if (c == '\f')
          page_break_ = true;
        from = i + 1;
      }
      line(uint32_t(from), uint32_t(lf > from && b[lf - 1] == '\r' ? lf - 1 : lf));
      at = lf + 1;
    }
    return std::move(out_);
  }

 private:
  void line(uint32_t begin, uint32_t end) {
    const std::string_view b = out_.buffer;
    const Span trimmed = trim(b, {begin, end});
    begin = trimmed.begin;
    end = trimmed.end;
    if (begin == end) {
      if (blanks_ < 0xFFFF)
        ++blanks_;
      return;
    }
    uint32_t start = begin;
    while (start > 0 && b[start - 1] != '\n' && b[start - 1] != '\r' && b[start - 1] != '\f' &&
           b[start - 1] != '\v')
      --start;
    const std::string_view words = b.substr(begin, end - begin);
    Line l{};
    l.indent = column_after(b.substr(start, begin - start), 0);
    l.blanks_before = blanks_;
    l.page_break = page_break_;
    l.table = words.size() > 1 &&
              ((words.front() == '|' && words.find('|', 1) != std::string_view::npos) ||
               (words.front() == '+' && words.back() == '+' && is_rule(words)));
    l.rule = is_rule(words);
    l.first_cell = uint32_t(out_.cells.size());
    if (const uint32_t mark = heading_mark(words)) {
      out_.hidden.push_back({begin, begin + mark});
      begin += mark;
    }
    l.fold_begin = uint32_t(out_.folded.text.size());
    cut_cells(start, begin, end, l);
    l.fold_end = uint32_t(out_.folded.text.size());
    l.cells = uint32_t(out_.cells.size()) - l.first_cell;
    if (!l.cells) {  // all of it is unseen, or nothing but bars
      if (blanks_ < 0xFFFF)
        ++blanks_;
      return;
    }
    l.span = {out_.cells[l.first_cell].span.begin, out_.cells.back().span.end};
    out_.folded.append("\n", end, end + 1);
    out_.lines.push_back(l);
    blanks_ = 0;
    page_break_ = false;
  }

  void cut_cells(uint32_t start, uint32_t begin, uint32_t end, const Line& l) {
    const std::string_view b = out_.buffer;
    uint32_t cell_begin = begin, cell_fold = l.fold_begin,
             column = column_after(b.substr(start, begin - start), 0);
    uint32_t column_at = begin;
    const auto close = [&](uint32_t cell_end) {
      while (cell_fold < out_.folded.text.size() && out_.folded.text[cell_fold] == ' ')
        ++cell_fold;
      const auto fold_end = uint32_t(out_.folded.text.size());
      if (cell_begin < cell_end && fold_end > cell_fold) {
        column = column_after(b.substr(column_at, cell_begin - column_at), column);
        column_at = cell_begin;
        out_.cells.push_back({{cell_begin, cell_end}, cell_fold, fold_end, column});
      }
      cell_fold = fold_end;
    };
    const std::function<void(uint32_t, uint32_t)> wide = [&](uint32_t from, uint32_t to) {
      const std::string_view so_far = std::string_view(out_.folded.text).substr(l.fold_begin);
      if (is_bullet(so_far, b.substr(from, to - from)))
        return;
      close(from);
      cell_begin = to;
    };
    folder_.run({begin, end}, &wide);
    close(end);
  }

  Layout out_;
  Folder folder_;
  uint16_t blanks_ = 0;
  bool page_break_ = false;
};

}  // namespace

Span trim(std::string_view buffer, Span line) {
  size_t n = 0;
  for (; line.begin < line.end; line.begin += uint32_t(n))
    if (!is_blank(code_point(buffer, line.begin, &n)))
      break;
  for (;;) {
    while (line.begin < line.end && (buffer[line.end - 1] == ' ' || buffer[line.end - 1] == '\t'))
      --line.end;
    if (!buffer.substr(line.begin, line.size()).ends_with("\xC2\xA0"))
      return line;
    line.end -= 2;
  }
}

uint32_t column_after(std::string_view s, uint32_t column) {
  for (const char ch : s) {
    const auto c = static_cast<unsigned char>(ch);
    if (c == '\t')
      column = (column / 8 + 1) * 8;
    else if ((c & 0xC0) != 0x80)
      ++column;
  }
  return column;
}

Layout lay_out(std::string_view buffer) { return Cutter(buffer).cut(); }

namespace {

/// Bytes that print as they are: all but blanks, control codes and the leads of characters that may
/// be blanks or line ends.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (size_t c = ' ' + 1; c < plain.size(); ++c)
    plain[c] = c != 0xC2 && c != 0xE2 && c != 0xE3;
  return plain;
}();
constexpr uint32_t block = 32;
/// Whether a block of them begins at `p`, single blanks between them: compilers look at sixteen
/// bytes at a time. Reads one byte more.
bool plain_block(const char* p) {
  uint8_t other = 0;
  for (uint32_t i = 0; i < block; ++i) {
    const auto c = static_cast<unsigned char>(p[i]);
    other |= uint8_t((c < ' ') | (c == 0xC2) | (c == 0xE2) | (c == 0xE3) |
                     ((c == ' ') & (p[i + 1] == ' ')));
  }
  return !other;
}
/// The end of a run of them, single blanks between them. Assumes that one stands at `at`.
uint32_t plain_run(std::string_view buffer, uint32_t at, uint32_t end) {
  const char* const b = buffer.data();
  const auto plain = [&](uint32_t i) { return plain_bytes[static_cast<unsigned char>(b[i])]; };
  while (at + block < end && plain_block(b + at))
    at += block;
  if (b[at] != ' ' && !plain(at) && at > 0 && b[at - 1] == ' ')
    return at - 1;
  for (;; ++at) {
    while (at < end && plain(at))
      ++at;
    if (at + 1 >= end || b[at] != ' ' || !plain(at + 1))
      return at;
  }
}

}  // namespace

std::string join(std::string_view buffer, const std::vector<Span>& pieces) {
  std::string out;
  size_t most = 0;
  for (const Span& piece : pieces)
    most += piece.size();
  out.reserve(most);
  bool gap = false;
  for (const Span& piece : pieces) {
    for (uint32_t p = piece.begin; p < piece.end;) {
      if (plain_bytes[static_cast<unsigned char>(buffer[p])]) {
        const uint32_t run = plain_run(buffer, p, piece.end);
        if (gap && !out.empty())
          out += ' ';
        gap = false;
        out.append(buffer.substr(p, run - p));
        p = run;
        continue;
      }
      size_t n;
      const char32_t code = code_point(buffer, p, &n);
      if (is_blank(code) || code <= ' ' || code == 0x85 || code == 0x2028 || code == 0x2029) {
        gap = true;
      } else {
        if (gap && !out.empty())
          out += ' ';
        gap = false;
        out.append(buffer.substr(p, n));
      }
      p += uint32_t(n);
    }
  }
  return out;
}

}  // namespace vbparse::text
