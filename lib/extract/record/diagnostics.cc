// Diagnostics for a clerk: what a document of its type must have and lacks, what disagrees.
#include <algorithm>

#include "extract/passes.h"
#include "extract/record/bounded.h"
#include "extract/record/missing.h"

namespace vbparse::extract {

void Draft::diagnose(std::string_view code, Severity severity, std::string message,
                     std::optional<Span> span) {
  record.diagnostics.push_back({code, severity, std::move(message), span});
}

void review(Draft& d) {
  tell_repeated(d);
  const Grammar::Rules& rules = d.work.rules;
  Record& r = d.record;
  const bool header = r.header.motto || r.notation || r.subject || r.type;
  const bool foot = !r.recipients.empty() || !r.signers.empty();
  if (!header && !foot && r.addressees.empty() && r.role == Role::main) {
    d.diagnose("not-a-dispatch", Severity::warning,
               "no part of an administrative document was found");
    return;
  }
  if (r.role == Role::appendix)
    return;
  const grammar::Type* type = r.type ? rules.type(*r.type) : nullptr;
  tell_missing(d, type);
  if (type && r.role == Role::main && r.notation && r.type != "CV") {
    // older numbers print the drafting unit first: 57-TC/QĐ/CĐKT
    const auto symbols = rules.types_by_symbol(
        std::string_view(*r.notation).substr(0, r.notation->find_first_of("-/")));
    bool agrees = false;
    for (size_t begin = 0; begin <= r.notation->size() && !agrees;) {
      const size_t end = std::min(r.notation->find_first_of("-/", begin), r.notation->size());
      const auto group =
          rules.types_by_symbol(std::string_view(*r.notation).substr(begin, end - begin));
      agrees = std::any_of(group.begin(), group.end(),
                           [&](const grammar::Type* t) { return t->abbr == type->abbr; });
      begin = end + 1;
    }
    if (!symbols.empty() && !agrees)
      d.diagnose("type-number-disagree", Severity::warning,
                 "the title says " + std::string(type->name) + ", the number " +
                     std::string(symbols.front()->name));
  }
}

namespace {

/// The sign of `text` that stands for the one at `at` of the decoded text. To be asked in order;
/// `change` goes along.
Span in_text(const std::vector<Document::Change>& changes, size_t& change, uint32_t at) {
  while (change < changes.size() && changes[change].source_end <= at)
    ++change;
  if (change < changes.size() && changes[change].source_begin <= at)
    return {changes[change].begin, changes[change].end};
  const uint32_t begin =
      change ? changes[change - 1].end + (at - changes[change - 1].source_end) : at;
  return {begin, begin + 3};  // U+FFFD
}

}  // namespace

void report_damage(const text::Decoded& decoded, Document& doc) {
  Record& main = doc.records.front();
  if (decoded.truncated)
    main.diagnostics.push_back(
        {"too-large", Severity::error, "only the first 1.3 GiB were read", std::nullopt});
  const size_t told = std::min<size_t>(decoded.damage.size(), 20);
  uint32_t line = 1, at = 0;
  size_t change = 0;
  const std::string& text = doc.decoded();
  for (size_t i = 0; i < told; ++i) {
    const text::Damage& damage = decoded.damage[i];
    line += uint32_t(std::count(text.begin() + at, text.begin() + damage.at, '\n'));
    at = damage.at;
    const bool control = damage.kind == text::Damage::Kind::control;
    main.diagnostics.push_back(
        {control ? "control-byte" : "invalid-byte", Severity::warning,
         "line " + std::to_string(line) +
             (control ? ": a control byte was replaced" : ": a byte that is no text was replaced"),
         in_text(doc.changes, change, damage.at)});
  }
  if (decoded.damaged > told)
    main.diagnostics.push_back({"invalid-bytes", Severity::warning,
                                std::to_string(decoded.damaged) + " bytes in all were replaced",
                                std::nullopt});
}

}  // namespace vbparse::extract
