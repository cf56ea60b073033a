package coop.commonwage.launcher;

/** A file that cannot be read or written as a whole; the message says why and fits a sentence. */
final class UnusableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableFile(String message) {
    super(message);
  }
}
