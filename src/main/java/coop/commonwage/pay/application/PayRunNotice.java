package coop.commonwage.pay.application;

/**
 * Something about one worker in a run that a person should see before saying yes.
 *
 * @param blocks true when the run cannot be approved while it stands
 * @param code what it is, in a word that never changes: {@code year-to-date-unknown}
 * @param payrollId whom it is about
 * @param name their name
 * @param message what was found, in plain words
 */
public record PayRunNotice(
    boolean blocks, String code, String payrollId, String name, String message) {

  /** {@code blocks} or {@code look}. */
  public String severity() {
    return blocks ? "blocks" : "look";
  }
}
