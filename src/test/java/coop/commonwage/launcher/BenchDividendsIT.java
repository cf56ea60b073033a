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

/** The measuring of dividends, on its own database. */
class BenchDividendsIT {

  @TempDir Path directory;

  /** What is stored is read back and compared on the way, which fails when it differs. */
  @Test
  void everySizeIsSharedStoredAndToldInOneLineOfJson() throws IOException {
    StringWriter told = new StringWriter();
    BenchDividendsCommand.measure(240, directory, new PrintWriter(told));

    List<String> lines = told.toString().lines().toList();
    String json = lines.getLast();
    assertEquals(11, lines.size());
    assertTrue(
        json.startsWith("{\"bench\":\"dividends\",\"members\":240,\"classes\":3,\"factors\":3,"),
        json);
    assertEquals(
        List.of("60", "120", "240"),
        Pattern.compile("\\{\"members\":(\\d+),\"allocation\"")
            .matcher(json)
            .results()
            .map(found -> found.group(1))
            .toList());
    assertTrue(Pattern.compile("\"copy_ratio\":\\d+\\.\\d\\d,").matcher(json).find(), json);
    assertTrue(Files.notExists(directory.resolve("data/postgresql/postmaster.pid")));
  }
}
