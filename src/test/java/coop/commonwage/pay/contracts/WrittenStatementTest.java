package coop.commonwage.pay.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.people.Address;
import coop.commonwage.people.Employer;
import coop.commonwage.people.Gender;
import coop.commonwage.people.Nation;
import coop.commonwage.people.Person;
import coop.commonwage.people.Postcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WrittenStatementTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final Address ADDRESS =
      new Address(List.of("1 Mill Lane", "Wrecsam"), Postcode.of("LL12 4FH"));
  private static final Employer EMPLOYER =
      new Employer(
          new UUID(0, 9), "Gofal Cydweithredol Ltd", ADDRESS, Nation.WALES, Optional.empty());
  private static final Person WORKER =
      new Person(
          new UUID(0, 3),
          "Marta",
          "Roberts",
          LocalDate.of(2003, 11, 13),
          Gender.FEMALE,
          Optional.empty(),
          ADDRESS,
          Optional.empty(),
          Optional.empty());
  private static final Employment EMPLOYMENT =
      new Employment(
          new UUID(0, 1),
          WORKER.id(),
          "W0001",
          START,
          Optional.empty(),
          new TaxDetails(TaxCode.of("1257L"), NiCategory.A, Optional.empty(), false),
          new PensionTerms(PensionTerms.Status.ENROLLED, Rate.ofPercent("5"), Rate.ofPercent("3")));

  private static HouseConditions conditions(String probation) {
    return new HouseConditions(
        PayFrequency.MONTHLY,
        "Any day of the week by rota, given four weeks ahead.",
        "5.6 weeks with public holidays.",
        "Statutory sick pay.",
        "None.",
        "None.",
        "As the law says.",
        "The work is permanent.",
        probation,
        "The homes of the people cared for, in Wrecsam.",
        "None.",
        "Two days of induction, paid.",
        "The workplace pension.",
        "None.",
        "The handbook; turn to the coordinator.");
  }

  private static Contract contractFrom(LocalDate firstDay) {
    return Contract.draft(
        new UUID(0, 2), EMPLOYMENT.id(), firstDay, ContractTest.thirtyGuaranteedHours());
  }

  @Test
  void theStatementSaysWhoSinceWhenAndOnWhatTerms() {
    WrittenStatement statement =
        WrittenStatement.of(
            EMPLOYER, WORKER, EMPLOYMENT, contractFrom(START), conditions("None."), START);
    assertEquals(START, statement.employmentBegan());
    assertEquals(START, statement.continuousSince());
    assertEquals("care worker", statement.terms().jobTitle());
    assertTrue(statement.isFirst());
  }

  @Test
  void theStatementOfAnAmendmentIsNotTheFirst() {
    LocalDate later = LocalDate.of(2026, 10, 1);
    assertFalse(
        WrittenStatement.of(
                EMPLOYER, WORKER, EMPLOYMENT, contractFrom(later), conditions("None."), later)
            .isFirst());
  }

  @Test
  void whatTheLawWantsSaidMustBeSaidEvenThatThereIsNone() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> conditions(" "));
    assertEquals(
        "the written statement must say something about probation, even that there is none",
        refused.getMessage());
  }

  @Test
  void aContractOfSomebodyElseIsRefused() {
    Contract strange =
        Contract.draft(
            new UUID(0, 2), new UUID(0, 77), START, ContractTest.thirtyGuaranteedHours());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            WrittenStatement.of(EMPLOYER, WORKER, EMPLOYMENT, strange, conditions("None."), START));
  }

  @Test
  void theTermsThatDecidePayComeFromEmploymentAndContract() {
    WorkerTerms terms =
        EMPLOYMENT.under(ContractTest.thirtyGuaranteedHours(), WORKER.dateOfBirth());
    assertEquals(START, terms.startDate());
    assertEquals(Rate.of("13.45"), terms.contract().hourlyRate());
    assertEquals(TaxCode.of("1257L"), terms.taxCode());
  }

  @Test
  void anEmploymentLastsFromItsFirstToItsLastDay() {
    Employment ended =
        new Employment(
            EMPLOYMENT.id(),
            WORKER.id(),
            "W0001",
            START,
            Optional.of(LocalDate.of(2026, 10, 17)),
            EMPLOYMENT.tax(),
            EMPLOYMENT.pension());
    assertFalse(ended.lastsOn(START.minusDays(1)));
    assertTrue(ended.lastsOn(LocalDate.of(2026, 10, 17)));
    assertFalse(ended.lastsOn(LocalDate.of(2026, 10, 18)));
  }
}
