package coop.commonwage.platform.web;

/** One cell of a CSV we write. */
public final class CsvCell {

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private CsvCell() {}

  /** The text as it is, or made a text by an apostrophe where a spreadsheet would run it. */
  public static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
