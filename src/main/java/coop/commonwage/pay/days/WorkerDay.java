package coop.commonwage.pay.days;

import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.WorkedTime;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One worker's local day.
 *
 * @param day Europe/London
 * @param stretches the time line, in order; what has no clock times comes last
 * @param worked what the day counts, by kind
 * @param truths the three totals
 * @param away why the worker was away on this day, if they were
 * @param findings what somebody should look at
 */
public record WorkerDay(
    LocalDate day,
    List<Stretch> stretches,
    WorkedTime worked,
    Truths truths,
    List<Away> away,
    List<TimeFinding> findings) {

  public WorkerDay {
    stretches = List.copyOf(stretches);
    away = List.copyOf(away);
    findings = List.copyOf(findings);
  }

  /** Whether there is nothing at all on this day. */
  public boolean isEmpty() {
    return stretches.isEmpty() && away.isEmpty();
  }

  /** Minutes of one's own between visits. */
  public int ownMinutes() {
    return stretches.stream()
        .filter(stretch -> stretch.kind() == Stretch.Kind.OWN_TIME)
        .mapToInt(Stretch::minutes)
        .sum();
  }

  /** The payslips that paid what is on this day, each once. */
  public List<PaidBy> paidBy() {
    LinkedHashSet<PaidBy> payslips = new LinkedHashSet<>();
    for (Stretch stretch : stretches) {
      Stream.of(
              stretch.visit().flatMap(RecordedVisit::paidBy),
              stretch.entry().flatMap(RecordedEntry::paidBy))
          .flatMap(Optional::stream)
          .forEach(payslips::add);
    }
    return List.copyOf(payslips);
  }

  /** The thing on the time line with this kind and number. */
  public Optional<Stretch> find(Stretch.Kind kind, String reference) {
    return stretches.stream()
        .filter(one -> one.kind() == kind && one.reference().equals(reference))
        .findFirst();
  }
}
