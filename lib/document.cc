#include "vbparse/document.h"

#include <array>

#include "vbparse/vbparse.h"

namespace vbparse {

std::string_view name(Encoding e) {
  constexpr std::array<std::string_view, 10> names{
      "utf-8",  "utf-16le", "utf-16be",     "tcvn3",    "vni",
      "viscii", "viqr",     "windows-1258", "mojibake", "mixed"};
  return names[size_t(e)];
}

std::string_view name(DeadlineKind k) {
  constexpr std::array<std::string_view, 5> names{"date", "period", "recurring", "relative",
                                                  "vague"};
  return names[size_t(k)];
}

std::string_view name(Bound b) {
  constexpr std::array<std::string_view, 5> names{"before", "by", "during", "within", "on"};
  return names[size_t(b)];
}

std::string_view name(CitationKind k) {
  constexpr std::array<std::string_view, 5> names{"full", "short", "alias", "name", "self"};
  return names[size_t(k)];
}

namespace {

constexpr std::array<std::string_view, 14> relation_names{
    "based_on", "implements", "replies_to", "amends", "amended_by", "replaces",  "replaced_by",
    "repeals",  "suspends",   "extends",    "guides", "attaches",   "transmits", "refers"};

}  // namespace

std::string_view name(Relation r) { return relation_names[size_t(r)]; }

std::optional<Relation> relation_named(std::string_view name) {
  for (size_t i = 0; i < relation_names.size(); ++i)
    if (relation_names[i] == name)
      return Relation(i);
  return std::nullopt;
}

std::string_view version() { return VBPARSE_VERSION; }

}  // namespace vbparse
