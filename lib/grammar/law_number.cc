#include "grammar/law_number.h"

#include <re2/re2.h>

#include "vbparse/calendar.h"

namespace vbparse::grammar {

namespace {

bool exists(std::string_view day) { return day.empty() || Day::parse(day); }

}  // namespace

std::optional<LawNumber> read_law_number(std::string_view written) {
  static const RE2 form(R"((\d{4}|\d{4}-\d\d-\d\d)(?:, in force (\d{4}-\d\d-\d\d))?: (\S+))");
  re2::StringPiece adopted, in_force, number;
  if (!RE2::FullMatch(re2::StringPiece(written.data(), written.size()), form, &adopted, &in_force,
                      &number))
    return std::nullopt;
  const LawNumber law{{number.data(), number.size()},
                      {adopted.data(), adopted.size()},
                      {in_force.data(), in_force.size()}};
  const bool day = law.adopted.size() > std::string_view("2013").size();
  if ((day && !Day::parse(law.adopted)) || !exists(law.in_force))
    return std::nullopt;
  return law;
}

std::string write_law_number(const LawNumber& law) {
  std::string out(law.adopted);
  if (!law.in_force.empty())
    out.append(", in force ").append(law.in_force);
  return out.append(": ").append(law.number);
}

}  // namespace vbparse::grammar
