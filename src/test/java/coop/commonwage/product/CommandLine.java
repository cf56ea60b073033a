package coop.commonwage.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What one call of the built jar came to.
 *
 * @param err what it wrote to standard error, without what the JVM itself remarks on libraries
 */
record CommandLine(int exit, String out, String err) {

  private static final long LONGEST_SECONDS = 180;

  static CommandLine run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static CommandLine run(Map<String, String> environment, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Product.java(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Product.jar().toString()));
    line.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile(Path.of("target"), "command-", ".out");
      Path err = Files.createTempFile(Path.of("target"), "command-", ".err");
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(line + " did not end: " + Files.readString(err));
      }
      CommandLine result =
          new CommandLine(process.exitValue(), Files.readString(out), ownWords(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String ownWords(Path err) throws IOException {
    return Files.readAllLines(err).stream()
        .filter(line -> !(line.startsWith("WARNING: ") && line.contains("nsafe")))
        .collect(Collectors.joining("\n"));
  }
}
