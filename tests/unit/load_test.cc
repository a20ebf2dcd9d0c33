#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "grammar/vocabulary.h"
#include "text/text.h"
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

TEST_CASE("a document keeps the grammar that it was read by") {
  const Folder f(
      "[[code]]\nid = \"a-rule-of-my-own\"\nsay = \"{number}/{notation}\"\ntwo_groups = true\n");
  const Document d = parse("Theo Kế hoạch số 5/KH-UBND.", {}, Grammar::load(f.path()));
  REQUIRE(d.records.front().citations.size() == 1);
  CHECK(d.records.front().citations[0].rule == "a-rule-of-my-own");
  REQUIRE(d.grammar);
  CHECK(d.grammar->rules().codes.back().id == "a-rule-of-my-own");
}

TEST_CASE("wrong options are told, and passed over") {
  const std::string_view text = "Báo cáo trong thời hạn 10 ngày kể từ ngày ký.";
  const Document d =
      parse(text, {.encoding = "utf-9", .date = "2025-02-30", .received = "tomorrow"});
  std::vector<std::string> told;
  for (const Diagnostic& x : d.records.front().diagnostics)
    if (x.code == "wrong-option")
      told.push_back(x.message);
  CHECK(told == std::vector<std::string>{"there is no such encoding",
                                         "the issue date is not a valid date",
                                         "the day of arrival is not a valid date"});
  CHECK(d.issue_date.empty());
  CHECK(d.text == text);
  const Document right = parse(text, {.encoding = "auto", .date = "2025-02-28", .received = {}});
  for (const Diagnostic& x : right.records.front().diagnostics)
    CHECK(x.code != "wrong-option");
}

TEST_CASE("a clerk's own organ is known whole") {
  const Folder f(
      "[[organ]]\nid = \"own\"\nabbr = [\"BBT\"]\nname = \"Ban Theo dõi bảo vệ rừng\"\n"
      "[[organ]]\nid = \"own-2\"\nabbr = [\"KQL\"]\nname = \"Khu Quản lý bến xe\"\n"
      "[[organ]]\nid = \"own-3\"\nabbr = [\"HDD\"]\nname = \"Hội đồng Công đoàn viên\"\nsystem = "
      "\"state\"\n");
  const Grammar g = Grammar::load(f.path());
  const auto first = [&](std::string_view text) { return parse(text, {}, g).records.front(); };
  const Record plan =
      first("KẾ HOẠCH\nMở tủ sách\n\n1. Giao Ban Theo dõi bảo vệ rừng lập danh sách.\n");
  REQUIRE(plan.tasks.size() == 1);
  CHECK(plan.tasks[0].assignees == std::vector<std::string>{"Ban Theo dõi bảo vệ rừng"});
  const std::string foot = "\n\nSố: 5/TB-KQL\n\nTHÔNG BÁO\nVề việc mở tủ sách\n\n1. Mở tủ sách.\n";
  const Record notice = first("SỞ XÂY DỰNG\nKHU QUẢN LÝ BẾN XE" + foot);
  CHECK(notice.header.issuer == "KHU QUẢN LÝ BẾN XE");
  CHECK(notice.header.issuer_parent == "SỞ XÂY DỰNG");
  CHECK(first("HỘI ĐỒNG CÔNG ĐOÀN VIÊN" + foot).system == "state");
}

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
  CHECK(error("[[type]]\nid = 5\nabbr = \"X\"\nname = \"x\"\ngroup = \"paper\"\n") ==
        "2:6: `id` must be a string");
  CHECK(error("[[type]]\nid = \"x\"\n") == "1:1: `abbr`, `name`, `group` are missing");
  CHECK(error("[[tpye]]\nid = \"x\"\n") ==
        "1:3: no rules are called [[tpye]]: did you mean [[type]]?");
  CHECK(error("[[unit]]\nid = 0\"đ\"\n")
            .starts_with("2:7: a quotation mark or bracket within a word"));
  for (const char* bare :
       {"id = 1[\"đ\"]\n", "id = 1=\"đ\"\n", "say = [1=\"đ\"]\n", "id = (\"đ\"\n", "a.\"đ\" = 1\n"})
    CHECK(error(std::string("[[unit]]\n") + bare).find("within a word") != std::string::npos);
  CHECK(error("[[unit]]\nid = [}\n").starts_with("2:7: a brace that closes nothing"));
  CHECK(error("[[unit]]\n# chú thích\nid = \"đ\\\"\"\nsố = 1\n")
            .starts_with("4:2: a letter outside quotation marks"));
  CHECK(error("[[cue]]\nid = \"x\"\nkind = \"base\"\nsay = \"a (b\"\n") ==
        "4:10: bracket never closed");
  CHECK(error("[[cue]]\nid = \"x\"\nkind = \"base\"\nsay = [\"đã\", \"đã {b\"]\n")
            .starts_with("4:22: "));
  CHECK(error("[[date]]\nid = \"x\"\nsay = \"ngày {dya}\"\n").find("no slot is named 'dya'") !=
        std::string::npos);
  CHECK(error("[[cue]\n").starts_with("1:"));
  CHECK(error("[a|b]\nx = 1\n").starts_with("1:3: "));
}

