package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.Payday;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbsenceFactTest {

  private static final RuleSet RULES = RuleSets.bundled();

  /** £1,001 in January, £1,002 in February, …, each paid on the 5th of the next month. */
  private static final List<Payday> PAYDAYS =
      IntStream.rangeClosed(1, 12)
          .mapToObj(
              month -> {
                LocalDate first = LocalDate.of(2026, month, 1);
                return new Payday(
                    first.plusMonths(1).withDayOfMonth(5),
                    PayFrequency.MONTHLY,
                    DateSpan.monthOf(first),
                    Money.ofPounds(1000L + month));
              })
          .toList();

  /** Nobody worked inside the other absences here. */
  private static final List<LocalDate> WORKED =
      List.of("2026-06-02", "2026-06-03", "2026-06-05", "2026-06-06").stream()
          .map(LocalDate::parse)
          .toList();

  private static List<AbsenceFact> facts(EmployerChoices choices, AnAbsence absence) {
    return AbsenceFact.of(
        Circumstances.NONE.withInstructions(List.of(absence.told())),
        PAYDAYS,
        WORKED,
        LocalDate.of(2020, 1, 6),
        new YearBefore(choices, year -> List.of()),
        RULES.statutoryPay());
  }

  private static RelevantPeriod earned(String first, String last, String total) {
    return new RelevantPeriod(
        DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
        new EarningsBefore.Monthly(Money.of(total), 2));
  }

  @Test
  void sicknessLooksAtThePaydaysBeforeItsFirstDay() {
    AnAbsence sick = AnAbsence.sick("2026-10-06", "2026-10-09");
    assertEquals(
        List.of(
            new AbsenceFact(
                sick.reference(),
                Optional.of(earned("2026-08-06", "2026-10-05", "2017")),
                Optional.empty())),
        facts(EmployerChoices.USUAL, sick));
    assertEquals(
        Optional.of(earned("2026-07-06", "2026-09-05", "2015")),
        facts(EmployerChoices.USUAL, AnAbsence.sick("2026-10-05", "2026-10-09"))
            .getFirst()
            .earned());
  }

  @Test
  void familyLeaveLooksAtThePaydaysUpToTheRelevantWeekAndTheYearBeforeIt() {
    EmployerChoices declared =
        new EmployerChoices(
            List.of(
                new EmployerChoice(
                    Choice.CLASS_1_OF_YEAR_BEFORE, "40000", LocalDate.of(2026, 4, 6)),
                new EmployerChoice(
                    Choice.CLASS_1_OF_YEAR_BEFORE, "30000", LocalDate.of(2025, 4, 6))));
    // expected on 4 November: the relevant week ends on 25 July 2026
    AnAbsence summer = AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-05", "2027-07-04");
    assertEquals(
        List.of(
            new AbsenceFact(
                summer.reference(),
                Optional.of(earned("2026-05-06", "2026-07-05", "2011")),
                Optional.of(Money.of("40000")))),
        facts(declared, summer));
    // expected on 17 July: the relevant week begins on 29 March 2026, in the year before
    assertEquals(
        Optional.of(Money.of("30000")),
        facts(declared, AnAbsence.onLeave("maternity", "2026-07-17", "2026-06-29", "2027-03-28"))
            .getFirst()
            .class1OfYearBefore());
  }

  @Test
  void withoutAbsencesThereIsNothingToKnow() {
    assertEquals(
        List.of(),
        AbsenceFact.of(
            Circumstances.NONE,
            PAYDAYS,
            WORKED,
            LocalDate.of(2020, 1, 6),
            new YearBefore(EmployerChoices.USUAL, year -> List.of()),
            RULES.statutoryPay()));
  }

  @Test
  void daysWorkedAreThoseFromItsFirstToItsLastDay() {
    assertEquals(
        WORKED.subList(1, 3),
        facts(EmployerChoices.USUAL, AnAbsence.sick("2026-06-03", "2026-06-05"))
            .getFirst()
            .daysWorked());
    assertEquals(
        WORKED.subList(2, 4),
        facts(EmployerChoices.USUAL, AnAbsence.sick("2026-06-04", "2026-06-04").withoutEnd())
            .getFirst()
            .daysWorked());
    assertEquals(
        WORKED.subList(3, 4),
        facts(
                EmployerChoices.USUAL,
                AnAbsence.onLeave("maternity", "2026-07-17", "2026-06-06", "2027-03-05"))
            .getFirst()
            .daysWorked());
  }
}
