#include "grammar/law_number.h"

#include "vbparse/calendar.h"

namespace vbparse::grammar {

namespace {

bool exists(std::string_view day) { return day.empty() || Day::parse(day); }

bool is_year(std::string_view s) {
  return s.size() == 4 && s.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<LawNumber> read_law_number(std::string_view written) {
  constexpr std::string_view colon = ": ", in_force = ", in force ";
  const size_t days = written.find(colon);
  if (days == std::string_view::npos)
    return std::nullopt;
  LawNumber law{written.substr(days + colon.size()), written.substr(0, days), {}};
  if (const size_t end = law.adopted.find(in_force); end != std::string_view::npos) {
    law.in_force = law.adopted.substr(end + in_force.size());
    law.adopted = law.adopted.substr(0, end);
    if (law.in_force.empty())
      return std::nullopt;
  }
  const bool number =
      !law.number.empty() && law.number.find_first_of(" \t\n\f\r") == std::string_view::npos;
  if (!number || !(is_year(law.adopted) || Day::parse(law.adopted)) || !exists(law.in_force))
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
