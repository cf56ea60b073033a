package coop.commonwage.rules.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping whose keys are all accounted for: what nobody asked for is refused. */
public final class YamlMap {

  private final YamlValue whole;
  private final Map<String, YamlValue> values;
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(YamlValue whole, Map<String, YamlValue> values) {
    this.whole = whole;
    this.values = new LinkedHashMap<>(values);
  }

  /** The value of a key that must be there. */
  public YamlValue required(String key) {
    return optional(key)
        .orElseThrow(() -> whole.refused("\"%s\" is missing from %s".formatted(key, whole.what())));
  }

  public Optional<YamlValue> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /** All keys, in the order of the file; they count as asked for. */
  public Set<String> keys() {
    asked.addAll(values.keySet());
    return values.keySet();
  }

  /** Refuses keys that nobody asked for; call it when everything has been read. */
  public void refuseOtherKeys() {
    values.forEach(
        (key, value) -> {
          if (!asked.contains(key)) {
            throw value.refused(
                "unknown key \"%s\" in %s; known here: %s"
                    .formatted(key, whole.what(), String.join(", ", asked)));
          }
        });
  }

  /** The mapping as a value, for messages about the whole of it. */
  public YamlValue whole() {
    return whole;
  }
}
