// Reads labels of rows and columns: a total, a balance, a rate that doesn't add up. English only, as figures are. The
// searches for sums and percentages take these words as evidence; an unknown label is none.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// What the words beside a row or above a column say of its figures.
struct TableWords {
  bool total = false;    ///< "Total …", "Subtotal", "Sum", "All", "Overall"
  bool balance = false;  ///< "Balance at …", "at the end of the year"
  bool result = false;  ///< "Net …", "Gross profit", "EBITDA", "Outstanding at …": mostly made up of lines around it
  bool less = false;    ///< "Less: …": taken off though printed without a sign
  bool rate = false;    ///< an average, a ratio, a price, an amount per share: doesn't add up
  bool percent = false;     ///< "%", "percentage"
  bool change = false;      ///< "Change", "Increase (decrease)", "Variance"
  bool note = false;        ///< "Note", "Ref": the numbers are not amounts
  bool identifier = false;  ///< "Rank", "Code", "Year", above a column: its numbers name or order the rows
  bool within = false;      ///< "of which", "thereof", "including"
  bool on_day = false;      ///< `balance` only for its day: "At 31 December"; a column so headed needn't be a balance
  bool time = false;        ///< nothing but a time: "March", "Q2", "2024", "Year ended 30 June 2025"
};

/// Reads a label in any case. Linear.
TableWords read_table_words(std::string_view label);

/// The label for people, cut at some 40 characters; without line ends.
std::string shown_label(std::string_view label);

/// The label without digits, dates and what is not a letter, in lower case: the same for "FY 2019" and "FY 2018".
std::string label_kind(std::string_view label);

}  // namespace verify
