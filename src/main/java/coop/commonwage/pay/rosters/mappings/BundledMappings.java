package coop.commonwage.pay.rosters.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mappings that come with us. */
public final class BundledMappings {

  private static final List<String> NAMES =
      List.of(Mapping.OURS, "access-abacus", "controcc", "birdie-totals");
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    NAMES.forEach(name -> TEXTS.put(name, resource(name)));
  }

  private BundledMappings() {}

  /** Their names, our own format first. */
  public static List<String> names() {
    return NAMES;
  }

  /** The JSON of one. */
  public static Optional<String> json(String name) {
    return Optional.ofNullable(TEXTS.get(name));
  }

  /** Our own format. */
  public static Mapping ours() {
    return MappingJson.read(TEXTS.get(Mapping.OURS));
  }

  private static String resource(String name) {
    try (InputStream file =
        BundledMappings.class.getResourceAsStream("/mappings/" + name + ".json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
