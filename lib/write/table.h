// A table for people, laid out for a terminal. Widths are in columns: East Asian wide characters
// take two, combining marks none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vbparse::write {

struct Column {
  std::string_view name;
  size_t share;  ///< weight of this column when space is short; 0: it is never narrowed
};

/// Returns the text, made printable and truncated to `width` columns; truncated text ends in "…".
std::string cut(std::string_view, size_t width);

/// Appends a line with the names of the columns and one for each row. Columns with a share are
/// narrowed until no line is wider than `width`, but none below six columns. Cells are made
/// printable; truncated ones end in "…".
void write_table(const std::vector<Column>&, std::vector<std::vector<std::string>> rows,
                 size_t width, std::string& out);

}  // namespace vbparse::write
