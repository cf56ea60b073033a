package coop.commonwage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java file is as google-java-format leaves it, so that no one discusses spaces. */
@Order(1)
class FormattingTest {

  private static final String REMEDY = "Format them with: mvn -B -q initialize -Pformat";

  @Test
  void everyJavaFileIsFormatted() throws IOException {
    assertEquals("", unformattedIn(Path.of("src")));
  }

  @Test
  void aFileWithItsBracesElsewhereIsNamedWithTheCommandThatMendsIt(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("Right.java"), "class Right {}\n");
    Path wrong = Files.writeString(folder.resolve("Wrong.java"), "class Wrong\n{\n}\n");
    assertEquals(wrong + "\n" + REMEDY, unformattedIn(folder));
  }

  @Test
  void formattingAFolderLeavesNothingToFormat(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("Wrong.java"), "class Wrong\n{\n}\n");
    FormatSources.main(new String[] {folder.toString()});
    assertEquals("class Wrong {}\n", Files.readString(wrong));
    assertEquals("", unformattedIn(folder));
  }

  private static String unformattedIn(Path folder) throws IOException {
    String files =
        FormatSources.unformatted(folder).stream()
            .map(each -> each.file().toString())
            .collect(Collectors.joining("\n"));
    return files.isEmpty() ? "" : files + "\n" + REMEDY;
  }
}
