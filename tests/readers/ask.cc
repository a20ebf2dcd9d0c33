// Asks readers at places of texts: lines of JSON in, lines of JSON out, in the same order.
//
//     {"reader": "dates", "text": "Hà Nội, ngày 5/8/2024", "at": 11}  →  {"end": 25, "value":
//     "2024-08-05"}
//     {"reader": "dates", "text": "Hà Nội", "at": 0}                 →  null
//
// `at` and `end` are bytes of `text`, which is UTF-8 in NFC. A reader is asked at the first token
// that ends after `at`. To add one, write a function and its line in `readers`; README.md says what
// each answers.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "../viewed.h"
#include "extract/passes.h"
#include "grammar/odd_days.h"
#include "mentions/clock.h"
#include "mentions/codes.h"
#include "mentions/dates.h"
#include "mentions/labels.h"
#include "mentions/laws.h"
#include "mentions/marks.h"
#include "mentions/names.h"
#include "mentions/numerals.h"
#include "mentions/organs.h"
#include "mentions/posts.h"
#include "mentions/standards.h"
#include "text/text.h"

using namespace vbparse;
using mentions::Reading;
using nlohmann::json;
using test::Viewed;

namespace {

/// What a reader answers: where its tokens end, and a value.
json answer(const Viewed& asked, tokens::Range range, json value) {
  return {{"end", asked.end(range)}, {"value", std::move(value)}};
}

/// The day as 2024-08-05; what is not printed as 0000 and 00.
std::string printed(int year, int month, int day) {
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  return out;
}

/// What the passes on folded text see from a place on, the lines of a paragraph joined.
struct FoldedAhead {
  std::string line;
  text::Folded folded;

