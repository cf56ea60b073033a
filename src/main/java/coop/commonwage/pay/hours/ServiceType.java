package coop.commonwage.pay.hours;

import java.util.Optional;

/** What a visit was for. */
public enum ServiceType {
  PERSONAL_CARE("personal-care", TimeKind.CONTACT),
  /** A night asleep at the person's home: a flat sum, counted and not timed. */
  SLEEP_IN("sleep-in", null),
  WAKING_NIGHT("waking-night", TimeKind.WAKING_NIGHT),
  TRAINING("training", TimeKind.TRAINING),
  OFFICE("office", TimeKind.OFFICE);

  private final String word;
  private final TimeKind kind;

  ServiceType(String word, TimeKind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /** The kind its minutes go to; empty when it is not timed. */
  public Optional<TimeKind> kind() {
    return Optional.ofNullable(kind);
  }

  public boolean isTimed() {
    return kind != null;
  }

  public static ServiceType ofWord(String word) {
    for (ServiceType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "not a service type: it must be personal-care, sleep-in, waking-night, training or office");
  }
}
