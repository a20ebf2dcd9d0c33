// Diagnostics for a clerk: what a document of its type must have and lacks, what disagrees.
#include <algorithm>

#include "extract/head/head.h"

namespace vbparse::extract {

void Draft::diagnose(std::string_view code, Severity severity, std::string message,
                     std::optional<Span> span) {
  record.diagnostics.push_back({code, severity, std::move(message), span});
}

void review(Draft& d) {
  const Grammar::Rules& rules = d.work.rules;
  Record& r = d.record;
  const bool header = r.header.motto || r.notation || r.subject || r.type;
  const bool foot = !r.recipients.empty() || !r.signers.empty();
  if (!header && !foot && r.addressees.empty() && r.role == Role::main) {
    d.diagnose("not-a-dispatch", Severity::warning,
               "no part of an administrative document was found");
    return;
  }
  const grammar::Type* type = r.type ? rules.type(*r.type) : nullptr;
  if (r.role == Role::appendix || !type)
    return;
  struct Check {
    grammar::Need need;
    bool there;
    std::string_view code, message;
  };
  const Check checks[]{
      {grammar::Need::code, r.code || r.notation, "missing-code",
       "no number (số, ký hiệu) was found"},
      {grammar::Need::date, r.header.date_printed.has_value(), "missing-date",
       "no date of issue was found"},
      {grammar::Need::issuer, r.header.issuer.has_value(), "missing-issuer",
       "no issuing organ was found"},
      {grammar::Need::subject, r.subject.has_value(), "missing-subject",
       "no subject (trích yếu) was found"},
      {grammar::Need::addressees, !r.addressees.empty(), "missing-addressees",
       "no addressee (kính gửi) was found"},
      {grammar::Need::signer, !r.signers.empty(), "missing-signer", "no signer was found"},
      {grammar::Need::recipients, !r.recipients.empty(), "missing-recipients",
       "no recipients (nơi nhận) were found"},
  };
  for (const Check& c : checks)
    if (type->needs_part(c.need) && !c.there)
      d.diagnose(c.code, Severity::warning, std::string(c.message));
  if (r.role == Role::main && r.notation && r.type != "CV") {
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

}  // namespace vbparse::extract
