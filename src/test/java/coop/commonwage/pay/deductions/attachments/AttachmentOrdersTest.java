package coop.commonwage.pay.deductions.attachments;

import static coop.commonwage.pay.deductions.attachments.SomeOrders.MADE;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.MONTHLY;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.WEEKLY;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.after;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.byTable;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.court;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.daily;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.monthly;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.order;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.owing;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.paid;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.sum;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.OrderBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentOrdersTest {

  private static final LocalDate OLDER = MADE.minusDays(1);

  private static List<String> amounts(OrdersTaken taken) {
    return taken.deductions().stream().map(one -> one.id() + " " + one.taken()).toList();
  }

  private static List<String> notices(OrdersTaken taken) {
    return taken.notices().stream()
        .map(notice -> notice.what().code() + ": " + notice.message())
        .toList();
  }

  @Test
  void anOlderOrderComesFirstAndALaterOneIsWorkedOutOnWhatItLeaves() {
    // 3 % of 99.00 = 2.97; 3 % of 96.03 = 2.8809
    OrdersTaken both =
        taken(
            paid("99.00", WEEKLY),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "second", MADE),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "first", OLDER));

    assertEquals(List.of("first 2.97", "second 2.88"), amounts(both));
    assertEquals(List.of(), notices(both));
  }

  @Test
  void amongOrdersOfOneDayTheIdDecides() {
    assertEquals(
        List.of("a 2.97", "b 2.88"),
        amounts(
            taken(
                paid("99.00", WEEKLY),
                byTable(OrderKind.COUNCIL_TAX_ENGLAND, "b", MADE),
                byTable(OrderKind.COUNCIL_TAX_ENGLAND, "a", MADE))));
  }

  @Test
  void aPriorityOrderComesBeforeAnOlderCivilDebtAndAnOlderDea() {
    OrdersTaken three =
        taken(
            monthly("1000.00", "0"),
            court(OrderKind.AEO_CIVIL_DEBT, "debt", MONTHLY, "50.00", "100.00"),
            byTable(OrderKind.DEA_STANDARD, "dea", OLDER.minusDays(1)),
            byTable(OrderKind.FINES, "fine", MADE.plusDays(9)));

    // 12 % of 1,000; 7 % of 1,000; the debt was made after the attachment
    assertEquals(List.of("fine 120.00", "dea 70.00", "debt 50.00"), amounts(three));
  }

  @Test
  void childMaintenanceAfterAnOlderCouncilTaxOrderKeeps60PercentOfWhatThatLeft() {
    OrdersTaken both =
        taken(
            monthly("1000.00", "0"),
            sum(OrderKind.DEO, "maintenance", MONTHLY, "900.00"),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "tax", OLDER));

    // 12 % of 1,000; 40 % of 880
    assertEquals(List.of("tax 120.00", "maintenance 352.00"), amounts(both));
    assertEquals(Money.of("548.00"), both.deductions().get(1).shortfallChange());
  }

  @Test
  void anArrestmentComesBeforeAnOlderMaintenanceArrestment() {
    OrdersTaken both =
        taken(
            monthly("1600.00", "0"),
            daily(OrderKind.MAINTENANCE_ARRESTMENT, "maintenance", "30.00", false),
            byTable(OrderKind.EARNINGS_ARRESTMENT, "debt", MADE.plusYears(1)));

    // 112.50 + 20 % of 100; of 1,467.50 left, 30 x 24.66 = 739.80 stays
    assertEquals(List.of("debt 132.50", "maintenance 727.70"), amounts(both));
    assertEquals(
        List.of(
            "attachment-held-back: the order REF-maintenance of the council asks for £900.00; only"
                + " £727.70 could be taken, so that what is protected is left"),
        notices(both));
  }

  @Test
  void oneCouncilHasTwoOrdersAtATimeAndAnotherCouncilItsOwn() {
    OrderInForce elsewhere =
        new OrderInForce(
            "elsewhere",
            new AttachmentOrder(
                OrderKind.COUNCIL_TAX_WALES,
                "another council",
                "R",
                MADE.plusDays(5),
                new OrderTerms.ByTable(),
                Optional.of(Money.of("500"))),
            OrderBalance.NEW);
    OrdersTaken three =
        taken(
            paid("99.00", WEEKLY),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "1", MADE),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "2", MADE.plusDays(1)),
            byTable(OrderKind.COUNCIL_TAX_ENGLAND, "3", MADE.plusDays(2)),
            elsewhere);

    assertEquals(List.of("1 2.97", "2 2.88", "elsewhere 0.00"), amounts(three));
    assertEquals(
        List.of(
            "attachment-order-waits: the order REF-3 of the council: nothing is taken yet, because"
                + " no more than 2 such orders are dealt with at a time; ask the council"),
        notices(three));
  }

  @Test
  void anOrderThatIsPaidOffMakesRoomForTheNext() {
    OrderInForce done =
        after(
            owing(byTable(OrderKind.EARNINGS_ARRESTMENT, "1", OLDER), "90.00"), "90.00", "0", "0");

    OrdersTaken next =
        taken(
            monthly("850.00", "0"),
            done,
            byTable(OrderKind.EARNINGS_ARRESTMENT, "2", MADE),
            byTable(OrderKind.EARNINGS_ARRESTMENT, "3", MADE.plusDays(1)));

    assertEquals(List.of("2 15.00"), amounts(next));
    assertEquals(1, next.notices().size());
    assertEquals(OrderNotice.What.WAITS, next.notices().getFirst().what());
    assertEquals("3", next.notices().getFirst().order().reference().substring(4));
  }

  @Test
  void aSecondDeaIsWorkedOutOnWhatTheFirstLeftInBothReadings() {
    for (DeaReading reading : DeaReading.values()) {
      OrdersTaken both =
          taken(
              paid("250.00", WEEKLY),
              new OrdersAsked(
                  List.of(
                      byTable(OrderKind.DEA_STANDARD, "2", MADE),
                      byTable(OrderKind.DEA_HIGHER, "1", OLDER)),
                  reading,
                  false));

      // 14 % of 250.00 = 35.00; 5 % of 215.00 = 10.75
      assertEquals(List.of("1 35.00", "2 10.75"), amounts(both), reading.word());
    }
  }

  @Test
  void theTwoReadingsOfADeaAfterChildMaintenance() {
    OrderInForce maintenance = sum(OrderKind.DEO, "deo", WEEKLY, "60.00");
    OrderInForce dea = byTable(OrderKind.DEA_STANDARD, "dea", MADE);

    assertEquals(
        List.of("deo 60.00", "dea 17.50"),
        amounts(
            taken(
                paid("250.00", WEEKLY),
                new OrdersAsked(List.of(maintenance, dea), DeaReading.FULL_NET, false))));
    assertEquals(
        List.of("deo 60.00", "dea 9.50"),
        amounts(
            taken(
                paid("250.00", WEEKLY),
                new OrdersAsked(List.of(maintenance, dea), DeaReading.RESIDUAL_NET, false))));
  }

  @Test
  void aDeaTakesNothingWhereOthersLeaveNoMoreThan60Percent() {
    OrdersTaken none =
        taken(
            monthly("1000.00", "0"),
            court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "400.00", "0"),
            byTable(OrderKind.DEA_STANDARD, "dea", MADE));

    assertEquals(List.of("court 400.00", "dea 0.00"), amounts(none));
    assertEquals(
        List.of(
            "attachment-held-back: the order REF-dea of the council asks for £70.00; only £0.00"
                + " could be taken, so that what is protected is left"),
        notices(none));
    assertEquals(
        List.of("court 399.99", "dea 0.01"),
        amounts(
            taken(
                monthly("1000.00", "0"),
                court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "399.99", "0"),
                byTable(OrderKind.DEA_STANDARD, "dea", MADE))));
    assertEquals(
        List.of("court 700.00", "dea 0.00"),
        amounts(
            taken(
                monthly("1000.00", "0"),
                court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "700.00", "0"),
                byTable(OrderKind.DEA_STANDARD, "dea", MADE))));
  }

  @Test
  void aCivilDebtTakesUpToItsProtectedEarningsAndCarriesNothing() {
    OrderInForce debt = court(OrderKind.AEO_CIVIL_DEBT, "debt", MONTHLY, "50.00", "900.00");

    assertEquals(List.of("debt 0.00"), amounts(taken(monthly("899.99", "0"), debt)));
    assertEquals(List.of("debt 0.00"), amounts(taken(monthly("900.00", "0"), debt)));
    assertEquals(List.of("debt 0.01"), amounts(taken(monthly("900.01", "0"), debt)));
    assertEquals(List.of("debt 49.99"), amounts(taken(monthly("949.99", "0"), debt)));
    assertEquals(List.of("debt 50.00"), amounts(taken(monthly("950.00", "0"), debt)));
    assertEquals(List.of("debt 50.00"), amounts(taken(monthly("950.01", "0"), debt)));
    assertEquals(
        Money.ZERO, taken(monthly("920.00", "0"), debt).deductions().getFirst().shortfallChange());
  }

  @Test
  void bothShortfallsOfAMaintenanceOrderAreCarriedAndMadeGood() {
    OrderInForce order = court(OrderKind.AEO_MAINTENANCE, "m", MONTHLY, "100.00", "900.00");

    OrderDeduction poor = taken(monthly("870.00", "0"), order).deductions().getFirst();
    assertEquals(Money.ZERO, poor.taken());
    assertEquals(Money.of("100.00"), poor.shortfallChange());
    assertEquals(Money.of("30.00"), poor.protectedShortfallChange());

    OrderDeduction better =
        taken(monthly("920.00", "0"), after(order, "0", "100.00", "30.00")).deductions().getFirst();
    assertEquals(Money.ZERO, better.taken());
    assertEquals(Money.of("100.00"), better.shortfallChange());
    assertEquals(Money.of("-20.00"), better.protectedShortfallChange());

    OrderDeduction good =
        taken(monthly("1015.00", "0"), after(order, "0", "200.00", "10.00"))
            .deductions()
            .getFirst();
    assertEquals(Money.of("105.00"), good.taken());
    assertEquals(Money.of("-5.00"), good.shortfallChange());
    assertEquals(Money.of("-10.00"), good.protectedShortfallChange());

    OrderDeduction best =
        taken(monthly("2000.00", "0"), after(order, "105.00", "195.00", "0"))
            .deductions()
            .getFirst();
    assertEquals(Money.of("295.00"), best.taken());
    assertEquals(Money.of("-195.00"), best.shortfallChange());
    assertEquals(Money.ZERO, best.protectedShortfallChange());
  }

  @Test
  void nothingMoreThanTheTotalIsTakenNorCarried() {
    OrderInForce order =
        owing(court(OrderKind.AEO_MAINTENANCE, "m", MONTHLY, "100.00", "900.00"), "350.00");

    OrdersTaken last = taken(monthly("2000.00", "0"), after(order, "250.00", "80.00", "0"));
    assertEquals(List.of("m 100.00"), amounts(last));
    assertEquals(Money.of("-80.00"), last.deductions().getFirst().shortfallChange());
    assertEquals(
        List.of(
            "attachment-paid-off: the order REF-m of the council is paid off with this pay: tell"
                + " the council"),
        notices(last));
    OrdersTaken nearly = taken(monthly("940.00", "0"), after(order, "250.00", "80.00", "0"));
    assertEquals(List.of("m 40.00"), amounts(nearly));
    assertEquals(Money.of("-20.00"), nearly.deductions().getFirst().shortfallChange());
    assertEquals(
        List.of(), amounts(taken(monthly("2000.00", "0"), after(order, "350.00", "0", "0"))));
    assertEquals(
        List.of(), amounts(taken(monthly("2000.00", "0"), after(order, "350.01", "0", "0"))));
  }

  @Test
  void anOlderChildMaintenanceOrderNamesItsProtectedEarnings() {
    OrderInForce order = court(OrderKind.DEO, "deo", MONTHLY, "300.00", "850.00");

    OrdersTaken taken = taken(monthly("1000.00", "0"), order);

    assertEquals(List.of("deo 150.00"), amounts(taken));
    assertEquals(Money.of("150.00"), taken.deductions().getFirst().shortfallChange());
    assertEquals(Money.ZERO, taken.deductions().getFirst().protectedShortfallChange());
    assertEquals(
        List.of(
            "attachment-held-back: the order REF-deo of the council asks for £300.00; only £150.00"
                + " could be taken, so that what is protected is left; the rest is carried on"),
        notices(taken));
  }

  @Test
  void amountsForWeeksAreTurnedIntoTheWeeksOfThePayPeriod() {
    OrderInForce weekly = court(OrderKind.AEO_CIVIL_DEBT, "w", WEEKLY, "20.00", "200.00");
    OrderInForce fourWeekly =
        court(OrderKind.AEO_CIVIL_DEBT, "f", PayFrequency.FOUR_WEEKLY, "80.03", "800.01");

    assertEquals(
        List.of("w 80.00"), amounts(taken(paid("1000.00", PayFrequency.FOUR_WEEKLY), weekly)));
    assertEquals(
        List.of("w 10.00"), amounts(taken(paid("410.00", PayFrequency.FORTNIGHTLY), weekly)));
    // 20.0075 down, 200.0025 up
    assertEquals(List.of("f 20.00"), amounts(taken(paid("300.00", WEEKLY), fourWeekly)));
    assertEquals(List.of("f 1.99"), amounts(taken(paid("202.00", WEEKLY), fourWeekly)));
  }

  @Test
  void amountsForMonthsAreNotTurnedIntoWeeks() {
    assertEquals(
        List.of(
            "attachment-order-unclear: the order REF-deo of the council cannot be worked out: it"
                + " names amounts for monthly pay, but this is pay every 2 weeks; ask the council"),
        notices(
            taken(
                paid("400.00", PayFrequency.FORTNIGHTLY),
                sum(OrderKind.DEO, "deo", MONTHLY, "60.00"))));
    assertEquals(
        List.of(
            "attachment-order-unclear: the order REF-deo of the council cannot be worked out: it"
                + " names amounts for weekly pay, but this is monthly pay; ask the council"),
        notices(taken(monthly("400.00", "0"), sum(OrderKind.DEO, "deo", WEEKLY, "60.00"))));
    OrdersTaken byTheDay =
        taken(
            new AttachableEarnings(
                Money.of("400"), Money.ZERO, EarningsPeriod.ofDays(9), Optional.empty()),
            sum(OrderKind.DEO, "deo", WEEKLY, "60.00"),
            byTable(OrderKind.FINES, "fine", MADE));
    assertEquals(
        List.of(
            "attachment-order-unclear: the order REF-deo of the council cannot be worked out: it"
                + " names amounts for weekly pay, but this is pay by the day; ask the council"),
        notices(byTheDay));
    // 400 / 9 = 44.44 a day, 17 % of it is 7.5555
    assertEquals(List.of("fine 67.95"), amounts(byTheDay));
  }

  @Test
  void theTableOnACommunityChargeOrderIsUsedForItsOwnPayPeriod() {
    OrderInForce printed =
        order(
            OrderKind.COMMUNITY_CHARGE,
            "cc",
            MADE,
            new OrderTerms.PrintedTable(
                WEEKLY,
                List.of(
                    OrderBand.share(Money.ZERO, Optional.of(Money.of("75")), Rate.ZERO),
                    OrderBand.share(Money.of("75"), Optional.empty(), Rate.of("0.03")))),
            Optional.of(Money.of("90")));

    assertEquals(List.of("cc 0.00"), amounts(taken(paid("75.00", WEEKLY), printed)));
    assertEquals(List.of("cc 2.25"), amounts(taken(paid("75.01", WEEKLY), printed)));
    assertEquals(List.of("cc 3.29"), amounts(taken(paid("109.99", WEEKLY), printed)));
    assertEquals(
        List.of(
            "attachment-order-unclear: the order REF-cc of the council cannot be worked out: its"
                + " table is for weekly pay, but this is pay every 4 weeks; ask the council"),
        notices(taken(paid("300.00", PayFrequency.FOUR_WEEKLY), printed)));
    assertEquals(
        OrderNotice.What.CANNOT_BE_WORKED_OUT,
        taken(monthly("300.00", "0"), printed).notices().getFirst().what());
  }

  @Test
  void anArrestmentTakesAtLeastItsMinimum() {
    OrderInForce debt = byTable(OrderKind.EARNINGS_ARRESTMENT, "d", MADE);

    // 15 % of 66.66 is 9.999, 15 % of 66.70 is 10.005, 15 % of 66.74 is 10.011
    assertEquals(List.of("d 0.00"), amounts(taken(monthly("750.00", "0"), debt)));
    assertEquals(List.of("d 10.00"), amounts(taken(monthly("750.01", "0"), debt)));
    assertEquals(List.of("d 10.00"), amounts(taken(monthly("816.70", "0"), debt)));
    assertEquals(List.of("d 10.01"), amounts(taken(monthly("816.74", "0"), debt)));
    assertEquals(List.of("d 4.60"), amounts(taken(paid("345.23", PayFrequency.FORTNIGHTLY), debt)));
  }

  @Test
  void aConjoinedOrderForMaintenanceAloneIsWorkedOutByTheDay() {
    assertEquals(
        List.of("c 160.20"),
        amounts(
            taken(
                monthly("900.00", "0"),
                daily(OrderKind.CONJOINED_ARRESTMENT, "c", "10.00", false))));
    assertEquals(
        List.of("c 132.50"),
        amounts(
            taken(
                monthly("1600.00", "0"),
                daily(OrderKind.CONJOINED_ARRESTMENT, "c", "0.00", true))));
    // what is left after ordinary debts does not reach the protected 739.80
    assertEquals(
        List.of("c 10.00"),
        amounts(
            taken(
                new AttachableEarnings(
                    Money.of("751.00"),
                    Money.ZERO,
                    EarningsPeriod.of(MONTHLY, 31),
                    Optional.empty()),
                daily(OrderKind.CONJOINED_ARRESTMENT, "c", "5.00", true))));
  }

  @Test
  void whoHasNothingLosesNothing() {
    OrdersTaken none =
        taken(
            monthly("-12.00", "30.00"),
            byTable(OrderKind.DEA_HIGHER, "dea", MADE),
            sum(OrderKind.DEO, "deo", MONTHLY, "10.00"));

    assertEquals(List.of("deo 0.00", "dea 0.00"), amounts(none));
    assertEquals(Money.ZERO, none.loans());
  }
}
