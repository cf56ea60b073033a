package coop.commonwage.pay.rosters;

/**
 * Something in a file that must be put right, or that should be known.
 *
 * @param row the row as a spreadsheet numbers it: the header is row 1; 0 when the whole file is
 *     meant
 * @param column the column's name; empty when the whole row is meant
 * @param value what stands there
 * @param message what is wrong and what is allowed, in plain words
 */
public record RosterProblem(int row, String column, String value, String message) {

  /** {@code row 12, column status, "delivred": not a status …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(row == 0 ? "" : "row " + row);
    if (!column.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append("column ").append(column);
    }
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append('"').append(value).append('"');
    }
    return text.append(text.isEmpty() ? "" : ": ").append(message).toString();
  }
}
