package coop.commonwage.people;

import java.util.ArrayList;
import java.util.List;

/**
 * A postal address in the United Kingdom.
 *
 * @param lines one to four lines without the postcode, none blank
 * @param postcode the postcode
 */
public record Address(List<String> lines, Postcode postcode) {

  private static final int MOST_LINES = 4;

  public Address {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > MOST_LINES || lines.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an address has one to four lines and a postcode");
    }
  }

  /** The lines as they stand on an envelope, the postcode last. */
  public List<String> onEnvelope() {
    List<String> all = new ArrayList<>(lines);
    all.add(postcode.text());
    return List.copyOf(all);
  }
}
