// Drafts made from templates, with true arithmetic of every rule: slips are planted in them to measure what is found.
#pragma once

#include <string>
#include <vector>

#include "bench/project.h"

namespace verify::bench {

/// A passage that says true arithmetic of its figures: text, figure, text, figure, …, text.
struct Passage {
  std::string rule;                 ///< as the finding is named: "parts", "change", …; empty for prose that says none
  std::vector<std::string> pieces;  ///< those at odd places are figures that take part

  std::string text() const;
};

/// A table that foots: headings, rows of a name and figures, the total last.
struct Grid {
  std::string caption;
  std::vector<std::vector<std::string>> rows;
};

/// What documents of a kind speak of.
enum class Genre { company, administration, schools, press };
constexpr Genre kGenres[] = {Genre::company, Genre::administration, Genre::schools, Genre::press};
const char* genre_name(Genre genre);

/// The rules that passages are made for.
const std::vector<std::string>& passage_rules();
Passage passage(const std::string& rule, Genre genre, Dice& dice);
/// Sentences that say no arithmetic, with a figure here and there.
Passage prose(Genre genre, Dice& dice);
Grid grid(Genre genre, Dice& dice);

/// A report of about so many bytes: a heading, paragraphs, and a table every few of them.
struct Report {
  struct Part {
    std::string heading;
    std::vector<std::string> paragraphs;
    Grid table;
  };
  std::vector<Part> parts;
};
Report report(std::size_t bytes, std::uint64_t seed);
std::string as_text(const Report& report);  ///< without the tables' lines: a row a paragraph
std::string as_markdown(const Report& report);
std::string as_html(const Report& report);
std::string as_docx(const Report& report);

/// "1,234,567"
std::string grouped_digits(std::int64_t value);

}  // namespace verify::bench
