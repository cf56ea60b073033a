package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.ExplainPayslip;
import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.Payslips;
import coop.commonwage.pay.application.ReadFunderStatement;
import coop.commonwage.pay.application.ReadMinimumWageRecord;
import coop.commonwage.pay.application.RecordFunding;
import coop.commonwage.pay.application.TimeOnRecord;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.CostShares;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who pays for care, and the papers that show every minute and every pound, on a real database. */
class FundingIT {

  private static final DateSpan OCTOBER = DateSpan.monthOf(LocalDate.of(2026, 10, 1));
  private static final String BUDGET = "budget/C1";

  private static DatabaseForTests database;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private final ACooperative cooperative = ACooperative.on(database);
  private final DataSource pay = cooperative.database();
  private final Caller caller =
      new CallerForTests(cooperative.employer, cooperative.preparer, "pam");
  private Instant now = ACooperative.NOW;
  private final Clock clock = () -> now = now.plusSeconds(1);
  private final SqlFunderAccounts accounts = new SqlFunderAccounts(pay);
  private final TimeOnRecord time =
      new TimeOnRecord(
          new SqlRecordedTime(pay),
          new SqlRecordedChoices(pay),
          new SqlEmployerOnBooks(pay),
          ACooperative.RULES);

  private RecordFunding record() {
    return new RecordFunding(
        cooperative.transactions,
        caller,
        accounts,
        new AuditTrail(new AuditRows(pay), clock),
        clock);
  }

  private ReadFunderStatement statements() {
    return new ReadFunderStatement(
        cooperative.transactions,
        caller,
        accounts,
        cooperative.payslips,
        cooperative.employments,
        time,
        new SqlEmployerOnBooks(cooperative.database()));
  }

  /** Ana is with C1 on two days; from the second on a budget pays for C1. */
  @Test
  void aBudgetHolderIsShownTheWholeCostOfTheirDays() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    cooperative.visited(ana, "V2", "2026-10-06T08:00", "2026-10-06T11:00");
    record().account(new FunderAccount(BUDGET, FunderKind.PERSONAL_BUDGET, "C1's budget"));
    record().client(new ClientFunding("C1", LocalDate.of(2026, 10, 6), BUDGET));
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(run);

    FunderStatement statement = statements().of(BUDGET, OCTOBER);
    assertEquals(1, statement.rows().size());
    FunderStatement.Row row = statement.rows().getFirst();
    assertEquals("ana", row.payrollId());
    assertEquals(OCTOBER, row.days());
    assertEquals(180, row.cost().minutes());
    Money contact = cooperative.slip(run).amount("contact");
    Money cost = CostShares.cost(cooperative.slip(run).lines());
    // 180 of 300 minutes, and the same part of everything on top
    assertEquals(Money.ofPence((contact.pence() * 3 + 2) / 5), row.cost().work());
    assertEquals(statement.total(), row.cost().total());
    assertFalse(statement.total().isMoreThan(cost));
  }

  @Test
  void aClientCannotBeFundedFromAnAccountThatIsNotThere() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                record()
                    .client(new ClientFunding("C1", LocalDate.of(2026, 10, 6), "budget/nobody")));
    assertEquals("there is no funder account of this name", refused.errors().getFirst().message());
    assertThrows(Refused.class, () -> statements().of("budget/nobody", OCTOBER));
  }

  @Test
  void aChangedAccountKeepsItsReference() {
    record().account(new FunderAccount(BUDGET, FunderKind.PRIVATE, "Mrs Jones"));
    record().account(new FunderAccount(BUDGET, FunderKind.PERSONAL_BUDGET, "C1's budget"));
    assertEquals(
        List.of(new FunderAccount(BUDGET, FunderKind.PERSONAL_BUDGET, "C1's budget")),
        cooperative.transactions.in(cooperative.employer, accounts::all));
  }

  @Test
  void theMinimumWageRecordHoldsEveryMinuteThePayslipWasCheckedWith() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    cooperative.visited(ana, "V2", "2026-10-05T10:30", "2026-10-05T11:30");
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(run);
    MinimumWageRecord record = recordOf(run);
    assertEquals(210, record.minutesChecked());
    assertEquals(210, record.minutesKnown());
    assertFalse(record.isCorrectedSince());
    assertEquals(List.of(), record.changes());
    assertEquals(
        List.of("CONTACT 120 120", "WAITING 30 30", "CONTACT 60 60"),
        record.time().segments().stream()
            .map(
                segment ->
                    segment.kind() + " " + segment.minutes() + " " + segment.minimumWageMinutes())
            .toList());
    cooperative.waitsAnHour();
    cooperative.time().corrects("V2", ana, "2026-10-05T10:30", "2026-10-05T11:45", "delivered");
    assertEquals(210, recordOf(run).minutesChecked());
    assertEquals(225, recordOf(run).minutesKnown());
    assertEquals(List.of(), recordOf(run).paidLater());
    assertEquals(
        List.of("V2 2026-10-05T11:30 2026-10-05T11:45"),
        recordOf(run).changes().stream()
            .map(change -> change.visitId() + " " + end(change.paid()) + " " + end(change.now()))
            .toList());
    cooperative.pays(cooperative.opens(ACooperative.NOVEMBER));
    // a quarter of an hour at 13.45
    assertEquals(
        List.of("correction-contact 3.36 15", "correction-worked-time 0.00 15"),
        recordOf(run).paidLater().stream()
            .map(
                paid ->
                    paid.code()
                        + " "
                        + paid.amount()
                        + " "
                        + paid.quantity().map(PayslipLine.Quantity::amount).orElse(0))
            .toList());
    assertTrue(recordOf(run).isCorrectedSince());
  }

  private static String end(Optional<RecordedVisit> kept) {
    return kept.orElseThrow().visit().actualEnd().orElseThrow().toString();
  }

  private MinimumWageRecord recordOf(UUID run) {
    Payslips.Stored stored =
        cooperative.transactions.in(
            cooperative.employer,
            () ->
                cooperative
                    .payslips
                    .find(cooperative.payslips.ofRun(run).getFirst().id())
                    .orElseThrow());
    PayslipDetails details =
        new PayslipDetails(
            stored.id(),
            run,
            true,
            stored.personId(),
            stored.payrollId(),
            "Ana",
            "Gofal",
            "",
            "",
            List.of(),
            stored.payslip());
    return new ReadMinimumWageRecord(
            cooperative.transactions,
            caller,
            cooperative.employments,
            time,
            cooperative.payslips,
            new ExplainPayslip(
                cooperative.transactions, caller, cooperative.payslips, ACooperative.RULES))
        .of(details);
  }
}
