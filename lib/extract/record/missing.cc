#include "extract/record/missing.h"

namespace vbparse::extract {

using grammar::Need;

namespace {

constexpr unsigned bit(Need need) { return 1u << unsigned(need); }

unsigned needs(const grammar::Type* type, Role role) {
  if (type)
    return type->needs;
  // what is issued with another document may print them there alone
  return role == Role::issued_with
             ? 0
             : bit(Need::code) | bit(Need::date) | bit(Need::issuer) | bit(Need::signer);
}

}  // namespace

void tell_missing(Draft& d, const grammar::Type* type) {
  const Record& r = d.record;
  const bool numbered = r.code || r.notation;
  struct Part {
    Need need;
    bool there;
    std::string_view code, message;
  };
  const Part code =
      type ? Part{Need::code, numbered, "missing-code", "no number (số, ký hiệu) was found"}
           : Part{Need::code, numbered || r.subject, "missing-code",
                  "neither a number (số, ký hiệu) nor a title was found"};
  const Part parts[]{
      code,
      {Need::date, r.header.date_printed.has_value(), "missing-date", "no date of issue was found"},
      {Need::issuer, r.header.issuer.has_value(), "missing-issuer", "no issuing organ was found"},
      {Need::subject, r.subject.has_value(), "missing-subject", "no subject (trích yếu) was found"},
      {Need::addressees, !r.addressees.empty(), "missing-addressees",
       "no addressee (kính gửi) was found"},
      {Need::signer, !r.signers.empty(), "missing-signer", "no signer was found"},
      {Need::recipients, !r.recipients.empty(), "missing-recipients",
       "no recipients (nơi nhận) were found"},
  };
  const unsigned needed = needs(type, r.role);
  for (const Part& p : parts)
    if ((needed & bit(p.need)) && !p.there)
      d.diagnose(p.code, Severity::warning, std::string(p.message));
}

}  // namespace vbparse::extract
