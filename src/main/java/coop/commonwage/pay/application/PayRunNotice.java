package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.PayRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something about a run, mostly about one worker in it, that a person should see before saying yes.
 *
 * @param blocks true when the run cannot be approved while it stands
 * @param code what it is, in a word that never changes: {@code year-to-date-unknown}
 * @param payrollId whom it is about; empty when it is about the run
 * @param name their name
 * @param message what was found, in plain English
 * @param facts what stands in it, for {@link FindingWords} to say it in the reader's language; of a
 *     notice that was kept before facts were, none
 */
public record PayRunNotice(
    boolean blocks,
    String code,
    String payrollId,
    String name,
    String message,
    List<FindingFact> facts) {

  public PayRunNotice {
    facts = List.copyOf(facts);
  }

  /** A notice without facts. */
  public PayRunNotice(boolean blocks, String code, String payrollId, String name, String message) {
    this(blocks, code, payrollId, name, message, List.of());
  }

  /** The period of the run is not over yet. */
  static final String TOO_EARLY = "pay-run-too-early";

  /** What a run says about itself when it has not read everything; it is about nobody. */
  static PayRunNotice calculateAgain(int arrived) {
    return new PayRunNotice(
        false,
        "calculate-again",
        "",
        "",
        "%d visits, entries, approvals, one-off earnings, contracts or changes to the payroll record were added, or pay runs finalised, after the calculation: calculate again, so that they count"
            .formatted(arrived),
        List.of(FindingFact.number(arrived)));
  }

  /** What a run says about itself while its period is not over; it is about nobody. */
  static Optional<PayRunNotice> tooEarly(PayRun run, LocalDate today) {
    LocalDate last = run.period().days().lastDay();
    return last.isAfter(today) && run.state() != PayRun.State.FINALISED
        ? Optional.of(
            new PayRunNotice(
                false,
                TOO_EARLY,
                "",
                "",
                "the pay period ends on %s and today is %s: work until then is not in this calculation, and the run can be approved only from that day on"
                    .formatted(last, today),
                List.of(FindingFact.day(last), FindingFact.day(today))))
        : Optional.empty();
  }

  /** {@code blocks} or {@code look}. */
  public String severity() {
    return blocks ? "blocks" : "look";
  }
}
