package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.agreed.AgreedDeduction;
import coop.commonwage.pay.deductions.agreed.DeductionKind;
import coop.commonwage.pay.deductions.attachments.AttachmentOrder;
import coop.commonwage.pay.deductions.attachments.OrderKind;
import coop.commonwage.pay.deductions.attachments.OrderTerms;
import coop.commonwage.rules.OrderBand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderAndDeductionKindsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

  private static Map<String, String> order(String kind, String... more) {
    Map<String, String> entries =
        new HashMap<>(
            Map.of(
                "order", kind, "creditor", "Leeds", "orderReference", "L1", "made", "2026-08-31"));
    for (int i = 0; i < more.length; i += 2) {
      entries.put(more[i], more[i + 1]);
    }
    return entries;
  }

  private static <B> Instruction<B> recorded(InstructionKind<B> kind, Map<String, String> entries) {
    return Instruction.recorded(new UUID(0, 1), kind, FROM, Optional.empty(), entries);
  }

  private static AttachmentOrder read(String kind, String... more) {
    return recorded(InstructionKinds.ATTACHMENT_ORDER, order(kind, more)).body();
  }

  private static String refused(InstructionKind<?> kind, Map<String, String> entries) {
    WrongEntries wrong = assertThrows(WrongEntries.class, () -> recorded(kind, entries));
    return wrong.wrongs().getFirst().field() + ": " + wrong.wrongs().getFirst().message();
  }

  private static String refused(String kind, String... more) {
    return refused(InstructionKinds.ATTACHMENT_ORDER, order(kind, more));
  }

  @Test
  void anOrderByTheLawsTableSaysNothingMore() {
    assertEquals(
        new AttachmentOrder(
            OrderKind.COUNCIL_TAX_WALES,
            "Leeds",
            "L1",
            LocalDate.of(2026, 8, 31),
            new OrderTerms.ByTable(),
            Optional.of(Money.of("812.40"))),
        read("council-tax-wales", "total", "812.40"));
    assertEquals(Optional.empty(), read("dea-standard").total());
    assertEquals(Optional.of(Money.of("70")), read("dea-higher", "total", "70").total());
  }

  @Test
  void anOrderForASumSaysForWhichPayPeriod() {
    assertEquals(
        new OrderTerms.Fixed(PayFrequency.FOUR_WEEKLY, Money.of("60"), Optional.empty()),
        read("dea-fixed", "amountsFor", "four-weekly", "normalDeduction", "60").terms());
    assertEquals(
        new OrderTerms.Fixed(PayFrequency.MONTHLY, Money.of("60"), Optional.empty()),
        read("deo", "amountsFor", "monthly", "normalDeduction", "60").terms());
    assertEquals(
        new OrderTerms.Fixed(PayFrequency.MONTHLY, Money.of("60"), Optional.of(Money.of("900"))),
        read("deo", "amountsFor", "monthly", "normalDeduction", "60", "protectedEarnings", "900")
            .terms());
    assertEquals(
        new OrderTerms.Fixed(PayFrequency.WEEKLY, Money.of("60"), Optional.of(Money.ZERO)),
        read(
                "aeo-maintenance",
                "amountsFor",
                "weekly",
                "normalDeduction",
                "60",
                "protectedEarnings",
                "0")
            .terms());
  }

  @Test
  void ordersOfScotlandSayDailyRates() {
    assertEquals(
        new OrderTerms.Daily(Money.of("8.50"), false),
        read("maintenance-arrestment", "dailyMaintenance", "8.50").terms());
    assertEquals(
        new OrderTerms.Daily(Money.of("8.50"), true),
        read("conjoined-arrestment", "dailyMaintenance", "8.50", "ordinaryDebts", "yes").terms());
    assertEquals(
        new OrderTerms.Daily(Money.ZERO, true),
        read("conjoined-arrestment", "ordinaryDebts", "yes").terms());
    assertEquals(
        "dailyMaintenance: this must be filled in",
        refused("conjoined-arrestment", "ordinaryDebts", "no"));
    assertEquals(
        "dailyMaintenance: this must be more than 0.00",
        refused("maintenance-arrestment", "dailyMaintenance", "0"));
  }

  @Test
  void aPrintedTableIsReadRowByRow() {
    AttachmentOrder order =
        read(
            "community-charge",
            "total",
            "90",
            "amountsFor",
            "weekly",
            "table",
            "75 0%, 135.50 3%, above 17% 50%");

    assertEquals(
        new OrderTerms.PrintedTable(
            PayFrequency.WEEKLY,
            List.of(
                OrderBand.share(Money.ZERO, Optional.of(Money.of("75")), Rate.ZERO),
                OrderBand.share(Money.of("75"), Optional.of(Money.of("135.50")), Rate.of("0.03")),
                new OrderBand(
                    Money.of("135.50"),
                    Optional.empty(),
                    Money.of("23.03"),
                    Rate.ZERO,
                    Rate.of("0.5"),
                    Money.ZERO))),
        order.terms());
    assertEquals(
        new OrderTerms.PrintedTable(
            PayFrequency.WEEKLY,
            List.of(
                OrderBand.share(Money.ZERO, Optional.of(Money.of("75")), Rate.ZERO),
                OrderBand.share(Money.of("75"), Optional.empty(), Rate.of("0.03")))),
        read("community-charge", "total", "90", "amountsFor", "weekly", "table", "75 0%, above 3%")
            .terms());
    for (String wrong :
        List.of(
            "75 0%",
            "75 0%, 75 3%, above 5%",
            "above 5%, 75 3%",
            "above 5%, above 6%",
            "75 0% 3%, above 5%",
            "75: 0%, above 5%",
            "75 0, above 5%",
            "nothing")) {
      assertEquals(
          "table: write the table row by row with rising limits, like 75 0%, 135 3%, above 17% 50%",
          refused("community-charge", "total", "90", "amountsFor", "weekly", "table", wrong),
          wrong);
    }
  }

  @Test
  void whatIsMissingOrStrangeIsNamed() {
    assertEquals("total: this must be filled in", refused("fines"));
    assertEquals("total: this must be more than 0.00", refused("fines", "total", "0"));
    assertEquals(
        "normalDeduction: an order of kind fines does not say this: it says nothing: the law's"
            + " table says how much",
        refused("fines", "total", "9", "normalDeduction", "5"));
    assertEquals(
        "protectedEarnings: an order of kind dea-fixed does not say this: it says a sum for each"
            + " pay period",
        refused(
            "dea-fixed", "amountsFor", "weekly", "normalDeduction", "5", "protectedEarnings", "9"));
    assertEquals(
        "protectedEarnings: this must be filled in",
        refused("aeo-civil-debt", "total", "9", "amountsFor", "weekly", "normalDeduction", "5"));
    assertEquals(
        "normalDeduction: this must be more than 0.00",
        refused("deo", "amountsFor", "weekly", "normalDeduction", "0"));
    assertEquals("amountsFor: this must be filled in", refused("deo", "normalDeduction", "5"));
    assertEquals(
        "made: an order cannot be made after the first day it holds here, 2026-09-01",
        refused("dea-standard", "made", "2026-09-02"));
    assertEquals(FROM, read("dea-standard", "made", "2026-09-01").made());
  }

  @Test
  void whatIsStillOwedOnAnOrderIsItsTotalLessWhatItsLinesTook() {
    Instruction<AttachmentOrder> instruction =
        recorded(InstructionKinds.ATTACHMENT_ORDER, order("fines", "total", "90.00"));

    assertEquals(Optional.of(Money.of("90.00")), new Given<>(instruction, Map.of()).stillOwed());
    assertEquals(
        Optional.of(Money.of("50.00")),
        new Given<>(
                instruction,
                Map.of(
                    "attachment-fine", new Paid(Money.of("40.00"), 0),
                    "attachment-fee", new Paid(Money.of("2.00"), 0)))
            .stillOwed());
    assertEquals(
        Optional.of(Money.ZERO),
        new Given<>(instruction, Map.of("attachment-fine", new Paid(Money.of("90.01"), 0)))
            .stillOwed());
    assertEquals(
        Optional.empty(),
        new Given<>(recorded(InstructionKinds.ATTACHMENT_ORDER, order("dea-standard")), Map.of())
            .stillOwed());
    assertEquals(Optional.of("Leeds, L1"), new Given<>(instruction, Map.of()).onPayslip());
    assertEquals(InstructionKind.Desk.PAYROLL, instruction.kind().desk());
    assertFalse(instruction.kind().isOneAtATime());
  }

  private static Map<String, String> deduction(String kind, String... more) {
    Map<String, String> entries =
        new HashMap<>(
            Map.of(
                "deduction", kind, "purpose", "tunic", "agreed", "2026-09-01", "eachPeriod", "5"));
    for (int i = 0; i < more.length; i += 2) {
      entries.put(more[i], more[i + 1]);
    }
    return entries;
  }

  @Test
  void aDeductionIsReadAsItWasAgreed() {
    Instruction<AgreedDeduction> instruction =
        recorded(InstructionKinds.DEDUCTION, deduction("share-instalment", "total", "200"));

    assertEquals(
        new AgreedDeduction(
            DeductionKind.SHARE_INSTALMENT,
            "tunic",
            FROM,
            Money.of("5"),
            Optional.of(Money.of("200"))),
        instruction.body());
    assertEquals(
        Optional.of(Money.of("180.00")),
        new Given<>(
                instruction, Map.of("deduction-share-instalment", new Paid(Money.of("20.00"), 0)))
            .stillOwed());
    assertEquals(
        Optional.of(Money.ZERO),
        new Given<>(
                instruction, Map.of("deduction-share-instalment", new Paid(Money.of("200.01"), 0)))
            .stillOwed());
    assertEquals(Optional.of("tunic"), new Given<>(instruction, Map.of()).onPayslip());
    assertEquals(
        Optional.empty(),
        new Given<>(recorded(InstructionKinds.DEDUCTION, deduction("uniform")), Map.of())
            .stillOwed());
  }

  @Test
  void aDeductionThatMakesNoSenseIsNamed() {
    InstructionKind<?> kind = InstructionKinds.DEDUCTION;
    assertEquals("total: this must be filled in", refused(kind, deduction("overpayment-recovery")));
    assertEquals(
        "total: this must be more than 0.00", refused(kind, deduction("uniform", "total", "0")));
    assertEquals(
        "eachPeriod: this must be more than 0.00",
        refused(kind, deduction("uniform", "eachPeriod", "0.00")));
    assertEquals(
        "agreed: a deduction is agreed before it is taken: this is after the first day, 2026-09-01",
        refused(kind, deduction("uniform", "agreed", "2026-09-02")));
  }
}
