#include "write/table.h"

#include <algorithm>

#include "text/text.h"
#include "vbparse/write.h"

namespace vbparse::write {

namespace {

/// Returns the width of a text.
size_t columns(std::string_view s) {
  size_t n = 0;
  for (size_t at = 0, length; at < s.size(); at += length) {
    const char32_t c = text::code_point(s, at, &length);
    n += text::columns(c);
  }
  return n;
}

/// Appends text that is printable, truncated to `width` columns; returns how many it took.
size_t put(std::string_view s, size_t width, std::string& out) {
  const bool cut = columns(s) > width;
  size_t n = 0;
  for (size_t at = 0, length; at < s.size(); at += length) {
    const char32_t c = text::code_point(s, at, &length);
    const size_t w = text::columns(c);
    if (n + w + cut > width)
      break;
    n += w;
    out += s.substr(at, length);
  }
  if (!cut)
    return n;
  out += "…";
  return n + 1;
}

/// Returns the column to narrow next, the widest relative to its share; names.size() if none can be
/// narrowed further.
size_t widest(const std::vector<Column>& names, const std::vector<size_t>& widths) {
  size_t found = names.size();
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i].share && widths[i] > 6 &&
        (found == names.size() || widths[i] * names[found].share > widths[found] * names[i].share))
      found = i;
  return found;
}

}  // namespace

std::string cut(std::string_view s, size_t width) {
  std::string out;
  put(printable(s), width, out);
  return out;
}

void write_table(const std::vector<Column>& names, std::vector<std::vector<std::string>> rows,
                 size_t width, std::string& out) {
  for (std::vector<std::string>& row : rows)
    for (std::string& cell : row)
      cell = printable(cell);
  std::vector<size_t> widths;
  size_t all = 2 * (names.size() - 1);
  for (size_t i = 0; i < names.size(); ++i) {
    size_t w = columns(names[i].name);
    for (const auto& row : rows)
      w = std::max(w, columns(row[i]));
    widths.push_back(names[i].share ? std::min(w, width) : w);
    all += widths.back();
  }
  for (size_t at; all > width && (at = widest(names, widths)) < names.size(); --all)
    --widths[at];
  const auto line = [&](auto cell) {
    const size_t begin = out.size();
    for (size_t i = 0; i < names.size(); ++i) {
      const size_t wide = i + 1 < names.size() ? widths[i] + 2 : widths[i];
      const size_t taken = put(cell(i), widths[i], out);
      out.append(wide - std::min(wide, taken), ' ');  // "…" takes a column even if there is none
    }
    out.resize(std::max(begin, out.find_last_not_of(' ') + 1));
    out += '\n';
  };
  line([&](size_t i) { return names[i].name; });
  for (const auto& row : rows)
    line([&](size_t i) { return std::string_view(row[i]); });
}

}  // namespace vbparse::write
