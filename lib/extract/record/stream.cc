#include "extract/record/stream.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/scanner.h"

namespace vbparse::extract {

char32_t Reading::printed(uint32_t at) const {
  size_t n;
  return text::code_point(buffer, folded.source_at(at), &n);
}

Reading read_words(std::string_view words) {
  Reading r;
  r.buffer = words;
  text::fold(words, {0, uint32_t(words.size())}, r.folded);
  return r;
}

const Stream::Segment& Stream::segment(uint32_t at) const {
  return *(std::upper_bound(segments.begin(), segments.end(), at,
                            [](uint32_t a, const Segment& s) { return a < s.begin; }) -
           1);
}

std::vector<Stream::Anchor>::const_iterator Stream::anchor(uint32_t at) const {
  return std::lower_bound(anchors.begin(), anchors.end(), at,
                          [](const Anchor& a, uint32_t place) { return a.at < place; });
}

std::vector<Span> Stream::spans(uint32_t begin, uint32_t end) const {
  std::vector<Span> out;
  auto next = std::upper_bound(chunks.begin(), chunks.end(), begin);
  while (begin < end) {
    const uint32_t stop = next == chunks.end() ? end : std::min(end, *next++);
    out.push_back(folded.source(begin, stop));
    begin = stop;
  }
  return out;
}

namespace {

using grammar::Anchor;
using grammar::digit;

/// Signs that are anchors.
constexpr std::array<uint32_t, 256> sign_anchors = [] {
  std::array<uint32_t, 256> all{};
  for (const unsigned char c : {'\n', '.', ';'})
    all[c] = bit(Anchor::stop);
  all['('] = bit(Anchor::bracket);
  return all;
}();

/// All anchors of a text: each word is looked up once, for all passes.
std::vector<Stream::Anchor> find_anchors(std::string_view s, const grammar::PhraseSet& words) {
  std::vector<Stream::Anchor> out;
  for (uint32_t at = 0; at < s.size();) {
    const char c = s[at];
    if (!grammar::in_word(c)) {
      if (const uint32_t what = sign_anchors[static_cast<unsigned char>(c)])
        out.push_back({at, what});
      ++at;
      continue;
    }
    size_t length;
    auto what = uint32_t(words.kinds_at(s, at, &length));
    if (length >= grammar::longest_word)
      length = grammar::word_length(s, at);
    if (what)
      out.push_back({at, what});
    if (length > 8 ||
        grammar::has_digit(grammar::eight_bytes(s, at) &
                           grammar::low_bytes(length))) {  // "06", and within a word: "số06", "3a"
      for (uint32_t i = at; i < at + length; ++i) {
        if (!digit(s[i]) || (i > at && digit(s[i - 1])))
          continue;
        if (what && i == at)
          out.back().what |= bit(Anchor::number);
        else
          out.push_back({i, bit(Anchor::number)});
      }
    }
    at += uint32_t(length);
  }
  return out;
}

class Collector {
 public:
  explicit Collector(const Draft& d) : d_(d), layout_(d.work.layout) {}

  Stream collect() {
    const Record& r = d_.record;
    const size_t parts =
        5 + r.addressees.size() + r.bases.size() + d_.label_lengths.size() + r.body.size();
    out_.segments.reserve(parts);
    parts_.reserve(parts);
    add(Kind::subject, 0, d_.subject);
    add(Kind::subject, 0, d_.headings);
    add(Kind::subject, 0, d_.attached);  // "(Kèm theo Quyết định …)" belongs to the title
    texts(Kind::addressees, r.addressees);
    texts(Kind::bases, r.bases);
    if (r.opening)
      add(Kind::opening, 0, r.opening->pieces);
    out_.tasks.reserve(d_.label_lengths.size());
    tasks(Stream::none, r.tasks);
    for (size_t i = 0; i < r.body.size(); ++i)
      add(Kind::body, i, r.body[i].words.pieces);
    if (r.closing)
      add(Kind::closing, 0, r.closing->pieces);
    std::stable_sort(out_.segments.begin(), out_.segments.end(),
                     [&](const Stream::Segment& a, const Stream::Segment& b) {
                       return parts_[a.begin]->front().begin < parts_[b.begin]->front().begin;
                     });
    out_.buffer = layout_.buffer;
    out_.folded.text.reserve(layout_.folded.text.size());
    out_.folded.runs.reserve(layout_.folded.runs.size() + 2 * parts);
    for (size_t i = 0; i < out_.segments.size(); ++i)
      write(i);
    out_.anchors = find_anchors(out_.view(), d_.work.rules.set(grammar::SetOf::anchors));
    return std::move(out_);
  }

