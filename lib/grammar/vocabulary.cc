#include "grammar/vocabulary.h"

#include <algorithm>
#include <charconv>

#include "text/edits.h"
#include "text/text.h"

namespace vbparse::grammar {

namespace {

template <size_t N>
using List = std::array<std::string_view, N>;

constexpr List<3> type_needs{"abbr", "name", "group"};
constexpr List<6> type_may{"symbols", "titles", "needs", "source", "examples", "counter"};
constexpr List<2> organ_needs{"name", "abbr"};
constexpr List<6> organ_may{"system", "level", "status", "evidence", "examples", "counter"};
constexpr List<2> unit_needs{"suffix", "name"};
constexpr List<2> unit_may{"used_by", "evidence"};
constexpr List<2> word_needs{"role", "say"};
constexpr List<4> word_may{"value", "source", "examples", "counter"};
constexpr List<2> cue_needs{"kind", "say"};
constexpr List<7> cue_may{"at", "tolerant", "value", "system", "source", "examples", "counter"};
constexpr List<1> say{"say"};
constexpr List<2> date_may{"examples", "counter"};
constexpr List<5> code_may{"lead", "two_groups", "source", "examples", "counter"};
constexpr List<2> law_needs{"type", "name"};
constexpr List<5> law_may{"abbr", "numbers", "source", "examples", "counter"};
constexpr List<5> when_may{"every", "months", "sense", "examples", "counter"};
constexpr List<6> deadline_may{"bound", "sense", "verb", "source", "examples", "counter"};
constexpr List<4> holiday_needs{"name", "days", "basis", "status"};
constexpr List<2> holiday_may{"off", "verified"};

constexpr std::array<RecordKind, 11> kinds{{{"type", type_needs, type_may},
                                            {"organ", organ_needs, organ_may},
                                            {"unit", unit_needs, unit_may},
                                            {"word", word_needs, word_may},
                                            {"cue", cue_needs, cue_may},
                                            {"date", say, date_may},
                                            {"code", say, code_may},
                                            {"law", law_needs, law_may},
                                            {"when", say, when_may},
                                            {"deadline", say, deadline_may},
                                            {"holiday", holiday_needs, holiday_may}}};

constexpr List<5> system_names{"party", "state", "legislature", "judiciary", "mass"};
constexpr List<6> level_names{"central", "province", "district", "commune", "unit", "all"};
constexpr List<7> group_names{"administrative", "normative", "party",   "paper",
                              "standard",       "copy",      "appendix"};
constexpr List<11> when_sense_names{"today",      "tomorrow",    "this-week", "this-month",
                                    "next-month", "this-period", "same-day",  "bare-day",
                                    "part",       "half",        "open"};
constexpr List<4> deadline_sense_names{"after", "before", "leading", "next-working-day"};
constexpr List<2> evidence_names{"seen", "memory"};
constexpr List<5> bound_names{"before", "by", "during", "within", "on"};

constexpr List<14> relations{"based_on", "implements",  "replies_to", "amends",   "amended_by",
                             "replaces", "replaced_by", "repeals",    "suspends", "extends",
                             "guides",   "attaches",    "transmits",  "refers"};
constexpr List<1> about{"about"}, unfinished{"unfinished"}, verb{"verb"}, issued{"issued"},
    small{"small"};
constexpr List<2> pointing{"self", "above"};
constexpr List<1> beside{"beside"};
constexpr List<2> of_a_page{"beside", "page"};
constexpr List<4> not_due_values{"clause", "firm", "object", "past"};
constexpr Words units_of_time = days_and_longer;

using Kind = CueKind;
constexpr ValueOf anything = ValueOf::anything, listed = ValueOf::listed;

constexpr std::array<CueReading, cue_kinds> readings{{
    {Kind::motto, "motto", anything, true, {}, true},
    {Kind::tagline, "tagline"},
    {Kind::number, "number"},
    {Kind::subject, "subject", listed, false, about},
    {Kind::addressees, "addressees"},
    {Kind::telegram, "telegram"},
    {Kind::base, "base"},
    {Kind::opening, "opening"},
    {Kind::formula, "formula"},
    {Kind::closing, "closing"},
    {Kind::recipients, "recipients"},
    {Kind::archive, "archive"},
    {Kind::purpose, "purpose"},
    {Kind::authority, "authority", anything, true},
    {Kind::position, "position"},
    {Kind::signed_note, "signed_note"},
    {Kind::rank, "rank"},
    {Kind::family_name, "family_name"},
    {Kind::named_after, "named_after"},
    {Kind::urgency, "urgency"},
    {Kind::secrecy, "secrecy"},
    {Kind::circulation, "circulation"},
    {Kind::stamp, "stamp", listed, false, beside},
    {Kind::incoming, "incoming"},
    {Kind::appendix, "appendix"},
    {Kind::attached, "attached"},
    {Kind::furniture, "furniture", listed, false, of_a_page},
    {Kind::contact, "contact"},
    {Kind::organ_head, "organ_head", listed, false, unfinished},
    {Kind::area, "area"},
    {Kind::person_head, "person_head"},
    {Kind::charge, "charge"},
    {Kind::task_verb, "task_verb"},
    {Kind::modal, "modal"},
    {Kind::stop_word, "stop_word"},
    {Kind::organ_word, "organ_word"},
    {Kind::goal, "goal"},
    {Kind::system_word, "system_word", ValueOf::nothing, false, {}, true},
    {Kind::number_word, "number_word"},
    {Kind::any_document, "any_document"},
    {Kind::no_code, "no_code"},
    {Kind::plural, "plural"},
    {Kind::issued_by, "issued_by"},
    {Kind::issued_on, "issued_on"},
    {Kind::subject_of, "subject_of", listed, false, verb},
    {Kind::pin_unit, "pin_unit", ValueOf::known, true},
    {Kind::pin_of, "pin_of", listed, false, issued},
    {Kind::this_one, "this_one", listed, true, pointing},
    {Kind::short_name, "short_name"},
    {Kind::relation, "relation", listed, true, relations},
    {Kind::expired, "expired"},
    {Kind::relation_end, "relation_end"},
    {Kind::law, "law", ValueOf::type, true},
    {Kind::law_end, "law_end"},
    {Kind::term, "term"},
    {Kind::standard, "standard", anything, true},
    {Kind::draft, "draft"},
    {Kind::not_due, "not_due", listed, false, not_due_values},
    {Kind::not_due_behind, "not_due_behind"},
    {Kind::due_verb, "due_verb"},
    {Kind::periodic, "periodic", listed, true, units_of_time},
    {Kind::send_to, "send_to"},
    {Kind::passed_over, "passed_over", listed, false, small},
    {Kind::none, "none", ValueOf::cue_kind, true},
}};
constexpr List<size_t(ZoneWord::count)> zone_words{
    "addressing", "same",     "of_organ", "enacting", "sentence", "gazette",
    "article",    "appendix", "seal",     "stamp",    "page",     "not_subject"};
constexpr std::array<RoleReading, size_t(WordRole::count)> roles{{
    {WordRole::number, "number", true},
    {WordRole::times_ten, "times_ten"},
    {WordRole::scale, "scale", true},
    {WordRole::no_tens, "no_tens"},
    {WordRole::ones, "ones", true},
    {WordRole::ordinal_mark, "ordinal_mark"},
    {WordRole::ordinal, "ordinal", true},
    {WordRole::day_word, "day_word"},
    {WordRole::month_word, "month_word"},
    {WordRole::year_word, "year_word"},
    {WordRole::early_day, "early_day"},
    {WordRole::month_name, "month_name", true},
    {WordRole::weekday, "weekday", true},
    {WordRole::hour_word, "hour_word"},
    {WordRole::minute_word, "minute_word"},
    {WordRole::half_hour, "half_hour"},
    {WordRole::day_part, "day_part", true},
    {WordRole::not_first, "not_first"},
    {WordRole::not_last, "not_last"},
    {WordRole::may_be_last, "may_be_last"},
    {WordRole::before_number, "before_number"},
    {WordRole::item_letter, "item_letter", true},
    {WordRole::item_unit, "item_unit", true},
    {WordRole::middle_name, "middle_name"},
    {WordRole::deputy, "deputy"},
    {WordRole::post_more, "post_more"},
    {WordRole::amending, "amending"},
    {WordRole::conjunction, "conjunction"},
    {WordRole::of_party, "of_party"},
    {WordRole::organ_genus, "organ_genus"},
    {WordRole::unit_genus, "unit_genus"},
    {WordRole::firm_genus, "firm_genus"},
    {WordRole::body_genus, "body_genus"},
    {WordRole::post_genus, "post_genus"},
    {WordRole::person_genus, "person_genus"},
    {WordRole::title_genus, "title_genus"},
    {WordRole::determiner, "determiner"},
    {WordRole::predicate_word, "predicate_word"},
    {WordRole::main_predicate, "main_predicate"},
    {WordRole::opening_word, "opening_word"},
    {WordRole::joining_word, "joining_word"},
    {WordRole::preposition, "preposition"},
    {WordRole::area_word, "area_word"},
    {WordRole::field_word, "field_word"},
    {WordRole::barrier, "barrier"},
    {WordRole::field_genus, "field_genus"},
    {WordRole::list_genus, "list_genus"},
    {WordRole::list_determiner, "list_determiner"},
    {WordRole::name_joint, "name_joint"},
    {WordRole::describing, "describing"},
    {WordRole::introducing, "introducing"},
    {WordRole::short_area, "short_area"},
    {WordRole::zone_cue, "zone_cue", true, zone_words},
}};
constexpr auto names_of_roles = [] {
  List<roles.size()> names;
  for (size_t i = 0; i < roles.size(); ++i)
    names[size_t(roles[i].role)] = roles[i].name;
  return names;
}();
static_assert([] {
  for (size_t i = 0; i < readings.size(); ++i)
    if (readings[i].kind != CueKind(i))
      return false;
  return true;
}());

}  // namespace

const RoleReading& reading_of(WordRole role) { return roles[size_t(role)]; }

Words role_names() { return names_of_roles; }

std::optional<uint32_t> word_value(const RoleReading& role, std::string_view value) {
  const auto at = std::find(role.values.begin(), role.values.end(), value);
  if (at != role.values.end() || value.empty())
    return uint32_t(at - role.values.begin()) * !value.empty();
  uint32_t number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = (read.ec == std::errc()) & (read.ptr == value.data() + value.size());
  return whole && role.values.empty() ? std::optional(number) : std::nullopt;
}

const Words systems = system_names, levels = level_names, groups = group_names,
            evidences = evidence_names, when_senses = when_sense_names,
            deadline_senses = deadline_sense_names, bounds = bound_names;

std::span<const RecordKind> record_kinds() { return kinds; }

const RecordKind* record_kind(std::string_view name) {
  const auto at = std::find_if(kinds.begin(), kinds.end(),
                               [&](const RecordKind& kind) { return kind.name == name; });
  return at == kinds.end() ? nullptr : &*at;
}

const CueReading& reading_of(CueKind kind) { return readings[size_t(kind)]; }

std::optional<CueKind> cue_kind(std::string_view name) {
  const auto at = std::find_if(readings.begin(), readings.end(),
                               [&](const CueReading& reading) { return reading.name == name; });
  return at == readings.end() ? std::nullopt : std::optional(at->kind);
}

std::string_view name(CueKind kind) { return reading_of(kind).name; }

std::string_view nearest(std::string_view word, Words known) {
  const auto bare = [](std::string_view text) { return text::skeleton(text::fold(text)); };
  const std::string meant = bare(word);
  std::string_view best;
  size_t least = (meant.size() + 2) / 3 + 1;
  for (const std::string_view candidate : known) {
    if (least == 0)
      break;
    const size_t edits = text::edits_between(meant, bare(candidate), least - 1);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

std::string advice(std::string_view word, Words known) {
  if (const std::string_view meant = nearest(word, known); !meant.empty())
    return ": did you mean `" + std::string(meant) + "`?";
  std::string list = ": it is ";
  for (size_t i = 0; i < known.size(); ++i)
    list.append(i == 0 ? "" : i + 1 < known.size() ? ", " : " or ").append(known[i]);
  return list;
}

}  // namespace vbparse::grammar
