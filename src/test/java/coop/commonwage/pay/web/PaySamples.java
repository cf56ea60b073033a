package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.ContractVersion;
import coop.commonwage.pay.application.PayRunDetails;
import coop.commonwage.pay.application.PayRunDetails.NextStep;
import coop.commonwage.pay.application.PayRunEntry;
import coop.commonwage.pay.application.PayRunEvent;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.PayRunTotals;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sample pay to show on pages: the payslip is worked out, the totals of runs are made up. */
final class PaySamples {

  static final UUID RUN = UUID.fromString("019a0000-0000-7000-8000-000000000010");
  static final UUID SLIP = UUID.fromString("019a0000-0000-7000-8000-000000000020");
  static final UUID PERSON = UUID.fromString("019a0000-0000-7000-8000-000000000030");

  static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
          LocalDate.of(2026, 11, 5));

  static final ContractTerms TERMS =
      new ContractTerms(
          ContractKind.GUARANTEED_HOURS,
          "care worker",
          37 * 60 + 30,
          Rate.of("13.45"),
          Rate.of("13.45"),
          Money.of("60.00"),
          Rate.of("0.45"),
          Rate.of("0.10"),
          Rate.of("0.50"));

  private static final GrossToNet CALCULATION = new GrossToNet(RuleSets.bundled());

  private PaySamples() {}

  static PayslipDetails payslip(boolean finalised) {
    WorkerTerms worker =
        new WorkerTerms(
            LocalDate.of(1992, 11, 13),
            LocalDate.of(2020, 9, 5),
            Optional.empty(),
            TERMS,
            TaxCode.of("C1257L"),
            NiCategory.A,
            Optional.of(StudentLoanPlan.PLAN_2),
            false,
            new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03")));
    WorkedTime worked =
        new WorkedTime(
            List.of(
                new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, 6125),
                new TimeWorked(TimeKind.CONTACT, DayKind.WEEKEND, 1210),
                new TimeWorked(TimeKind.TRAVEL, DayKind.ORDINARY, 1044),
                new TimeWorked(TimeKind.WAITING, DayKind.ORDINARY, 187)),
            2,
            1846,
            310,
            0,
            0);
    PayslipInputs inputs =
        new PayslipInputs(worker, OCTOBER, worked, List.of(), YearToDate.NOTHING);
    return new PayslipDetails(
        SLIP,
        RUN,
        finalised,
        PERSON,
        "W0003",
        "Tendai Ahmed",
        "Gofal Gyda'n Gilydd Cyf",
        "123/AB45678",
        "QQ123456C",
        List.of("18 Heol y Parc", "Mold", "LL41 9DH"),
        CALCULATION.calculate(inputs).payslip());
  }

  static Map<String, Derivation> derivations(PayslipDetails details) {
    Map<String, Derivation> derivations = new HashMap<>();
    details
        .payslip()
        .lines()
        .forEach(
            line ->
                CALCULATION
                    .explain(details.payslip().inputs(), line.code())
                    .ifPresent(derivation -> derivations.put(line.code(), derivation)));
    return derivations;
  }

  static PayRunTotals totals() {
    return new PayRunTotals(
        48,
        Money.of("86420.15"),
        Money.of("7310.40"),
        Money.of("3121.12"),
        Money.of("9911.76"),
        Money.of("214.00"),
        Money.of("55.00"),
        Money.of("2840.31"),
        Money.of("2130.23"),
        Money.of("3011.85"),
        Money.of("72879.32"),
        Money.of("75891.17"));
  }

  static PayRunDetails run(PayRun.State state, NextStep next, List<PayRunNotice> notices) {
    List<PayRunEvent> history =
        List.of(
                new PayRunEvent(
                    Instant.parse("2026-11-01T08:02:00Z"), PayRun.State.OPEN, "pay-cycle", ""),
                new PayRunEvent(
                    Instant.parse("2026-11-02T09:14:00Z"), PayRun.State.CALCULATED, "ceri", ""),
                new PayRunEvent(
                    Instant.parse("2026-11-02T11:40:00Z"),
                    PayRun.State.APPROVED,
                    "nia",
                    "Compared with September, all differences explained"),
                new PayRunEvent(
                    Instant.parse("2026-11-03T10:05:00Z"), PayRun.State.FINALISED, "ceri", ""))
            .subList(0, state.ordinal() + 1);
    return new PayRunDetails(
        RUN, state, OCTOBER, next, totals(), notices, history, Optional.empty());
  }

  static List<PayRunNotice> notices(boolean blocking) {
    List<PayRunNotice> looks =
        IntStream.rangeClosed(1, 48)
            .mapToObj(
                i ->
                    new PayRunNotice(
                        false,
                        "year-to-date-missing",
                        "W%04d".formatted(i),
                        "Worker " + i,
                        "No figures from earlier in this tax year are known."))
            .toList();
    List<PayRunNotice> all = new ArrayList<>();
    if (blocking) {
      all.add(
          new PayRunNotice(
              true,
              "check-out-missing",
              "W0017",
              "Sioned Hughes",
              "The visit of 14 October, 07:15, has no check-out: its minutes cannot be counted."));
    }
    all.add(
        new PayRunNotice(
            false,
            "guarantee-not-rostered",
            "W0003",
            "Tendai Ahmed",
            "12 h 15 min of guaranteed hours were not rostered and are paid."));
    all.addAll(looks);
    return all;
  }

  static List<PayslipEntry> slips() {
    return IntStream.rangeClosed(1, 48)
        .mapToObj(
            i ->
                new PayslipEntry(
                    new UUID(0x019a000000007000L, i),
                    "W%04d".formatted(i),
                    "Cerys Llewelyn-Thomas " + i,
                    OCTOBER,
                    Money.of("2067.34"),
                    Money.of("203.80"),
                    Money.of("81.55"),
                    Money.of("1720.10"),
                    Money.of("1803.17")))
        .toList();
  }

  static List<PayRunEntry> runs() {
    return List.of(
        new PayRunEntry(
            RUN, PayRun.State.CALCULATED, OCTOBER, 48, Money.of("86420.15"), Money.of("75891.17")),
        new PayRunEntry(
            UUID.randomUUID(),
            PayRun.State.FINALISED,
            new PayPeriod(
                PayFrequency.MONTHLY,
                DateSpan.monthOf(LocalDate.of(2026, 9, 1)),
                LocalDate.of(2026, 10, 5)),
            47,
            Money.of("84120.00"),
            Money.of("73990.02")));
  }

  static ContractVersion contract(int version) {
    return new ContractVersion(
        new UUID(0x019a000000007000L, 100 + version),
        PERSON,
        "W0003",
        version,
        LocalDate.of(2020 + version, 4, 1),
        TERMS,
        Instant.parse("2026-03-20T10:00:00Z"),
        "hr.mair",
        version == 1 ? Optional.of(Instant.parse("2026-03-21T18:20:00Z")) : Optional.empty(),
        "Terms of work between Gofal Gyda'n Gilydd Cyf and Tendai Ahmed\n"
            + "The work: care worker.\n"
            + "Hours: 37:30 hours a week are guaranteed.\n",
        "ab".repeat(32));
  }
}
