// One law that a name has stood for, as rule files write it: "2013-11-29, in force 2014-07-01:
// 45/2013/QH13".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vbparse::grammar {

struct LawNumber {
  std::string_view number;    // 45/2013/QH13
  std::string_view adopted;   // 2013-11-29, or as much as is known: 2013
  std::string_view in_force;  // from 2014-07-01 on; empty where it is not known
};

/// None where `written` has another form, or a day that does not exist.
std::optional<LawNumber> read_law_number(std::string_view written);
std::string write_law_number(const LawNumber&);

}  // namespace vbparse::grammar
