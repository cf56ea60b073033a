package coop.commonwage.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells a newcomer which rooms there are: a table line for each. */
final class MapPage {

  private static final Pattern LINE = Pattern.compile("^\\| `([a-z.]+)` \\|", Pattern.MULTILINE);

  private final Path page;

  MapPage(Path page) {
    this.page = page;
  }

  List<String> differencesFrom(Set<String> rooms) {
    Set<String> named = named();
    return Stream.concat(
            named.stream()
                .filter(room -> !rooms.contains(room))
                .map(room -> "%s names %s, which is no room".formatted(page, room)),
            rooms.stream()
                .filter(room -> !named.contains(room))
                .map(
                    room ->
                        "%s has no line for room %s: say there what it is, as its package-info does"
                            .formatted(page, room)))
        .toList();
  }

  private Set<String> named() {
    try {
      return LINE.matcher(Files.readString(page))
          .results()
          .map(MatchResult::group)
          .map(line -> line.replaceAll("[|` ]", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
