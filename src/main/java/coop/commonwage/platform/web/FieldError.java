package coop.commonwage.platform.web;

/**
 * What is wrong with one value someone sent.
 *
 * @param row line of a file as a spreadsheet counts it, the heading being 1; 0 when it is no file
 * @param column the column or field
 * @param value what was sent, shortened when it is long
 * @param message what is wrong and what is allowed, in words
 */
public record FieldError(int row, String column, String value, String message) {

  public static FieldError ofField(String field, String value, String message) {
    return new FieldError(0, field, value, message);
  }
}
