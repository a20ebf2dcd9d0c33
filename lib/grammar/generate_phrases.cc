// Writes the tables of phrases as C++.
#include "grammar/generate.h"

namespace vbparse::grammar {

std::string quoted(std::string_view s) {
  std::string out = "\"";
  for (const char c : s) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out += "\"";
}

namespace {

using tokens::SealedLexicon;

std::string write_lexicon(const SealedLexicon& lexicon, std::ostream& out) {
  write_array("SealedLexicon::Entry", "lexicon_prints", lexicon.prints, out,
              [&](const SealedLexicon::Entry& e) {
                const tokens::Token& t = e.token;
                out << "{{" << e.print.low << "u," << e.print.high << "u},{.size=" << t.size
                    << ",.shape=tokens::Shape(" << unsigned(t.shape) << "),.syllable=" << t.syllable
                    << ",.word=" << t.word << ",.bare=" << t.bare << "}}";
              });
  const auto word = [&](const SealedLexicon::Word& w) {
    out << "{" << w.at << "," << w.size << "," << w.bare << "}";
  };
  write_array("SealedLexicon::Word", "lexicon_words", lexicon.words, out, word);
  write_array("SealedLexicon::Word", "lexicon_bases", lexicon.bases, out, word);
  const auto id = [&](tokens::WordId w) { out << w; };
  write_array("tokens::WordId", "lexicon_word_slots", lexicon.word_slots, out, id);
  write_array("tokens::WordId", "lexicon_base_slots", lexicon.base_slots, out, id);
  return "{lexicon_prints, " + quoted(lexicon.pool) +
         ", lexicon_words, lexicon_bases, lexicon_word_slots, lexicon_base_slots}";
}

std::string write_automaton(const SealedAutomaton& a, const std::string& name, std::ostream& out) {
  write_array("SealedAutomaton::Start", "starts_" + name, a.starts, out,
              [&](const SealedAutomaton::Start& s) {
                out << "{" << s.seconds << "u," << s.state << "," << s.phrase << "}";
              });
  write_array("SealedAutomaton::State", "states_" + name, a.states, out,
              [&](const SealedAutomaton::State& s) {
                out << "{" << s.next << "," << s.word << "," << s.phrase << "," << s.many << "}";
              });
  write_array("SealedAutomaton::Edge", "edges_" + name, a.edges, out,
              [&](const SealedAutomaton::Edge& e) {
                out << "{" << e.from << "," << e.to << "," << e.word << "}";
              });
  return "{starts_" + name + ", states_" + name + ", edges_" + name + "}";
}

}  // namespace

std::string write_phrase_table(const SealedPhraseTable& table, std::ostream& out) {
  out << "using tokens::SealedLexicon;\n";
  const std::string lexicon = write_lexicon(table.lexicon, out),
                    exact = write_automaton(table.exact, "exact", out),
                    tolerant = write_automaton(table.tolerant, "tolerant", out);
  write_array("uint32_t", "phrase_ends", table.ends, out, [&](uint32_t end) { out << end; });
  write_array("Meaning", "phrase_meanings", table.meanings, out, [&](const Meaning& m) {
    out << "{PhraseOf(" << unsigned(m.of) << "),Meaning::Tolerance(" << unsigned(m.tolerance)
        << ")," << m.record << "}";
  });
  write_array(
      "SealedNearWords::Entry", "near_words", table.near.entries, out,
      [&](const SealedNearWords::Entry& e) { out << "{" << e.hash << "u," << e.bare << "}"; });
  write_array("uint64_t", "phrases_begun", table.begun, out,
              [&](uint64_t bits) { out << bits << "u"; });
  return "{" + lexicon + ", " + exact + ", " + tolerant +
         ", phrase_ends, phrase_meanings, {near_words}, phrases_begun}";
}

}  // namespace vbparse::grammar
