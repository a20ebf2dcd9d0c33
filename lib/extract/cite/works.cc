// Mentions into works: which of them are the same document, what short names and pointers stand
// for. Done last, for the whole file at once: an attachment's mention may get its date from the
// cover's.
#include <algorithm>
#include <map>
#include <set>

#include "extract/cite/law_meant.h"
#include "extract/passes.h"

namespace vbparse::extract {

namespace {

constexpr uint32_t open = UINT32_MAX;

/// 09 is 9: the Decree wants two digits, organs print one.
std::string_view without_zeros(std::string_view code) {
  while (code.size() > 1 && code[0] == '0' && code[1] >= '0' && code[1] <= '9')
    code.remove_prefix(1);
  return code;
}

/// A code as it is compared: folded, blanks out, all signs made one: NĐ.CP is NĐ-CP, QĐ/BTC is
/// QĐ-BTC.
std::string code_key(std::string_view code) {
  std::string out;
  for (const char c : text::fold(without_zeros(code)))
    if (c != ' ')
      out += c == '.' || c == '/' ? '-' : c;
  return out;
}

/// The year in a code, 2020 of 30/2020/NĐ-CP; empty for none.
std::string year_in(std::string_view code) {
  code.remove_prefix(std::min(code.find('/'), code.size()));
  const std::string_view year = code.substr(0, code.find('/', 1));
  const bool digits = year.find_first_not_of("0123456789", 1) == std::string_view::npos;
  return digits && year.size() == 5 ? std::string(year.substr(1)) : "";
}

/// An issuer as it is compared: without diacritics (OCR), posts and abbreviations.
std::string issuer_key(std::string_view issuer) {
  std::string out = text::skeleton(text::fold(issuer));
  constexpr std::pair<std::string_view, std::string_view> written_out[]{
      {"ubnd", "uy ban nhan dan"},  {"hdnd", "hoi dong nhan dan"}, {"tp.", "thanh pho"},
      {"mttq", "mat tran to quoc"}, {"bch ", "ban chap hanh "},    {"btv ", "ban thuong vu "}};
  for (const auto& [abbr, full] : written_out)
    for (size_t at; (at = out.find(abbr)) != std::string::npos;)
      out.replace(at, abbr.size(), full);
  if (out.starts_with("truong ban "))
    out.erase(0, std::string_view("truong ").size());  // of Ban Chỉ đạo, Ban Tổ chức
  for (const std::string_view post : {"chu tich ", "bo truong ", "giam doc "})
    if (out.starts_with(post))
      out.erase(0, post.size());
  return out;
}

/// Whether two issuers may be one: the words of one are among the other's.
bool compatible(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b)
    return true;
  if (a.size() > b.size())
    std::swap(a, b);
  for (size_t at = 0; at < a.size();) {
    const size_t end = std::min(a.find(' ', at), a.size());
    const std::string_view word = a.substr(at, end - at);
    bool found = false;
    for (size_t i = b.find(word); i != std::string_view::npos && !found; i = b.find(word, i + 1))
      found = grammar::word_edge(b, i) && grammar::word_edge(b, i + word.size());
    if (!found)
      return false;
    at = end + 1;
  }
  return true;
}

class Resolver {
 public:
  Resolver(Document& doc, const std::vector<References>& references, const Grammar::Rules& rules)
      : doc_(doc), references_(references), rules_(rules) {}

  void resolve() {
    work_of_.resize(doc_.records.size());
    for (size_t r = 0; r < doc_.records.size(); ++r) {
      work_of_[r].assign(doc_.records[r].citations.size(), open);
      own_codes_.insert(code_key(doc_.records[r].code.value_or("")));
    }
    // what prints most comes first: the others join it
    each([&](size_t r, uint32_t i, const Citation& c) {
      if (numbered(c) && c.date)
        join_numbered(r, i, c);
    });
    each([&](size_t r, uint32_t i, const Citation& c) {
      if (numbered(c) && !c.date)
        join_numbered(r, i, c);
    });
    for (const bool dated : {true, false})
      each([&](size_t r, uint32_t i, const Citation& c) {
        if (c.kind == CitationKind::name && (c.date || c.year) == dated)
          join_named(r, i, c);
      });
    for (size_t r = 0; r < doc_.records.size(); ++r) {
      follow(r);
      write(r);
    }
  }

