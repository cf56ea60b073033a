package coop.commonwage.product;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The API of a running product, asked by one caller; redirects are shown, not followed. */
public record Api(String baseUrl, String authorization) {

  private static final HttpClient HTTP = Http.client();

  public static String basic(String login, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The same product, asked with another login. */
  public Api as(String login, String password) {
    return new Api(baseUrl, basic(login, password));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public byte[] bytes(String path) {
    return whole(path).body();
  }

  /** The answer with its body as it came. */
  public HttpResponse<byte[]> whole(String path) {
    try {
      return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonObject object(String path) {
    return (JsonObject) json(get(path));
  }

  public JsonArray array(String path) {
    return (JsonArray) json(get(path));
  }

  public HttpResponse<String> post(String path, String json) {
    return post(path, "application/json", json);
  }

  public HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a file. */
  public HttpResponse<String> post(String path, String type, byte[] file) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Takes something away; the server takes no body for that. */
  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  public HttpResponse<String> method(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body as JSON. */
  public static JsonStructure json(HttpResponse<String> response) {
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.read();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          response.uri() + " answered " + response.statusCode() + ": " + response.body(), e);
    }
  }
}
