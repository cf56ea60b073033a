package coop.commonwage.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A process that has the classes the server runs, which stand in the web archive inside our jar,
 * and the heap that is measured in.
 */
final class BenchProcess {

  private static final String ARCHIVE = "/commonwage.war";
  private static final String CLASSES = "WEB-INF/classes/";
  private static final String WANTED = CLASSES + "coop/commonwage/";

  /** Named and not referred to: it is compiled by itself, for older JDKs. */
  private static final String MAIN = "coop.commonwage.launcher.Main";

  private static final String PARENT = "-Dcommonwage.parent=";

  private BenchProcess() {}

  /** Whether this process can do what the server does. */
  static boolean hasProduct() {
    return BenchProcess.class.getResource("/coop/commonwage/pay/store/MeasuredImport.class")
        != null;
  }

  /**
   * Starts this program again with the classes of the web archive.
   *
   * @param heap how much at most, as {@code 512m}, unless {@code -Xmx} says otherwise
   * @return its exit code
   */
  static int startAgain(List<String> arguments, String heap)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("commonwage-classes-");
    try {
      unpack(classes);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
      options.stream().filter(option -> !option.startsWith(PARENT)).forEach(command::add);
      if (options.stream().noneMatch(option -> option.startsWith("-Xmx"))) {
        command.add("-Xmx" + heap);
      }
      // libraries inside still use what JDK 24 began to warn about; their users cannot help it
      command.add("--sun-misc-unsafe-memory-access=allow");
      command.add(PARENT + ProcessHandle.current().pid());
      command.addAll(List.of("-cp", jar() + File.pathSeparator + classes, MAIN));
      command.addAll(arguments);
      Process child = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(child::destroy, "stop"));
      return child.waitFor();
    } finally {
      delete(classes);
    }
  }

  private static String jar() {
    try {
      return new File(
              BenchProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(Path classes) throws IOException {
    try (InputStream archive = BenchProcess.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new StartFailed("This is not the whole program: start the jar that was built.");
      }
      ZipInputStream entries = new ZipInputStream(archive);
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith(WANTED)) {
          Path file = classes.resolve(name.substring(CLASSES.length()));
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    }
  }

  /** Deletes a directory of our own with all that is in it. */
  static void delete(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      found
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.deleteIfExists(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
