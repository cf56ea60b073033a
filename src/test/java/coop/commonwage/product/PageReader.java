package coop.commonwage.product;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at the pages with a browser that keeps the session cookie and shows redirects instead of
 * following them.
 */
final class PageReader {

  private static final HttpClient HTTP = Http.client();
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final String baseUrl;
  private String session = "";
  private String formToken = "";

  PageReader(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Somebody who is logged in. */
  static PageReader loggedIn(Product product, String login, String password) {
    PageReader reader = new PageReader(product.baseUrl());
    HttpResponse<String> answer = reader.logIn(login, password, "/");
    if (answer.statusCode() != 303 || reader.session.isEmpty()) {
      throw new IllegalStateException(login + " cannot log in: " + answer.statusCode());
    }
    return reader;
  }

  HttpResponse<String> logIn(String login, String password, String next, String... headers) {
    return post("/login", Map.of("login", login, "password", password, "next", next), headers);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** The answer with its body as it came. */
  HttpResponse<byte[]> whole(String path) {
    try {
      return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as it is, without the token of the session. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Sends a form as a page of this session does. */
  HttpResponse<String> postFromPage(String path, Map<String, String> fields, String... headers) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", formToken());
    return post(path, all, headers);
  }

  /** The token in the forms of this session. */
  String formToken() {
    if (formToken.isEmpty()) {
      Matcher field = FORM_TOKEN.matcher(get("/no-such-page").body());
      if (!field.find()) {
        throw new IllegalStateException("the page of this session has no form");
      }
      formToken = field.group(1);
    }
    return formToken;
  }

  String session() {
    return session;
  }

  /** Keeps another session's cookie from now on. */
  void keep(String token) {
    session = token;
    formToken = "";
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
    if (!session.isEmpty()) {
      request.header("Cookie", "commonwage=" + session);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      for (String cookie : cookies(response)) {
        keep(cookie.substring("commonwage=".length(), cookie.indexOf(';')));
      }
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The session cookies a response sets. */
  static List<String> cookies(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("commonwage="))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
