// What is known of the atoms of head and foot, and the names of their features.
#include <catch2/catch.hpp>
#include <set>

#include "../viewed.h"
#include "zones/features.h"

using namespace vbparse;
using zones::Cue;

namespace {

/// The cues of the first atom of a text, by name; those inside it after a bar.
std::string cues(const std::string& text) {
  const test::Viewed viewed(text);
  const zones::Atoms atoms = zones::read_atoms(viewed.view());
  const zones::Facts facts = zones::facts_of(viewed.view(), atoms).at(0);
  std::string out;
  for (const zones::CueSet set : {facts.cues, facts.inside}) {
    for (size_t i = 0; i < zones::cue_count; ++i)
      if (set & zones::bit(Cue(i)))
        out.append(out.empty() || out.back() == '|' ? "" : " ").append(zones::name_of(Cue(i)));
    out += set == facts.cues && facts.inside && facts.inside != facts.cues ? "|" : "";
  }
  return out;
}
bool has(const std::string& text, Cue cue) {
  const test::Viewed viewed(text);
  const zones::Atoms atoms = zones::read_atoms(viewed.view());
  return zones::facts_of(viewed.view(), atoms).at(0).cues & zones::bit(cue);
}

/// The names of the features of one atom.
std::set<std::string> features(const std::string& text, size_t atom) {
  const test::Viewed viewed(text);
  const zones::Atoms atoms = zones::read_atoms(viewed.view());
  const auto facts = zones::facts_of(viewed.view(), atoms);
  const zones::Features all = zones::features_of(viewed.view(), atoms, facts);
  std::set<std::string> names;
  for (const zones::Feature f : all.of(atom))
    names.insert(zones::name_of(f));
  return names;
}

}  // namespace

TEST_CASE("the first word of an atom tells its cues") {
  CHECK(has("Căn cứ Luật Đất đai;", Cue::base));
  CHECK_FALSE(has("Trên cơ sở đó, Sở Y tế báo cáo", Cue::base));
  CHECK(has("- Lưu: VT", Cue::archive));
  CHECK(has("- Luu: VT", Cue::archive));
  CHECK_FALSE(has("Lưu ý các đơn vị", Cue::archive));
  CHECK(has("CÔNG BÁO/Số 15", Cue::gazette));
  CHECK(has("Số: 12/QĐ-UBND", Cue::number));
  CHECK(has("Só: 12/QĐ-UBND", Cue::number));
  CHECK_FALSE(has("SỞ Y TẾ", Cue::number));
  CHECK(has("Hà Nội, ngày 5 tháng 8 năm 2024", Cue::date));
}

TEST_CASE("titles") {
  CHECK(has("QUYẾT ĐỊNH", Cue::type));
  CHECK(has("Thông báo.", Cue::type));
  CHECK(has("QUYÉT ĐỊNH", Cue::type));
  CHECK_FALSE(has("QUYẾT ĐỊNH BAN HÀNH QUY CHẾ", Cue::type));
  CHECK(has("QUYẾT ĐỊNH BAN HÀNH QUY CHẾ", Cue::type_start));
  CHECK_FALSE(has("Quyết định này có hiệu lực", Cue::type_start));
}

TEST_CASE("marks of authority stand before a capital") {
  CHECK(has("KT. GIÁM ĐỐC", Cue::mark));
  CHECK(has("T/M BAN THƯỜNG VỤ", Cue::mark));
  CHECK_FALSE(has("Q.10, TP.HCM", Cue::mark));
  CHECK_FALSE(has("Quyền và nghĩa vụ", Cue::mark));
}

TEST_CASE("a damaged V/v") {
  for (const char* text : {"V/v báo cáo", "V/w báo cáo", "Viv báo cáo", "V/ v báo cáo",
                           "VAv báo cáo", "\"V/y báo cáo", "V.v: báo cáo"}) {
    INFO(text);
    CHECK(has(text, Cue::subject));
  }
  for (const char* text : {"và báo cáo", "VA XÃ HỘI", "VÀ PHÁT TRIỂN NÔNG THÔN",
                           "Vi phạm hành chính", "VIỆT NAM", "V. Kiến nghị", "Vụ Pháp chế"}) {
    INFO(text);
    CHECK_FALSE(has(text, Cue::subject));
  }
}

TEST_CASE("codes and labels by their form") {
  CHECK(has("12/QĐ-UBND", Cue::code));
  CHECK(has("/QĐ-UBND", Cue::notation));
  CHECK_FALSE(has("- UBND tỉnh;", Cue::notation));
  CHECK_FALSE(has("ngày 5/8/2024", Cue::code));
  for (const char* text :
       {"1. Phạm vi", "1.1. Phạm vi", "a) Phạm vi", "II. Phạm vi", "Điều 5. Phạm vi"})
    CHECK(has(text, Cue::label));
  for (const char* text : {"1.000.000 đồng", "TỔ. CHỨC", "5 ngày"}) {
    INFO(text);
    CHECK_FALSE(has(text, Cue::label));
  }
}

TEST_CASE("words after the first are told apart") {
  CHECK(cues("Ông A nhận được ý kiến của Sở Y tế").find("sentence") != std::string::npos);
  CHECK_FALSE(has("Ông A nhận được ý kiến", Cue::sentence));
}

TEST_CASE("every feature has a name, and is found by it") {
  std::set<std::string> names;
  for (zones::Feature f = 0; f < zones::feature_count; ++f) {
    const std::string name = zones::name_of(f);
    CHECK(zones::feature_named(name) == f);
    names.insert(name);
  }
  CHECK(names.size() == zones::feature_count);
  for (const char* name :
       {"", "cue", "cue.", "cue.x", "any.0", "case.capitals/none", "cue.motto/x"})
    CHECK_FALSE(zones::feature_named(name));
}

TEST_CASE("features of an atom, its neighbours, what has been seen") {
  const std::string head = "SỞ Y TẾ\nSố: 12/SYT\nKính gửi: Sở Nội vụ\n";
  const auto first = features(head, 0), number = features(head, 1), organ = features(head, 3);
  CHECK(first.count("first"));
  CHECK(first.count("case.capitals"));
  CHECK(first.count("next-cue.number"));
  CHECK(first.count("agrees-with-number"));
  CHECK(number.count("cue-in-case.code/capitals"));
  CHECK(number.count("previous-case.capitals"));
  CHECK(organ.count("previous-cue.addressing"));
  CHECK(organ.count("seen.code"));
  CHECK(organ.count("seen-at.code/1"));
  CHECK(organ.count("cut.after-cue"));
  CHECK_FALSE(organ.count("seen.motto"));
}

TEST_CASE("a run has no features but its size") {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "Các đơn vị thực hiện.\n";
  CHECK(features(text, 45) == std::set<std::string>{"any", "run", "run-length.2"});
}

TEST_CASE("what parts an atom from the one read before it") {
  using zones::Atom;
  using zones::Step;
  Atom left, right, below;
  right.gap = zones::Gap::wide;
  below.line = 1;
  CHECK(zones::step_between(left, right) == Step::gap);
  CHECK(zones::step_between(left, below) == Step::line);
  CHECK(zones::step_between(below, right) == Step::jump);
  below.blanks = 1;
  CHECK(zones::step_between(left, below) == Step::blank);
  right.gap = zones::Gap::blank;
  CHECK(zones::step_between(left, right) == Step::cue);
}
