package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.spending.CareEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CareUsesTest {

  private static final UUID UNA = new UUID(1, 1);
  private static final UUID ULF = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static CareEntry credit(UUID person, String amount) {
    return new CareEntry(
        UUID.randomUUID(),
        person,
        "U",
        "U",
        DAY,
        "credited",
        Money.of(amount),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CareUsesFile file(String rows) {
    return new CareUsesFile(Map.of("U1", UNA, "U2", ULF), TODAY)
        .read(("payroll_id,invoice,day,amount,kind\n" + rows).getBytes(StandardCharsets.UTF_8));
  }

  private static CareUses taking(List<CareEntry> entries, CareUsesFile file) {
    CareUses uses = new CareUses(entries, NewId.seriesAt(NOW));
    file.rows().forEach(uses::take);
    return uses;
  }

  private static List<String> told(List<FieldError> errors) {
    return errors.stream()
        .map(error -> error.row() + " " + error.column() + ": " + error.message())
        .toList();
  }

  @Test
  void aRowOfTheSameFileGivesBackWhatOneBeforeItUsed() {
    CareUses uses =
        taking(
            List.of(credit(UNA, "10.00")),
            file(
                "U1,I-1,2026-06-01,10.00,used\nU1,I-1,2026-06-02,10.00,reversed\n"
                    + "U1,I-2,2026-06-03,10.00,\n"));
    assertEquals(List.of(), uses.errors());
    assertEquals(3, uses.uses().size());
    assertEquals(
        Optional.of(uses.uses().getFirst().id()), uses.uses().get(1).reverses(), "its use");
    assertEquals(Optional.empty(), uses.uses().get(2).reverses());
  }

  @Test
  void whatComesBeforeItsUseOrTwiceOrWithAnotherAmountIsRefused() {
    assertEquals(
        List.of(
            "2 invoice: no use of a credit by this invoice stands",
            "4 amount: the invoice used 4.00",
            "6 invoice: no use of a credit by this invoice stands",
            "7 invoice: this invoice used a credit already",
            "8 amount: more than there is: 10.00"),
        told(
            taking(
                    List.of(credit(UNA, "10.00")),
                    file(
                        "U1,I-1,2026-06-01,4.00,reversed\nU1,I-1,2026-06-01,4.00,used\n"
                            + "U1,I-1,2026-06-01,4.01,reversed\nU1,I-1,2026-06-01,4.00,reversed\n"
                            + "U1,I-1,2026-06-01,4.00,reversed\nU1,I-1,2026-06-01,4.00,used\n"
                            + "U1,I-2,2026-06-01,10.01,used\n"))
                .errors()));
  }

  @Test
  void theSameInvoiceNumberOfAnotherMemberIsAnotherInvoice() {
    assertEquals(
        List.of(),
        taking(
                List.of(credit(UNA, "1.00"), credit(ULF, "1.00")),
                file("U1,I-1,2026-07-01,1.00,used\nU2,I-1,2026-07-01,1.00,used\n"))
            .errors());
  }

  @Test
  void whatIsWrongWithARowByItselfIsSaidOfEach() {
    CareUsesFile file =
        file(
            "X,I-3,2026-06-01,1.00,used\nU1,,2026-06-01,1.00,used\nU1,"
                + "x".repeat(61)
                + ",2026-06-01,1.00,used\nU1,I-4,2026-06-01,0,used\nU1,I-5,2026-07-02,1.00,used\n"
                + "U1,I-6,1 June,1.00,used\nU1,I-7,2026-06-01,one,used\n"
                + "U1,I-8,2026-06-01,1.00,spent\n");
    assertEquals(
        List.of(
            "2 payroll_id: nobody has this payroll number",
            "3 invoice: an invoice has a number of at most 60 letters",
            "4 invoice: an invoice has a number of at most 60 letters",
            "5 amount: more than zero",
            "6 day: the day must be today or earlier",
            "7 day: a date such as 2026-05-31",
            "8 amount: an amount such as 125.00",
            "9 kind: used or reversed"),
        told(file.errors()));
    assertEquals(List.of(), file.rows());
  }

  @Test
  void whatIsTypedIsReadAsARowOfAFile() {
    CareUsesFile typed =
        new CareUsesFile(Map.of("U1", UNA), TODAY)
            .typed(
                Map.of("payroll_id", " U1 ", "invoice", "I-1", "day", "2026-07-01", "amount", "2"));
    assertEquals(
        List.of(new CareUsesFile.Row(0, UNA, "I-1", TODAY, Money.of("2"), false)), typed.rows());
  }

  @Test
  void balancesStayAtOrAboveZeroWhateverAFileHolds() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        rows.append(random.nextBoolean() ? "U1" : "U2")
            .append(",I-")
            .append(random.nextInt(12))
            .append(",2026-06-01,0.0")
            .append(1 + random.nextInt(9))
            .append(random.nextInt(3) == 0 ? ",reversed\n" : ",used\n");
      }
      CareUses uses = taking(List.of(credit(UNA, "0.20"), credit(ULF, "0.05")), file("" + rows));
      assertEquals(40, uses.uses().size() + uses.errors().size(), "seed " + seed);
      for (UUID person : List.of(UNA, ULF)) {
        Money balance = Money.of(person.equals(UNA) ? "0.20" : "0.05");
        List<UUID> standing = new ArrayList<>();
        for (CareAccounts.Use use : uses.uses()) {
          if (use.personId().equals(person)) {
            boolean back = use.reverses().isPresent();
            balance = back ? balance.plus(use.amount()) : balance.minus(use.amount());
            assertEquals(false, balance.isNegative(), "seed " + seed);
            assertEquals(
                true,
                back ? standing.remove(use.reverses().get()) : standing.add(use.id()),
                "seed " + seed);
          }
        }
      }
    }
  }
}