TEST_CASE("a table needs a name, in builds with assertions as without") {
  for (const char* nameless :
       {"[[[", "[|a]", "[[ =", "[,", "[\n", "[[\t#", "[.a]", "[{", "[\"a\"]\n[[[b]]]"}) {
    INFO(nameless);
    CHECK(error(nameless).find(
              "a name of ASCII letters, or one in quotation marks, must stand here") !=
          std::string::npos);
  }
  CHECK(error("[[[").starts_with("1:3: "));
  CHECK(error("[[type]]\n[[ đ").starts_with("2:4: "));
  for (const char* other : {"[", "[]", "[[", "[[]]", "[ [a]]"})
    CHECK(error(other).starts_with("1:"));
  // brackets of lists, in strings and in comments are others
  CHECK(error("# [[[\n[[unit]]\nid = [[\"[[[\"], [\n[1], [[]]]]\n")
            .starts_with("2:1: `suffix`, `name` are missing"));
}

TEST_CASE("unknown keys are errors, told with the key that was meant and those that are missing") {
  const std::string unit = "[[unit]]\nid = \"x\"\nsuffix = \"X\"\n";
  CHECK(error(unit + "name = \"x\"\ncolour = 1\n") == "5:1: unknown key `colour`");
  CHECK(error(unit + "name = \"x\"\nused_yb = [\"x\"]\n") ==
        "5:1: unknown key `used_yb`: did you mean `used_by`?");
  CHECK(error(unit + "nmae = \"x\"\n") ==
        "4:1: `name` is missing, unknown key `nmae`: did you mean `name`?");
  // the key that is missing is nearer at hand than one that is there
  CHECK(error("[[cue]]\nid = \"x\"\nknid = \"base\"\nsay = \"x\"\n") ==
        "3:1: `kind` is missing, unknown key `knid`: did you mean `kind`?");
}

