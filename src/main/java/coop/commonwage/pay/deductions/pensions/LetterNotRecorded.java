package coop.commonwage.pay.deductions.pensions;

import java.time.LocalDate;

/**
 * Whether somebody opted out in time is not known: the month to do so runs from the later of
 * becoming a member and being given the enrolment information (SI 2010/772, regulation 9), and the
 * day of the second is not recorded.
 */
public final class LetterNotRecorded extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient LocalDate optedOut;
  private final transient LocalDate memberFrom;

  LetterNotRecorded(LocalDate optedOut, LocalDate memberFrom) {
    super(
        "pension event \"opted-out\" of %s, more than a month after becoming a member on %s: whether that is in time depends on the day the letter with the enrolment information was given, which is not recorded: record that day, or a ceasing in place of the opting out"
            .formatted(optedOut, memberFrom));
    this.optedOut = optedOut;
    this.memberFrom = memberFrom;
  }

  /** The day the notice was given. */
  public LocalDate optedOut() {
    return optedOut;
  }

  /** The day membership began. */
  public LocalDate memberFrom() {
    return memberFrom;
  }
}
