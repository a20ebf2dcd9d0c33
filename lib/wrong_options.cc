#include "wrong_options.h"

#include <algorithm>
#include <array>

namespace vbparse {
namespace {

constexpr std::array<std::string_view, 9> encodings{
    "", "auto", "utf-8", "utf-16", "tcvn3", "vni", "viscii", "viqr", "windows-1258"};

bool is_encoding(std::string_view name) {
  return std::find(encodings.begin(), encodings.end(), name) != encodings.end();
}
bool is_day(std::string_view day) { return day.empty() || Day::parse(day); }

}  // namespace

Options usable(const Options& given, std::vector<Diagnostic>& wrong) {
  Options out = given;
  const auto check = [&](std::string_view& value, bool (*good)(std::string_view),
                         const char* complaint) {
    if (good(value))
      return;
    wrong.push_back({"wrong-option", Severity::error, complaint, std::nullopt});
    value = {};
  };
  check(out.encoding, is_encoding, "there is no such encoding");
  check(out.date, is_day, "the issue date is not a valid date");
  check(out.received, is_day, "the day of arrival is not a valid date");
  return out;
}

}  // namespace vbparse
