// Where a name can end at all.
#include <algorithm>

#include "mentions/any_all.h"
#include "mentions/edges.h"
#include "mentions/organ_phrase.h"

namespace vbparse::mentions {
namespace {

class Ends {
 public:
  Ends(const OrganWords& words, uint32_t begin)
      : words_(words), view_(words.view()), begin_(begin), first_(first()) {}

  std::vector<uint32_t> find() {
    constexpr uint32_t longest = 44;  // words
    const uint32_t last = std::min(words_.size(), begin_ + longest);
    if (words_[begin_].head.genus == Genus::field)
      return {end_of_head(words_, begin_)};
    for (uint32_t end = begin_ + 1; end <= last && !closed_; ++end)
      look_at(end);
    return std::move(ends_);
  }

 private:
  /// A genus is whole, and a registered name always is.
  uint32_t first() const {
    constexpr uint32_t most_of_genus = 6;
    const uint32_t genus = std::min(end_of_head(words_, begin_), begin_ + most_of_genus);
    return std::max(genus, begin_ + words_[begin_].name);
  }

  void look_at(uint32_t end) {
    area_ |= words_[end - 1].area > 0;
    if (const FieldList* list = words_.list_at(end))
      add_list(*list);
    else if (end >= first_ || words_[end].stop)
      add(end);
    closed_ |= end >= first_ && begins_issuer(end);
  }
  /// Whether a registered name in capitals begins a line after the name of an area: the organ below
  /// its parent. Without an area both are one (BAN THƯỜNG VỤ / TỈNH ỦY).
  bool begins_issuer(uint32_t end) const {
    const auto in_capitals = [&](uint32_t i) {
      return view_.token(i).shape == tokens::Shape::upper;
    };
    return all({area_, words_.begins_line(end), words_[end].name > 1, in_capitals(end - 1),
                in_capitals(end)});
  }
  /// A list of fields ends after the first or after the last of them.
  void add_list(const FieldList& list) {
    ends_.insert(ends_.end(), {list.first_end, list.last_end});
    closed_ = true;
  }
  void add(uint32_t end) {
    const bool stops = words_[end].stop, opens = all({view_.is_sign(end, '('), !stops});
    depth_ -= all({view_.is_sign(end - 1, ')'), !opens});
    closed_ = depth_ < 0;
    const bool outside = depth_ == 0;
    const bool whole = all({outside, !is_unfinished(end - 1), !is_within_word(end)});
    if (any({opens, whole}))
      ends_.push_back(end);
    depth_ += opens;
    if (!closed_ && any({stops, all({outside, view_.is_sign(end, ')')})}))
      close(end);
  }
  /// The name goes on no further than to `end`.
  void close(uint32_t end) {
    closed_ = true;
    const bool none = ends_.empty(), unfinished = view_.is_one_of(end - 1, ",(:");
    if (none || all({ends_.back() != end, !unfinished}))
      ends_.push_back(end);
  }
  /// Whether no name ends with word `i`.
  bool is_unfinished(uint32_t i) const {
    return any({cannot_end(view_, i), view_.is_run_of(i, ",(-/:&\"")});
  }
  /// Whether the boundary parts a word of two syllables (trực | thuộc), or TP. and its name.
  bool is_within_word(uint32_t end) const {
    const bool is_new = all({words_[end].capital, !view_.is_sign(end - 1, '.')});
    const bool within =
        any({words_[end - 1].whole > 1, words_[std::max(end, 2u) - 2].whole > std::min(end, 2u)});
    return all({within, !is_new, !words_[end].stop});
  }

  const OrganWords& words_;
  const View& view_;
  const uint32_t begin_, first_;
  std::vector<uint32_t> ends_;
  int depth_ = 0;      // of brackets
  bool area_ = false;  // an area has been read
  bool closed_ = false;
};

}  // namespace

std::vector<uint32_t> possible_ends(const OrganWords& words, uint32_t begin) {
  return Ends(words, begin).find();
}

}  // namespace vbparse::mentions
