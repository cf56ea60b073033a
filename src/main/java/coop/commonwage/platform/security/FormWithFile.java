package coop.commonwage.platform.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form sent with a file, of which only the head has been read: enough to know its first field.
 * The server gives a filter the fields of such a form only after storing the whole file, and then
 * keeps the body from whoever reads the form; so the head is read here and handed on again with the
 * rest behind it, as it came.
 */
final class FormWithFile extends HttpServletRequestWrapper {

  /** Room for a boundary, the headers of one field and a token; the file comes behind it. */
  private static final int BYTES_OF_HEAD = 2048;

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");

  private final byte[] head;
  private final Optional<String> boundary;
  private final ServletInputStream whole;

  private FormWithFile(HttpServletRequest request) throws IOException {
    super(request);
    ServletInputStream rest = request.getInputStream();
    this.head = rest.readNBytes(BYTES_OF_HEAD);
    this.whole = new HeadThenRest(head, rest);
    Matcher named = BOUNDARY.matcher(request.getContentType());
    this.boundary = named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  static boolean is(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  static FormWithFile of(HttpServletRequest request) throws IOException {
    return new FormWithFile(request);
  }

  /** What the first field says, when the first field has this name, is no file, and is whole. */
  Optional<String> first(String name) {
    if (boundary.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String line = "--" + boundary.get();
    int headers = line.length() + 2;
    int blank = text.indexOf("\r\n\r\n");
    if (!text.startsWith(line + "\r\n") || blank < headers) {
      return Optional.empty();
    }
    int end = text.indexOf("\r\n" + line, blank + 4);
    String said = text.substring(headers, blank);
    Matcher named = NAME.matcher(said);
    boolean isField = !said.contains("filename") && named.find() && named.group(1).equals(name);
    return isField && end > 0 ? Optional.of(text.substring(blank + 4, end)) : Optional.empty();
  }

  @Override
  public ServletInputStream getInputStream() {
    return whole;
  }

  /** What was read before, then what was not. */
  private static final class HeadThenRest extends ServletInputStream {

    private final ByteArrayInputStream head;
    private final ServletInputStream rest;

    HeadThenRest(byte[] head, ServletInputStream rest) {
      this.head = new ByteArrayInputStream(head);
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      int next = head.read();
      return next >= 0 ? next : rest.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = head.read(into, offset, length);
      return some >= 0 ? some : rest.read(into, offset, length);
    }

    @Override
    public int available() throws IOException {
      return head.available() > 0 ? head.available() : rest.available();
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }

    @Override
    public boolean isFinished() {
      return head.available() == 0 && rest.isFinished();
    }

    @Override
    public boolean isReady() {
      return head.available() > 0 || rest.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("a form with a file is read while its sender waits");
    }
  }
}
