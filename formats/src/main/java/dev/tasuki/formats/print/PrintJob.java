package dev.tasuki.formats.print;

import java.time.LocalDate;

/// A page, and what its print needs beside it.
///
/// @param page   HTML that is well-formed XML as well, with `lang`, `title` and a description; its own styles and
///               scripts are for screens and left out
/// @param style  rules (CSS 2.1) in addition to those of all papers, which `paper.css` holds
/// @param about  stands at the head of each page beside the title
/// @param day    what the file says it was made on, so that the same page yields the same bytes
public record PrintJob(String page, String style, String about, LocalDate day) {}
