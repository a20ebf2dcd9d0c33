// Words of parts: which stretches of the buffer they are, and what they print.
#include <algorithm>

#include "extract/passes.h"

namespace vbparse::extract {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
}

/// The end of `s` and the start of `next` are one code broken over lines: `12-` `CT/TW`, `QĐ-`
/// `BGTVT`, `2030/` `NĐ-CP`.
bool broken_code(std::string_view s, std::string_view next) {
  if (s.size() < 2 || next.empty())
    return false;
  const char sign = s.back();
  if (sign != '-' && sign != '/')
    return false;
  size_t n;
  if (!text::is_upper(text::code_point(next, 0, &n)) &&
      !text::is_digit(text::code_point(next, 0, &n)))
    return false;
  size_t at = s.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(s[at - 1]) & 0xC0) == 0x80)
    --at;
  if (at == 0)
    return false;
  const char32_t before = text::code_point(s, at - 1, &n);
  return text::is_digit(before) || text::is_upper(before);
}

}  // namespace

void add_pieces(const Layout& layout, Span span, std::vector<Span>& pieces) {
  const auto add = [&](uint32_t b, uint32_t e) {
    if (b >= e)
      return;
    if (!pieces.empty() && pieces.back().end == b)
      pieces.back().end = e;
    else
      pieces.push_back({b, e});
  };
  auto h = std::upper_bound(layout.hidden.begin(), layout.hidden.end(), span.begin,
                            [](uint32_t at, Span s) { return at < s.end; });
  uint32_t at = span.begin;
  for (; h != layout.hidden.end() && h->begin < span.end; ++h) {
    add(at, std::max(at, h->begin));
    at = std::max(at, std::min(h->end, span.end));
  }
  add(at, span.end);
}

std::vector<Span> make_pieces(const Layout& layout, const std::vector<Span>& spans, Span* all) {
  std::vector<Span> out;
  out.reserve(spans.size());
  const std::string_view buffer = layout.buffer;
  for (Span s : spans) {
    const Span last = out.empty() ? Span{} : out.back();
    if (s.begin >= last.begin)  // what begins within the stretch before it goes on after that
      s.begin = std::max(s.begin, last.end);
    if (s.begin >= s.end)
      continue;
    if (!out.empty()) {
      // Between two stretches: the blank that parts them, or nothing where a code was broken.
      const std::string_view before = buffer.substr(last.begin, last.size());
      if (!broken_code(before, buffer.substr(s.begin, s.size()))) {
        const bool only_blanks = std::all_of(
            buffer.begin() + last.end, buffer.begin() + std::max(last.end, s.begin), is_space);
        if (s.begin > last.end && only_blanks)
          out.back().end = s.begin;
        else if (last.end < buffer.size() && is_space(buffer[last.end]))
          out.back().end = last.end + 1;
        else if (s.begin > last.end && is_space(buffer[s.begin - 1]))
          out.push_back({s.begin - 1, s.begin});
      }
    }
    add_pieces(layout, s, out);
  }
  if (out.empty())
    return out;
  // a header's columns are read one after the other: the last stretch need not be the furthest
  *all = out.front();
  for (const Span& p : out)
    *all = {std::min(all->begin, p.begin), std::max(all->end, p.end)};
  return out;
}

Text make_text(const Layout& layout, const std::vector<Span>& spans) {
  Text out;
  out.pieces = make_pieces(layout, spans, &out.span);
  if (!out.pieces.empty())
    out.text = text::join(layout.buffer, out.pieces);
  return out;
}

Text make_text(const Layout& layout, std::vector<Span> spans, std::string_view end_signs) {
  while (!spans.empty()) {
    Span& last = spans.back();
    while (last.end > last.begin) {
      const char c = layout.buffer[last.end - 1];
      if (!is_space(c) && end_signs.find(c) == std::string_view::npos)
        break;
      --last.end;
    }
    if (!last.empty())
      break;
    spans.pop_back();
  }
  return make_text(layout, spans);
}

std::string words_of(const Layout& layout, const std::vector<Span>& spans) {
  return make_text(layout, spans).text;
}

void trim(std::string_view folded, uint32_t& begin, uint32_t& end, std::string_view signs) {
  const auto out = [&](char c) { return c == ' ' || signs.find(c) != std::string_view::npos; };
  while (begin < end && out(folded[begin]))
    ++begin;
  while (end > begin && out(folded[end - 1]))
    --end;
}

}  // namespace vbparse::extract
