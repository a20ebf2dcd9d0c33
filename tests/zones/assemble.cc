// Fields of head and foot from given zones: lines of JSON in, lines of JSON out, in the same order.
//
//     {"path": "a.txt", "segments": [["issuer", [[0, 17], [60, 80]]], ["code", [[20, 40]]]]}
//     →  the fields of a record (header, code, subject, recipients, signers, …)
//
// Zones are named as zones::name_of() names them, others are passed over; a stretch is bytes of the
// text in NFC (`vbparse -f text --nfc`). Whatever a token prints of a stretch, it belongs to it.
#include "parts/assemble.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "../viewed.h"
#include "parts/record.h"
#include "text/text.h"

using namespace vbparse;
using nlohmann::json;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  text::Decoded decoded = text::decode(bytes, "auto");
  std::vector<Document::Change> changes;
  std::string source;
  return text::normalize(decoded, changes, source);
}

std::optional<zones::Zone> zone_named(std::string_view name) {
  for (size_t i = 0; i < zones::zone_count; ++i)
    if (zones::name_of(zones::Zone(i)) == name)
      return zones::Zone(i);
  return std::nullopt;
}

/// The tokens that print something of bytes [begin, end).
tokens::Range tokens_of(const tokens::Tokens& tokens, uint32_t begin, uint32_t end) {
  const auto& all = tokens.tokens;
  const auto first =
      std::ranges::partition_point(all, [&](const tokens::Token& t) { return t.end() <= begin; });
  const auto last =
      std::ranges::partition_point(all, [&](const tokens::Token& t) { return t.byte < end; });
  return {uint32_t(first - all.begin()),
          std::max(uint32_t(first - all.begin()), uint32_t(last - all.begin()))};
}

std::vector<zones::Segment> segments_of(const json& given, const tokens::Tokens& tokens) {
  std::vector<zones::Segment> segments;
  for (const json& s : given) {
    const auto zone = zone_named(s.at(0).get<std::string>());
    if (!zone)
      continue;
    segments.push_back({*zone, {}});
    for (const json& stretch : s.at(1))
      segments.back().pieces.push_back(
          tokens_of(tokens, stretch.at(0).get<uint32_t>(), stretch.at(1).get<uint32_t>()));
  }
  return segments;
}

json or_null(const std::optional<std::string>& value) { return value ? json(*value) : json(); }

json texts(const std::vector<Text>& values) {
  json out = json::array();
  for (const Text& value : values)
    out.push_back({{"text", value.text}});
  return out;
}

json recipients(const Record& r) {
  json out = json::array();
  for (const Recipient& one : r.recipients)
    out.push_back({{"text", one.words.text},
                   {"purpose", or_null(one.purpose)},
                   {"role", one.archive ? json("archive") : json()}});
  return out;
}

json signers(const Record& r) {
  json out = json::array();
  for (const Signer& one : r.signers) {
    json authority = json::array();
    for (const Authority& a : one.authority)
      authority.push_back({{"mark", a.mark}, {"of", a.of}});
    out.push_back({{"authority", authority},
                   {"position", or_null(one.position)},
                   {"name", or_null(one.name)}});
  }
  return out;
}

json fields(const Record& r) {
  return {{"type", or_null(r.type)},
          {"header",
           {{"motto", or_null(r.header.motto)},
            {"issuer", or_null(r.header.issuer)},
            {"issuer_parent", or_null(r.header.issuer_parent)},
            {"place", or_null(r.header.place)},
            {"date", or_null(r.header.date)},
            {"date_printed", or_null(r.header.date_printed)}}},
          {"urgency", or_null(r.urgency)},
          {"secrecy", or_null(r.secrecy)},
          {"received_stamp", r.received_stamp ? json{{"number", or_null(r.received_stamp->number)},
                                                     {"date", or_null(r.received_stamp->date)}}
                                              : json()},
          {"code", or_null(r.code)},
          {"number", or_null(r.number)},
          {"notation", or_null(r.notation)},
          {"subject", or_null(r.subject)},
          {"addressees", texts(r.addressees)},
          {"bases", texts(r.bases)},
          {"recipients", recipients(r)},
          {"signers", signers(r)}};
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const json given = json::parse(line);
    const test::Viewed viewed(text_of(given.at("path").get<std::string>()));
    const mentions::View view = viewed.view();
    Record record;
    parts::render(view, parts::assemble(view, segments_of(given.at("segments"), view.tokens)),
                  record);
    std::cout << fields(record).dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
}
