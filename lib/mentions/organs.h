// Names of organs and persons as noun phrases: bodies, offices, posts, roles.
//
//     Giao Sở Nông nghiệp và Môi trường chủ trì   → Sở Nông nghiệp và Môi trường
//     cơ quan được giao lập báo cáo có trách nhiệm → cơ quan được giao lập báo cáo
//     đại diện các Sở: Y tế, Công Thương           → the list; its members one each
//     tổ chức thực hiện                            → nothing: a verb
//
// Where a name ends is a choice among boundaries between words: each has features, each feature a
// weight for ending the name there and one for going on (grammars/organs.weights). A registered
// name (grammars/organs.toml) is never cut.
#pragma once

#include <optional>
#include <vector>

#include "mentions/organ_phrase.h"

namespace vbparse::mentions {

/// A name; its tokens may go on over the end of a line.
struct Organ {
  tokens::Range tokens;
  Genus genus = Genus::none;
  bool plural = false;  ///< a determiner stands before the genus: các, mỗi
};

class Organs {
 public:
  /// Looks at each token of the text once. What the view shows must outlive this.
  explicit Organs(const View& view) : words_(view), features_(words_), ends_(view.size() + 1) {}
  Organs(const Organs&) = delete;
  Organs& operator=(const Organs&) = delete;

  /// The name that begins at token `at`, known to begin one: nothing where no name can end.
  std::optional<Organ> read(uint32_t at);
  /// Whether a name begins at token `at`, as its words and those around it show.
  bool begins(uint32_t at);
  /// All names, in order and without overlap, wherever begins() finds one.
  std::vector<Organ> find();
  /// The members of a name: parted by a comma, "và" or "hoặc" before a word that can begin one, or
  /// the fields of a list. Of a name without members itself. The last one has the tail that all
  /// may share.
  std::vector<tokens::Range> members(tokens::Range name) const;

  const OrganWords& words() const { return words_; }

 private:
  struct Sum {
    int32_t stop = 0, pass = 0;
    bool done = false;
  };
  Sum sum() const;
  const Sum& boundary(uint32_t i);

  OrganWords words_;
  Features features_;      // of one boundary or beginning
  std::vector<Sum> ends_;  // of each boundary, whatever name ends there
};

}  // namespace vbparse::mentions
