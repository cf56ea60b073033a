package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.contracts.Employment;
import coop.commonwage.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who works for the employer, with what HMRC and the pension say of them. */
public interface Employments {

  /** Keeps new employments with their first standing facts. */
  void add(List<Employment> employments, PayFrequency frequency, Instant at, String by);

  List<Entry> list();

  Optional<Entry> ofPerson(UUID personId);

  Optional<Entry> ofPayrollId(String payrollId);

  /** An employment that is known to be there. */
  Entry of(UUID employmentId);

  /** Those a run has to pay: employed in its days, or owed for something from before. */
  List<UUID> toPay(PayFrequency frequency, DateSpan days, RuleSet rules);

  /**
   * An employment and whose it is.
   *
   * @param id the employment
   * @param personId the worker
   * @param payrollId their number
   * @param name their name
   * @param frequency how often they are paid
   * @param startDate first day
   * @param leaveDate last day, when it has one
   */
  record Entry(
      UUID id,
      UUID personId,
      String payrollId,
      String name,
      PayFrequency frequency,
      LocalDate startDate,
      Optional<LocalDate> leaveDate) {}
}
