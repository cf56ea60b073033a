package coop.commonwage.platform.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormWithFileTest {

  private static final String TYPE = "multipart/form-data; boundary=----x1";
  private static final String FIELD = "Content-Disposition: form-data; name=\"csrf\"\r\n";

  @Test
  void theFirstFieldIsKnownAndTheBodyIsHandedOnAsItCame() throws IOException {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int size : new int[] {0, 1, 1900, 2047, 2048, 2049, 100_000}) {
      byte[] file = new byte[size];
      random.nextBytes(file);
      byte[] body = joined(text(part(FIELD, "secret") + fileHead()), file, text("\r\n------x1--"));
      FormWithFile form = FormWithFile.of(request(TYPE, body));
      assertEquals(Optional.of("secret"), form.first("csrf"), size + " bytes");
      assertArrayEquals(body, form.getInputStream().readAllBytes(), size + " bytes");
      assertTrue(form.getInputStream().isFinished());
    }
  }

  @Test
  void theBoundaryMayStandInQuotesAndOneByteIsReadLikeMany() throws IOException {
    byte[] body = text(part(FIELD, "secret") + "------x1--");
    FormWithFile form =
        FormWithFile.of(request("Multipart/Form-Data; charset=UTF-8; boundary=\"----x1\"", body));
    assertEquals(Optional.of("secret"), form.first("csrf"));
    for (byte expected : body) {
      assertEquals(expected, form.getInputStream().read());
    }
    assertEquals(-1, form.getInputStream().read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "csrf=secret",
        "------x1\r\n",
        "------x1\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nnever ended",
        "------x1\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nsecret\r\n------x1--",
        "------x1\r\nContent-Disposition: form-data; name=\"csrf\"; filename=\"f\"\r\n\r\n"
            + "secret\r\n------x1--",
        "------x2\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nsecret\r\n------x2--",
        "preamble\r\n------x1\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + "secret\r\n------x1--"
      })
  void whatDoesNotBeginWithTheFieldHasNone(String body) throws IOException {
    assertEquals(Optional.empty(), FormWithFile.of(request(TYPE, text(body))).first("csrf"), body);
  }

  @Test
  void aFieldBehindTheHeadOrATypeWithoutABoundaryIsNone() throws IOException {
    String late = part("Content-Disposition: form-data; name=\"file\"\r\n", "y".repeat(3000));
    assertEquals(
        Optional.empty(),
        FormWithFile.of(request(TYPE, text(late + part(FIELD, "secret")))).first("csrf"));
    assertEquals(
        Optional.empty(),
        FormWithFile.of(request(TYPE, text(part(FIELD, "y".repeat(3000))))).first("csrf"));
    assertEquals(
        Optional.empty(),
        FormWithFile.of(request("multipart/form-data", text(part(FIELD, "secret")))).first("csrf"));
  }

  @Test
  void onlyFormsWithPartsAreReadThisWay() {
    assertTrue(FormWithFile.is(request("multipart/form-data; boundary=x", new byte[0])));
    assertFalse(FormWithFile.is(request("application/x-www-form-urlencoded", new byte[0])));
    assertFalse(FormWithFile.is(request(null, new byte[0])));
  }

  private static String part(String headers, String value) {
    return "------x1\r\n" + headers + "\r\n" + value + "\r\n";
  }

  private static String fileHead() {
    return "------x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"v.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n";
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... pieces) throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.write(piece);
    }
    return all.toByteArray();
  }

  private static HttpServletRequest request(String type, byte[] body) {
    ServletInputStream stream = stream(new ByteArrayInputStream(body));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FormWithFileTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentType" -> type;
                  case "getInputStream" -> stream;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static ServletInputStream stream(ByteArrayInputStream body) {
    return new ServletInputStream() {
      @Override
      public int read() {
        return body.read();
      }

      @Override
      public boolean isFinished() {
        return body.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
