#include "mentions/pattern.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace vbparse::mentions {

constexpr size_t signs = 128;

/// Reads an expression from left to right.
class PatternReader {
 public:
  explicit PatternReader(std::string_view expression) : rest_(expression) {}

  std::vector<Pattern::Sequence> alternatives() {
    std::vector<Pattern::Sequence> out(1);
    while (!rest_.empty() && rest_.front() != ')') {
      if (take("|"))
        out.emplace_back();
      else
        out.back().push_back(node());
    }
    return out;
  }

 private:
  bool take(std::string_view sign) {
    const bool found = rest_.starts_with(sign);
    rest_.remove_prefix(found * sign.size());
    return found;
  }
  char next() {
    take("\\");
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    return sign;
  }
  size_t number() {
    size_t value = 0;
    const char* const begin = rest_.data();
    const auto end = std::from_chars(begin, begin + rest_.size(), value).ptr;
    rest_.remove_prefix(size_t(end - begin));
    return value;
  }

  Pattern::Node node() {
    Pattern::Node out;
    if (take("("))
      group(out);
    else if (take("["))
      set(out);
    else
      out.set.set(size_t(next()));
    times(out);
    out.lazy = take("?");
    return out;
  }
  void group(Pattern::Node& out) {
    out.capture = take("?:") ? 0 : ++captures_;
    out.alternatives = alternatives();
    take(")");
  }
  void set(Pattern::Node& out) {
    const bool others = take("^");
    while (!take("]")) {
      const auto first = size_t(next());
      const bool range = rest_.starts_with('-') && !rest_.starts_with("-]");
      rest_.remove_prefix(range);
      const size_t last = range ? size_t(next()) : first;
      for (size_t c = first; c <= last; ++c)
        out.set.set(c);
    }
    if (others)
      out.set.flip();
  }
  void times(Pattern::Node& out) {
    constexpr size_t any = std::numeric_limits<size_t>::max();
    constexpr struct {
      std::string_view sign;
      size_t least, most;
    } all[]{{"*", 0, any}, {"+", 1, any}, {"?", 0, 1}};
    for (const auto& [sign, least, most] : all)
      if (take(sign)) {
        out.least = least;
        out.most = most;
        return;
      }
    if (take("{")) {
      out.least = number();
      out.most = take(",") ? number() : out.least;
      take("}");
    }
  }

  std::string_view rest_;
  size_t captures_ = 0;
};

/// What is to be matched after a part, at a place of the text.
class Rest {
 public:
  template <class F>
  Rest(const F& f)
      : of_(&f),
        call_([](const void* of, size_t at) { return (*static_cast<const F*>(of))(at); }) {}
  bool operator()(size_t at) const { return call_(of_, at); }

 private:
  const void* of_;
  bool (*call_)(const void*, size_t);
};

class PatternMatch {
 public:
  PatternMatch(std::string_view text, Pattern::Groups& groups) : text_(text), groups_(groups) {}

  bool any(const std::vector<Pattern::Sequence>& alternatives, size_t at, const Rest& rest) {
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&](const Pattern::Sequence& s) { return all(s, 0, at, rest); });
  }

 private:
  bool all(const Pattern::Sequence& nodes, size_t first, size_t at, const Rest& rest) {
    if (first == nodes.size())
      return rest(at);
    return times(nodes[first], 0, at, [&](size_t end) { return all(nodes, first + 1, end, rest); });
  }
  bool times(const Pattern::Node& node, size_t done, size_t at, const Rest& rest) {
    const auto once_more = [&] {
      return done < node.most && once(node, at, [&](size_t end) {
               // a part that takes nothing is not taken again
               return (end > at || done < node.least) && times(node, done + 1, end, rest);
             });
    };
    if (done < node.least)
      return once_more();
    return node.lazy ? rest(at) || once_more() : once_more() || rest(at);
  }
  bool once(const Pattern::Node& node, size_t at, const Rest& rest) {
    if (node.alternatives.empty()) {
      const size_t sign = at < text_.size() ? static_cast<unsigned char>(text_[at]) : signs;
      return sign < signs && node.set[sign] && rest(at + 1);
    }
    return any(node.alternatives, at, [&](size_t end) {
      const std::string_view before = groups_[node.capture];
      groups_[node.capture] = text_.substr(at, end - at);
      const bool found = rest(end);
      if (!found)
        groups_[node.capture] = before;
      return found;
    });
  }

  std::string_view text_;
  Pattern::Groups& groups_;
};

Pattern::Pattern(std::string_view expression)
    : alternatives_(PatternReader(expression).alternatives()) {}

bool Pattern::match(std::string_view text, Groups& groups) const {
  groups = {};
  size_t end = 0;
  const bool found = PatternMatch(text, groups).any(alternatives_, 0, [&](size_t at) {
    end = at;
    return true;
  });
  groups[0] = text.substr(0, end);
  return found;
}

}  // namespace vbparse::mentions
