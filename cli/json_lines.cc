#include "json_lines.h"

#include <algorithm>
#include <new>
#include <nlohmann/json.hpp>

#include "too_much.h"

namespace vbparse::cli {

namespace {

constexpr std::string_view blanks = " \t\r", byte_order_mark = "\xEF\xBB\xBF",
                           result_key = "vbparse";

/// Returns the line without the blanks around it and without byte order marks at its beginning:
/// files that are concatenated bring theirs into the middle of a stream.
std::string_view trimmed(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(blanks) + 1);
  const auto skip = [&](size_t n) { line.remove_prefix(std::min(n, line.size())); };
  skip(line.find_first_not_of(blanks));
  while (line.starts_with(byte_order_mark)) {
    skip(byte_order_mark.size());
    skip(line.find_first_not_of(blanks));
  }
  return line;
}

/// Parses one line without building a tree: only the text of the field is kept.
class FieldReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit FieldReader(std::string_view field) : field_(field) {}

  std::optional<std::string> text;
  bool object = false, seen = false, result = false;
  std::string problem;

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool string(string_t& s) override {
    if (wanted_)
      text = std::move(s);
    wanted_ = false;
    return true;
  }
  bool start_object(size_t) override {
    if (depth_++ == 0)
      object = true;
    return value();
  }
  bool start_array(size_t) override {
    ++depth_;
    return value();
  }
  bool end_object() override { return --depth_, true; }
  bool end_array() override { return --depth_, true; }
  bool key(string_t& k) override {
    if (depth_ != 1)
      return true;
    result = result || k == result_key;
    if ((wanted_ = k == field_))
      seen = true;
    return true;
  }
  bool parse_error(size_t, const std::string&, const nlohmann::json::exception& e) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error …; last read:
    // 'what may be no UTF-8'", "[json.exception.out_of_range.406] number overflow parsing '1e999'"
    const std::string_view said = e.what();
    const size_t column = said.find("column"),
                 begin = column < said.size() ? column : said.find("] ") + 2;
    problem = said.substr(begin, said.find("; last read") - begin);
    return false;
  }

 private:
  /// Any value but a string. If a key occurs twice, the last one counts: a value that is not a
  /// string discards the text of an earlier one.
  bool value() {
    if (std::exchange(wanted_, false))
      text.reset();
    return true;
  }

  std::string_view field_;
  size_t depth_ = 0;
  bool wanted_ = false;  // the next value is that of the field
};

}  // namespace

bool Lines::fill() {
  if (at_ < block_.size())
    return true;
  block_.resize(1 << 16);
  at_ = 0;
  block_.resize(stream_.read(block_.data(), block_.size()));
  position_ += block_.size();
  return !block_.empty();
}

/// Appends the bytes of the block up to `stop` to the line; returns a failure if there is not
/// enough memory.
std::optional<Failure> Lines::append(size_t stop, std::string& line) const {
  try {
    line.append(block_, at_, stop - at_);
    return std::nullopt;
  } catch (const std::bad_alloc&) {
    std::string().swap(line);
    return no_memory();
  }
}

bool Lines::next(std::string& line, std::optional<Failure>& failure) {
  for (;;) {
    line.clear();
    failure.reset();
    if (!fill())
      return false;
    ++number_;
    for (bool end = false; !end && fill();) {
      const size_t stop = std::min(block_.find('\n', at_), block_.size());
      if (stop - at_ > limit_ - line.size())
        failure = too_large(limit_);
      if (!failure)
        failure = append(stop, line);
      end = stop < block_.size();
      at_ = stop + end;
    }
    if (failure) {
      std::string().swap(line);
      return true;
    }
    line.assign(trimmed(line));
    if (!line.empty())
      return true;
  }
}

std::string text_field(std::string_view line, std::string_view name) {
  if (const size_t nul = line.find('\0'); nul < line.size())  // the parser would stop there
    throw Failure{"bad-json", "is no JSON: column " + std::to_string(nul + 1) + ": NUL"};
  FieldReader reader(name);
  if (!nlohmann::json::sax_parse(line.begin(), line.end(), &reader))
    throw Failure{"bad-json", "is no JSON: " + reader.problem};
  if (!reader.object)
    throw Failure{"bad-json", "is no JSON object"};
  if (!reader.seen)
    throw Failure{"bad-record", "has no field " + std::string(name)};
  if (!reader.text)
    throw Failure{"bad-record", "the field " + std::string(name) + " is no string"};
  if (reader.result)
    throw Failure{"bad-record", "has a field " + std::string(result_key) + " already"};
  return std::move(*reader.text);
}

void append_with(std::string_view line, std::string_view result, std::string& out) {
  line.remove_suffix(1);  // the closing brace; the line is trimmed
  out.append(line).append(",\"").append(result_key).append("\":").append(result).append("}\n");
}

std::string as_value(std::string_view records, bool list) {
  if (records.ends_with('\n'))
    records.remove_suffix(1);
  std::string out(records);
  if (!list)
    return out;
  std::replace(out.begin(), out.end(), '\n',
               ',');  // between records only: in strings it is escaped
  return '[' + out + ']';
}

}  // namespace vbparse::cli
