#include "parts/record.h"

#include <algorithm>
#include <cstdio>

namespace vbparse::parts {
namespace {

class Renderer {
 public:
  Renderer(const View& view, Record& record) : v_(view), r_(record) {}

  void head(const HeadAndFoot& parts) {
    if (!parts.motto.canonical.empty()) {
      r_.header.motto = parts.motto.canonical;
      place("header.motto", parts.motto.print);
    }
    scalar("header.issuer", parts.organs.issuer, r_.header.issuer);
    scalar("header.issuer_parent", parts.organs.parent, r_.header.issuer_parent);
    scalar("header.place", parts.date.place, r_.header.place);
    if (parts.date.date)
      date(*parts.date.date);
    scalar("urgency", parts.urgency, r_.urgency);
    scalar("secrecy", parts.secrecy, r_.secrecy);
    if (const Stamp& s = parts.received; !s.number.empty() || s.date)
      r_.received_stamp = {words(s.number), s.date ? iso(*s.date) : std::nullopt};
    if (parts.code)
      code(*parts.code);
    if (parts.kind.type) {
      r_.type = parts.kind.type->abbr;
      r_.type_name = parts.kind.type->name;
      place("type", parts.kind.title);
    }
    scalar("subject", parts.subject, r_.subject);
  }
  void lists(const HeadAndFoot& parts) {
    for (const Pieces& p : parts.addressees)
      r_.addressees.push_back(print(v_, p));
    for (const Pieces& p : parts.bases)
      r_.bases.push_back(print(v_, p));
    for (const Recipient& p : parts.recipients)
      r_.recipients.push_back({print(v_, p.words), words(p.purpose), p.archive});
    for (const Signer& p : parts.signers)
      r_.signers.push_back(signer(p));
  }

 private:
  std::optional<std::string> words(const Pieces& pieces) const {
    return pieces.empty() ? std::nullopt : std::optional(print(v_, pieces).text);
  }
  void place(std::string_view part, const Pieces& pieces) {
    if (!pieces.empty())
      r_.spans.push_back({part, print(v_, pieces).span});
  }
  void scalar(std::string_view part, const Pieces& pieces, std::optional<std::string>& to) {
    to = words(pieces);
    place(part, pieces);
  }

  /// As much of a date as is printed, ISO; nothing without a year.
  static std::optional<std::string> iso(const mentions::Date& date) {
    constexpr size_t year_size = 4, month_size = 7;
    char text[40];
    std::snprintf(text, sizeof text, "%04u-%02u-%02u", date.year, date.month, date.day);
    const std::string whole(text);
    if (!date.year || date.impossible)
      return std::nullopt;
    if (date.full())
      return whole;
    return whole.substr(0, date.month > 0 ? month_size : year_size);
  }
  void date(const mentions::Date& date) {
    r_.header.date_printed = iso(date);
    if (date.full())
      r_.header.date = r_.header.date_printed;
    place("header.date", {date.tokens});
  }
  void code(const mentions::Code& code) {
    const auto filled = [](std::string s) { return s.empty() ? std::nullopt : std::optional(s); };
    r_.code = filled(mentions::code_text(v_, code));
    r_.number = filled(mentions::code_number(v_, code));
    r_.notation = filled(mentions::code_notation(v_, code));
    place("code", {code.tokens});
  }

  vbparse::Signer signer(const Signer& p) const {
    vbparse::Signer out;
    Pieces all;
    for (const Authority& a : p.authority) {
      out.authority.push_back(
          {a.mark.empty() ? print(v_, a.print).text : std::string(a.mark), print(v_, a.of).text});
      all = join(join(std::move(all), a.print), a.of);
    }
    out.position = words(p.position);
    out.name = words(p.name);
    const Text whole = print(v_, join(join(std::move(all), p.position), p.name));
    out.span = whole.span;
    out.pieces = whole.pieces;
    return out;
  }

  const View& v_;
  Record& r_;
};

}  // namespace

void render(const View& view, const HeadAndFoot& parts, Record& record) {
  Renderer renderer(view, record);
  renderer.head(parts);
  renderer.lists(parts);
}

}  // namespace vbparse::parts
