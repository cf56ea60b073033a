package coop.commonwage.pay.hours;

/** What became of a planned visit. */
public enum VisitStatus {
  DELIVERED("delivered"),
  /** The carer was there; the person was out, or did not want the visit. */
  FRUSTRATED("frustrated"),
  /** Nobody came. */
  MISSED("missed"),
  /** Called off before anyone set out. */
  CANCELLED("cancelled");

  private final String word;

  VisitStatus(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /** Whether the carer was there, so that the time is paid. */
  public boolean isPaid() {
    return this == DELIVERED || this == FRUSTRATED;
  }

  public static VisitStatus ofWord(String word) {
    for (VisitStatus status : values()) {
      if (status.word.equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "not a status: it must be delivered, frustrated, missed or cancelled");
  }
}