TEST_CASE("unknown values are errors, told with the value that was meant") {
  const auto cue = [](const std::string& kind, const std::string& rest) {
    return error("[[cue]]\nid = \"x\"\nsay = \"x\"\nkind = \"" + kind + "\"\n" + rest);
  };
  CHECK(cue("addresses", "") == "4:8: no cue is of kind `addresses`: did you mean `addressees`?");
  CHECK(cue("xylophone", "") == "4:8: no cue is of kind `xylophone`");
  CHECK(cue("base", "at = \"begin\"\n") ==
        "5:6: no `at` is called `begin`: it is start, whole or anywhere");
  CHECK(cue("relation", "value = \"replace\"\n") ==
        "5:9: no `value` is called `replace`: did you mean `replaces`?");
  CHECK(cue("not_due", "value = \"clouse\"\n") ==
        "5:9: no `value` is called `clouse`: did you mean `clause`?");
  CHECK(cue("pin_unit", "value = \"khoan\"\n") ==
        "5:9: no `value` is called `khoan`: did you mean `khoản`?");
  CHECK(cue("law", "value = \"LX\"\n") == "5:9: no [[type]] has the abbreviation `LX`");
  CHECK(cue("none", "value = \"bas\"\n").find("did you mean `base`?") != std::string::npos);
  CHECK(cue("system_word", "system = \"stat\"\n") ==
        "5:10: no `system` is called `stat`: did you mean `state`?");
  const std::string organ = "[[organ]]\nid = \"x\"\nabbr = \"X\"\nname = \"x\"\n";
  CHECK(error(organ + "system = \"stat\"\n").starts_with("5:10: no `system` is called `stat`"));
  CHECK(error(organ + "level = \"centrall\"\n") ==
        "5:9: no `level` is called `centrall`: did you mean `central`?");
  CHECK(error(organ + "evidence = \"sean\"\n") ==
        "5:12: no `evidence` is called `sean`: did you mean `seen`?");
  CHECK(error(organ + "status = 5\n") == "5:10: `status` must be a string");
  const std::string type = "[[type]]\nid = \"x\"\nabbr = \"XX\"\nname = \"x\"\n";
  CHECK(error(type + "group = \"partly\"\n") ==
        "5:9: no `group` is called `partly`: did you mean `party`?");
  CHECK(error(type + "group = \"party\"\nneeds = [\"signers\"]\n") ==
        "6:9: no part is called `signers`: did you mean `signer`?");
  CHECK(error("[[law]]\nid = \"x\"\nname = \"Luật X\"\ntype = \"LL\"\n") ==
        "4:8: no [[type]] has the abbreviation `LL`");
  const std::string law = "[[law]]\nid = \"x\"\nname = \"Luật X\"\ntype = \"L\"\nnumbers = ";
  for (const char* wrong :
       {"2013 45/2013/QH13", "13: 45/2013/QH13", "2013-11-31: 45/2013/QH13", "2013: 45 / 2013",
        "2013-11-29, in force 2014: 45/2013/QH13", "2013, 2014-07-01: 45/2013/QH13",
        "2013-11-29, in force 2014-07-32: 45/2013/QH13", "2013: "})
    CHECK(error(law + "[\"2003: 13/2003/QH11\", \"" + wrong + "\"]\n")
              .starts_with("5:34: a number is written as \"2013: 45/2013/QH13\""));
  CHECK(error(law + "\"2013\"\n").starts_with("5:11: a number is written as"));
  CHECK(error(law + "[\"2013: 45/2013/QH13\", \"2003-11-26: 13/2003/QH11\"]\n") ==
        "5:34: `numbers` stand from the oldest law on");
  const std::string when = "[[when]]\nid = \"x\"\nsay = \"hôm ấy\"\n";
  CHECK(error(when + "sense = \"this-moth\"\n") ==
        "4:9: no `sense` is called `this-moth`: did you mean `this-month`?");
  CHECK(error(when + "every = \"hour\"\n").starts_with("4:9: no `every` is called `hour`"));
  const std::string deadline = "[[deadline]]\nid = \"x\"\nsay = \"trước {when}\"\n";
  CHECK(error(deadline + "bound = \"befor\"\n") ==
        "4:9: no `bound` is called `befor`: did you mean `before`?");
  CHECK(error(deadline + "sense = \"today\"\n").starts_with("4:9: no `sense` is called `today`"));
  CHECK(error("[[holiday]]\nid = \"x\"\nname = \"x\"\nbasis = \"x\"\ndays = \"2026-01-01\"\n"
              "status = \"decide\"\n") ==
        "6:10: no `status` is called `decide`: did you mean `decided`?");
}

