package coop.commonwage.launcher;

/** Something outside the program stops it from starting; the message is one clear sentence. */
class StartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailed(String sentence) {
    super(sentence);
  }

  StartFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
