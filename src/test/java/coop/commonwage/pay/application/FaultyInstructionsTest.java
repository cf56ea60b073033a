package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.PayslipDrafts.Found;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.FieldType;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.WrongEntries;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.OnRecord;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.platform.language.Language;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day somebody typed is refused when it is recorded, or is that worker's trouble alone. */
class FaultyInstructionsTest {

  private static final RuleSet RULES = RuleSets.bundled();
  private static final UUID ALUN = new UUID(0, 1);
  private static final UUID BETHAN = new UUID(0, 2);
  private static final LocalDate HIRED = LocalDate.of(1990, 1, 8);

  /** Every kind that names days beside its own first and last. */
  private static final Map<InstructionKind<?>, Map<String, String>> ENTRIES =
      Map.of(
          InstructionKinds.MINIMUM_WAGE_ARREARS,
          Map.of("periodFirstDay", "2026-03-01", "minutes", "6000", "payThatCounted", "1200.00"),
          InstructionKinds.SICKNESS,
          Map.of(
              "averageWeeklyEarnings",
              "400.00",
              "linkedFrom",
              "2026-08-03",
              "linkedUntil",
              "2026-08-09",
              "linkedQualifyingDaysAWeek",
              "5",
              "paidElsewhereUntil",
              "2026-08-09"),
          InstructionKinds.PENSION_MEMBERSHIP,
          Map.of("event", "postponed", "postponedTo", "2026-12-01", "toldOn", "2026-10-01"),
          InstructionKinds.ATTACHMENT_ORDER,
          Map.of(
              "order",
              "council-tax-england",
              "creditor",
              "City Council",
              "orderReference",
              "CT/1",
              "made",
              "2026-09-20",
              "total",
              "900.00"),
          InstructionKinds.DEDUCTION,
          Map.of(
              "deduction",
              "overpayment-recovery",
              "purpose",
              "overpaid",
              "agreed",
              "2026-09-20",
              "eachPeriod",
              "10.00",
              "total",
              "100.00"),
          InstructionKinds.P45,
          Map.of(
              "leavingDate",
              "2026-08-20",
              "taxCode",
              "1257L",
              "taxMonth",
              "5",
              "pay",
              "8000.00",
              "tax",
              "400.00"),
          InstructionKinds.DIRECTOR,
          Map.of("appointedOn", "2026-04-10", "method", "standard"),
          InstructionKinds.WORKING_TIME_OPT_OUT,
          Map.of("signed", "2026-09-20"));

  private static PayPeriod paidOn(int year, int month, String payDate) {
    return new PayPeriod(
        PayFrequency.MONTHLY,
        DateSpan.monthOf(LocalDate.of(year, month, 1)),
        LocalDate.parse(payDate));
  }

  private static DraftPayslips drafting(PayPeriod period) {
    return new DraftPayslips(
        period,
        new GrossToNet(RULES),
        RULES,
        BankHolidayDivision.ENGLAND_AND_WALES,
        EmployerChoices.USUAL,
        new YearBefore(EmployerChoices.USUAL, year -> List.of()),
        Instant.parse("2026-11-02T09:00:00Z"));
  }

