#include "name_list.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "stream.h"
#include "too_much.h"

namespace vbparse::cli {

using namespace std::string_view_literals;

/// The format of a list.
struct NameList::Form {
  char end;                   ///< what each name ends in
  std::string_view trailing;  ///< characters to remove before it
  std::string_view never;     ///< what a valid list never contains …
  std::string_view problem;   ///< … and the message if it does
};

constexpr NameList::Form NameList::lines{'\n', "\r", "\0"sv, "holds NUL: with -0 names end in it"};
constexpr NameList::Form NameList::nul_ended{'\0', "", "\0\0"sv, "holds an empty name"};

namespace {

/// Reads the list and puts the end of a name before it, so that an empty first name is found as two
/// ends in a row, like any other empty name.
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
