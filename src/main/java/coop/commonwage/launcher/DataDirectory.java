package coop.commonwage.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where an installation keeps what must outlive it: the embedded database, keys and logs. One
 * process at a time: an operating-system lock is held while it runs and vanishes with it, however
 * it ends.
 */
final class DataDirectory implements AutoCloseable {

  private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

  private final Path path;
  private final FileChannel lockChannel;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel lockChannel, FileLock lock) {
    this.path = path;
    this.lockChannel = lockChannel;
    this.lock = lock;
  }

  /**
   * Makes the directory if need be and locks it.
   *
   * @throws StartFailed when it cannot be written, is in use, or the disk is nearly full
   */
  static DataDirectory open(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      restrict(path, "rwx------");
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new StartFailed(
            "The disk of the data directory %s has %d MB left; Commonwage needs at least %d MB to start."
                .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
      }
      FileChannel channel =
          FileChannel.open(
              path.resolve("commonwage.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StartFailed(
            "Another Commonwage is running on the data directory "
                + path
                + "; stop it first, or name another directory with --data.");
      }
      return new DataDirectory(path, channel, lock);
    } catch (IOException e) {
      throw new StartFailed(
          "The data directory %s cannot be written (%s); make it writable for this user, or name another with --data."
              .formatted(path, reason(e)),
          e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }

  static void restrict(Path file, String permissions) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  Path path() {
    return path;
  }

  /** A directory below this one, made when it is missing. */
  Path subdirectory(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new StartFailed("The directory " + path.resolve(name) + " cannot be made.", e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockChannel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
