package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was paid for a year one way is not paid for it another way. */
class OneWayOnlyTest {

  private static final UUID ANA = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 14);

  private static DividendsPaid.Paid paid(PaidKind kind, boolean byBank) {
    return new DividendsPaid.Paid(
        ANA, "A1", "Ana Roberts", kind, byBank, Money.of("50.00"), Optional.of(DAY));
  }

  private static void posts(
      DividendsPaid.Paid before, String memberClass, Kind kind, String amount, String publicly) {
    OneWayOnly.refuseAnother(
        List.of(before),
        Map.of(ANA, memberClass),
        Map.of(ANA, Money.of(publicly)),
        List.of(
            new CapitalEntry(ANA, DAY, kind, Holding.ACCOUNT, 2026, Money.of(amount).negated())));
  }

  private static String refused(
      DividendsPaid.Paid before, String memberClass, Kind kind, String amount, String publicly) {
    return assertThrows(Refused.class, () -> posts(before, memberClass, kind, amount, publicly))
        .detail();
  }

  @Test
  void whatTheBankPaidIsNotPaidWithWages() {
    String refused =
        refused(paid(PaidKind.SHARE, true), "worker", Kind.PAID_IN_CASH, "50.00", "0.00");
    assertEquals(
        "Ana Roberts (A1) was paid 50.00 by bank on 2026-11-14 of a distribution of this year that"
            + " was reversed, and this one pays it with wages: record first that it was paid back"
            + " or let go.",
        refused);
    assertEquals(
        "Talwyd 50.00 i Ana Roberts (A1) drwy’r banc ar 14 Tachwedd 2026 o ddosbarthiad o’r"
            + " flwyddyn hon a wrthdrowyd, ac mae hwn yn ei dalu gyda chyflog: cofnodwch yn gyntaf"
            + " iddo gael ei ad-dalu neu ei faddau.",
        RefusalWords.in(Language.WELSH).say(refused));
  }

  @Test
  void whatWentWithWagesIsNotPaidByBank() {
    assertEquals(
        "Ana Roberts (A1) was paid 50.00 with wages on 2026-11-14 of a distribution of this year"
            + " that was reversed, and this one pays it by bank: record first that it was paid back"
            + " or let go.",
        refused(paid(PaidKind.SHARE, false), "user", Kind.PAID_IN_CASH, "50.00", "0.00"));
  }

  @Test
  void whatWasPaidIsNotCreditedTowardsCareButForWhatAPublicBodysMoneyBrought() {
    assertEquals(
        "Ana Roberts (A1) was paid 50.00 by bank on 2026-11-14 of a distribution of this year that"
            + " was reversed, and this one credits it towards care: record first that it was paid"
            + " back or let go.",
        refused(paid(PaidKind.SHARE, true), "user", Kind.CREDITED_TO_CARE, "10.01", "10.00"));
    assertDoesNotThrow(
        () -> posts(paid(PaidKind.SHARE, true), "user", Kind.CREDITED_TO_CARE, "10.00", "10.00"));
  }

  @Test
  void theSameWayIsSetOffAndInterestIsAnotherMatter() {
    assertDoesNotThrow(
        () -> {
          posts(paid(PaidKind.SHARE, true), "user", Kind.PAID_IN_CASH, "50.00", "0.00");
          posts(paid(PaidKind.SHARE, false), "worker", Kind.PAID_IN_CASH, "50.00", "0.00");
          posts(paid(PaidKind.INTEREST, true), "worker", Kind.PAID_IN_CASH, "50.00", "0.00");
        });
  }
}
