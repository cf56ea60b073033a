package coop.commonwage.pay.leave;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a worker asks to be away for, or tells of. */
public enum LeaveKind {
  HOLIDAY("holiday", Hours.NEEDED, Length.ENDS),
  /** The worker's own word; a certificate is needed only from the eighth day. */
  SICKNESS("sickness", Hours.NONE, Length.MAY_GO_ON),
  FAMILY_LEAVE("family-leave", Hours.NONE, Length.MAY_GO_ON),
  UNPAID("unpaid", Hours.OPTIONAL, Length.ENDS),
  /** Paid by the co-operative at the contract's rate, and no working time. */
  COMPASSIONATE("compassionate", Hours.NEEDED, Length.ENDS),
  /** Working time like any other, paid by the roster's rules. */
  TRAINING("training", Hours.NEEDED, Length.ENDS),
  /** What whoever need not know why is told instead; nobody asks for it and none is kept. */
  AWAY("away", Hours.NONE, Length.MAY_GO_ON);

  /** What can be asked for. */
  public static final List<LeaveKind> ASKED_FOR =
      Arrays.stream(values()).filter(kind -> kind != AWAY).toList();

  private enum Hours {
    NEEDED,
    OPTIONAL,
    NONE
  }

  private enum Length {
    ENDS,
    MAY_GO_ON
  }

  private final String word;
  private final Hours hours;
  private final Length length;

  LeaveKind(String word, Hours hours, Length length) {
    this.word = word;
    this.hours = hours;
    this.length = length;
  }

  public String word() {
    return word;
  }

  /** Whether it is counted in hours that have to be told. */
  public boolean needsHours() {
    return hours == Hours.NEEDED;
  }

  /** Whether hours mean anything for it. */
  public boolean mayHaveHours() {
    return hours != Hours.NONE;
  }

  /** Whether its last day may be unknown when it begins. */
  public boolean mayGoOn() {
    return length == Length.MAY_GO_ON;
  }

  /** Whether a coordinator needs to know of it to plan the work, and may decide about it. */
  public boolean isOfTheRoster() {
    return this == HOLIDAY || this == TRAINING;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static LeaveKind ofWord(String word) {
    return ASKED_FOR.stream()
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a kind of leave: %s"
                        .formatted(
                            word,
                            ASKED_FOR.stream()
                                .map(LeaveKind::word)
                                .collect(Collectors.joining(", ")))));
  }
}
