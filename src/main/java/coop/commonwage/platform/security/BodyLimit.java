package coop.commonwage.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/** How much one request may send: a form is small, a roster of 200,000 visits is not. */
final class BodyLimit {

  private static final long MOST_BYTES_OF_A_FORM = 1L << 20;
  private static final long MOST_BYTES_OF_A_FILE = 200L << 20;

  private BodyLimit() {}

  /** The status to refuse the request with, when its body is too large or its length untold. */
  static OptionalInt refusal(HttpServletRequest request, boolean mayBeFile) {
    long length = request.getContentLengthLong();
    if (length < 0) {
      return request.getHeader("Transfer-Encoding") == null
          ? OptionalInt.empty()
          : OptionalInt.of(411);
    }
    return length > (mayBeFile ? MOST_BYTES_OF_A_FILE : MOST_BYTES_OF_A_FORM)
        ? OptionalInt.of(413)
        : OptionalInt.empty();
  }
}