 private:
  /// A work in the making.
  struct Cluster {
    CitedWork work;
    std::string issuer;       // as compared
    std::string code;         // as compared
    bool own_series = false;  // number and organ alone tell it: 30/2020/NĐ-CP
    bool central = false;     // number, date and organ tell it: 1703/QĐ-TTg
  };

  template <class F>
  void each(F f) {
    for (size_t r = 0; r < doc_.records.size(); ++r)
      for (uint32_t i = 0; i < doc_.records[r].citations.size(); ++i)
        f(r, i, doc_.records[r].citations[i]);
  }
  static bool numbered(const Citation& c) { return c.code && c.kind != CitationKind::alias; }

  /// Whether the organ in the notation is one of the whole country's: TTg, TW, a ministry.
  bool central(const Citation& c) const {
    if (!c.notation)
      return false;
    const std::string_view organ =
        std::string_view(*c.notation).substr(c.notation->find_first_of("/-") + 1);
    auto found = rules_.organs_by_abbr(organ.substr(0, organ.find_first_of("/-")));
    if (c.year)
      std::erase_if(found, [](const grammar::Organ* o) {
        return o->system == "party";
      });  // BTC is Bộ Tài chính: the Party prints no year
    return !found.empty() && std::all_of(found.begin(), found.end(), [](const grammar::Organ* o) {
      return o->level == "central";
    });
  }

  /// Numbers of central organs that hold their year, and standards, are given once: no date is
  /// needed to tell them.
  bool own_series(const Citation& c) const {
    if (c.type && (rules_.type(*c.type) == nullptr || rules_.type(*c.type)->group == "standard"))
      return true;
    if (!c.notation)
      return false;
    const std::string folded = text::fold(*c.notation);
    if (folded.starts_with("qh") || folded.starts_with("ubtvqh") ||
        folded.starts_with("pl-ubtvqh") || folded.find("/ctn") != std::string::npos ||
        folded.find("hđnn") != std::string::npos)
      return true;
    return c.year && central(c);
  }

  /// Whether the issuer is told apart from those of other provinces: "UBND tỉnh Lào Cai", not "UBND
  /// tỉnh".
  bool placed(std::string_view issuer) const {
    const std::string folded = text::fold(issuer);
    for (size_t at = 0; at < folded.size(); at += grammar::word_length(folded, at)) {
      size_t length = 0;
      const bool area = rules_.cue_at(folded, at, grammar::bits(CueKind::area), &length) != nullptr;
      if (!area && !(folded.compare(at, 4, "ủy") == 0 || folded.compare(at, 7, "đoàn") == 0))
        continue;
      const size_t next =
          folded.find_first_not_of(' ', at + (area ? length : grammar::word_length(folded, at)));
      // folding keeps the number of characters here: the same place in the printed words
      if (next != std::string::npos && next < issuer.size() && begins_upper(issuer.substr(next)) &&
          !rules_.cue_at(folded, next, grammar::bits(CueKind::area)))
        return true;
    }
    return false;
  }

