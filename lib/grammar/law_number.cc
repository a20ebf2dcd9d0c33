#include "grammar/law_number.h"

#include <algorithm>
#include <utility>

#include "vbparse/calendar.h"

namespace vbparse::grammar {

namespace {

bool exists(std::string_view day) { return day.empty() || Day::parse(day); }
bool is_year(std::string_view s) { return Day::parse(std::string(s) + "-01-01").has_value(); }

/// Splits a text at the first `separator`; the second part is empty if there is none.
std::pair<std::string_view, std::string_view> split(std::string_view s,
                                                    std::string_view separator) {
  const size_t end = std::min(s.find(separator), s.size());
  return {s.substr(0, end), s.substr(std::min(end + separator.size(), s.size()))};
}

}  // namespace

std::optional<LawNumber> read_law_number(std::string_view written) {
  const auto [days, number] = split(written, ": ");
  const auto [adopted, in_force] = split(days, ", in force ");
  const LawNumber law{number, adopted, in_force};
  const bool has_number = number.find_first_of(" \t\n\f\r") == number.npos && !number.empty();
  const bool has_days = (is_year(adopted) || Day::parse(adopted)) && exists(in_force);
  // writing it back refuses what the parts do not show, such as an empty "in force"
  if (has_number && has_days && write_law_number(law) == written)
    return law;
  return std::nullopt;
}

std::string write_law_number(const LawNumber& law) {
  std::string out(law.adopted);
  if (!law.in_force.empty())
    out.append(", in force ").append(law.in_force);
  return out.append(": ").append(law.number);
}

}  // namespace vbparse::grammar
