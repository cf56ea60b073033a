package coop.commonwage.pay.statutorypay;

import java.util.List;

/** The kinds of family leave the law pays for. */
public enum FamilyLeaveKind {
  MATERNITY("maternity", "smp", List.of(FamilyEvent.EXPECTED_BIRTH)),
  ADOPTION("adoption", "sap", List.of(FamilyEvent.MATCH)),
  PATERNITY("paternity", "spp", List.of(FamilyEvent.EXPECTED_BIRTH, FamilyEvent.MATCH)),
  SHARED_PARENTAL(
      "shared-parental", "shpp", List.of(FamilyEvent.EXPECTED_BIRTH, FamilyEvent.MATCH)),
  PARENTAL_BEREAVEMENT("parental-bereavement", "spbp", List.of(FamilyEvent.DEATH)),
  NEONATAL_CARE(
      "neonatal-care",
      "sncp",
      List.of(FamilyEvent.EXPECTED_BIRTH, FamilyEvent.MATCH, FamilyEvent.CARE_BEGINS));

  private final String word;
  private final String code;
  private final List<FamilyEvent> events;

  FamilyLeaveKind(String word, String code, List<FamilyEvent> events) {
    this.word = word;
    this.code = code;
    this.events = events;
  }

  /** The word in rule files and the API: {@code shared-parental}. */
  public String word() {
    return word;
  }

  /** The code of its payslip line: {@code shpp}. */
  public String code() {
    return code;
  }

  /** What the relevant week may be counted from. */
  public List<FamilyEvent> events() {
    return events;
  }

  /** True where leave is one stretch that begins when the worker chooses before the event. */
  public boolean isBeforeTheEvent() {
    return this == MATERNITY || this == ADOPTION;
  }

  /** True where pay depends on the day of birth or placement. */
  public boolean needsTheChild() {
    return this != MATERNITY && this != PARENTAL_BEREAVEMENT;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static FamilyLeaveKind ofWord(String word) {
    for (FamilyLeaveKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is not a kind of family leave: maternity, adoption, paternity, shared-parental,"
            + " parental-bereavement or neonatal-care");
  }
}
