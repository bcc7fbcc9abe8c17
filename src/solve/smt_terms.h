// The words of SMT-LIB 2.6 (Barrett, Fontaine, Tinelli): symbols, comments, terms. Used by the script writer
// (solve/smtlib.h). Text from documents is made harmless: no symbol and no comment can be left early.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "solve/linear.h"

namespace verify {

/// Any text as a quoted symbol, |like this|. A character that can't stand in one (| and \), is invisible, or comes
/// first and is reserved for solvers (. and @) is written as <U+XXXX>.
std::string smt_symbol(std::string_view text);
/// Any text as one line that can stand in a comment; invisible characters, line ends among them, as <U+XXXX>.
std::string smt_comment(std::string_view text);

/// Writes formulas. All numbers are whole and positive: a row is multiplied by its denominators, and negative summands
/// move to the other side.
class SmtTerms {
 public:
  /// The first `quantities` variables are named q0, q1, …; the helping variables after them h0, h1, … Variables in
  /// `whole` are Int, all others Real.
  SmtTerms(std::size_t quantities, std::set<VarId> whole) : quantities_(quantities), whole_(std::move(whole)) {}

  bool whole(VarId v) const { return whole_.count(v) > 0; }  ///< whether it is an Int
  std::string variable(VarId v) const;                       ///< its name
  std::string formula(const Formula& formula) const;         ///< a truth value
  std::string product(const Product& product) const;         ///< result = x × y, which is not linear

  static std::string both(const std::vector<std::string>& args);    ///< all of them; "true" when there are none
  static std::string either(const std::vector<std::string>& args);  ///< any of them; "false" when there are none
  /// `then` by itself when there is no condition.
  static std::string implies(const std::vector<std::string>& conditions, const std::string& then);

 private:
  std::string real(VarId v) const;
  std::string row(const Linear& linear, Comparison comparison) const;

  std::size_t quantities_;
  std::set<VarId> whole_;
};

}  // namespace verify
