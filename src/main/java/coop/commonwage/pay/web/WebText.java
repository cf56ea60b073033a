package coop.commonwage.pay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text on its way into an address. */
final class WebText {

  private WebText() {}

  /** Fit for a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
