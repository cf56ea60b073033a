package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.store.ACooperative;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.distributions.OwnershipTests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the members' decision to the line of a finalised payslip, both halves on one database. */
class DividendsOnPayslipsIT {

  private static DatabaseForTests database;

  private ACooperative pay;
  private ASharingCooperative surplus;
  private UUID ana;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void oneWorkerWhoIsAMember() {
    pay = ACooperative.on(database);
    ana = pay.personOf(pay.employs("ana")).orElseThrow().id();
    surplus = ASharingCooperative.of(database, pay.employer);
    surplus.worked(ana, "ana", 4000);
    surplus.importsMembers("payroll_id,member_class,member_since\nana,worker,2020-01-01\n");
  }

  private PayingOffice office() {
    return surplus.payingThrough(pay.oneOffs());
  }

  private void handsOver(UUID id) {
    office().pays().pay(pay.employer, "pat", id);
  }

  private String trail(UUID id) {
    MoneyTrail trail = office().follows(id);
    return "due %s paid %s free %s waiting %s withdrawn %s difference %s"
        .formatted(
            trail.due(),
            trail.paid(),
            trail.taxFree(),
            trail.waiting(),
            trail.withdrawn(),
            trail.difference());
  }

  @Test
  void aShareIsALineOfTheNextPayslipOnceAndEveryPennyIsFound() {
    UUID id = surplus.shares("2000.00", "2026/1");
    handsOver(id);
    assertEquals(
        "due 1200.00 paid 0.00 free 0.00 waiting 1200.00 withdrawn 0.00 difference 0.00",
        trail(id));
    UUID october = pay.opens(ACooperative.OCTOBER);
    pay.calculates(october);
    assertEquals(MoneyTrail.Where.COUNTED, office().follows(id).lines().getFirst().where());
    pay.pays(october);
    handsOver(id);
    pay.pays(pay.opens(ACooperative.NOVEMBER));
    assertEquals(
        "due 1200.00 paid 1200.00 free 0.00 waiting 0.00 withdrawn 0.00 difference 0.00",
        trail(id));
    assertEquals(
        List.of(ACooperative.OCTOBER.payDate()),
        office().follows(id).lines().stream().map(line -> line.payDate().orElseThrow()).toList());
  }

  @Test
  void aBonusOfAnEmployeeOwnedCompanyIsFreeOfTaxUpToTheYearsLimitAndInsuredInFull() {
    surplus.form().isOwnedByItsEmployees(ASharingCooperative.YEAR.firstDay());
    UUID id = surplus.decides(surplus.declares("5000.00", "uk-eot-company"), "2026/1");
    DistributionView.TaxSplit tax = surplus.reads(id).tax().orElseThrow();
    assertEquals(List.of(), tax.failing());
    assertEquals(Money.of("3600.00"), tax.exempt());
    assertEquals(Money.of("1400.00"), tax.taxed());
    handsOver(id);
    pay.pays(pay.opens(ACooperative.OCTOBER));
    assertEquals(
        "due 5000.00 paid 5000.00 free 3600.00 waiting 0.00 withdrawn 0.00 difference 0.00",
        trail(id));
  }

  @Test
  void nothingIsFreeOfTaxWhileATestOfEmployeeOwnershipIsNotOnRecordOrNotMet() {
    UUID unknown = surplus.declares("5000.00", "uk-eot-company");
    DistributionView.TaxSplit before = surplus.reads(unknown).tax().orElseThrow();
    assertEquals(3, before.failing().size());
    assertEquals(Money.ZERO, before.exempt());
    assertEquals(Money.of("5000.00"), before.taxed());
    surplus.form().isOwnedByItsEmployees(ASharingCooperative.YEAR.firstDay());
    assertEquals(3, surplus.reads(unknown).tax().orElseThrow().failing().size());
    surplus.form().ownership().count(LocalDate.of(2026, 10, 1), 3, 7, "register of October");
    UUID id = surplus.decides(surplus.declares("5000.00", "uk-eot-company"), "2026/1");
    OwnershipTests.Finding failing = surplus.reads(id).tax().orElseThrow().failing().getFirst();
    assertEquals("office-holder-ratio", failing.rule());
    assertEquals(OwnershipTests.Standing.NOT_MET, failing.standing());
    handsOver(id);
    pay.pays(pay.opens(ACooperative.OCTOBER));
    assertEquals(
        "due 5000.00 paid 5000.00 free 0.00 waiting 0.00 withdrawn 0.00 difference 0.00",
        trail(id));
  }

