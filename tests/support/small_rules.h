// Random vocabularies and rules, small enough for every world to be tried.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace verify::testing {

/// The same numbers from the same seed with every library.
class Pick {
 public:
  explicit Pick(std::uint64_t seed) : random_(seed) {}
  /// From 0 up to, not including, n.
  int operator()(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
  const std::string& of(const std::vector<std::string>& all) {
    return all[static_cast<std::size_t>((*this)(static_cast<int>(all.size())))];
  }

 private:
  std::mt19937_64 random_;
};

struct NamedConcept {
  enum class Kind { stock, flow, value, rate, share };
  Kind kind;
  std::string name;
  bool whole = false;         ///< takes whole numbers only
  bool is_signed = false;     ///< can be negative
  bool may_be_split = false;  ///< facts on it may name members of dimensions
  bool instant = false;       ///< said of a day
  std::string per, base;      ///< of a rate: "day"; of a share: "bare", "opening", "closing"
};

/// A random vocabulary, small enough for every world to be tried.
class Vocabulary {
 public:
  Vocabulary(Pick& pick, std::set<std::string>& constructs);

  std::string text();  ///< declarations in random order
  std::size_t calendar() const { return calendar_; }
  const std::vector<NamedConcept>& facts_may_name() const { return concepts_; }
  const std::vector<std::string>& dates() const { return dates_; }
  const std::map<std::string, std::vector<std::string>>& members() const { return members_; }
  const std::vector<std::string>& closed() const { return closed_; }
  const std::string& unit() const { return unit_; }
  /// "day": at least as long as the calendar's steps, so that numbers stay small.
  std::string time_unit() const;
  const std::string& named_period() const { return named_period_; }

 private:
  void add_dimension();
  void add_concepts();
  void add(NamedConcept::Kind kind, const std::string& name);
  void add_rate();
  void add_share();
  const NamedConcept* any(NamedConcept::Kind kind);
  std::string note(const std::string& construct, const std::string& text = {});

  Pick& pick_;
  std::set<std::string>& constructs_;
  std::size_t calendar_ = 0;
  std::string unit_, named_period_;
  std::vector<std::string> lines_;
  std::vector<NamedConcept> concepts_;
  std::vector<std::string> dates_;
  std::map<std::string, std::vector<std::string>> members_;
  std::vector<std::string> closed_;  // dimensions that can be summed over
};

/// Random rules over a vocabulary, whose units agree.
class RandomRules {
 public:
  RandomRules(Pick& pick, const Vocabulary& vocabulary, std::set<std::string>& constructs)
      : pick_(pick), vocabulary_(vocabulary), constructs_(constructs) {}

  std::string text();

 private:
  std::string note(const std::string& construct, const std::string& text);
  std::string rule(int number);
  std::string formula(int depth);
  std::string comparison();
  std::string amount(int depth);
  std::string quantity();
  std::string length();
  std::string ratio();

  Pick& pick_;
  const Vocabulary& vocabulary_;
  std::set<std::string>& constructs_;
  bool periodic_ = false;  // the rule in the making may speak of flows
  int quantities_ = 0;     // that it has
};

std::set<std::string> constructs_of_rules();

}  // namespace verify::testing
