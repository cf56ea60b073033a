package coop.commonwage.pay.store;

import coop.commonwage.pay.instructions.Entries;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;

/** What an instruction says as JSON: an object of texts. */
final class EntriesJson {

  private EntriesJson() {}

  static JsonObject write(Entries entries) {
    JsonObjectBuilder json = Json.object();
    entries.texts().forEach(json::add);
    return json.build();
  }

  static Entries read(JsonObject json) {
    Map<String, String> texts = new TreeMap<>();
    json.keySet().forEach(name -> texts.put(name, json.getString(name)));
    return new Entries(texts);
  }
}
