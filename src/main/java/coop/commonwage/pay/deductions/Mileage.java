package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.MileageRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be paid for business miles in the worker's own vehicle without being pay. Income tax
 * compares what a whole tax year paid with what is approved for its miles, less after the first
 * ones (Income Tax (Earnings and Pensions) Act 2003, ss. 229 and 230); National Insurance compares
 * each payment by itself, at the first rate (Social Security (Contributions) Regulations 2001, reg.
 * 22A). Figures stand in {@code payroll-rules/uk/mileage.yaml}; this class holds one payment
 * date's.
 */
public final class Mileage {

  private static final int TENTHS = 10;

  private final RuleEntry<Rate> firstRate;
  private final RuleEntry<Rate> furtherRate;
  private final RuleEntry<Integer> firstMiles;
  private final RuleEntry<Rate> motorcycleRate;
  private final RuleEntry<Rate> cycleRate;
  private final RuleEntry<Rate> passengerRate;
  private final RuleEntry<Rate> insuranceCarRate;
  private final RuleEntry<RoundingRule> rounding;

  public Mileage(MileageRules rules, LocalDate payDate) {
    firstRate = rules.firstRate().on(payDate);
    furtherRate = rules.furtherRate().on(payDate);
    firstMiles = rules.firstMiles().on(payDate);
    motorcycleRate = rules.motorcycleRate().on(payDate);
    cycleRate = rules.cycleRate().on(payDate);
    passengerRate = rules.passengerRate().on(payDate);
    insuranceCarRate = rules.nationalInsuranceCarRate().on(payDate);
    rounding = rules.rounding().on(payDate);
  }

  /** Miles at a rate. */
  public Money amount(int milesTenths, Rate rate) {
    return rounding.value().price(milesTenths, TENTHS, rate);
  }

  private static Unrounded exactly(int milesTenths, Rate rate) {
    return Money.ofPounds(1).times(rate).times(milesTenths).dividedBy(TENTHS);
  }

  /** The most that is free of income tax for the next miles of a year. */
  public Money approved(VehicleKind vehicle, MileageYear before, int milesTenths) {
    return approved(vehicle, milesTenths, furtherTenths(vehicle, before, milesTenths));
  }

  private Money approved(VehicleKind vehicle, int milesTenths, int further) {
    if (further == 0) {
      return amount(milesTenths, source(vehicle).value());
    }
    return rounding
        .value()
        .apply(
            exactly(milesTenths - further, source(vehicle).value())
                .plus(exactly(further, furtherRate.value())));
  }

  /** How many of the next miles lie beyond the year's first ones. */
  private int furtherTenths(VehicleKind vehicle, MileageYear before, int milesTenths) {
    if (vehicle != VehicleKind.CAR_OR_VAN || before.overApproved().isEmpty()) {
      return 0;
    }
    int firstLeft = Math.max(0, TENTHS * firstMiles.value() - before.milesTenths());
    return Math.max(0, milesTenths - firstLeft);
  }

  /**
   * The most that may be paid free of tax for fellow workers carried on business, on top of the
   * miles themselves.
   *
   * @param passengers how many were carried all those miles
   */
  public Money approvedForPassengers(int milesTenths, int passengers) {
    return amount(Math.multiplyExact(milesTenths, passengers), passengerRate.value());
  }

  /**
   * What the miles of a payslip come to.
   *
   * @param before the year in cars and vans before it; other vehicles know no step, so each of
   *     their payslips is looked at by itself
   * @param agreed pounds a mile that the contract pays
   */
  public MileagePay pay(
      VehicleKind vehicle, MileageYear before, int milesTenths, Rate agreed, Working working) {
    Money paid = amount(milesTenths, agreed);
    int further = furtherTenths(vehicle, before, milesTenths);
    Money approved = approved(vehicle, milesTenths, further);
    Money over = paid.minus(approved);
    boolean car = vehicle == VehicleKind.CAR_OR_VAN;
    Optional<Money> overBefore = car ? before.overApproved() : Optional.empty();
    Optional<Money> overAfter =
        overBefore.isEmpty() ? overBefore : Optional.of(overBefore.get().plus(over));
    long taxable =
        overBefore.isEmpty()
            ? aboveZero(over)
            : Math.subtractExact(aboveZero(overAfter.get()), aboveZero(overBefore.get()));
    boolean sameRate =
        further == 0 && insuranceSource(vehicle).value().equals(source(vehicle).value());
    Money freeOfInsurance =
        sameRate ? approved : amount(milesTenths, insuranceSource(vehicle).value());
    MileageYear yearAfter =
        car ? new MileageYear(Math.addExact(before.milesTenths(), milesTenths), overAfter) : before;
    MileagePay pay =
        new MileagePay(
            further,
            paid,
            approved,
            Money.ofPence(taxable),
            above(paid, freeOfInsurance),
            yearAfter);
    if (working != Working.SILENT) {
      tell(vehicle, before, milesTenths, agreed, pay, working);
    }
    return pay;
  }

