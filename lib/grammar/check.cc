// Runs the examples of rule files (Grammar::check).
#include <algorithm>
#include <tuple>

#include "grammar/check_word.h"
#include "grammar/load.h"
#include "text/text.h"

namespace vbparse {
namespace grammar {
namespace {

/// Returns the index of the rule that matches `folded` among the cues of this kind, at the
/// beginning or anywhere as the cue's `at` says; -1 if none does.
int winner(const Grammar::Rules& rules, const Cue& cue, std::string_view folded) {
  const auto of_kind = [&](size_t at) {
    const Cue* found = rules.cue_at(folded, at, bit(cue.kind));
    return found ? int(found - rules.cues.data()) : -1;
  };
  if (cue.kind == CueKind::none) {
    // a shield: its phrase matches, and the kind that it shields does not
    int own = -1;
    rules.set(SetOf::cue_phrases).at(folded, 0, [&](PhraseSet::Hit h) {
      return rules.cues[h.rule].id == cue.id ? own = h.rule, true : false;
    });
    return own >= 0 && !rules.cue_at(folded, 0, bit(*cue_kind(cue.value))) ? own : -1;
  }
  if (cue.where != Where::anywhere)
    return of_kind(0);
  for (size_t at = 0; at < folded.size(); at += word_length(folded, at))
    if (const int found = of_kind(at); found >= 0)
      return found;
  return -1;
}

std::string matched_instead(std::string_view rule) {
  return "matched rule `" + std::string(rule) + "` instead";
}

/// Returns why an example fails; empty if it passes. An example must be matched by its own rule,
/// and give its value if it states one; a counter-example must not be matched by its own rule.
std::string failed(const Grammar::Rules& rules, const Example& e) {
  const std::string folded = text::fold(e.text);
  const auto quoted = [&] { return name_of(e); };
  switch (e.of) {
    case Example::Of::type: {
      const Type* t = rules.heading(folded);
      const bool own = t && t->id == e.id;
      if (e.counter)
        return own ? quoted() + "is read as its heading" : "";
      if (!own)
        return quoted() +
               (t ? "is read as " + std::string(t->id) : "is not recognised as a heading");
      return e.value.empty() || t->abbr == e.value
                 ? ""
                 : quoted() + "has the abbreviation " + std::string(t->abbr);
    }
    case Example::Of::organ: {
      for (size_t at = 0; at < folded.size(); at += word_length(folded, at)) {
        const Organ* o = rules.organ_named(std::string_view(folded).substr(at));
        if (!o)
          continue;
        if (e.counter)
          return o->id == e.id ? quoted() + "is found" : "";
        if (!e.value.empty() && o->name != e.value)
          return quoted() + "is read as " + std::string(o->name);
        return "";
      }
      return e.counter ? "" : quoted() + "names no organ";
    }
    case Example::Of::word:
      return failed_word(rules, e);
    case Example::Of::cue: {
      for (const Cue& cue : rules.cues) {
        if (cue.id != e.id)
          continue;
        const int found = winner(rules, cue, folded);
        const bool own = found >= 0 && rules.cues[size_t(found)].id == e.id;
        if (e.counter)
          return own ? quoted() + "is found" : "";
        if (!own)
          return quoted() +
                 (found >= 0 ? matched_instead(rules.cues[size_t(found)].id) : "is not found");
        return e.value.empty() || cue.value == e.value
                   ? ""
                   : quoted() + "has the value " + std::string(cue.value);
      }
      return quoted() + "its rule is gone";
    }
    case Example::Of::date: {
      const auto found = rules.date_reader.find(folded);
      if (e.counter)
        return found && found->rule == e.id ? quoted() + "is found" : "";
      if (!found)
        return quoted() + "is not found";
      if (found->rule != e.id)
        return quoted() + matched_instead(found->rule);
      return e.value.empty() || found->value.iso() == e.value
                 ? ""
                 : quoted() + "is read as " + found->value.iso();
    }
    case Example::Of::code: {
      text::Folded printed;
      text::fold(e.text, {0, uint32_t(e.text.size())}, printed);
      const Printed p{printed, e.text};
      std::optional<CodeForms::Found> found;
      for (uint32_t at = 0; at < folded.size() && !found; ++at) {
        const bool digit = folded[at] >= '0' && folded[at] <= '9';
        uint32_t before;
        if (digit && (!at || folded[at - 1] == ' '))
          found = rules.code_forms.at(
              p, at,
              rules.cue_before(folded, at, bit(CueKind::number_word), &before) ||
                  rules.type_before(folded, at, &before));
      }
      if (e.counter)
        return found && found->rule == e.id ? quoted() + "is found" : "";
      if (!found)
        return quoted() + "is not found";
      if (found->rule != e.id)
        return quoted() + matched_instead(found->rule);
      const std::string code = squeeze(p, found->begin, found->end);
      return e.value.empty() || code == e.value ? "" : quoted() + "is read as " + code;
    }
    case Example::Of::law: {
      for (size_t at = 0; at < folded.size(); at += word_length(folded, at)) {
        const auto hit = rules.set(SetOf::law_names).longest(folded, at);
        if (!hit.length)
          continue;
        const Law& l = rules.laws[hit.rule];
        if (e.counter)
          return l.id == e.id ? quoted() + "is found" : "";
        return l.id != e.id ? quoted() + matched_instead(l.id)
               : e.value.empty() || e.value == l.name
                   ? ""
                   : quoted() + "is named " + std::string(l.name);
      }
      return e.counter ? "" : quoted() + "names no law";
    }
    case Example::Of::when:
    case Example::Of::deadline: {
      const bool deadline = e.of == Example::Of::deadline;
      for (uint32_t at = 0; at < folded.size(); at += uint32_t(word_length(folded, at))) {
        if (folded[at] == ' ')
          continue;
        const auto found =
            deadline ? rules.time_forms.at(folded, at) : rules.time_forms.when_at(folded, at);
        if (!found)
          continue;
        const std::string_view id = deadline ? found->deadline->id : found->when->id;
        const std::string words = folded.substr(found->begin, found->end - found->begin);
        if (e.counter)
          return id == e.id ? quoted() + "is found: " + words : "";
        if (id != e.id)
          return quoted() + matched_instead(id);
        return e.value.empty() || text::fold(e.value) == words ? ""
                                                               : quoted() + "is read as " + words;
      }
      return e.counter ? "" : quoted() + "is not found";
    }
  }
  return {};
}

}  // namespace
}  // namespace grammar

std::vector<ExampleFailure> Grammar::check(const std::vector<std::string>& paths, size_t* count) {
  Rules rules;
  rules.take(grammar::builtin_tables);
  std::vector<grammar::Example> examples;
  grammar::load(paths, rules, &examples);
  // they were loaded kind by kind; report failures in the order of the files
  std::stable_sort(examples.begin(), examples.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  rules.index();
  std::vector<ExampleFailure> failures;
  for (const auto& e : examples)
    if (std::string message = grammar::failed(rules, e); !message.empty())
      failures.push_back({std::string(e.file), e.line, std::move(message)});
  if (count)
    *count = examples.size();
  return failures;
}

}  // namespace vbparse