  void join_numbered(size_t r, uint32_t i, const Citation& c) {
    const std::optional<std::string>& printed = c.issuer ? c.issuer : references_[r].issuers[i];
    const std::string code = code_key(*c.code), issuer = printed ? issuer_key(*printed) : "";
    uint32_t found = open;
    size_t candidates = 0;
    const bool series = own_series(c), dated = c.date && !series;
    auto& same = dated ? by_code_and_date_[{code, *c.date}] : by_code_[code];
    // a number that more documents share tells nothing without its date
    constexpr size_t most = 100;
    for (size_t n = 0; n < std::min(same.size(), most); ++n) {
      const uint32_t w = same[n];
      const Cluster& k = clusters_[w];
      const bool dates = !c.date || !k.work.date || *c.date == *k.work.date;
      if (!(dates && compatible(issuer, k.issuer)) && !k.own_series)
        continue;
      if (c.type && k.work.type && *c.type != *k.work.type && k.own_series &&
          is_law(*c.type) != is_law(*k.work.type))
        continue;
      ++candidates;
      if (found == open)
        found = w;
    }
    if (candidates > 1 && !c.date)
      return leave_open(r, c, candidates);
    if (found == open) {
      found = uint32_t(clusters_.size());
      Cluster k;
      k.code = code;
      k.own_series = series;
      k.central = central(c);
      clusters_.push_back(std::move(k));
      same.push_back(found);
      if (dated)
        by_code_[code].push_back(found);
    }
    add(found, c, issuer, printed);
    if (!references_[r].names[i].empty() && !clusters_[found].work.name)
      clusters_[found].work.name = references_[r].names[i];
    work_of_[r][i] = found;
  }
  static bool is_law(std::string_view type) { return type == "L" || type == "BL" || type == "PL"; }

  void add(uint32_t w, const Citation& c, const std::string& issuer,
           const std::optional<std::string>& printed) {
    Cluster& k = clusters_[w];
    const auto fill = [](std::optional<std::string>& to, const std::optional<std::string>& from) {
      if (!to)
        to = from;
    };
    fill(k.work.type, c.type);
    fill(k.work.code, c.code);
    fill(k.work.date, c.date);
    if (printed && printed->size() > (k.work.issuer ? k.work.issuer->size() : 0))
      k.work.issuer = printed;
    if (issuer.size() > k.issuer.size())
      k.issuer = issuer;
  }

  // ---- laws by name ----------------------------------------------------------------------------

  /// Whether a number is one of `codes`.
  static std::function<bool(std::string_view)> among(const auto& codes) {
    return [&](std::string_view number) { return codes.count(code_key(number)) > 0; };
  }

  /// The day of a document, or as much of it as is printed: in its head, else in its number.
  static std::string printed_day(const Record& record) {
    return record.header.date_printed.value_or(year_in(record.code.value_or("")));
  }
  /// What prints no day has that of the file: appendices, forms.
  std::string day_of(const Record& record) const {
    const Record& front = doc_.records.front();
    const std::string own = printed_day(record);
    if (!own.empty() && &record != &front)
      return own;
    return doc_.issue_date.empty() ? printed_day(front) : doc_.issue_date;
  }

  void join_named(size_t r, uint32_t i, const Citation& c) {
    const std::string& name = references_[r].names[i];
    const std::string printed = c.date.value_or(c.year ? std::to_string(*c.year) : "");
    std::string key = text::fold(name.empty() ? c.words.text : name);
    std::optional<std::string> number;
    if (const grammar::Law* law = law_named(rules_, name)) {
      key = text::fold(law->name);
      if (const auto meant = law_meant(
              *law, {printed, day_of(doc_.records[r]), among(own_codes_), among(by_code_)}))
        number = meant->number;
    }
    if (number)
      key = code_key(*number);
    else if (!printed.empty())
      key += " @" + printed;
    auto& same = by_code_[key];
    if (same.empty()) {
      same.push_back(uint32_t(clusters_.size()));
      Cluster k;
      k.code = key;
      k.own_series = true;
      k.work.code = number;
      clusters_.push_back(std::move(k));
    }
    const uint32_t w = same.front();
    add(w, c, c.issuer ? issuer_key(*c.issuer) : "", c.issuer);
    if (!clusters_[w].work.name)
      clusters_[w].work.name = name.empty() ? c.words.text : name;
    work_of_[r][i] = w;
  }

  // ---- short names, "nêu trên" -----------------------------------------------------------------