 private:
  using Kind = Stream::Segment::Kind;

  /// Until it is written a segment's `begin` is the number of its part.
  void add(Kind kind, size_t index, const std::vector<Span>& spans) {
    if (spans.empty())
      return;
    out_.segments.push_back({uint32_t(parts_.size()), uint32_t(index), kind});
    parts_.push_back(&spans);
  }
  void texts(Kind kind, const std::vector<Text>& all) {
    for (size_t i = 0; i < all.size(); ++i)
      add(kind, i, all[i].pieces);
  }
  void tasks(uint32_t above, const std::vector<Task>& all) {
    for (size_t i = 0; i < all.size(); ++i) {
      const auto item = uint32_t(out_.tasks.size());
      out_.tasks.push_back({Stream::none, above, uint32_t(i)});
      add(Kind::task, item, all[i].pieces);
      tasks(item, all[i].items);
    }
  }

  /// The folded offset of the first letter at or behind `source` of the buffer.
  uint32_t folded_at(uint32_t source) const {
    const auto& runs = layout_.folded.runs;
    const auto next =
        std::upper_bound(runs.begin(), runs.end(), source,
                         [](uint32_t s, const text::Folded::Run& r) { return s < r.source; });
    const auto end = next == runs.end() ? uint32_t(layout_.folded.text.size()) : next->at;
    if (next == runs.begin())
      return end;
    const text::Folded::Run& r = *(next - 1);
    if (r.size)
      return source == r.source ? r.at : end;
    return std::min(end, r.at + (source - r.source));
  }

  void write(size_t segment) {
    std::string& text = out_.folded.text;
    if (!text.empty())
      separate('\n');
    Stream::Segment& written = out_.segments[segment];
    const uint32_t part = std::exchange(written.begin, uint32_t(text.size()));
    if (written.kind == Kind::task)
      out_.tasks[written.index].segment = uint32_t(segment);
    for (const Span& s : *parts_[part]) {
      const uint32_t begin = folded_at(s.begin), end = folded_at(s.end);
      if (begin >= end)
        continue;
      // a stretch may begin with the blank that parts it from the one before
      const uint32_t first = layout_.folded.source_at(begin);
      if (!text.empty() && (breaks(first) || begins_row(first))) {
        if (text.back() == ' ')
          text.back() = '\n';
        else if (text.back() != '\n')
          separate('\n');
      }
      const auto at = uint32_t(text.size());
      out_.chunks.push_back(at);
      out_.folded.append(layout_.folded, begin, end);
      // line ends within: a paragraph's or a blank
      for (size_t i = text.find('\n', at); i != std::string::npos; i = text.find('\n', i + 1)) {
        const uint32_t below = begin + uint32_t(i - at) + 1;
        if (below >= layout_.folded.text.size() || !breaks(layout_.folded.source_at(below)))
          text[i] = ' ';
      }
    }
  }
  /// A sign that the buffer does not print; it stands for the byte before it.
  void separate(char sign) {
    const uint32_t before =
        out_.folded.source(uint32_t(out_.folded.text.size()) - 1, uint32_t(out_.folded.text.size()))
            .end;
    out_.chunks.push_back(uint32_t(out_.folded.text.size()));
    out_.folded.append(std::string_view(&sign, 1), before ? before - 1 : 0, before);
  }
  /// "| 2 | Sở Tư pháp |": a row of a table with bars begins.
  bool begins_row(uint32_t source) const {
    bool bar = false;
    for (; source > 0 && layout_.buffer[source - 1] != '\n'; --source) {
      const char c = layout_.buffer[source - 1];
      if (c == '|' && !bar)
        bar = true;
      else if (c != ' ' && c != '\t')
        return false;
    }
    return bar && source > 0;
  }
  bool breaks(uint32_t source) const {
    return std::binary_search(d_.paragraphs.begin(), d_.paragraphs.end(), source);
  }

  const Draft& d_;
  const Layout& layout_;
  std::vector<const std::vector<Span>*> parts_;
  Stream out_;
};

}  // namespace

Stream read_stream(const Draft& d) { return Collector(d).collect(); }

}  // namespace vbparse::extract
