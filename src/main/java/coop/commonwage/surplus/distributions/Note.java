package coop.commonwage.surplus.distributions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something the explanation says beside the steps of the waterfall: what a fund is divided into,
 * what was not confirmed, how much of a bonus is taxed.
 *
 * @param step what kind of line it is
 * @param facts what it says, in order
 */
public record Note(String step, Map<String, String> facts) {

  public Note {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** A line of name and value pairs. */
  static Note of(String step, String... pairs) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i], pairs[i + 1]);
    }
    return new Note(step, facts);
  }
}