  /// Short names and pointers of a record, in order: each to the one document of its type that is
  /// cited before it.
  void follow(size_t r) {
    const Record& record = doc_.records[r];
    std::map<std::string, std::set<uint32_t>> by_type, by_number;
    std::set<uint32_t> all;
    for (uint32_t i = 0; i < record.citations.size(); ++i) {
      const Citation& c = record.citations[i];
      uint32_t& w = work_of_[r][i];
      if (const auto target = references_[r].targets[i]; c.kind == CitationKind::alias && target) {
        w = work_of_[r][*target];
      } else if (c.kind == CitationKind::alias) {
        const std::set<uint32_t>& before = !c.type ? all
                                           : c.number
                                               ? by_number[*c.type + ' ' + code_key(*c.number)]
                                               : by_type[*c.type];
        if (before.size() == 1)
          w = *before.begin();
        else
          leave_open(r, c, before.size());
      }
      if (w == open)
        continue;
      all.insert(w);
      if (!c.type)
        continue;
      by_type[*c.type].insert(w);
      by_number[*c.type + ' ' + number_of(w)].insert(w);
    }
  }

  std::string number_of(uint32_t w) const {
    return clusters_[w].code.substr(0, clusters_[w].code.find_first_not_of("0123456789"));
  }

  void leave_open(size_t r, const Citation& c, size_t candidates) {
    doc_.records[r].diagnostics.push_back(
        {"open-reference", Severity::info,
         candidates
             ? "\"" + c.words.text + "\" may be any of " + std::to_string(candidates) + " documents"
             : "\"" + c.words.text + "\" points at no document that is cited before",
         c.words.span});
  }

  // ---- into the record -------------------------------------------------------------------------

  /// The same for the same document wherever it is cited: its number; its date where the number is
  /// given anew each year; its issuer where every province has such a number.
  void name_key(Cluster& k) const {
    CitedWork& w = k.work;
    if (!w.key.empty())
      return;
    if (!w.date && w.code && is_law(w.type.value_or("")))
      w.date = day_adopted(rules_, *w.code);
    std::string code = k.code;
    if (w.code) {
      code.clear();
      for (const char ch : without_zeros(*w.code))
        if (ch != ' ')
          code += ch;
    }
    w.key = code;
    w.certain = k.own_series;
    if (k.own_series)
      return;
    w.key += "@" + w.date.value_or("?");
    w.certain = w.date.has_value();
    if (k.central)
      return;
    w.certain = w.certain && w.issuer && placed(*w.issuer);
    if (k.issuer.empty())
      return;
    std::string issuer = k.issuer;
    std::replace(issuer.begin(), issuer.end(), ' ', '-');
    w.key += "@" + issuer;
  }

  void write(size_t r) {
    Record& record = doc_.records[r];
    std::map<uint32_t, uint32_t> index;
    for (uint32_t i = 0; i < record.citations.size(); ++i) {
      const uint32_t w = work_of_[r][i];
      if (w == open)
        continue;
      const auto [at, fresh] = index.try_emplace(w, uint32_t(record.works.size()));
      if (fresh) {
        name_key(clusters_[w]);
        record.works.push_back(clusters_[w].work);
      }
      record.citations[i].work = at->second;
      record.works[at->second].mentions.push_back(i);
    }
  }

  Document& doc_;
  const std::vector<References>& references_;
  const Grammar::Rules& rules_;
  std::vector<Cluster> clusters_;
  std::set<std::string> own_codes_;  // of the file's documents themselves
  std::map<std::string, std::vector<uint32_t>> by_code_;
  std::map<std::pair<std::string, std::string>, std::vector<uint32_t>> by_code_and_date_;
  std::vector<std::vector<uint32_t>> work_of_;  // by record and mention: a cluster
};

}  // namespace

void resolve(Document& doc, const std::vector<References>& references,
             const Grammar::Rules& rules) {
  Resolver(doc, references, rules).resolve();
}

}  // namespace vbparse::extract
