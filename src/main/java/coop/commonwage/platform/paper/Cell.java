package coop.commonwage.platform.paper;

/**
 * One cell of a table.
 *
 * @param text what it says
 * @param note a second line in small print; empty for none
 */
public record Cell(String text, String note) {

  public static Cell of(String text) {
    return new Cell(text, "");
  }

  public static Cell of(String text, String note) {
    return new Cell(text, note);
  }
}