  FoldedAhead(const Viewed& asked, uint32_t at) : line(asked.text()) {
    constexpr uint32_t longest = 200;
    std::replace(line.begin(), line.end(), '\n', ' ');
    text::fold(line, {at, std::min(uint32_t(line.size()), at + longest)}, folded);
  }
  /// `end`: in folded bytes.
  json answer(uint32_t end, json value) const {
    return {{"end", folded.source(0, end).end}, {"value", std::move(value)}};
  }
};

/// The date that the passes on folded text read at a place, for comparison.
json dates_folded(const Viewed& asked, uint32_t at) {
  const FoldedAhead ahead(asked, at);
  const std::string_view here = ahead.folded.text;
  if (here.empty())
    return nullptr;
  if (const auto date = Grammar::builtin().rules().date_reader.at(here, 0))
    return ahead.answer(date->end, printed(date->value.year, date->value.month, date->value.day));
  if (const auto odd = grammar::read_odd_day(here))
    return ahead.answer(odd->length, printed(odd->year, odd->month, odd->day));
  return nullptr;
}

json clock(const Viewed& asked, uint32_t at) {
  const auto time = mentions::read_clock(asked.view(), asked.token_at(at), Reading::tolerant);
  if (!time)
    return nullptr;
  char value[40];
  std::snprintf(value, sizeof value, "%02u:%02u%s", time->hour, time->minute,
                time->impossible ? "!" : "");
  return answer(asked, time->tokens, value);
}

json dates(const Viewed& asked, uint32_t at, Reading reading) {
  const auto date = mentions::read_date(asked.view(), asked.token_at(at), reading);
  if (!date)
    return nullptr;
  return answer(asked, date->tokens,
                printed(date->year, date->month, date->day) + (date->damaged ? "~" : "") +
                    (date->impossible ? "!" : ""));
}
json dates_in_slot(const Viewed& asked, uint32_t at) { return dates(asked, at, Reading::tolerant); }
json dates_in_text(const Viewed& asked, uint32_t at) { return dates(asked, at, Reading::strict); }

json numbers(const Viewed& asked, uint32_t at) {
  const auto number = mentions::read_number(asked.view(), asked.token_at(at), Reading::tolerant);
  return number ? answer(asked, number->tokens, number->value) : json();
}

json weekdays(const Viewed& asked, uint32_t at) {
  const auto day = mentions::read_weekday(asked.view(), asked.token_at(at));
  return day ? answer(asked, day->tokens, day->day) : json();
}

// ---- signers ------------------------------------------------------------------------------------

/// The cell that a token belongs to.
tokens::Range cell_of(const mentions::View& view, uint32_t token) {
  for (const tokens::Cell& cell : view.tokens.cells)
    if (token < cell.tokens.end)
      return cell.tokens;
  return {token, token};
}
json print_of(const Viewed& asked, tokens::Range range) {
  return answer(asked, range, asked.print(range));
}
json name(const Viewed& asked, uint32_t at) {
  const auto found = mentions::read_name(asked.view(), asked.token_at(at), Reading::tolerant);
  return found ? print_of(asked, found->tokens) : json();
}
json name_in_cell(const Viewed& asked, uint32_t at) {
  const auto found =
      mentions::read_name_in(asked.view(), cell_of(asked.view(), asked.token_at(at)));
  return found ? print_of(asked, found->name) : json();
}
json post(const Viewed& asked, uint32_t at) {
  const auto found = mentions::read_post(asked.view(), asked.token_at(at), Reading::tolerant);
  return found ? print_of(asked, found->tokens) : json();
}
json post_in_cell(const Viewed& asked, uint32_t at) {
  const auto found =
      mentions::read_post_in(asked.view(), cell_of(asked.view(), asked.token_at(at)));
  return found ? print_of(asked, found->tokens) : json();
}
json mark(const Viewed& asked, uint32_t at) {
  const auto found = mentions::read_mark(asked.view(), asked.token_at(at));
  return found ? answer(asked, found->tokens, found->value) : json();
}

// ---- labels of items ----------------------------------------------------------------------------

/// The likeliest reading, as "kind path": 9 1.1.2.
json label(const Viewed& asked, uint32_t at) {
  const auto found = mentions::read_labels(asked.view(), asked.token_at(at));
  if (found.empty())
    return nullptr;
  const mentions::ItemLabel& l = found.front();
  std::string path;
  for (uint32_t i = 0; i < l.levels; ++i)
    path += (i ? "." : "") + std::to_string(l.path[i]);
  return answer(asked, l.tokens, std::to_string(int(l.kind)) + " " + path);
}
/// By how many steps the label of the last line follows that of the first, as their series reads
/// it.
json label_steps(const Viewed& asked, uint32_t) {
  const auto view = asked.view();
  const auto step =
      mentions::continue_series(mentions::read_labels(view, view.tokens.lines.front().tokens.begin),
                                mentions::read_labels(view, view.tokens.lines.back().tokens.begin));
  return step ? answer(asked, step->to.tokens, step->steps) : json();
}

// ---- codes, laws and standards ------------------------------------------------------------------

template <mentions::Slot slot>
json codes(const Viewed& asked, uint32_t byte) {
  const auto code = mentions::read_code(asked.view(), asked.token_at(byte), slot);
  if (!code)
    return nullptr;
  const bool blank = code->number.size() == 0;
  json out = answer(asked, code->tokens, blank ? json() : json(code_text(asked.view(), *code)));
  out["end"] = asked.end(code->tokens) - code->cut;
  out["notation"] = code_notation(asked.view(), *code);
  return out;
}

json standards(const Viewed& asked, uint32_t byte) {
  const auto standard = mentions::read_standard(asked.view(), asked.token_at(byte));
  if (!standard)
    return nullptr;
  json out = answer(asked, standard->tokens, standard_text(asked.view(), *standard));
  out["end"] = asked.end(standard->tokens) - standard->cut;
  return out;
}

json laws(const Viewed& asked, uint32_t byte) {
  const auto law = mentions::read_law(asked.view(), asked.token_at(byte));
  if (!law)
    return nullptr;
  return answer(asked, law->tokens, law->known ? law->known->id : law->type);
}

/// The code that the passes on folded text read at a place, for comparison.
template <bool lead>
json codes_folded(const Viewed& asked, uint32_t at) {
  const FoldedAhead ahead(asked, at);
  if (ahead.folded.text.empty())
    return nullptr;
  const grammar::Printed print{ahead.folded, ahead.line};
  const auto code = Grammar::builtin().rules().code_forms.at(print, 0, lead);
  return code ? ahead.answer(code->end, squeeze(print, 0, code->end)) : json();
}
json codes_folded_header(const Viewed& asked, uint32_t at) {
  const FoldedAhead ahead(asked, at);
  const auto code =
      extract::read_code(ahead.folded, ahead.line, 0, uint32_t(ahead.folded.text.size()));
  if (!code)
    return nullptr;
  return ahead.answer(code->end, code->number ? json(code->full) : json());
}

/// The name of an organ or a person at a token; `told`: whether it is known to begin one.
json organ_at(const Viewed& asked, uint32_t at, bool told) {
  const mentions::View view = asked.view();
  const uint32_t token = asked.token_at(at);
  mentions::Organs organs(view);
  const auto organ = told || organs.begins(token) ? organs.read(token) : std::nullopt;
  return organ ? answer(asked, organ->tokens, asked.print(organ->tokens)) : json();
}
json organ(const Viewed& asked, uint32_t at) { return organ_at(asked, at, true); }
json organ_found(const Viewed& asked, uint32_t at) { return organ_at(asked, at, false); }

using Reader = json (*)(const Viewed&, uint32_t at);
const std::map<std::string, Reader> readers{
    {"clock", clock},
    {"codes-cited", codes<mentions::Slot::cited>},
    {"codes-cited-folded", codes_folded<true>},
    {"codes-header", codes<mentions::Slot::header>},
    {"codes-header-folded", codes_folded_header},
    {"codes-none", codes<mentions::Slot::none>},
    {"codes-none-folded", codes_folded<false>},
    {"dates", dates_in_slot},
    {"dates-folded", dates_folded},
    {"dates-in-text", dates_in_text},
    {"labels", label},
    {"label-steps", label_steps},
    {"laws", laws},
    {"marks", mark},
    {"names", name},
    {"names-slot", name_in_cell},
    {"numbers", numbers},
    {"organs", organ},
    {"organs-found", organ_found},
    {"posts", post},
    {"posts-slot", post_in_cell},
    {"standards", standards},
    {"weekdays", weekdays},
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::unique_ptr<Viewed> asked;  // the text of the line before, which often comes again
  for (std::string line; std::getline(std::cin, line);) {
    const json question = json::parse(line);
    const auto text = question.at("text").get<std::string>();
    if (!asked || asked->text() != text)
      asked = std::make_unique<Viewed>(text);
    const auto reader = readers.find(question.at("reader").get<std::string>());
    if (reader == readers.end()) {
      std::cerr << "ask: no reader " << question.at("reader") << "\n";
      return 2;
    }
    std::cout << reader->second(*asked, question.at("at").get<uint32_t>()).dump() << "\n";
  }
}
