package coop.commonwage.platform.web;

import jakarta.ws.rs.core.Response;

/** Files as an answer: papers are shown where they are asked for, tables are kept. */
public final class FileAnswer {

  private FileAnswer() {}

  /**
   * A PDF, shown by the browser.
   *
   * @param name under which it is kept, if it is; without quotation marks
   */
  public static Response pdf(String name, byte[] pdf) {
    return Response.ok(pdf, "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .build();
  }

  /**
   * A CSV in UTF-8, kept by the browser.
   *
   * @param name under which it is kept; without quotation marks
   */
  public static Response csv(String name, String text) {
    return Response.ok(text, "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
