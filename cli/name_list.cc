#include "name_list.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "stream.h"
#include "too_much.h"

namespace vbparse::cli {

using namespace std::string_view_literals;

/// How names are told apart.
struct NameList::Form {
  char end;
  std::string_view trailing;  ///< before the end, no part of a name
  std::string_view never;     ///< what a list of this form does not hold, and what that would be
  std::string_view problem;
};

constexpr NameList::Form NameList::lines{'\n', "\r", "\0"sv, "holds NUL: with -0 names end in it"};
constexpr NameList::Form NameList::nul_ended{'\0', "", "\0\0"sv, "holds an empty name"};

namespace {

/// Begins with the end of a name, so that an empty first name shows as every other one does.
std::string read_list(const std::string& file, char end) {
  std::string text;
  if (file.empty())
    return text;
  try {
    FileStream stream(file);
    read_all(stream, std::numeric_limits<size_t>::max(), text);
  } catch (const Failure& e) {
    throw ListError(file + ": " + e.message);
  }
  text.insert(0, 1, end);
  return text;
}

}  // namespace

NameList::NameList(const std::string& file, bool nul_separated)
    : form_(nul_separated ? nul_ended : lines), text_(read_list(file, form_.end)) {
  if (text_.find(form_.never) != std::string::npos)
    throw ListError(file + ": " + std::string(form_.problem));
}

bool NameList::next(std::string& name) {
  while (at_ < text_.size()) {
    const size_t stop = std::min(text_.find(form_.end, at_), text_.size());
    name = text_.substr(at_, stop - at_);
    name.erase(name.find_last_not_of(form_.trailing) + 1);
    at_ = stop + 1;
    if (!name.empty())
      return true;
  }
  return false;
}

}  // namespace vbparse::cli
