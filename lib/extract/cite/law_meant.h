// Which law a name means where several have had the same.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/rules.h"

namespace vbparse::extract {

/// The laws of this name, also where its diacritics are lost; null for none.
const grammar::Law* law_named(const Grammar::Rules&, std::string_view name);

/// What a document tells of the law that one of its mentions means.
struct LawClues {
  std::string printed;  ///< when the law was adopted, as the mention says: "2013-11-29", "2013"
  std::string day;      ///< the document's, as much of it as is known: "2026-07-01", "2026"
  /// Whether a number is the document's own; whether the document cites it.
  std::function<bool(std::string_view number)> own, cited;
};

/// The law that a mention of the name means: the one adopted when the mention says, or whose own
/// text this is, or the only one that the document cites by its number, or the one in force on the
/// document's day; none where that stays open.
std::optional<grammar::LawNumber> law_meant(const grammar::Law&, const LawClues&);

/// The day on which the law of this number was adopted, if it is known.
std::optional<std::string> day_adopted(const Grammar::Rules&, std::string_view number);

}  // namespace vbparse::extract
