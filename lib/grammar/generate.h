// Functions with which the build's generator writes C++ tables.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "grammar/organ_tables.h"
#include "grammar/phrases.h"

namespace vbparse::grammar {

/// Returns a text as a C++ string literal.
std::string quoted(std::string_view);

/// Writes the definition of an array; one(element) writes an element.
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

/// Writes the arrays of a table of phrases; returns an initializer for the table that refers to
/// them.
std::string write_phrase_table(const SealedPhraseTable&, std::ostream& out);
/// The same for what the reader of organs has learned.
std::string write_organ_tables(const OrganTables&, std::ostream& out);

}  // namespace vbparse::grammar
