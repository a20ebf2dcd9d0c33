#include "grammar/phrases.h"

#include <algorithm>
#include <stdexcept>

#include "tokens/cut.h"

namespace vbparse::grammar {

Phrases::Phrases(const SealedPhraseTable& sealed)
    : sealed_(sealed), lexicon_(sealed.lexicon), exact_(sealed.exact), tolerant_(sealed.tolerant) {}

void PhrasesBuilder::add(std::string_view phrase, Meaning meaning, uint64_t begins) {
  said_.push_back({uint32_t(text_.size()), meaning, begins});
  text_ += phrase;
  text_ += "\n\n";
}

std::vector<std::vector<Meaning>> PhrasesBuilder::number_phrases(const tokens::Lexicon& lexicon) {
  std::vector<std::vector<Meaning>> meanings{{}};  // by PhraseId
  const auto number = [&](AutomatonBuilder& to, std::span<const tokens::WordId> words,
                          const Meaning& meaning) {
    if (meanings.size() > UINT16_MAX)
      throw std::length_error("too many phrases in the rules");
    const PhraseId id = to.add(words, PhraseId(meanings.size()));
    if (id == meanings.size())
      meanings.emplace_back();
    if (std::find(meanings[id].begin(), meanings[id].end(), meaning) == meanings[id].end())
      meanings[id].push_back(meaning);
  };
  const tokens::Tokens cut = tokens::cut(text_, lexicon);
  uint32_t token = 0;
  for (size_t i = 0; i < said_.size(); ++i) {
    const Said& said = said_[i];
    const size_t end = i + 1 < said_.size() ? said_[i + 1].at : text_.size();
    std::vector<tokens::WordId> words, bare;
    for (; token < cut.size() && cut[token].byte < end; ++token) {
      words.push_back(cut[token].word);
      bare.push_back(cut[token].bare);
    }
    if (words.empty())
      continue;
    number(exact_, words, said.meaning);
    if (words.front() >= tokens::first_word)
      begun_[words.front() - tokens::first_word] |= said.begins;
    if (said.meaning.tolerance == Meaning::Tolerance::none)
      continue;
    number(tolerant_, bare, said.meaning);
    for (const tokens::WordId w : bare)
      if (said.meaning.tolerance == Meaning::Tolerance::letters && w >= tokens::first_word)
        near_.add(w);
  }
  return meanings;
}

SealedPhraseTable PhrasesBuilder::seal() {
  const tokens::Tokens cut = tokens::cut(text_, {});
  for (const tokens::Token& t : cut.tokens)
    if (t.shape != tokens::Shape::sign)
      words_.add(cut.print(t));
  SealedPhraseTable out;
  out.lexicon = words_.seal();
  const tokens::Lexicon lexicon(out.lexicon);
  begun_.resize(lexicon.words() - tokens::first_word);
  for (const std::vector<Meaning>& of : number_phrases(lexicon)) {
    meanings_.insert(meanings_.end(), of.begin(), of.end());
    ends_.push_back(uint32_t(meanings_.size()));
  }
  out.exact = exact_.seal();
  out.tolerant = tolerant_.seal();
  out.ends = ends_;
  out.meanings = meanings_;
  out.near = near_.seal(lexicon);
  out.begun = begun_;
  return out;
}

}  // namespace vbparse::grammar