  private static Material material(UUID worker, Instruction<?>... told) {
    return new Material(
        worker,
        LocalDate.of(1970, 5, 4),
        HIRED,
        Optional.empty(),
        List.of(
            new ContractTerms(
                ContractKind.GUARANTEED_HOURS,
                "care worker",
                1_800,
                Rate.of("13.45"),
                Rate.of("13.45"),
                Money.of("60.00"),
                Rate.of("0.45"),
                Rate.of("0.10"),
                Rate.of("0.50"))),
        Optional.of(
            new Standing(
                HIRED,
                new TaxDetails(TaxCode.of("1257L"), NiCategory.A, Optional.empty(), false),
                HIRED,
                new PensionTerms(
                    PensionTerms.Status.NOT_ENROLLED, Rate.of("0.05"), Rate.of("0.03")))),
        OnRecord.Notices.NONE,
        TimeMaterial.NONE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.<Instruction<?>>of(told).stream()
            .<Given<?>>map(instruction -> new Given<>(instruction, Map.of()))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Instruction<?> recorded(
      InstructionKind<?> kind, String from, Optional<LocalDate> until, Map<String, String> typed) {
    Instruction<?> instruction =
        Instruction.recorded(UUID.randomUUID(), kind, LocalDate.parse(from), until, typed);
    instruction.checkEmployment(HIRED, Optional.empty());
    instruction.checkLaw(RULES);
    return instruction;
  }

  private static List<Found> blocking(DraftPayslips drafted) {
    return drafted.found().stream().filter(Found::blocks).toList();
  }

  @Test
  void aRuleMissingForOneWorkerLeavesTheOthersTheirPayslips() {
    Instruction<?> arrears =
        recorded(
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            "2027-03-01",
            Optional.empty(),
            ENTRIES.get(InstructionKinds.MINIMUM_WAGE_ARREARS));
    Instruction<?> optOut =
        recorded(
            InstructionKinds.WORKING_TIME_OPT_OUT,
            "2026-09-20",
            Optional.empty(),
            ENTRIES.get(InstructionKinds.WORKING_TIME_OPT_OUT));
    DraftPayslips drafted = drafting(paidOn(2027, 3, "2027-04-05"));
    drafted.requireLaw();
    drafted.add(material(ALUN, optOut, arrears));
    drafted.add(material(BETHAN));

    assertEquals(
        List.of(BETHAN), drafted.drafts().stream().map(PayslipDrafts.Draft::employmentId).toList());
    Found found = blocking(drafted).getFirst();
    assertEquals(1, blocking(drafted).size());
    assertEquals(ALUN, found.employmentId());
    assertEquals("cannot-calculate", found.code());
    assertEquals(
        "this payslip could not be worked out because of the instruction \"minimum-wage-arrears\""
            + " from 2027-03-01: payroll-rules/uk/minimum-wage.yaml is verified from 2024-04-01 to"
            + " 2027-03-31, and 2027-04-05 is outside: nothing is worked out until the file has"
            + " been checked for that day",
        found.message());
    PayRunNotice notice =
        new PayRunNotice(true, found.code(), "W0001", "Alun", found.message(), found.facts());
    assertTrue(
        FindingWords.in(Language.WELSH)
            .say(notice)
            .startsWith("ni ellid cyfrifo’r slip cyflog hwn oherwydd y cyfarwyddyd “"),
        FindingWords.in(Language.WELSH).say(notice));
    assertTrue(
        FindingWords.in(Language.ENGLISH).say(notice).contains("“Arrears to the minimum wage”"));
  }

  @Test
  void everyInstructionAtFaultIsNamedAndNoOther() {
    Instruction<?> first =
        recorded(
            InstructionKinds.PENSION_MEMBERSHIP,
            "2026-09-01",
            Optional.empty(),
            event("opted-out"));
    Instruction<?> second =
        recorded(
            InstructionKinds.PENSION_MEMBERSHIP, "2026-09-02", Optional.empty(), event("enrolled"));
    Instruction<?> third =
        recorded(
            InstructionKinds.PENSION_MEMBERSHIP,
            "2026-09-03",
            Optional.empty(),
            event("re-enrolled"));
    DraftPayslips drafted = drafting(paidOn(2026, 10, "2026-11-05"));
    drafted.add(material(ALUN, first, second, third));

    assertEquals(
        List.of("2026-09-01", "2026-09-03"),
        blocking(drafted).stream().map(found -> found.facts().get(2).value()).toList());
  }

  @Test
  void anOptOutOfWhichTheLetterIsNotRecordedAsksForItsDay() {
    Instruction<?> enrolled =
        recorded(
            InstructionKinds.PENSION_MEMBERSHIP, "2026-09-01", Optional.empty(), event("enrolled"));
    Instruction<?> optedOut =
        recorded(
            InstructionKinds.PENSION_MEMBERSHIP,
            "2026-10-20",
            Optional.empty(),
            event("opted-out"));
    DraftPayslips drafted = drafting(paidOn(2026, 10, "2026-11-05"));
    drafted.add(material(ALUN, enrolled, optedOut));

    Found found = blocking(drafted).getFirst();
    assertEquals(1, blocking(drafted).size());
    assertEquals("pension-letter-not-recorded", found.code());
    for (Language language : Language.values()) {
      String said =
          FindingWords.in(language)
              .say(
                  new PayRunNotice(
                      true, found.code(), "W0001", "Alun", found.message(), found.facts()));
      assertTrue(said.contains("2026") && !said.contains("{"), said);
    }

    Instruction<?> letter =
        recorded(
            InstructionKinds.PENSION_NOTICE,
            "2026-09-25",
            Optional.empty(),
            Map.of("letter", "enrolment"));
    DraftPayslips again = drafting(paidOn(2026, 10, "2026-11-05"));
    again.add(material(ALUN, enrolled, optedOut, letter));
    assertEquals(List.of(), blocking(again));
  }

  private static Map<String, String> event(String word) {
    return Map.of("event", word);
  }

  @Test
  void whatFailsWithoutAnyInstructionNamesNone() {
    assertEquals(
        List.of(),
        FaultyInstructions.of(
            List.of(),
            some -> {
              throw new IllegalStateException("never");
            }));
  }

  @ParameterizedTest
  @CsvSource({"2024, 3, 2024-04-05", "2027, 4, 2027-05-05", "2027, 3, 2027-04-06"})
  void onlyAPayDateWithoutLawStopsTheWholeRun(int year, int month, String payDate) {
    PayPeriod period = paidOn(year, month, payDate);
    assertThrows(OutsideVerifiedSpan.class, () -> drafting(period).requireLaw());
  }

  @Test
  void noDayThatCanBeRecordedAsksForALawNobodyHasChecked() {
    List<String> days =
        List.of(
            "1900-01-01",
            "1989-12-01",
            "2005-01-10",
            "2009-01-10",
            "2010-04-06",
            "2012-02-29",
            "2020-05-01",
            "2024-03-31",
            "2024-04-01",
            "2026-09-28",
            "2027-01-20",
            "2027-04-03",
            "2027-04-04",
            "2027-12-10",
            "2199-12-31");
    int calculated = 0;
    int refused = 0;
    for (Map.Entry<InstructionKind<?>, Map<String, String>> sample : ENTRIES.entrySet()) {
      for (Field field : sample.getKey().fields()) {
        if (field.type() != FieldType.DATE) {
          continue;
        }
        for (String day : days) {
          Map<String, String> typed = new TreeMap<>(sample.getValue());
          typed.put(field.name(), day);
          boolean taken = isCalculated(sample.getKey(), "2026-10-01", typed);
          calculated += taken ? 1 : 0;
          refused += taken ? 0 : 1;
        }
      }
      for (String day : days) {
        isCalculated(sample.getKey(), day, sample.getValue());
      }
    }
    assertTrue(calculated > 20, "calculated " + calculated);
    assertTrue(refused > 20, "refused " + refused);
  }

  @Test
  void noFamilyEventThatCanBeRecordedAsksForALawNobodyHasChecked() {
    int calculated = 0;
    for (List<String> leave :
        List.of(
            List.of("maternity", "expected-birth"),
            List.of("adoption", "match"),
            List.of("paternity", "expected-birth"),
            List.of("shared-parental", "match"),
            List.of("parental-bereavement", "death"),
            List.of("neonatal-care", "care-begins"))) {
      for (LocalDate day = LocalDate.of(2005, 1, 10);
          day.isBefore(LocalDate.of(2028, 6, 1));
          day = day.plusDays(17)) {
        Map<String, String> typed =
            Map.of(
                "leave", leave.getFirst(),
                "event", leave.getLast(),
                "eventDay", day.toString(),
                "childCame", "2026-09-20",
                "averageWeeklyEarnings", "400.00");
        calculated += isCalculated(InstructionKinds.FAMILY_LEAVE, "2026-10-05", typed) ? 1 : 0;
      }
    }
    assertTrue(calculated > 1_000, "calculated " + calculated);
  }

  /**
   * False when it is refused; never true when a law was missing. A payslip is not told of what
   * begins later.
   */
  private static boolean isCalculated(
      InstructionKind<?> kind, String from, Map<String, String> typed) {
    Instruction<?> instruction;
    try {
      LocalDate begins = LocalDate.parse(from);
      Optional<LocalDate> until =
          kind == InstructionKinds.FAMILY_LEAVE
              ? Optional.of(begins.plusDays(13))
              : Optional.empty();
      instruction = recorded(kind, from, until, typed);
    } catch (WrongEntries refused) {
      return false;
    }
    if (instruction.from().isAfter(LocalDate.of(2026, 11, 5))) {
      return true;
    }
    DraftPayslips drafted = drafting(paidOn(2026, 10, "2026-11-05"));
    drafted.add(material(ALUN, instruction));
    drafted.found().stream()
        .filter(found -> found.message().contains("is verified from"))
        .findFirst()
        .ifPresent(
            found -> {
              throw new AssertionError(kind.word() + " from " + from + " " + typed + ": " + found);
            });
    return true;
  }
}