  @Test
  void theFactsOfOwnershipAreNotTakenFromWhoeverDrafts() {
    for (String key : List.of("ownership", "ownership_on_record")) {
      JsonObject claimed =
          Json.createObjectBuilder()
              .add(key, Json.createObjectBuilder().add("trading", true))
              .build();
      Refused refused =
          assertThrows(Refused.class, () -> surplus.declares("5000.00", "uk-eot-company", claimed));
      assertEquals("ownership", refused.errors().getFirst().column());
    }
  }

  @Test
  void theHighestRateOnSharesIsNotDeclaredByTheDraftItBounds() {
    JsonObject claimed =
        Json.createObjectBuilder()
            .add(
                "share_interest",
                Json.createObjectBuilder()
                    .add("rate_percent", "15")
                    .add("declared_maximum_percent", "16"))
            .build();
    Refused refused =
        assertThrows(Refused.class, () -> surplus.declares("5000.00", "uk-coop-society", claimed));
    assertEquals("share_interest.declared_maximum_percent", refused.errors().getFirst().column());
  }

  @Test
  void whatIsReversedWhileARunCountsItIsPaidByNoRun() {
    UUID id = surplus.shares("2000.00", "2026/1");
    handsOver(id);
    UUID october = pay.opens(ACooperative.OCTOBER);
    pay.waitsForTheEndOf(october);
    pay.calculates(october);
    UUID reversal = surplus.decides(surplus.reverses(id), "2026/2");
    office().withdraws().withdraw(pay.employer, "pat", reversal);
    assertThrows(RuntimeException.class, () -> pay.approves(october, pay.approver));
    pay.pays(october);
    assertEquals(
        "due 1200.00 paid 0.00 free 0.00 waiting 0.00 withdrawn 1200.00 difference 0.00",
        trail(id));
  }

  @Test
  void whatWaitsOfAReversedShareIsNotPaidBesideItsSuccessorThatIsHandedOverByHand() {
    UUID id = surplus.shares("2000.00", "2026/1");
    handsOver(id);
    surplus.decides(surplus.reverses(id), "2026/2");
    UUID again = surplus.shares("2500.00", "2026/3");
    handsOver(again);
    pay.pays(pay.opens(ACooperative.OCTOBER));
    assertEquals(
        "due 1200.00 paid 0.00 free 0.00 waiting 0.00 withdrawn 1200.00 difference 0.00",
        trail(id));
    assertEquals(
        "due 1500.00 paid 1500.00 free 0.00 waiting 0.00 withdrawn 0.00 difference 0.00",
        trail(again));
  }

  @Test
  void whatWasPaidStaysPaidWhenTheMembersReverseAndStandsOpenByName() {
    UUID id = surplus.shares("2000.00", "2026/1");
    handsOver(id);
    pay.pays(pay.opens(ACooperative.OCTOBER));
    UUID reversal = surplus.decides(surplus.reverses(id), "2026/2");
    assertEquals(0, office().withdraws().withdraw(pay.employer, "pat", reversal));
    MoneyTrail trail = office().follows(id);
    assertEquals(Money.of("1200.00"), trail.paid());
    assertEquals(Money.of("1200.00"), trail.open());
    UUID again = surplus.shares("2500.00", "2026/3");
    handsOver(again);
    pay.pays(pay.opens(ACooperative.NOVEMBER));
    assertEquals(
        "due 1500.00 paid 300.00 free 0.00 waiting 0.00 withdrawn 0.00 difference 0.00",
        trail(again));
    assertEquals(Money.ZERO, office().follows(id).open());
  }

  private Money freeWhenTheLimitFalls(LocalDate from) {
    List<AddOneOffEarnings.Limit> limits =
        List.of(
            new AddOneOffEarnings.Limit(
                LocalDate.of(2026, 10, 1), Money.of("3600.00"), 1, "the Act"),
            new AddOneOffEarnings.Limit(from, Money.of("2000.00"), 1, "the Act as amended"));
    pay.oneOffs()
        .add(
            pay.employer,
            List.of(
                new AddOneOffEarnings.OneOff(
                    ana,
                    PayDividends.CODE,
                    Money.of("5000.00"),
                    "dividend/x/" + ana,
                    Optional.of(new AddOneOffEarnings.TaxFree(Money.of("5000.00"), limits)))));
    pay.pays(pay.opens(ACooperative.OCTOBER));
    return pay.oneOffs().places(pay.employer, "dividend/x/").getFirst().taxFree();
  }

  @Test
  void theLimitOfTheDayOfPaymentCounts() {
    assertEquals(Money.of("2000.00"), freeWhenTheLimitFalls(ACooperative.OCTOBER.payDate()));
  }

  @Test
  void aLimitThatBeginsAfterTheDayOfPaymentDoesNotCount() {
    assertEquals(
        Money.of("3600.00"), freeWhenTheLimitFalls(ACooperative.OCTOBER.payDate().plusDays(1)));
  }
}
