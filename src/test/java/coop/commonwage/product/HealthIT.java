package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy and a container ask a node, without a login. */
class HealthIT {

  @ParameterizedTest
  @CsvSource({"live, threads", "ready, database", "started, scheduler"})
  void aRunningNodeSaysThatItIsWell(String question, String check) throws Exception {
    HttpResponse<String> answer;
    try (HttpClient client = Http.client()) {
      URI address = URI.create(Product.shared().baseUrl() + "/health/" + question);
      answer =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
    assertEquals(200, answer.statusCode(), answer.body());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject health = reader.readObject();
      assertEquals("UP", health.getString("status"));
      assertEquals(1, health.getJsonArray("checks").size(), answer.body());
      assertEquals(check, health.getJsonArray("checks").getJsonObject(0).getString("name"));
    }
  }
}
