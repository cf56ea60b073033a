package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.leave.HolidayFacts;
import coop.commonwage.pay.leave.UntakenHoliday;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells of holiday that somebody who left did not take, with what is to be paid for it, until it is
 * recorded as left on leaving. It is proposed and not paid by itself, because only a person knows
 * whether everything that was taken is on record.
 */
@Dependent
public class HolidayOfLeavers {

  private static final String CODE = "holiday-untaken";
  private static final String ACCRUED = "holiday-accrued";

  private final Employments employments;
  private final HolidayRecords records;
  private final RuleSet rules;

  @Inject
  public HolidayOfLeavers(Employments employments, HolidayRecords records, RuleSet rules) {
    this.employments = employments;
    this.records = records;
    this.rules = rules;
  }

  /** Looks at those who have left by the end of a period and have a payslip in it. */
  void find(List<Material> gathered, PayPeriod period, DraftPayslips drafted) {
    for (Material material : gathered) {
      Optional<LocalDate> left =
          material.leaveDate().filter(day -> !day.isAfter(period.days().lastDay()));
      if (left.isPresent()) {
        drafted.drafts().stream()
            .filter(draft -> draft.employmentId().equals(material.employmentId()))
            .findFirst()
            .ifPresent(draft -> find(material, left.get(), draft.payslip(), drafted));
      }
    }
  }

  private void find(Material material, LocalDate left, Payslip payslip, DraftPayslips drafted) {
    Optional<HolidayFacts> facts = records.of(employments.of(material.employmentId()));
    try {
      facts
          .map(known -> new UntakenHoliday(rules.holiday(), known))
          .flatMap(
              holiday ->
                  holiday.on(
                      left, accrued(payslip), payslip.inputs().terms().contract().hourlyRate()))
          .ifPresent(untaken -> tell(material, left, untaken, drafted));
    } catch (IllegalArgumentException | ArithmeticException unknown) {
      if (!isSettled(material)) {
        drafted.look(
            material.employmentId(),
            CODE,
            "left on %s; how much holiday is left was not worked out: %s"
                .formatted(left, unknown.getMessage()),
            FindingFact.sentence("rules"),
            FindingFact.day(left),
            FindingFact.text(unknown.getMessage()));
      }
    }
  }

  private static void tell(
      Material material, LocalDate left, UntakenHoliday.Untaken untaken, DraftPayslips drafted) {
    if (untaken.known()) {
      drafted.look(
          material.employmentId(),
          CODE,
          ("left on %s with %s of holiday not taken, which is to be paid (Working Time"
                  + " Regulations 1998, regulation 14): at %s an hour that is %s. Record it as"
                  + " holiday left on leaving")
              .formatted(
                  left,
                  FindingFact.minutes(untaken.minutes()).inEnglish(),
                  untaken.hourlyRate().inPounds(),
                  untaken.pay().inPounds()),
          FindingFact.sentence("known"),
          FindingFact.day(left),
          FindingFact.minutes(untaken.minutes()),
          FindingFact.text(untaken.hourlyRate().inPounds()),
          FindingFact.money(untaken.pay()));
    } else if (!isSettled(material)) {
      drafted.look(
          material.employmentId(),
          CODE,
          ("left on %s, by what is on record here with %s of holiday not taken; but the"
                  + " leave year is not wholly on record. Find out what is left and record it as"
                  + " holiday left on leaving, which is paid (Working Time Regulations 1998,"
                  + " regulation 14)")
              .formatted(left, FindingFact.minutes(untaken.minutes()).inEnglish()),
          FindingFact.sentence("unknown"),
          FindingFact.day(left),
          FindingFact.minutes(untaken.minutes()));
    }
  }

  /** Whether somebody said what was left, whatever it was. */
  private static boolean isSettled(Material material) {
    return material.instructions().stream()
        .anyMatch(given -> given.body() instanceof HolidayTaken taken && taken.onLeaving());
  }

  /** What the hours of the payslip itself earned, which is in no finalised payslip yet. */
  private static long accrued(Payslip payslip) {
    return payslip.lines().stream()
        .filter(line -> line.code().equals(ACCRUED))
        .flatMap(line -> line.quantity().stream())
        .mapToLong(quantity -> quantity.amount())
        .sum();
  }
}
