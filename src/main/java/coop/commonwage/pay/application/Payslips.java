package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.Payslip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payslips: drafts and finalised ones to read, finalised ones to make and never to change. */
public interface Payslips {

  /** By payroll id; drafts while the run is not finalised. */
  List<PayslipEntry> ofRun(UUID payRunId);

  Optional<Stored> find(UUID id);

  /** Finalised ones only, newest first. */
  List<PayslipEntry> ofPerson(UUID personId);

  /** A finalised one, when it is this person's. */
  Optional<Stored> findOfPerson(UUID id, UUID personId);

  /**
   * Makes the drafts of a run its payslips, ties to them what they pay, and checks the sums.
   *
   * @return how many payslips were issued
   * @throws PayRun.NotAllowed when a draft no longer follows from what is known, or sums disagree
   */
  int finalise(PayRun.Finalised run, Instant at);

  /** Whom finalising a run at that moment made members of the pension, by employment. */
  List<UUID> enrolledBy(PayRun.Finalised run, Instant at);

  List<LabourTotal> labour(DateSpan days);

  /** What later payslips of an employment put right of the period that began on a day. */
  List<MinimumWageRecord.PaidLater> paidLater(UUID employmentId, LocalDate periodFirst);

  /** Finalised payslips after this id, in the order of their ids, at most so many. */
  List<Kept> after(Optional<UUID> id, int most);

  /** The texts of a kept rule set. */
  Map<String, String> ruleTexts(String ruleSetHash);

  /**
   * A payslip as it is kept.
   *
   * @param finalised false for a draft
   */
  record Stored(
      UUID id,
      UUID payRunId,
      boolean finalised,
      UUID personId,
      String payrollId,
      Payslip payslip) {}

  /**
   * A finalised payslip as it was found, which may be no payslip any more.
   *
   * @param readable empty when its figures do not agree with each other
   * @param damage why not, in words; empty when it is readable
   */
  record Kept(UUID id, String payrollId, Optional<Stored> readable, String damage) {}
}
