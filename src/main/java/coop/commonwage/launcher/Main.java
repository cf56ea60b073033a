package coop.commonwage.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Starts Commonwage. Runs on any JDK from 17: on an older one than 25 it looks for a JDK 25 beside
 * it, starts again on that one and hands over terminal, signals and exit code. Commands that work
 * on one thread are always started again, with the options given (such as {@code -Xmx256m}) and
 * with the serial collector and a small nursery unless another collector was asked for.
 */
public final class Main {

  private static final int JDK_NEEDED = 25;
  private static final String PARENT = "commonwage.parent";

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    boolean isNewEnough = Runtime.version().feature() >= JDK_NEEDED;
    if (isNewEnough && !(isOnOneThread(arguments) && System.getProperty(PARENT) == null)) {
      endWithParent();
      try {
        Class.forName("coop.commonwage.launcher.CommonwageCommand")
            .getMethod("main", String[].class)
            .invoke(null, (Object) arguments);
      } catch (InvocationTargetException failed) {
        failed.getCause().printStackTrace();
        System.exit(1);
      }
      return;
    }
    Path java = isNewEnough ? Path.of(System.getProperty("java.home"), "bin", "java") : findJava();
    if (java == null) {
      System.err.println(
          "Commonwage needs a JDK "
              + JDK_NEEDED
              + " or newer; this is JDK "
              + Runtime.version().feature()
              + " and none was found: install one, or name it in COMMONWAGE_JAVA_HOME.");
      System.exit(1);
    }
    System.exit(startAgainOn(java, arguments));
  }

  /** Commands that work on one thread, without a server. */
  private static boolean isOnOneThread(String[] arguments) {
    boolean keepsMuch =
        arguments.length > 1 && List.of("hours", "dividends").contains(arguments[1]);
    return arguments.length > 0
        && List.of("bench", "calculate").contains(arguments[0])
        && !keepsMuch;
  }

  private static int startAgainOn(Path java, String[] arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    command.addAll(options);
    // One thread that makes and drops small things is served best by the collector that has none,
    // with a nursery that fits into the processor's cache.
    if (isOnOneThread(arguments) && options.stream().noneMatch(o -> o.matches("-XX:.Use.*GC"))) {
      command.addAll(List.of("-XX:+UseSerialGC", "-Xmn8m"));
    }
    // libraries inside still use what JDK 24 began to warn about; their users cannot help it
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
    command.add("-jar");
    command.add(
        new File(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath());
    command.addAll(List.of(arguments));
    Process child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  child.destroy();
                  try {
                    child.waitFor();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    return child.waitFor();
  }

  /** When the process that started this one dies, even by kill -9, this one ends cleanly too. */
  private static void endWithParent() {
    String parent = System.getProperty(PARENT);
    if (parent != null) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresent(handle -> handle.onExit().thenRun(() -> System.exit(1)));
    }
  }

  private static Path findJava() {
    List<Path> homes = new ArrayList<>();
    for (String name : new String[] {"COMMONWAGE_JAVA_HOME", "JAVA_HOME", "JDK_HOME"}) {
      if (System.getenv(name) != null) {
        homes.add(Path.of(System.getenv(name)));
      }
    }
    String home = System.getProperty("user.home");
    for (String parent :
        new String[] {
          "/usr/lib/jvm",
          "/usr/java",
          "/opt/java",
          "/opt",
          "/Library/Java/JavaVirtualMachines",
          home + "/.sdkman/candidates/java",
          home + "/.jdks"
        }) {
      addChildren(Path.of(parent), homes);
    }
    for (Path candidate : homes) {
      for (Path root : new Path[] {candidate, candidate.resolve("Contents/Home")}) {
        if (versionOf(root) >= JDK_NEEDED && Files.isExecutable(root.resolve("bin/java"))) {
          return root.resolve("bin/java");
        }
      }
    }
    return null;
  }

  private static void addChildren(Path parent, List<Path> homes) {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      for (Path child : children) {
        homes.add(child);
      }
    } catch (IOException unreadable) {
      System.err.println("Not searched for a JDK, cannot be read: " + parent);
    }
  }

  private static int versionOf(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      properties.load(reader);
      return Runtime.Version.parse(properties.getProperty("JAVA_VERSION", "0").replace("\"", ""))
          .feature();
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }
}
