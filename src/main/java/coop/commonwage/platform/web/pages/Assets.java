package coop.commonwage.platform.web.pages;

import coop.commonwage.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The style sheet, the script and the icon: read once, and named with a hash of what they say. */
public final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "commonwage.css", "text/css; charset=UTF-8",
          "commonwage.js", "text/javascript; charset=UTF-8",
          "icon.svg", "image/svg+xml");

  private static final Map<String, Asset> READ = read();

  private Assets() {}

  /**
   * A file that pages use.
   *
   * @param type its media type
   * @param content what is in it
   * @param hash the beginning of its SHA-256 in hex
   */
  record Asset(String type, byte[] content, String hash) {}

  static Optional<Asset> named(String name) {
    return Optional.ofNullable(READ.get(name));
  }

  /** The address of a file; it changes when the file does, so browsers may keep it for ever. */
  public static String path(String name) {
    return "/assets/" + name + "?" + READ.get(name).hash();
  }

  private static Map<String, Asset> read() {
    Map<String, Asset> read = new LinkedHashMap<>();
    TYPES.forEach((name, type) -> read.put(name, read(name, type)));
    return read;
  }

  private static Asset read(String name, String type) {
    try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
      byte[] content = in.readAllBytes();
      return new Asset(type, content, Sha256.of(content).substring(0, 12));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the asset " + name, e);
    }
  }
}
