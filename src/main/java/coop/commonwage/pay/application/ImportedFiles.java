package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.UUID;

/** The files that were taken in, known by the hash of their bytes. */
public interface ImportedFiles {

  /** What a file held. */
  enum Kind {
    WORKERS("workers"),
    VISITS("visits"),
    BROUGHT_FORWARD("brought-forward");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  boolean isKnown(String sha256);

  void add(UUID id, Kind kind, String sha256, int rows, Instant at, String by);

  /** How many rows of a file were taken in, when it was added before that was known. */
  void counted(UUID id, int rows);
}