TEST_CASE("what no pass would read is an error") {
  const auto cue = [](const std::string& rest) {
    return error("[[cue]]\nid = \"x\"\nsay = \"mười hai chữ cái\"\n" + rest);
  };
  CHECK(cue("kind = \"base\"\nvalue = \"z\"\n") ==
        "5:9: no pass reads the `value` of a cue of kind `base`");
  CHECK(cue("kind = \"base\"\nsystem = \"state\"\n") ==
        "5:10: no pass reads the `system` of a cue of kind `base`");
  CHECK(cue("kind = \"relation\"\n") == "4:8: a cue of kind `relation` needs a `value`");
  CHECK(cue("kind = \"system_word\"\n") == "4:8: a cue of kind `system_word` needs a `system`");
  CHECK(cue("kind = \"charge\"\nat = \"anywhere\"\ntolerant = true\n").starts_with("6:12: "));
  CHECK(cue("kind = \"position\"\ntolerant = true\n").starts_with("5:12: "));
  CHECK(cue("kind = \"base\"\ntolerant = true\n") == "no error");
}

TEST_CASE("the relations that files may name are those of records") {
  for (const std::string_view relation : grammar::reading_of(grammar::CueKind::relation).values)
    CHECK(relation_named(relation));
  CHECK(grammar::reading_of(grammar::CueKind::relation).values.size() ==
        size_t(Relation::refers) + 1);
}

TEST_CASE("of two rules of equal length a clerk's own wins, in every kind") {
  const auto with = [](const std::string& toml) {
    const Folder f(toml);
    return Grammar::load(f.path());
  };
  SECTION("types, by name and by symbol") {
    const Grammar g = with(
        "[[type]]\nid = \"own\"\nabbr = \"KHX\"\nname = \"Kế hoạch\"\nsymbols = [\"KH\"]\ngroup = "
        "\"paper\"\n");
    CHECK(g.rules().heading("kế hoạch")->id == "own");
    CHECK(parse("Số: 5/KH-UBND\n", {}, g).records[0].type == "KHX");
    CHECK(parse("Số: 5/KH-UBND\n").records[0].type == "KH");
    CHECK(parse("Căn cứ Công văn số 1/CV-X và số 5/KH-UBND ngày 2/3/2024;\n", {}, g)
              .records[0]
              .citations.back()
              .type == "KHX");
  }
  SECTION("organs") {
    const Grammar g = with("[[organ]]\nid = \"own\"\nabbr = \"BTC\"\nname = \"Bộ Tài chính\"\n");
    CHECK(g.rules().organ_named("bộ tài chính")->id == "own");
    REQUIRE(g.rules().organs_by_abbr("BTC").size() == 1);
    CHECK(g.rules().organs_by_abbr("BTC")[0]->id == "own");
  }
  SECTION("cues, also a replaced one beside a later built-in one") {
    const Grammar g = with(
        "[[cue]]\nid = \"own\"\nkind = \"relation\"\nat = \"anywhere\"\nsay = \"căn cứ\"\nvalue = "
        "\"guides\"\n"
        "[[cue]]\nid = \"relation-implements\"\nkind = \"relation\"\nat = \"anywhere\"\nsay = "
        "\"thay thế\"\nvalue = \"implements\"\n");
    const auto own = [&](std::string_view words) {
      return g.rules().cue_at(words, 0, grammar::bit(grammar::CueKind::relation))->value;
    };
    CHECK(own("căn cứ") == "guides");
    CHECK(own("thay thế") == "implements");
  }
  SECTION("dates") {
    const Grammar g =
        with("[[date]]\nid = \"own\"\nsay = \"ngày {day} tháng {month} năm {year}\"\n");
    CHECK(g.rules().date_reader.find("ngày 5 tháng 6 năm 2024")->rule == "own");
  }
  SECTION("codes") {
    const Grammar g = with("[[code]]\nid = \"own\"\nsay = \"{number}/{year}/{notation}\"\n");
    text::Folded folded;
    const std::string code = "30/2020/NĐ-CP";
    text::fold(code, {0, uint32_t(code.size())}, folded);
    CHECK(g.rules().code_forms.at({folded, code}, 0, false)->rule == "own");
  }
  SECTION("laws") {
    const Grammar g = with(
        "[[law]]\nid = \"own\"\ntype = \"L\"\nname = \"Luật Đất đai\"\nnumbers = [\"2030: "
        "1/2030/QH17\", \"2040-11-29, in force 2041-07-01: 2/2040/QH19\"]\n");
    const auto hit = g.rules().set(grammar::SetOf::law_names).longest("luật đất đai", 0);
    const grammar::Law& own = g.rules().laws[hit.rule];
    CHECK(own.id == "own");
    REQUIRE(own.numbers.size() == 2);
    CHECK(own.numbers[0].adopted == "2030");
    CHECK(own.numbers[0].in_force.empty());
    CHECK(own.numbers[1].adopted == "2040-11-29");
    CHECK(own.numbers[1].in_force == "2041-07-01");
    CHECK(own.numbers[1].number == "2/2040/QH19");
    const std::string printed = *g.print("law");
    CHECK(printed.find("numbers = [\"2030: 1/2030/QH17\", \"2040-11-29, in force 2041-07-01: "
                       "2/2040/QH19\"]") != std::string::npos);
  }
  SECTION("days and deadlines") {
    const Grammar g = with(
        "[[when]]\nid = \"own-day\"\nsay = \"[ngày ]{date}[ tới]\"\n"
        "[[deadline]]\nid = \"own\"\nsay = \"trước {when}\"\nbound = \"by\"\n");
    const auto found = g.rules().time_forms.at("trước ngày 25/9/2024", 0);
    REQUIRE(found);
    CHECK(found->deadline->id == "own");
    CHECK(found->when->id == "own-day");
  }
  SECTION("holidays") {
    const Grammar g = with(
        "[[holiday]]\nid = \"own\"\nname = \"x\"\ndays = \"2026-01-01\"\noff = false\nbasis = "
        "\"x\"\nstatus = \"decided\"\n");
    CHECK(g.calendar().is_working_day(*Day::parse("2026-01-01")));
    CHECK_FALSE(Grammar::builtin().calendar().is_working_day(*Day::parse("2026-01-01")));
  }
}

