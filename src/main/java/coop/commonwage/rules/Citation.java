package coop.commonwage.rules;

import java.time.LocalDate;

/**
 * Where the law, or the authority that applies it, says what a rule entry says.
 *
 * @param law the act, regulations or notice
 * @param article the section, regulation or page in it
 * @param url where the law stands, or the page of the authority that says it
 * @param readOn the day it was read
 * @param confidence how sure the reading is
 */
public record Citation(
    String law, String article, String url, LocalDate readOn, Confidence confidence) {

  /** {@code Income Tax Act 2007, s.10}. */
  @Override
  public String toString() {
    return law + ", " + article;
  }
}
