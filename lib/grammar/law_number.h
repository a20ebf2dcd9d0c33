// The numbers of laws, as rule files write them. A name such as Luật Đất đai has denoted several
// laws; each has a line "2013-11-29, in force 2014-07-01: 45/2013/QH13", or "2013: 45/2013/QH13" if
// only the year is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vbparse::grammar {

struct LawNumber {
  std::string_view number;    // 45/2013/QH13
  std::string_view adopted;   // 2013-11-29, or the year alone: 2013
  std::string_view in_force;  // its first day in force, 2014-07-01; empty if not known
};

/// Parses such a line; the result points into it. Returns nullopt for any other form and for a day
/// that does not exist.
std::optional<LawNumber> read_law_number(std::string_view written);
/// The inverse of read_law_number().
std::string write_law_number(const LawNumber&);

}  // namespace vbparse::grammar
