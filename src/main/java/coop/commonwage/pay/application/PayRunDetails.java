package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.payruns.PayRun;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pay run with all that decides whether it may go on.
 *
 * @param id the run
 * @param state how far it has come
 * @param period the days it pays for and the day it pays on
 * @param nextStep what somebody has to do next
 * @param totals what it comes to so far
 * @param notices what was found, blocking ones first
 * @param history its steps, oldest first
 * @param calculation the job that is calculating it now, if one is
 */
public record PayRunDetails(
    UUID id,
    PayRun.State state,
    PayPeriod period,
    NextStep nextStep,
    PayRunTotals totals,
    List<PayRunNotice> notices,
    List<PayRunEvent> history,
    Optional<UUID> calculation) {

  public PayRunDetails {
    notices = List.copyOf(notices);
    history = List.copyOf(history);
  }

  public long blocking() {
    return notices.stream().filter(PayRunNotice::blocks).count();
  }

  /** What a person has to do to bring a run on; the word is also the key of its label. */
  public enum NextStep {
    /** Somebody has to start the calculation. */
    CALCULATE("calculate"),
    /** The calculation is running. */
    WAIT("wait"),
    /** Something blocks; it has to be put right and the run calculated again. */
    MEND("mend"),
    /** Somebody else than the preparer has to look and say yes. */
    APPROVE("approve"),
    /** The payroll administrator has to finalise. */
    FINALISE("finalise"),
    /** Nothing: the run is finished. */
    NOTHING("nothing");

    private final String word;

    NextStep(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
