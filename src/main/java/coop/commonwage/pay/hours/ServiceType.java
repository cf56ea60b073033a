package coop.commonwage.pay.hours;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a visit was for. */
public enum ServiceType {
  PERSONAL_CARE("personal-care", TimeKind.CONTACT),
  /** A night asleep at the person's home: a flat sum, counted and not timed. */
  SLEEP_IN("sleep-in", null),
  WAKING_NIGHT("waking-night", TimeKind.WAKING_NIGHT),
  TRAINING("training", TimeKind.TRAINING),
  OFFICE("office", TimeKind.OFFICE),
  SUPERVISION("supervision", TimeKind.OFFICE),
  MEETING("meeting", TimeKind.OFFICE),
  /** Awake and ready at or near the place of work. */
  STANDBY("standby", TimeKind.STANDBY),
  /** A turn on call at home: a sum for the turn, counted and not timed. */
  ON_CALL("on-call", null),
  /** Answering while on call: by telephone, by a rota change, by going there. */
  ON_CALL_RESPONSE("on-call-response", TimeKind.ON_CALL_RESPONSE);

  private static final String ALL =
      Arrays.stream(values())
          .limit(values().length - 1L)
          .map(ServiceType::word)
          .collect(Collectors.joining(", "));

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

  /** The words of what is counted and not timed, which may lie beside anything that is. */
  public static List<String> untimedWords() {
    return Arrays.stream(values()).filter(type -> !type.isTimed()).map(ServiceType::word).toList();
  }

  /**
   * @throws IllegalArgumentException naming the types there are
   */
  public static ServiceType ofWord(String word) {
    for (ServiceType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "not a service type: it must be " + ALL + " or " + ON_CALL_RESPONSE.word);
  }
}
