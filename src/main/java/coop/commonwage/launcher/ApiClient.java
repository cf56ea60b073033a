package coop.commonwage.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Speaks to the API of a running Commonwage as one caller, as any program could. */
final class ApiClient {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final int READ_AGAIN = 5;
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final HttpClient http;
  private final String baseUrl;
  private final String authorization;

  private ApiClient(HttpClient http, String baseUrl, String authorization) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.authorization = authorization;
  }

  static ApiClient ofOperator(String baseUrl, String token) {
    return new ApiClient(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build(),
        baseUrl,
        "Bearer " + token);
  }

  static ApiClient ofLogin(String baseUrl, String login, String password) {
    return ofOperator(baseUrl, "").as(login, password);
  }

  /** The same server, asked as somebody else. */
  ApiClient as(String login, String password) {
    byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ApiClient(http, baseUrl, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /**
   * An answer of the API.
   *
   * @param status the HTTP status
   * @param location the Location header, empty when there is none
   * @param body JSON, or another text
   */
  record Answer(int status, String location, String body) {

    JsonObject object() {
      return (JsonObject) json();
    }

    JsonArray array() {
      return (JsonArray) json();
    }

    private JsonStructure json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.read();
      }
    }
  }

  Answer get(String path) {
    return expectOk("GET", path, send(request(path).GET()));
  }

  byte[] download(String path) {
    HttpResponse<byte[]> response =
        exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new StartFailed("GET " + path + " answered " + response.statusCode() + ".");
    }
    return response.body();
  }

  Answer post(String path, JsonObject body) {
    return expectOk("POST", path, send(posting(path, "application/json", body.toString())));
  }

  /** As {@link #post}, but 409 (it is so already) is an answer, not a failure. */
  Answer postOnce(String path, JsonObject body) {
    Answer answer = send(posting(path, "application/json", body.toString()));
    return answer.status() == 409 ? answer : expectOk("POST", path, answer);
  }

  /** As {@link #postOnce}, but 422 (not on today's date) is an answer too. */
  Answer postIfItMay(String path, JsonObject body) {
    Answer answer = send(posting(path, "application/json", body.toString()));
    return answer.status() == 422 || answer.status() == 409
        ? answer
        : expectOk("POST", path, answer);
  }

  /** Sends a file; 409 (it was sent before) is an answer, not a failure. */
  Answer sendFileOnce(String path, String csv) {
    Answer answer = send(posting(path, "text/csv", csv));
    return answer.status() == 409 ? answer : expectOk("POST", path, answer);
  }

  /** Sends a file as it lies on the disk; whatever the answer, it is given back. */
  Answer sendFile(String path, Path file) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/octet-stream")
              .header("Accept", "application/json")
              .POST(HttpRequest.BodyPublishers.ofFile(file)));
    } catch (FileNotFoundException gone) {
      throw new StartFailed(file + " cannot be read.", gone);
    }
  }

  /** Asks for a deed that needs no more words; whatever the answer, it is given back. */
  Answer send(String path) {
    return send(posting(path, "application/json", ""));
  }

  /** Puts JSON in its place; whatever the answer, it is given back. */
  Answer put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  void delete(String path) {
    expectOk("DELETE", path, send(request(path).DELETE()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(TIMEOUT)
        .header("Authorization", authorization);
  }

  private HttpRequest.Builder posting(String path, String type, String body) {
    return request(path)
        .header("Content-Type", type)
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response =
        exchange(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler) {
    try {
      HttpResponse<T> answer = http.send(request, bodyHandler);
      // reading again changes nothing, and a busy server says so with 503
      for (int again = 0; again < READ_AGAIN && isBusy(request, answer); again++) {
        Thread.sleep(BUSY);
        answer = http.send(request, bodyHandler);
      }
      return answer;
    } catch (IOException e) {
      throw new StartFailed("The server did not answer " + request.uri() + ": " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Interrupted.", e);
    }
  }

  private static boolean isBusy(HttpRequest request, HttpResponse<?> answer) {
    return request.method().equals("GET") && answer.statusCode() == 503;
  }

  private static Answer expectOk(String method, String path, Answer answer) {
    if (answer.status() >= 300) {
      throw new StartFailed(
          "%s %s answered %d: %s".formatted(method, path, answer.status(), answer.body()));
    }
    return answer;
  }
}
