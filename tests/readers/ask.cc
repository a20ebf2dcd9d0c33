// Asks readers at places of texts: lines of JSON in, lines of JSON out, in the same order.
//
//     {"reader": "dates", "text": "Hà Nội, ngày 5/8/2024", "at": 11}  →  {"end": 25, "value":
//     "2024-08-05"}
//     {"reader": "dates", "text": "Hà Nội", "at": 0}                 →  null
//
// `at` and `end` are bytes of `text`, which is UTF-8 in NFC. A reader is asked at the first token
// that ends after `at`. To add one, write a function and its line in `readers`; README.md says what
// each answers.
#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "extract/passes.h"
#include "grammar/odd_days.h"
#include "grammar/rules.h"
#include "grammar/spots.h"
#include "mentions/codes.h"
#include "mentions/laws.h"
#include "mentions/standards.h"
#include "mentions/view.h"
#include "text/text.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using nlohmann::json;

namespace {

/// A text made ready for readers.
class Asked {
 public:
  explicit Asked(std::string text)
      : text_(std::move(text)),
        tokens_(tokens::cut(text_, rules_.phrases.lexicon())),
        spots_(grammar::find_spots(tokens_, rules_.phrases)) {}
  Asked(const Asked&) = delete;

  const std::string& text() const { return text_; }
  mentions::View view() const { return {tokens_, spots_, rules_}; }
  /// The first token that ends after a byte; one past the last where none does.
  uint32_t token_at(uint32_t byte) const {
    uint32_t i = 0;
    while (i < tokens_.size() && tokens_[i].end() <= byte)
      ++i;
    return i;
  }
  /// What a reader answers: where its tokens end, and a value.
  json answer(tokens::Range range, json value) const {
    return {{"end", tokens_.span(range).end}, {"value", std::move(value)}};
  }

 private:
  const Grammar::Rules& rules_ = Grammar::builtin().rules();
  std::string text_;
  tokens::Tokens tokens_;
  grammar::Spots spots_;
};

/// The day as 2024-08-05; what is not printed as 0000 and 00.
std::string printed(int year, int month, int day) {
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  return out;
}

/// The date that the passes on folded text read at a place, for comparison.
json dates_folded(const Asked& asked, uint32_t at) {
  constexpr uint32_t longest = 200;
  text::Folded folded;
  const auto size = uint32_t(asked.text().size());
  text::fold(asked.text(), {at, std::min(size, at + longest)}, folded);
  const std::string_view here = folded.text;
  if (here.empty())
    return nullptr;
  if (const auto date = Grammar::builtin().rules().date_reader.at(here, 0))
    return {{"end", folded.source(0, date->end).end},
            {"value", printed(date->value.year, date->value.month, date->value.day)}};
  if (const auto odd = grammar::read_odd_day(here))
    return {{"end", folded.source(0, odd->length).end},
            {"value", printed(odd->year, odd->month, odd->day)}};
  return nullptr;
}

template <mentions::Slot slot>
json codes(const Asked& asked, uint32_t byte) {
  const auto code = mentions::read_code(asked.view(), asked.token_at(byte), slot);
  if (!code)
    return nullptr;
  const bool blank = code->number.size() == 0;
  json answer = asked.answer(code->tokens, blank ? json() : json(code_text(asked.view(), *code)));
  answer["end"] = answer["end"].get<uint32_t>() - code->cut;
  answer["notation"] = code_notation(asked.view(), *code);
  return answer;
}

json standards(const Asked& asked, uint32_t byte) {
  const auto standard = mentions::read_standard(asked.view(), asked.token_at(byte));
  if (!standard)
    return nullptr;
  json answer = asked.answer(standard->tokens, standard_text(asked.view(), *standard));
  answer["end"] = answer["end"].get<uint32_t>() - standard->cut;
  return answer;
}

json laws(const Asked& asked, uint32_t byte) {
  const auto law = mentions::read_law(asked.view(), asked.token_at(byte));
  if (!law)
    return nullptr;
  return asked.answer(law->tokens, law->known ? law->known->id : law->type);
}

/// The code that the passes on folded text read at a place, for comparison.
template <bool lead>
json codes_folded(const Asked& asked, uint32_t at) {
  constexpr uint32_t longest = 200;
  text::Folded folded;
  const auto size = uint32_t(asked.text().size());
  text::fold(asked.text(), {at, std::min(size, at + longest)}, folded);
  if (folded.text.empty())
    return nullptr;
  const grammar::Printed print{folded, asked.text()};
  const auto code = Grammar::builtin().rules().code_forms.at(print, 0, lead);
  if (!code)
    return nullptr;
  return {{"end", folded.source(0, code->end).end}, {"value", squeeze(print, 0, code->end)}};
}
json codes_folded_header(const Asked& asked, uint32_t at) {
  constexpr uint32_t longest = 200;
  text::Folded folded;
  const auto size = uint32_t(asked.text().size());
  text::fold(asked.text(), {at, std::min(size, at + longest)}, folded);
  const auto code = extract::read_code(folded, asked.text(), 0, uint32_t(folded.text.size()));
  if (!code)
    return nullptr;
  return {{"end", folded.source(0, code->end).end},
          {"value", code->number ? json(code->full) : json()}};
}

using Reader = json (*)(const Asked&, uint32_t at);
const std::map<std::string, Reader> readers{
    {"codes-cited", codes<mentions::Slot::cited>},
    {"codes-cited-folded", codes_folded<true>},
    {"codes-header-folded", codes_folded_header},
    {"codes-none-folded", codes_folded<false>},
    {"codes-header", codes<mentions::Slot::header>},
    {"codes-none", codes<mentions::Slot::none>},
    {"laws", laws},
    {"standards", standards},
    {"dates-folded", dates_folded},
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::unique_ptr<Asked> asked;  // the text of the line before, which often comes again
  for (std::string line; std::getline(std::cin, line);) {
    const json question = json::parse(line);
    const auto text = question.at("text").get<std::string>();
    if (!asked || asked->text() != text)
      asked = std::make_unique<Asked>(text);
    const auto reader = readers.find(question.at("reader").get<std::string>());
    if (reader == readers.end()) {
      std::cerr << "ask: no reader " << question.at("reader") << "\n";
      return 2;
    }
    std::cout << reader->second(*asked, question.at("at").get<uint32_t>()).dump() << "\n";
  }
}
