package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.spending.Spending;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpendingFileTest {

  private static final UUID ANA = new UUID(1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final String HEADER =
      "payroll_id,year_end,spent_privately,spent_publicly,funder\n";

  private static SpendingFile read(String text) {
    return new SpendingFile(Map.of("U1", ANA, "U2", new UUID(1, 2)), TODAY)
        .read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(String rows) {
    return read(HEADER + rows).errors().stream()
        .map(error -> error.row() + " " + error.column() + ": " + error.message())
        .toList();
  }

  @Test
  void whatWasPaidPrivatelyAndPubliclyIsReadApart() {
    SpendingFile file = read(HEADER + "U1,2026-03-31,600.00,1400.00,Gwynedd Council\n");
    assertEquals(List.of(), file.errors());
    assertEquals(
        List.of(
            new Spending(
                ANA,
                LocalDate.of(2026, 3, 31),
                Money.of("600.00"),
                Money.of("1400.00"),
                "Gwynedd Council")),
        file.spendings());
  }

  @Test
  void withoutPublicMoneyThereIsNoFunder() {
    assertEquals(
        "",
        read("payroll_id;year_end;spent_privately;spent_publicly\nU1;2026-03-31;600;0\n")
            .spendings()
            .getFirst()
            .funder());
    assertEquals(
        "", read(HEADER + "U1,2026-03-31,600,0,Gwynedd\n").spendings().getFirst().funder());
  }

  @Test
  void everyWrongValueIsNamedWithRowAndColumn() {
    assertEquals(
        List.of(
            "2 payroll_id: nobody has this payroll number",
            "3 payroll_id: a row needs the number of a person",
            "4 year_end: the last day of the year is a date such as 2026-03-31",
            "5 spent_privately: what was spent is zero or more",
            "6 spent_publicly: an amount such as 1250.00; write 0 where nothing was spent",
            "7 funder: name the public body that paid",
            "8 funder: at most 120 letters"),
        told(
            "U9,2026-03-31,1,0,\n,2026-03-31,1,0,\nU1,31/03/2026,1,0,\nU1,2026-03-31,-1,0,\n"
                + "U1,2026-03-31,1,,\nU1,2026-03-31,1,0.01,\nU1,2026-03-31,1,1,"
                + "x".repeat(121)
                + "\n"));
  }

  @Test
  void theYearIsOverBeforeItsSpendingIsKnown() {
    assertEquals(List.of(), told("U1,2026-03-31,1,0,\n"));
    assertEquals(
        List.of("2 year_end: the year has not ended: what was spent in it is not known yet"),
        told("U1,2026-04-01,1,0,\n"));
  }

  @Test
  void aMemberAndYearStandOnce() {
    assertEquals(
        List.of("4 payroll_id: the same member and year stand in row 2"),
        told("U1,2026-03-31,1,0,\nU2,2026-03-31,1,0,\nU1,2026-03-31,2,0,\nU1,2025-03-31,2,0,\n"));
  }

  @Test
  void aMissingColumnIsNamed() {
    assertEquals(
        List.of("1 spent_publicly: the column is missing from the header"),
        read("payroll_id,year_end,spent_privately\nU1,2026-03-31,1\n").errors().stream()
            .map(error -> error.row() + " " + error.column() + ": " + error.message())
            .toList());
  }
}
