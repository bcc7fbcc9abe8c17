#pragma once

#include <set>
#include <string>
#include <string_view>

#include "solve/linear.h"

namespace verify {

/// The words of SMT-LIB 2.6.

/// Any text as a quoted symbol. What can't stand in one, or hides on a screen, is shown as <U+XXXX>, and so is a first
/// character that the standard keeps for solvers.
std::string smt_symbol(std::string_view text);
/// Any text as one line that can stand in a comment.
std::string smt_comment(std::string_view text);

/// Writes formulas. Numbers are whole: a row is multiplied until they are, and what is negative moves to the other
/// side.
class SmtTerms {
 public:
  /// `quantities` says how many of the variables are quantities (q0, q1, …); those behind them help (h0, h1, …).
  /// Those in `whole` are Int, all others Real.
  SmtTerms(std::size_t quantities, std::set<VarId> whole) : quantities_(quantities), whole_(std::move(whole)) {}

  bool whole(VarId v) const { return whole_.count(v) > 0; }
  std::string variable(VarId v) const;
  std::string formula(const Formula& formula) const;
  /// result = x × y, which is not linear
  std::string product(const Product& product) const;

  static std::string both(const std::vector<std::string>& args);  ///< true when there are none
  static std::string either(const std::vector<std::string>& args);
  static std::string implies(const std::vector<std::string>& conditions, const std::string& then);

 private:
  std::string real(VarId v) const;
  std::string row(const Linear& linear, Comparison comparison) const;

  std::size_t quantities_;
  std::set<VarId> whole_;
};

}  // namespace verify
