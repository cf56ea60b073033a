package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import java.util.Locale;
import java.util.UUID;

/**
 * One payment of wages to everybody of one pay frequency, as a state machine.
 *
 * <p>It opens for a period. Somebody, the preparer, calculates it, as often as needed. Somebody
 * else, the approver, looks at it and approves it; calculating again takes the approval away. The
 * preparer's side then finalises it, and from there nothing ever changes it: what was wrong is put
 * right in a later run. Each state is a type and has only the steps that lead on from it, so a
 * payment cannot be finalised that nobody approved.
 */
public sealed interface PayRun {

  UUID id();

  PayPeriod period();

  State state();

  /** Opened for its period; nothing is worked out yet, or it is being worked out now. */
  record Open(UUID id, PayPeriod period) implements PayRun {

    public Calculated calculatedBy(UUID preparer) {
      return new Calculated(id, period, preparer);
    }

    @Override
    public State state() {
      return State.OPEN;
    }
  }

  /** Every employment has a payslip draft, or a reason why it has none. */
  record Calculated(UUID id, PayPeriod period, UUID preparer) implements PayRun {

    /** Forgets the calculation, to make it again. */
    public Open reopened() {
      return new Open(id, period);
    }

    /**
     * @param approver who looked at it and says yes
     * @param blocking how many exceptions stand that block the run
     * @throws NotAllowed when the approver prepared the run, or something blocks it
     */
    public Approved approvedBy(UUID approver, int blocking) {
      if (approver.equals(preparer)) {
        throw new NotAllowed(
            "the person who calculated a pay run cannot approve it: ask another approver");
      }
      if (blocking > 0) {
        throw new NotAllowed(
            blocking == 1
                ? "one exception blocks this pay run: put it right and calculate again"
                : blocking + " exceptions block this pay run: put them right and calculate again");
      }
      return new Approved(id, period, preparer, approver);
    }

    @Override
    public State state() {
      return State.CALCULATED;
    }
  }

  /** A second person has said yes. */
  record Approved(UUID id, PayPeriod period, UUID preparer, UUID approver) implements PayRun {

    /** Takes the approval away, to calculate again. */
    public Open reopened() {
      return new Open(id, period);
    }

    public Finalised finalised() {
      return new Finalised(id, period, preparer, approver);
    }

    @Override
    public State state() {
      return State.APPROVED;
    }
  }

  /** Payslips are issued; there is no way back. */
  record Finalised(UUID id, PayPeriod period, UUID preparer, UUID approver) implements PayRun {

    @Override
    public State state() {
      return State.FINALISED;
    }
  }

  /** The name of a state, for lists, files and the API. */
  enum State {
    OPEN,
    CALCULATED,
    APPROVED,
    FINALISED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static State ofWord(String word) {
      for (State state : values()) {
        if (state.word().equals(word)) {
          return state;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is not a state of a pay run: open, calculated, approved or finalised");
    }
  }

  /** A step that a run in its state does not have, said in words. */
  final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
      super(message);
    }
  }
}
