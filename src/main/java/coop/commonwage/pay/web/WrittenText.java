package coop.commonwage.pay.web;

import java.util.List;

/** The written terms of a contract, cut into what is shown. */
public final class WrittenText {

  private WrittenText() {}

  /** What it is called: the first line. */
  public static String title(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  /** What was agreed: every further line is one of the terms. */
  public static List<String> terms(String text) {
    return text.strip().lines().skip(1).filter(line -> !line.isBlank()).toList();
  }
}
