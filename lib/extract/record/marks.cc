// The books: every byte of an extent that can be seen in exactly one mark.
#include <algorithm>

#include "extract/passes.h"

namespace vbparse::extract {
namespace {

/// Zero width: a byte order mark, joiners, soft hyphens. They need no mark, for nobody could read
/// it.
bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Marks what stands between two lines' words and is seen: bars of tables, rules made of bars,
/// signs of Markdown.
void mark_markup(std::string_view buffer, uint32_t at, uint32_t end, std::vector<Mark>& marks) {
  Span signs;  // of this line so far
  const auto close = [&] {
    if (!signs.empty())
      marks.push_back({signs, "furniture", "markup"});
    signs = {};
  };
  for (size_t n; at < end; at += uint32_t(n)) {
    const char32_t c = text::code_point(buffer, at, &n);
    if (c >= '\n' && c <= '\r')
      close();
    else if (c > ' ' && !text::is_blank(c) && !is_unseen(c))
      signs = {signs.empty() ? at : signs.begin, at + uint32_t(n)};
  }
  close();
}

}  // namespace

void account(Draft& d, std::vector<Mark>& marks) {
  std::vector<Mark>& own = d.marks;
  std::stable_sort(own.begin(), own.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  const auto& lines = d.work.layout.lines;
  size_t next = 0;
  uint32_t done = marks.empty() ? 0 : marks.back().span.end;  // a mark may reach over a line's end
  for (uint32_t i = d.extent.first; i < d.extent.last; ++i) {
    const Line& line = lines[i];
    mark_markup(d.buffer(), done, line.span.begin, marks);
    uint32_t at = std::max(line.span.begin, done);
    size_t last = marks.size();  // no mark on this line yet
    const auto give = [&](uint32_t begin, uint32_t end) {
      if (begin >= end)
        return;
      if (last < marks.size())
        marks[last].span.end = end;
      else
        marks.push_back({{begin, end}, "furniture", line.rule ? "rule" : "unclaimed"}),
            last = marks.size() - 1;
    };
    while (next < own.size() && own[next].span.begin < line.span.end) {
      Mark m = std::move(own[next++]);
      m.span.begin = std::max(m.span.begin, at);
      if (m.span.begin >= m.span.end)
        continue;  // claimed before
      if (m.span.begin > at) {
        if (last < marks.size())
          give(at, m.span.begin);
        else
          m.span.begin = at;  // signs before the line's first part go with it
      }
      at = m.span.end;
      marks.push_back(std::move(m));
      last = marks.size() - 1;
    }
    if (at < line.span.end)
      give(at, line.span.end);
    done = std::max(at, line.span.end);
  }
  if (d.extent.last == lines.size())
    mark_markup(d.buffer(), done, uint32_t(d.buffer().size()), marks);
}

}  // namespace vbparse::extract
