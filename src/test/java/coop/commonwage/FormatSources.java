package coop.commonwage;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every Java file under a folder in place; the Maven profile {@code format} starts it. */
final class FormatSources {

  private FormatSources() {}

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      for (Unformatted file : unformatted(Path.of(folder))) {
        Files.writeString(file.file(), file.formatted());
        System.out.println("formatted " + file.file());
      }
    }
  }

  /** The Java files under a folder that are not as google-java-format leaves them. */
  static List<Unformatted> unformatted(Path folder) throws IOException {
    Formatter formatter = new Formatter();
    List<Unformatted> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file);
        String formatted = formatted(formatter, text, file);
        if (!text.equals(formatted)) {
          found.add(new Unformatted(file, formatted));
        }
      }
    }
    return found;
  }

  private static String formatted(Formatter formatter, String text, Path file) {
    try {
      return formatter.formatSourceAndFixImports(text);
    } catch (FormatterException unreadable) {
      throw new IllegalStateException(file + " cannot be read as Java", unreadable);
    }
  }

  /** A file that is not formatted, and how it reads when it is. */
  record Unformatted(Path file, String formatted) {}
}
