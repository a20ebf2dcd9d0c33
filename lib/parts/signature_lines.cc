#include "parts/signature_lines.h"

#include <algorithm>
#include <array>

#include "mentions/edges.h"
#include "mentions/marks.h"
#include "mentions/names.h"
#include "mentions/posts.h"

namespace vbparse::parts {
namespace {

using mentions::AuthorityMark;
using mentions::Reading;
using tokens::Shape;
using zones::Zone;
using Kind = SignatureLine::Kind;

class LineReader {
 public:
  explicit LineReader(const View& view) : v_(view) {}

  void read(const zones::Segment& s) {
    const std::vector<Range> lines = lines_of(v_, s.pieces);
    zone_ = s.zone;
    fresh_ = true;
    left_ = lines.size();
    for (const Range& line : lines) {
      --left_;
      read(mentions::shed(v_, line));
    }
  }
  std::vector<SignatureLine> lines() && { return std::move(lines_); }

 private:
  void read(Range line) {
    if (const auto mark = mark_in(line))
      line = read_mark(*mark, {mark->tokens.end, line.end});
    const auto name = zone_ == Zone::name ? name_in(line) : name_after_post(line);
    read_words({line.begin, name ? name->begin : line.end});
    if (name)
      add(Kind::name, *name, {*name});
  }
  /// Words without a mark.
  void read_words(Range line) {
    if ((line.size() == 0) | (zone_ != Zone::mark))
      return read_post(line);
    const auto post = mentions::read_post(v_, line.begin, Reading::strict, line.end);
    add(Kind::below, line, shed_capitals(v_, {line})).begins_post = post.has_value();
  }
  SignatureLine& add(Kind kind, Range tokens, Pieces words) {
    lines_.push_back({kind, tokens, std::move(words), {}, false, false, fresh_});
    fresh_ = false;
    return lines_.back();
  }

  // ---- marks ------------------------------------------------------------------------------------

  /// The mark that a line begins with; in its own zone after noise, too.
  std::optional<AuthorityMark> mark_in(Range line) const {
    constexpr uint32_t most_noise = 4;  // tokens
    const uint32_t last = line.begin + most_noise * (zone_ == Zone::mark);
    const uint32_t end = zone_ == Zone::name ? line.begin : std::min(line.end, last + 1);
    for (uint32_t i = line.begin; i < end; ++i)
      if (auto mark = mentions::read_mark(v_, i); mark && !mark->value.empty())
        return mark;
    return std::nullopt;
  }
  /// Adds a mark with whom it is for; gives what is left of the line.
  Range read_mark(const AuthorityMark& mark, Range rest) {
    const uint32_t end = end_of_authority(rest);
    add(Kind::mark, {mark.tokens.begin, end}, shed_capitals(v_, {{rest.begin, end}})).mark =
        mark.value;
    return {end, rest.end};
  }
  /// Where whom it is for ends: before the signer's own post or name on the same line.
  uint32_t end_of_authority(Range r) const {
    const auto post = mentions::read_post(v_, r.begin, Reading::tolerant, r.end);
    if (!post)
      return std::min(begin_of_name(r), r.end);
    const uint32_t end = post->tokens.end;
    const bool more = mentions::read_post(v_, end, Reading::strict, r.end) || is_name(end, r.end);
    return more ? end : r.end;
  }

  // ---- posts ------------------------------------------------------------------------------------

  /// A post in capitals, or one of the rules: "phó Thống đốc". Prose that begins with one is none.
  void read_post(Range line) {
    constexpr uint32_t most_more = 3;  // tokens after a post in small letters
    const Pieces words = shed_capitals(v_, tidy(v_, std::array{line}));
    if (words.empty())
      return;
    const auto post = mentions::read_post(v_, words.front().begin, Reading::tolerant, line.end);
    const bool capitals = in_capitals(v_, words);
    if (capitals & (zone_ == Zone::post || post.has_value()))
      return add_post(words, post);
    const auto within = post ? post : mentions::read_post_in(v_, line);
    if (within && within->tokens.end + most_more >= words.back().end)
      add_post(post ? words : Pieces{within->tokens}, within);
  }
  void add_post(const Pieces& words, const std::optional<mentions::Post>& post) {
    SignatureLine& line = add(Kind::post, {words.front().begin, words.back().end}, words);
    line.begins_post = post.has_value();
    line.deputy = post && post->deputy;
  }

  // ---- names ------------------------------------------------------------------------------------

  /// Whether nothing but a person's name stands from `at` to `end`.
  bool is_name(uint32_t at, uint32_t end) const {
    const auto name = mentions::read_name(v_, at, Reading::strict, end);
    return name && name->known_family && name->tokens.end == end &&
           v_[name->name.begin].shape == Shape::title;
  }
  /// Where the name begins that a line ends with, after a word that can be the last of a post or
  /// organ; the line's end where there is none.
  uint32_t begin_of_name(Range line) const {
    return find_in({line.begin + 1, std::max(line.begin + 1, line.end)}, [&](uint32_t i) {
      return !mentions::cannot_end(v_, i - 1) && is_name(i, line.end);
    });
  }
  std::optional<Range> name_after_post(Range line) const {
    const uint32_t begin = begin_of_name(line);
    return begin < line.end ? std::optional(Range{begin, line.end}) : std::nullopt;
  }
  /// The name in a line of its own zone, noise or a post beside it; else all of the line.
  std::optional<Range> name_in(Range line) const {
    if (const auto name = mentions::read_name_in(v_, line))
      return name->tokens;
    return may_be_name(line) ? std::optional(line) : std::nullopt;
  }
  /// Two words and more without a figure; one where the segment has another line.
  bool may_be_name(Range line) const {
    constexpr uint32_t most_tokens = 10;
    uint32_t words = !fresh_ | (left_ > 0), figures = 0;
    for (uint32_t i = line.begin; i < line.end; ++i) {
      words += v_.is_word(i);
      figures += v_.is_number(i);
    }
    return (words > 1) & (figures == 0) & (line.size() - 1 < most_tokens);
  }

  const View& v_;
  Zone zone_{};
  bool fresh_ = true;  // a segment begins
  size_t left_ = 0;    // lines of it
  std::vector<SignatureLine> lines_;
};

bool is_of_signature(Zone zone) {
  return (zone == Zone::mark) | (zone == Zone::post) | (zone == Zone::name);
}

}  // namespace

std::vector<SignatureLine> signature_lines(const View& view,
                                           std::span<const zones::Segment> segments) {
  LineReader reader(view);
  for (const zones::Segment& s : segments)
    if (is_of_signature(s.zone))
      reader.read(s);
  return std::move(reader).lines();
}

}  // namespace vbparse::parts