TEST_CASE("files and folders, one after another: a later one replaces") {
  const auto organ = [](const std::string& name, const std::string& example) {
    return "[[organ]]\nid = \"own\"\nabbr = \"OWN\"\nname = \"" + name + "\"\nexamples = [\"" +
           example + "\"]\n";
  };
  const Folder first(organ("Nhà Một", "Nhà Một")), second(organ("Nhà Hai", "Nhà Hai"));
  const std::vector<std::string> paths{first.path(), second.path() + "/own.toml"};
  CHECK(Grammar::load(paths).rules().organs_by_abbr("OWN")[0]->name == "Nhà Hai");
  size_t count = 0;
  CHECK(Grammar::check(paths, &count).empty());
  CHECK(count == 1);  // the examples of the replaced record went with it
  CHECK(Grammar::load(second.path() + "/own.toml").rules().organs_by_abbr("OWN").size() == 1);
}

TEST_CASE("what is printed is read again as the same rules") {
  const Grammar& builtin = Grammar::builtin();
  const Folder all(*builtin.print());
  const Grammar again = Grammar::load(all.path());
  CHECK(*again.print() == *builtin.print());
  CHECK(
      builtin.print("telegram")->starts_with("[[cue]]\nid = \"telegram\"\nkind = \"telegram\"\n"));
  CHECK(builtin.print("organ")->find("[[cue]]") == std::string::npos);
  CHECK(builtin.print("organ")->starts_with("[[organ]]\n"));
  CHECK_FALSE(builtin.print("no-such-kind"));
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
