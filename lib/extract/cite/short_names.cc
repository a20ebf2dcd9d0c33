#include <algorithm>

#include "extract/cite/cite.h"

namespace vbparse::extract {

using grammar::bits;

uint32_t ShortNames::add(const Context& c, uint32_t at, uint32_t mention) {
  constexpr size_t most = 64, longest = 160;
  uint32_t begin = at;
  while (c.at(begin) == '"' || c.at(begin) == ':' || c.at(begin) == ' ')
    ++begin;
  const std::string_view here = c.view.substr(begin, longest);
  const auto end = uint32_t(begin + std::min(here.find_first_of(")\";\n"), here.size()));
  if (end - begin == longest)
    return at;
  if (end <= begin + 1 || !c.upper(begin) || c.at(end) == ';' || names_.size() >= most)
    return at;
  // it begins as a document does: "(sau đây gọi là Quỹ)" names a fund, "(gọi tắt là Phụ lục)" a
  // part
  size_t type = 0;
  if (!c.rules.heading_start(here, &type) || c.cue(begin, bits(CueKind::pin_unit)))
    return at;
  std::string name = text::fold(c.words(begin, end));
  if (name.find('/') != std::string::npos)
    return at;  // its number again is a mention
  names_.push_back({std::move(name), mention});
  return end;
}

ShortNames::Found ShortNames::at(const Context& c, uint32_t at) const {
  for (const Name& known : names_) {
    const auto end = uint32_t(at + known.folded.size());
    if (!c.view.substr(at).starts_with(known.folded) || !grammar::word_edge(c.view, end) ||
        !c.upper(at))
      continue;
    // "Nghị định 30/2020/NĐ-CP", "Chương trình số 12", "Chương trình OCOP" are others
    if ((c.at(end) == '/' || c.at(end) == '-') && c.at(end + 1) != ' ' && c.at(end + 1) != '\n')
      continue;
    const uint32_t next = c.skip(end);
    const bool digit = c.at(next) >= '0' && c.at(next) <= '9';
    if (next > end &&
        (digit || c.upper(next) || c.cue(next, bits(CueKind::number_word, CueKind::this_one))))
      continue;
    return {end, known.mention};
  }
  return {at, 0};
}

}  // namespace vbparse::extract
