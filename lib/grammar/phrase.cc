#include "grammar/phrase.h"

#include "grammar/slots.h"
#include "text/text.h"

namespace vbparse::grammar {
namespace {

using Node = PhraseNode;

class Reader {
 public:
  Reader(std::string_view phrase, bool (*known)(std::string_view)) : s_(phrase), known_(known) {}

  Node read() {
    Node n = choice();
    if (at_ < s_.size())
      throw PhraseError(at_, std::string("unexpected '") + s_[at_] + "'");
    if (n.parts.empty())
      throw PhraseError(0, "an empty phrase");
    return n;
  }

 private:
  Node choice() {
    Node first = sequence();
    if (at_ >= s_.size() || s_[at_] != '|')
      return first;
    if (++depth_ > 32)
      throw PhraseError(at_, "brackets nested too deep");
    Node n{Node::Kind::choice, "", {}};
    n.parts.push_back(std::move(first));
    while (at_ < s_.size() && s_[at_] == '|') {
      ++at_;
      n.parts.push_back(sequence());
    }
    --depth_;
    return n;
  }

  Node sequence() {
    Node n{Node::Kind::sequence, "", {}};
    while (at_ < s_.size() && std::string_view("|)]}").find(s_[at_]) == std::string_view::npos) {
      const char c = s_[at_];
      if (c == '(' || c == '[') {
        const size_t open = at_++;
        if (++depth_ > 32)
          throw PhraseError(open, "brackets nested too deep");
        Node inner = choice();
        --depth_;
        if (at_ >= s_.size() || s_[at_] != (c == '(' ? ')' : ']'))
          throw PhraseError(open, "bracket never closed");
        ++at_;
        if (c == '[')
          n.parts.emplace_back(Node{Node::Kind::optional, "", {}})
              .parts.push_back(std::move(inner));
        else
          n.parts.push_back(std::move(inner));
      } else if (c == '{') {
        const size_t close = s_.find('}', at_);
        if (close == std::string_view::npos)
          throw PhraseError(at_, "slot never closed");
        const std::string name(s_.substr(at_ + 1, close - at_ - 1));
        if (!known_(name))
          throw PhraseError(at_ + 1, "no slot is named '" + name + "'");
        n.parts.push_back(Node{Node::Kind::slot, name, {}});
        at_ = close + 1;
      } else if (s_.substr(at_).starts_with("…")) {
        n.parts.push_back(Node{Node::Kind::rest, "", {}});
        at_ += 3;
      } else {
        n.parts.push_back(words());
      }
    }
    return n;
  }

  Node words() {
    std::string raw;
    const auto sign = [](char c) {
      return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '|';
    };
    constexpr std::string_view rest = "…";
    while (at_ < s_.size() && !sign(s_[at_]) &&
           !(s_[at_] == rest[0] && s_.substr(at_).starts_with(rest))) {
      if (s_[at_] == '\\') {  // the next character stands for itself
        if (++at_ >= s_.size())
          throw PhraseError(at_ - 1, "nothing follows \\");
      }
      raw += s_[at_++];
    }
    std::string folded = text::fold(raw);
    // folding removes blanks at the ends, but here they separate the words from the neighbouring
    // nodes
    if (raw.front() == ' ')
      folded.insert(0, " ");
    if (raw.back() == ' ' && folded != " ")
      folded += ' ';
    return Node{Node::Kind::words, folded, {}};
  }

  std::string_view s_;
  bool (*known_)(std::string_view);
  size_t at_ = 0;
  int depth_ = 0;
};

/// Removes the blanks that an omitted optional part leaves: doubled, at the ends, or after "(".
void squeeze(std::string& s) {
  std::string out;
  for (const char c : s) {
    if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == '('))
      continue;
    out += c;
  }
  while (!out.empty() && out.back() == ' ')
    out.pop_back();
  s = std::move(out);
}

constexpr size_t most_readings = 256;

std::vector<std::string> readings(const Node& n) {
  switch (n.kind) {
    case Node::Kind::words:
      return {n.text};
    case Node::Kind::optional: {
      auto all = readings(n.parts[0]);
      all.emplace_back();
      return all;
    }
    case Node::Kind::choice: {
      std::vector<std::string> all;
      for (const Node& p : n.parts)
        for (auto& r : readings(p))
          all.push_back(std::move(r));
      return all;
    }
    case Node::Kind::sequence: {
      std::vector<std::string> all{""};
      for (const Node& p : n.parts) {
        const auto next = readings(p);
        if (all.size() * next.size() > most_readings)
          throw PhraseError(0, "a phrase of more than 256 readings");
        std::vector<std::string> joined;
        for (const auto& a : all)
          for (const auto& b : next)
            joined.push_back(a + b);
        all = std::move(joined);
      }
      return all;
    }
    case Node::Kind::slot:
      throw PhraseError(0, "a slot is not allowed here: {" + n.text + "}");
    case Node::Kind::rest:
      throw PhraseError(0, "… is not allowed here");
  }
  return {};
}

}  // namespace

PhraseNode read_phrase(std::string_view phrase, bool (*known_slot)(std::string_view)) {
  return Reader(phrase, known_slot).read();
}

std::vector<std::string> expand(std::string_view phrase) {
  std::vector<std::string> all = readings(Reader(phrase, is_date_slot).read()), out;
  for (auto& r : all) {
    squeeze(r);
    if (r.empty())
      throw PhraseError(0, "a phrase that can be empty");
    bool known = false;
    for (const auto& o : out)
      known = known || o == r;
    if (!known)
      out.push_back(std::move(r));
  }
  return out;
}

}  // namespace vbparse::grammar
