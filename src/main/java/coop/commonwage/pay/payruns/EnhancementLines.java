package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EnhancementBand;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.hours.BandTime;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What evening and night add to the hourly rate: a line for each band and kind of day, beside the
 * lines that pay for the time. Where the highest enhancement is paid, a band adds only what the
 * weekend or bank holiday has not; else it adds all of its own. None of it counts towards the
 * minimum wage.
 */
final class EnhancementLines {

  private static final List<TimeBand> BANDS = List.of(TimeBand.EVENING, TimeBand.NIGHT);

  private EnhancementLines() {}

  /**
   * What one band adds on one kind of day.
   *
   * @param ofBand the band's own share of the hourly rate
   * @param ofDay the share the day's own line pays already, where only the highest is paid
   * @param left the share this line pays
   */
  private record Added(
      TimeBand band, DayKind day, int minutes, Rate ofBand, Rate ofDay, Rate left) {

    String code() {
      String code = band.word() + "-enhancement";
      return day == DayKind.ORDINARY ? code : code + "-" + day.word();
    }

    Rate anHour(PayslipInputs inputs) {
      return inputs.terms().contract().hourlyRate().times(left);
    }

    Money amount(PayslipInputs inputs) {
      return TimePay.of(minutes, anHour(inputs));
    }
  }

  static void addTo(Draft draft) {
    if (draft.inputs().worked().bands().isEmpty()) {
      return;
    }
    for (Added added : added(draft.inputs())) {
      Working working = draft.working(added.code());
      if (working != Working.SILENT) {
        tell(added, draft.inputs(), working);
      }
      Money amount = added.amount(draft.inputs());
      draft.earn(
          added.code(),
          added.minutes(),
          Unit.ENHANCED_MINUTES,
          added.anHour(draft.inputs()),
          amount,
          Draft.CONTRACT);
      draft.notBasic(amount);
    }
  }

  private static void tell(Added added, PayslipInputs inputs, Working working) {
    working.formula("time-band");
    working.input("minutes", added.minutes());
    working.input("hourly-rate", new Working.Price(inputs.terms().contract().hourlyRate()));
    working.input("enhancement", added.ofBand());
    if (!added.ofDay().isZero()) {
      working.input("enhancement-paid-before", added.ofDay());
      working.step("enhancement-left", added.left());
    }
    working.step("enhancement-an-hour", new Working.Price(added.anHour(inputs)));
  }

  /** What the bands add to the pay of a period. */
  static Money premium(PayslipInputs inputs) {
    Money premium = Money.ZERO;
    if (!inputs.worked().bands().isEmpty()) {
      for (Added added : added(inputs)) {
        premium = premium.plus(added.amount(inputs));
      }
    }
    return premium;
  }

  private static List<Added> added(PayslipInputs inputs) {
    boolean highest =
        inputs
            .circumstances()
            .choice(Choice.ENHANCEMENTS_TOGETHER)
            .equals(Choice.ENHANCEMENTS_TOGETHER.usual());
    Rate evening = share(inputs, Choice.EVENING_ENHANCEMENT);
    Rate night = share(inputs, Choice.NIGHT_ENHANCEMENT);
    List<Added> all = new ArrayList<>();
    for (TimeBand band : BANDS) {
      Rate ofBand = band == TimeBand.EVENING ? evening : night;
      boolean hasShared = !highest || (band == TimeBand.NIGHT) == (night.compareTo(evening) >= 0);
      for (DayKind day : DayKind.values()) {
        Rate ofDay = highest ? ofDay(inputs, day) : Rate.ZERO;
        int minutes =
            minutes(inputs, band, day)
                + (hasShared ? minutes(inputs, TimeBand.EVENING_AND_NIGHT, day) : 0);
        if (minutes > 0 && ofBand.compareTo(ofDay) > 0) {
          all.add(new Added(band, day, minutes, ofBand, ofDay, ofBand.minus(ofDay)));
        }
      }
    }
    return all;
  }

  private static Rate ofDay(PayslipInputs inputs, DayKind day) {
    Rate share = WorkedTimeLines.dayShare(inputs.terms().contract(), day);
    return share.isNegative() ? Rate.ZERO : share;
  }

  private static Rate share(PayslipInputs inputs, Choice band) {
    return EnhancementBand.of(inputs.circumstances().choice(band))
        .map(EnhancementBand::share)
        .orElse(Rate.ZERO);
  }

  private static int minutes(PayslipInputs inputs, TimeBand band, DayKind day) {
    return inputs.worked().bands().stream()
        .filter(time -> time.band() == band && time.day() == day)
        .mapToInt(BandTime::minutes)
        .sum();
  }
}
