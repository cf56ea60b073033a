package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.rules.BankHolidayDivision;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeaveJsonTest {

  private static final LeaveRecord LEAVE =
      new LeaveRecord(
          LeaveYear.ofEmployment(LocalDate.of(2020, 1, 6), LocalDate.of(2026, 10, 31)),
          BankHolidayDivision.SCOTLAND,
          AccrualRounding.UNROUNDED,
          true,
          new HolidayBalance(new Fraction(36_207, 100), 360),
          List.of(
              new EarlierPay(
                  HolidayScheme.IRREGULAR_HOURS,
                  DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)),
                  Money.of("1412.25"),
                  6_300,
                  90,
                  true)));

  private static final String KEPT =
      "{\"yearFirstDay\":\"2026-01-06\",\"yearLastDay\":\"2027-01-05\",\"nation\":\"scotland\","
          + "\"rounding\":\"unrounded\",\"rolledUp\":true,\"accruedBefore\":{\"numerator\":36207,"
          + "\"denominator\":100,\"statutory\":360},\"earlier\":[{\"scheme\":\"IRREGULAR_HOURS\","
          + "\"firstDay\":\"2026-09-01\",\"lastDay\":\"2026-09-30\",\"pay\":\"1412.25\","
          + "\"minutes\":6300,\"minutesAway\":90,\"absence\":true}]}";

  @Test
  void whatIsKeptNeverChangesItsNames() {
    assertEquals(KEPT, LeaveJson.write(LEAVE).build().toString());
  }

  @Test
  void whatIsKeptIsReadBackAsItWas() {
    assertEquals(LEAVE, LeaveJson.read(Json.object(KEPT)));
  }

  @Test
  void minutesWorkedAreKeptWhereTheyAreKnown() {
    EarlierPay kept = LEAVE.earlier().getFirst();
    LeaveRecord known =
        new LeaveRecord(
            LEAVE.year(),
            LEAVE.nation(),
            LEAVE.rounding(),
            LEAVE.rolledUp(),
            LEAVE.accruedBefore(),
            List.of(
                new EarlierPay(
                    kept.scheme(),
                    kept.days(),
                    kept.pay(),
                    kept.minutes(),
                    kept.minutesAway(),
                    kept.absence(),
                    kept.daysAway(),
                    kept.guarantee(),
                    kept.minutesMoved(),
                    OptionalLong.of(6_000),
                    Money.of("12.07"))));
    String written =
        KEPT.replace("true}]}", "true,\"minutesWorked\":6000,\"rolledUp\":\"12.07\"}]}");

    assertEquals(written, LeaveJson.write(known).build().toString());
    assertEquals(known, LeaveJson.read(Json.object(written)));
  }
}
