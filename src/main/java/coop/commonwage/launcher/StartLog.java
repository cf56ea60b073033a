package coop.commonwage.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the libraries log while starting to a file: the terminal is for people. */
final class StartLog {

  private StartLog() {}

  static void to(Path directory) {
    Logger root = Logger.getLogger("");
    try {
      FileHandler file = new FileHandler(directory.resolve("start.log").toString(), false);
      file.setFormatter(new SimpleFormatter());
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
      }
      root.addHandler(file);
    } catch (IOException e) {
      throw new StartFailed("The log directory " + directory + " cannot be written.", e);
    }
  }
}
