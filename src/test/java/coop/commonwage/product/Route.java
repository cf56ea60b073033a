package coop.commonwage.product;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One operation of the product: a method on a path, with the names of its ids in braces. */
record Route(String method, String path) implements Comparable<Route> {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** What the running product says it can do. */
  static Set<Route> ofOpenApi(JsonObject document) {
    Set<Route> routes = new TreeSet<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.keySet()) {
      for (String method : paths.getJsonObject(path).keySet()) {
        if (METHODS.contains(method)) {
          routes.add(new Route(method.toUpperCase(java.util.Locale.ROOT), path));
        }
      }
    }
    return routes;
  }

  /** Who may use which route: roles, or "everyone" for those who are not logged in as well. */
  static Map<Route, Set<String>> table() {
    Map<Route, Set<String>> table = new TreeMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        table.put(
            new Route(words.get(0), words.get(1)),
            words.stream().skip(2).collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return table;
  }

  private static List<String> lines() {
    try (var in = Route.class.getResourceAsStream("routes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean isMine() {
    return path.startsWith("/me/") || path.contains("/me/");
  }

  /**
   * Whether it names a thing of one employer; days, choices, legal forms, bundled mappings are
   * everybody's.
   */
  boolean namesSomething() {
    return path.replace("{date}", "")
        .replace("{choice}", "")
        .replace("{form}", "")
        .replace("{kind}", "")
        .replace("/mappings/{name}", "")
        .contains("{");
  }

  @Override
  public int compareTo(Route other) {
    int byPath = path.compareTo(other.path);
    return byPath == 0 ? method.compareTo(other.method) : byPath;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
