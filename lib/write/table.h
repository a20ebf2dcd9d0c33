// A table for people, in columns of a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vbparse::write {

struct Column {
  std::string_view name;
  size_t share;  ///< of the room, where not all fits; 0: as wide as it is
};

/// The text, made printable, in `width` columns at most; what is too long ends in "…".
std::string cut(std::string_view, size_t width);

/// Appends the rows below the columns' names, no line wider than `width` as far as columns of six
/// allow. Cells are made printable; those that are too long end in "…".
void write_table(const std::vector<Column>&, std::vector<std::vector<std::string>> rows,
                 size_t width, std::string& out);

}  // namespace vbparse::write
