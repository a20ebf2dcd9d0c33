// What the build's generator writes C++ tables with.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "grammar/phrases.h"

namespace vbparse::grammar {

/// A text as a C++ literal.
std::string quoted(std::string_view);

/// Writes an array; `one` writes an element.
template <class T, class One>
void write_array(std::string_view type, std::string_view name, std::span<const T> all,
                 std::ostream& out, One one) {
  out << "constexpr " << type << ' ' << name << "[]{";
  for (const T& element : all) {
    one(element);
    out << ",";
  }
  out << "};\n";
}

/// Writes the arrays of all phrases; returns the table that is made of them.
std::string write_phrase_table(const SealedPhraseTable&, std::ostream& out);

}  // namespace vbparse::grammar
