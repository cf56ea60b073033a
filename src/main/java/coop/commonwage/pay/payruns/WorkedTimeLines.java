package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.List;

/**
 * One line for each kind of time and kind of day. Travel and waiting are paid at their own rate
 * whatever the day; all else at the hourly rate, with the agreed share on top at weekends and on
 * bank holidays. Only the part without that share counts towards the minimum wage, and of time that
 * was not worked nothing does.
 */
final class WorkedTimeLines {

  private static final TimeKind[] KINDS = TimeKind.values();
  private static final DayKind[] DAYS = DayKind.values();
  private static final String[][] CODES = new String[KINDS.length][];

  static {
    for (TimeKind kind : KINDS) {
      String[] codes = new String[DAYS.length];
      for (DayKind day : DAYS) {
        codes[day.ordinal()] =
            day == DayKind.ORDINARY || isTravelRate(kind)
                ? kind.word()
                : kind.word() + "-" + day.word();
      }
      CODES[kind.ordinal()] = codes;
    }
  }

  private WorkedTimeLines() {}

  static void addTo(Draft draft) {
    List<TimeWorked> time = draft.inputs().worked().time();
    int i = 0;
    while (i < time.size()) {
      TimeWorked each = time.get(i++);
      TimeKind kind = each.kind();
      int minutes = each.minutes();
      if (!isTravelRate(kind)) {
        addLine(draft, kind, each.day(), minutes);
      } else {
        while (i < time.size() && time.get(i).kind() == kind) {
          minutes += time.get(i++).minutes();
        }
        addLine(draft, kind, DayKind.ORDINARY, minutes);
      }
    }
  }

  private static void addLine(Draft draft, TimeKind kind, DayKind day, int minutes) {
    if (minutes == 0) {
      return;
    }
    ContractTerms contract = draft.terms().contract();
    Rate plain = isTravelRate(kind) ? contract.travelRate() : contract.hourlyRate();
    Rate share = share(contract, kind, day);
    Rate paid = share.isZero() ? plain : plain.increasedBy(share);
    Money amount = TimePay.of(minutes, paid);
    String code = CODES[kind.ordinal()][day.ordinal()];
    Working working = draft.working(code);
    if (working != Working.SILENT) {
      tell(minutes, plain, share, paid, working);
    }
    draft.earn(code, minutes, Unit.MINUTES, paid, amount, Draft.CONTRACT);
    Money counted = amount;
    if (!share.isZero() && !share.isNegative()) {
      counted = TimePay.of(minutes, plain);
      draft.notBasic(amount.minus(counted));
    }
    if (kind.isWorked()) {
      draft.countTowardsMinimumWage(counted);
    }
  }

  private static void tell(int minutes, Rate plain, Rate share, Rate paid, Working working) {
    working.formula(share.isZero() ? "time" : "time-enhanced");
    working.input("minutes", minutes);
    working.input("hourly-rate", new Working.Price(plain));
    if (!share.isZero()) {
      working.input("enhancement", share);
      working.step("enhanced-rate", new Working.Price(paid));
    }
  }

  /** What weekends and bank holidays add to the plain rates of the time worked. */
  static Money premium(PayslipInputs inputs) {
    ContractTerms contract = inputs.terms().contract();
    Money premium = Money.ZERO;
    for (TimeWorked time : inputs.worked().time()) {
      Rate share = share(contract, time.kind(), time.day());
      if (time.kind().isWorked() && !share.isZero() && !share.isNegative()) {
        Rate plain = contract.hourlyRate();
        premium =
            premium
                .plus(TimePay.of(time.minutes(), plain.increasedBy(share)))
                .minus(TimePay.of(time.minutes(), plain));
      }
    }
    return premium;
  }

  /** What of an amount that was paid under a code counts towards the minimum wage. */
  static Money counting(ContractTerms contract, PaidForTime paid) {
    for (TimeKind kind : KINDS) {
      for (DayKind day : DAYS) {
        if (kind.isWorked() && CODES[kind.ordinal()][day.ordinal()].equals(paid.code())) {
          Rate share = share(contract, kind, day);
          return share.isZero() || share.isNegative()
              ? paid.amount()
              : paid.amount().min(TimePay.of(paid.quantity(), contract.hourlyRate()));
        }
      }
    }
    return Money.ZERO;
  }

  private static Rate share(ContractTerms contract, TimeKind kind, DayKind day) {
    return isTravelRate(kind) ? Rate.ZERO : dayShare(contract, day);
  }

  /** The share of the hourly rate a kind of day adds. */
  static Rate dayShare(ContractTerms contract, DayKind day) {
    return switch (day) {
      case ORDINARY -> Rate.ZERO;
      case WEEKEND -> contract.weekendEnhancement();
      case BANK_HOLIDAY -> contract.bankHolidayEnhancement();
    };
  }

  private static boolean isTravelRate(TimeKind kind) {
    return kind.isWay();
  }
}
