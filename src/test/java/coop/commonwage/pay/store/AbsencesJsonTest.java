package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.AbsenceFact;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsencesJsonTest {

  private static final DateSpan DAYS =
      DateSpan.of(LocalDate.of(2026, 8, 6), LocalDate.of(2026, 10, 5));

  private static AbsenceFact fact(EarningsBefore earnings) {
    return new AbsenceFact("a", Optional.of(new RelevantPeriod(DAYS, earnings)), Optional.empty());
  }

  @Test
  void whatIsKnownOfAbsencesIsReadAsItWasWritten() {
    Circumstances known =
        Circumstances.NONE.withAbsences(
            List.of(
                fact(new EarningsBefore.Weekly(Money.of("2000.00"), 8)),
                fact(new EarningsBefore.Monthly(Money.of("2000.00"), 2)),
                fact(new EarningsBefore.Irregular(Money.of("2000.00"), 61)),
                fact(new EarningsBefore.Short(Money.of("2000.00"), Rate.of("10.5"))),
                fact(new EarningsBefore.Known(Money.of("250.00"))),
                new AbsenceFact("b", Optional.empty(), Optional.of(Money.of("45000.00"))),
                new AbsenceFact("c", Optional.empty(), Optional.empty()),
                new AbsenceFact(
                    "d",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4)))));

    assertEquals(known, CircumstancesJson.read(CircumstancesJson.write(known)));
  }

  @Test
  void namesStayAsTheyAre() {
    assertEquals(
        "{\"absences\":[{\"reference\":\"a\",\"earned\":{\"firstDay\":\"2026-08-06\","
            + "\"lastDay\":\"2026-10-05\",\"total\":\"2000.00\",\"months\":2}},"
            + "{\"reference\":\"b\",\"class1OfYearBefore\":\"45000.00\"}]}",
        CircumstancesJson.write(
                Circumstances.NONE.withAbsences(
                    List.of(
                        fact(new EarningsBefore.Monthly(Money.of("2000"), 2)),
                        new AbsenceFact("b", Optional.empty(), Optional.of(Money.of("45000"))))))
            .toString());
    assertEquals("{}", CircumstancesJson.write(Circumstances.NONE).toString());
  }
}
