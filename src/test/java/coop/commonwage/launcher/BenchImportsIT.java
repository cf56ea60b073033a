package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring of imports, on its own database. */
class BenchImportsIT {

  @TempDir Path directory;

  /** The books are compared with the roster's own sums on the way, which fails when they differ. */
  @Test
  void everySizeIsTakenInWholeAndToldInOneLineOfJson() throws IOException {
    StringWriter told = new StringWriter();
    BenchImports.measure(20, 10, directory, new PrintWriter(told));

    List<String> lines = told.toString().lines().toList();
    String json = lines.getLast();
    assertEquals(8, lines.size());
    assertTrue(
        json.startsWith("{\"bench\":\"hours\",\"workers\":20,\"visits\":200,\"worked_days\":"),
        json);
    assertEquals(
        List.of("50", "100", "200"),
        Pattern.compile("\\{\"visits\":(\\d+),")
            .matcher(json)
            .results()
            .map(found -> found.group(1))
            .toList());
    assertTrue(Pattern.compile("\"copy_ratio\":\\d+\\.\\d\\d,").matcher(json).find(), json);
    assertTrue(Files.notExists(directory.resolve("data/postgresql/postmaster.pid")));
  }
}
