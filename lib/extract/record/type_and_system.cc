// What the title did not tell: the type by the number, the system by motto, organ, number and
// signature.
#include "extract/passes.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

/// The system that an organ's name tells of: its first word that does, or its record, where the
/// name begins as a registered one ("VĂN PHÒNG TỈNH ỦY").
std::optional<std::string> system_of(const Grammar::Rules& rules,
                                     const std::optional<std::string>& name) {
  if (!name)
    return std::nullopt;
  const std::string folded = text::fold(*name);
  // the words of a registered name tell nothing that its record does not tell better
  const auto known = rules.set(grammar::SetOf::organ_names).longest(folded, 0);
  std::string_view system = known.length ? rules.organs[known.rule].system : "";
  for (size_t at = known.length * !system.empty(); at < folded.size();
       at += grammar::word_length(folded, at))
    if (const grammar::Cue* c = rules.cue_at(folded, at, bits(CueKind::system_word)))
      return std::string(c->system);
  return system.empty() ? std::nullopt : std::optional<std::string>(system);
}

std::optional<std::string> system(const Draft& d) {
  const Grammar::Rules& rules = d.work.rules;
  const Record& r = d.record;
  if (r.system && *r.system != "state")
    return r.system;  // a Party or Đoàn motto
  auto by_name = system_of(rules, r.header.issuer);
  if (!by_name || *by_name == "state") {
    const auto parent = system_of(rules, r.header.issuer_parent);
    // an organ below a Party or mass organisation belongs to it
    if (parent && (!by_name || *parent == "party" || *parent == "mass") && !(by_name && r.system))
      by_name = parent;
  }
  if (by_name)
    return by_name;
  if (r.system)
    return r.system;
  if (r.notation) {
    const std::string_view n = *r.notation;
    const size_t sign = n.find('/');
    const bool dash =
        sign != std::string_view::npos && n.find('-') > sign;  // CV/BTG: the Party's form
    if (dash)
      return n.find("ĐTN") != std::string_view::npos ? "mass" : "party";
    return n.find("MTTQ") != std::string_view::npos || n.find("MTTW") != std::string_view::npos
               ? "mass"
           : n.find("HĐND") != std::string_view::npos ? "legislature"
                                                      : "state";
  }
  for (const Signer& s : r.signers) {
    // T/M, K/T, T/L with a slash are the Party's (Hướng dẫn 36-HD/VPTW, mục II.7)
    const std::string_view printed = d.work.layout.words(s.span);
    if (printed.size() > 3 && printed[1] == '/' && printed[0] >= 'A' && printed[0] <= 'Z')
      return "party";
    if (const auto by_post = system_of(rules, s.position))
      return by_post;
    for (const Authority& a : s.authority)
      if (const auto by_mark = system_of(rules, a.of))
        return by_mark;
  }
  if (!r.signers.empty() || r.type)
    return r.role == Role::appendix ? std::nullopt : std::optional<std::string>("state");
  return std::nullopt;
}

}  // namespace

void conclude(Draft& d) {
  const Grammar::Rules& rules = d.work.rules;
  Record& r = d.record;
  if (!r.type) {
    const grammar::Type* t = nullptr;
    if (r.notation) {
      const size_t slash = r.notation->find('/');
      const size_t dash = r.notation->find('-');
      t = type_of_code(rules, *r.notation,
                       slash != std::string::npos && (dash == std::string::npos || slash < dash));
    } else if (!r.addressees.empty() ||
               (r.subject && (!r.recipients.empty() || !r.signers.empty()))) {
      t = rules.type("CV");
    }
    if (t) {
      r.type = std::string(t->abbr);
      r.type_name = std::string(t->name);
    }
  }
  r.system = system(d);
  r.role = d.extent.role;
  if (d.extent.first < d.extent.last)
    r.extent = {d.work.layout.lines[d.extent.first].span.begin,
                d.work.layout.lines[d.extent.last - 1].span.end};
}

const grammar::Type* type_of_code(const Grammar::Rules& rules, std::string_view notation,
                                  bool dash) {
  const size_t sign = notation.find_first_of("-/");
  const std::string_view first = notation.substr(0, sign);
  const std::string_view second =
      sign == std::string_view::npos ? std::string_view() : notation.substr(sign + 1);
  const auto types = rules.types_by_symbol(first);
  if (types.empty() || second.empty())
    return rules.type("CV");
  // "CT-CS" is a công văn of Cục Thuế: its second group is a drafting unit and the first an organ
  const std::string_view organ = second.substr(0, second.find_first_of("-/"));
  if (!dash && rules.organs_by_abbr(organ).empty() && rules.is_unit(organ) &&
      !rules.organs_by_abbr(first).empty())
    return rules.type("CV");
  for (const grammar::Type* t : types) {
    if (dash && first == "TT" && t->abbr == "TTri")
      return t;
    if (t->group != "copy" && t->abbr == first)
      return t;
  }
  return types.front();
}

}  // namespace vbparse::extract
