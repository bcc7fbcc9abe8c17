// The day by --today, by SOURCE_DATE_EPOCH, or by the clock in UTC: the same for everybody at one time.
#include "cli/inputs.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "cli/output.h"
#include "text/utf8.h"

namespace verify {

namespace {

// POSIX counts no leap seconds, so all days are equally long.
constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;

std::optional<Date> day_of(std::int64_t seconds) {
  const std::int64_t days = seconds / kSecondsOfDay;
  if (seconds < 0 || days > kLastDate.days) return std::nullopt;
  return Date{static_cast<std::int32_t>(days)};
}

}  // namespace

std::optional<Date> day_from(const std::string& text, const std::string& option) {
  const auto range = parse_date(text);
  if (range && range->first == range->last) return range->first;
  complain(option + " takes a day, as in 2026-12-31, not \"" + visible(text) + "\"");
  return std::nullopt;
}

std::optional<Date> today(const std::string& given) {
  if (!given.empty()) return day_from(given, "--today");
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr || *epoch == '\0') {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return day_of(std::chrono::duration_cast<std::chrono::seconds>(now).count());
  }
  const std::string_view text = epoch;
  std::int64_t seconds = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const auto day = fault == std::errc() && end == text.data() + text.size() ? day_of(seconds) : std::nullopt;
  if (!day) complain("SOURCE_DATE_EPOCH is not a number of seconds since 1970: \"" + visible(text) + "\"");
  return day;
}

}  // namespace verify
