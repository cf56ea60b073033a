package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayRunDetails;
import coop.commonwage.pay.application.PayRunDetails.NextStep;
import coop.commonwage.pay.application.PayRunEvent;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.pay.payruns.PayRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pay run as one reader sees it.
 *
 * @param run the run
 * @param payslips all its payslips
 * @param progress how far the calculation is, while it runs
 * @param prepares whether the reader may calculate and finalise
 * @param approves whether the reader may approve
 * @param login the reader's login, to know their own steps
 * @param query what the reader looks for among the payslips
 * @param reason the reason typed so far
 * @param errors what is wrong with the form, by field
 */
public record RunScreen(
    PayRunDetails run,
    List<PayslipEntry> payslips,
    Optional<Progress> progress,
    boolean prepares,
    boolean approves,
    String login,
    String query,
    String reason,
    Map<String, String> errors) {

  /** How many payslips one page shows; the search finds the others. */
  private static final int MOST_SHOWN = 100;

  public String path() {
    return "/pay/runs/" + run.id();
  }

  public List<PayRunNotice> blocking() {
    return run.notices().stream().filter(PayRunNotice::blocks).toList();
  }

  public List<PayRunNotice> looking() {
    return run.notices().stream().filter(notice -> !notice.blocks()).toList();
  }

  /** What was found, by what it is, so that one cause is read once; blocking causes first. */
  public List<NoticeGroup> groups() {
    Map<String, List<PayRunNotice>> byCode = new LinkedHashMap<>();
    for (PayRunNotice notice : run.notices()) {
      byCode.computeIfAbsent(notice.code(), code -> new ArrayList<>()).add(notice);
    }
    return byCode.values().stream().map(NoticeGroup::new).toList();
  }

  /** The payslip a notice is about; null when there is none. */
  public PayslipEntry payslipOf(PayRunNotice notice) {
    return payslips.stream()
        .filter(slip -> slip.payrollId().equals(notice.payrollId()))
        .findFirst()
        .orElse(null);
  }

  /** The payslips whose name or payroll number has what the reader looks for. */
  public List<PayslipEntry> found() {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return payslips.stream()
        .filter(
            slip ->
                (slip.payrollId() + " " + slip.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  public List<PayslipEntry> shown() {
    List<PayslipEntry> found = found();
    return found.subList(0, Math.min(found.size(), MOST_SHOWN));
  }

  /** The key of the sentence that says what happened; only the first opening opened the run. */
  public String eventKey(PayRunEvent event) {
    boolean again = event.state() == PayRun.State.OPEN && !event.equals(run.history().getFirst());
    return again ? "pay.event.reopened" : "pay.event." + event.state().word();
  }

  /** When the run came into a state: for the first state its opening, else the last time. */
  public Optional<PayRunEvent> reached(PayRun.State state) {
    if (state.compareTo(run.state()) > 0) {
      return Optional.empty();
    }
    return run.history().stream()
        .filter(event -> event.state() == state)
        .reduce((first, last) -> state == PayRun.State.OPEN ? first : last);
  }

  /** The states a run goes through, in order. */
  public List<PayRun.State> states() {
    return Stream.of(PayRun.State.values()).toList();
  }

  /** Whether this reader can take the next step. */
  public boolean acts() {
    return switch (run.nextStep()) {
      case CALCULATE, MEND, FINALISE -> prepares;
      case APPROVE -> approves && !preparedByReader();
      case WAIT, NOTHING -> false;
    };
  }

  /** Whether the reader calculated this run and so cannot approve it. */
  public boolean preparedByReader() {
    return reached(PayRun.State.CALCULATED).filter(e -> e.actor().equals(login)).isPresent();
  }

  /** The state the next step's button asks for. */
  public String target() {
    return switch (run.nextStep()) {
      case APPROVE -> PayRun.State.APPROVED.word();
      case FINALISE -> PayRun.State.FINALISED.word();
      default -> PayRun.State.CALCULATED.word();
    };
  }

  /** Whether a calculation could be made again, beside the next step. */
  public boolean mayCalculateAgain() {
    return prepares && (run.nextStep() == NextStep.APPROVE || run.nextStep() == NextStep.FINALISE);
  }

  /** Whether an approver may give the run back to the preparer. */
  public boolean maySendBack() {
    return acts() && run.nextStep() == NextStep.APPROVE;
  }

  /** The key of the sentence that says what the next step is, for this reader. */
  public String nextKey() {
    String step = "pay.run.next." + run.nextStep().word();
    if (run.nextStep() == NextStep.APPROVE && approves && preparedByReader()) {
      return step + ".own";
    }
    return acts() || run.nextStep() == NextStep.WAIT || run.nextStep() == NextStep.NOTHING
        ? step
        : step + ".other";
  }
}
