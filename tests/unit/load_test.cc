#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "grammar/rules.h"
#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {

/// A folder with one rule file, gone at the end.
class Folder {
 public:
  explicit Folder(const std::string& toml) {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("vbparse-load-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directory(path_);
    std::ofstream(path_ / "own.toml") << toml;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

/// "line:column message" of the error that a file gives.
std::string error(const std::string& toml) {
  const Folder f(toml);
  try {
    Grammar::load(f.path());
  } catch (const GrammarError& e) {
    const std::string what = e.what();
    CHECK(what.find("own.toml:" + std::to_string(e.line) + ":" + std::to_string(e.column)) !=
          std::string::npos);
    CHECK(what.ends_with('^'));
    const size_t head = what.find(": ");
    return std::to_string(e.line) + ":" + std::to_string(e.column) +
           what.substr(head, what.find('\n') - head);
  }
  return "no error";
}

}  // namespace

TEST_CASE("a user's record replaces one of the same id and others are added") {
  const Folder f(
      "[[type]]\nid = \"so-tay\"\nabbr = \"ST\"\nname = \"Sổ tay\"\nsymbols = [\"ST\"]\ngroup = "
      "\"administrative\"\n"
      "[[organ]]\nid = \"bnv\"\nabbr = [\"BNV\"]\nname = \"Bộ Nội Vụ Mới\"\n");
  const Grammar g = Grammar::load(f.path());
  REQUIRE(g.rules().type("ST"));
  CHECK(g.rules().type("ST")->name == "Sổ tay");
  CHECK(g.rules().organs_by_abbr("BNV").size() ==
        Grammar::builtin().rules().organs_by_abbr("BNV").size());
  const Document d = parse("SỔ TAY\nQuản lý văn thư\n\n1. Tiếp nhận văn bản đến.\n", {}, g);
  CHECK(d.records[0].type == "ST");
  CHECK(parse("SỔ TAY\nQuản lý văn thư\n\n1. Tiếp nhận văn bản đến.\n").records[0].type != "ST");
}

TEST_CASE("errors name file, line and column") {
  CHECK(error("[[type]]\nid = 5\n") == "2:6: `id` must be a string");
  CHECK(error("[[type]]\nid = \"x\"\n").find("`abbr` is missing") != std::string::npos);
  CHECK(error("[[tpye]]\nid = \"x\"\n").find("no rules are called [[tpye]]") != std::string::npos);
  CHECK(error("[[unit]]\nid = 0\"đ\"\n")
            .starts_with("2:7: a quotation mark or bracket within a word"));
  for (const char* bare :
       {"id = 1[\"đ\"]\n", "id = 1=\"đ\"\n", "say = [1=\"đ\"]\n", "id = (\"đ\"\n", "a.\"đ\" = 1\n"})
    CHECK(error(std::string("[[unit]]\n") + bare).find("within a word") != std::string::npos);
  CHECK(error("[[unit]]\n# chú thích\nid = \"đ\\\"\"\nsố = 1\n")
            .starts_with("4:2: a letter outside quotation marks"));
  CHECK(error("[[unit]]\nid = \"x\"\nsuffix = \"X\"\nname = \"x\"\ncolour = 1\n")
            .starts_with("5:1: unknown key `colour`"));
  CHECK(error("[[cue]]\nid = \"x\"\nkind = \"nothing\"\nsay = \"x\"\n") ==
        "3:8: no cue is of kind `nothing`");
  CHECK(error("[[cue]]\nid = \"x\"\nkind = \"base\"\nsay = \"a (b\"\n") ==
        "4:10: bracket never closed");
  CHECK(error("[[date]]\nid = \"x\"\nsay = \"ngày {dya}\"\n").find("no slot is named 'dya'") !=
        std::string::npos);
  CHECK(error("[[cue]\n").starts_with("1:"));
  CHECK(error("x = 1\n").find("expected [[x]]") != std::string::npos);
  CHECK(error("[[type]]\nid = \"x\"\nabbr = \"QĐ\"\nname = \"X\"\ngroup = \"party\"\n")
            .find("is taken by") != std::string::npos);
}

TEST_CASE("a folder that is not there or holds no rules") {
  CHECK_THROWS_AS(Grammar::load("/nowhere/at/all"), GrammarError);
  const auto empty =
      std::filesystem::temp_directory_path() / ("vbparse-empty-" + std::to_string(getpid()));
  std::filesystem::create_directory(empty);
  CHECK_THROWS_AS(Grammar::load(empty.string()), GrammarError);
  std::filesystem::remove(empty);
}

TEST_CASE("examples are run: one that fails is told with its line") {
  const Folder good(
      "[[cue]]\nid = \"own\"\nkind = \"closing\"\nsay = \"sau cùng\"\nexamples = [\"Sau cùng, đề "
      "nghị\"]\ncounter = [\"trước hết\"]\n");
  size_t count = 0;
  CHECK(Grammar::check(good.path(), &count).empty());
  CHECK(count == 2);
  const Folder bad(
      "[[cue]]\nid = \"own\"\nkind = \"closing\"\nsay = \"sau cùng\"\nexamples = [\"Trước "
      "hết\"]\ncounter = [\"Sau cùng là\"]\n");
  const auto failures = Grammar::check(bad.path());
  REQUIRE(failures.size() == 2);
  CHECK(failures[0].line == 5);
  CHECK(failures[0].message.find("is not found") != std::string::npos);
  CHECK(failures[1].message.find("is found") != std::string::npos);
}
