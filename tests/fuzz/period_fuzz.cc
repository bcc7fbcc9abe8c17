// Fuzzes periods and dates: what is read has an order, and prints as what reads the same.
#include "fuzz/property.h"
#include "quantity/period.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  const std::string text = text_of(data, size);
  const auto period = parse_period(text, "document");
  if (!period) {
    require(period.fault().at <= size && !period.fault().message.empty());
    return 0;
  }
  const auto again = parse_period(to_string(*period), "document");
  require(static_cast<bool>(again));
  require(*again == *period);
  require(surely_within(*period, *period));
  const Day day = stock_day(*period, "document");
  require(period->first.first() <= day.first() && day.last() <= period->last.last());
  return 0;
}