  /**
   * What it comes to that the miles of an earlier period were others than those paid: the year's
   * figures go on from where they stand, so that they end where they would have ended.
   *
   * @param year the year in cars and vans so far, with what was paid for the period before
   * @param tenthsBefore miles of the period that were paid before, in tenths
   * @param paidBefore what was paid for them
   * @param tenthsNow miles of the period as they are known now, in tenths
   * @param paidNow what is due for them
   * @return the differences; below zero when there were fewer miles
   */
  public MileagePay corrected(
      VehicleKind vehicle,
      MileageYear year,
      int tenthsBefore,
      Money paidBefore,
      int tenthsNow,
      Money paidNow) {
    MileageYear base =
        new MileageYear(Math.max(0, year.milesTenths() - tenthsBefore), year.overApproved());
    Money approvedBefore = approved(vehicle, base, tenthsBefore);
    Money approvedNow = approved(vehicle, base, tenthsNow);
    Money over = paidNow.minus(approvedNow).minus(paidBefore.minus(approvedBefore));
    boolean car = vehicle == VehicleKind.CAR_OR_VAN;
    Optional<Money> overBefore = car ? year.overApproved() : Optional.empty();
    Optional<Money> overAfter = overBefore.map(over::plus);
    Money taxable =
        overBefore.isEmpty()
            ? above(paidNow, approvedNow).minus(above(paidBefore, approvedBefore))
            : overAfter.get().orZeroIfNegative().minus(overBefore.get().orZeroIfNegative());
    Rate insured = insuranceSource(vehicle).value();
    return new MileagePay(
        furtherTenths(vehicle, base, tenthsNow),
        paidNow.minus(paidBefore),
        approvedNow.minus(approvedBefore),
        taxable,
        above(paidNow, amount(tenthsNow, insured))
            .minus(above(paidBefore, amount(tenthsBefore, insured))),
        car ? new MileageYear(year.milesTenths() + tenthsNow - tenthsBefore, overAfter) : year);
  }

  private static long aboveZero(Money amount) {
    return Math.max(0, amount.pence());
  }

  private static Money above(Money paid, Money free) {
    return paid.minus(free).orZeroIfNegative();
  }

  private void tell(
      VehicleKind vehicle,
      MileageYear before,
      int milesTenths,
      Rate agreed,
      MileagePay pay,
      Working working) {
    working.input("miles-tenths", milesTenths);
    working.input("mileage-rate", new Working.Price(agreed));
    working.rule(source(vehicle));
    working.step("approved-rate", new Working.Price(source(vehicle).value()));
    if (pay.furtherTenths() > 0) {
      working.input("miles-before-tenths", before.milesTenths());
      working.rule(firstMiles);
      working.step("further-miles-tenths", pay.furtherTenths());
      working.rule(furtherRate);
      working.step("further-approved-rate", new Working.Price(furtherRate.value()));
    }
    working.rule(rounding);
    working.step("mileage-paid", pay.paid());
    working.step("mileage-approved", pay.approved());
    if (vehicle == VehicleKind.CAR_OR_VAN) {
      before.overApproved().ifPresent(over -> working.input("mileage-over-before", over));
      pay.yearAfter().overApproved().ifPresent(over -> working.step("mileage-over-after", over));
    }
    working.step("mileage-taxable", pay.taxable());
    working.rule(insuranceSource(vehicle));
    working.step("mileage-nicable", pay.nicable());
  }

  /** The approved rate of a vehicle, the first one of a car, and where it comes from. */
  public RuleEntry<Rate> source(VehicleKind vehicle) {
    return switch (vehicle) {
      case CAR_OR_VAN -> firstRate;
      case MOTORCYCLE -> motorcycleRate;
      case CYCLE -> cycleRate;
    };
  }

  /** The rate that is free of National Insurance and where it comes from. */
  public RuleEntry<Rate> insuranceSource(VehicleKind vehicle) {
    return vehicle == VehicleKind.CAR_OR_VAN ? insuranceCarRate : source(vehicle);
  }
}
