package coop.commonwage.pay.rosters.workbooks;

/** A workbook that cannot be read at all; the message says why and what is allowed. */
public final class WorkbookRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkbookRefused(String message) {
    super(message);
  }

  WorkbookRefused(String message, Exception cause) {
    super(message, cause);
  }
}
