package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.minimumwage.LivingAccommodation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Living accommodation from the employer, on every day it holds or on some nights of a week. */
final class AccommodationKind implements InstructionKind<LivingAccommodation> {

  private static final String CHARGE = "chargeADay";
  private static final Money MOST_A_DAY = Money.of("9999.99");
  private static final int DAYS_A_WEEK = 7;

  @Override
  public String word() {
    return "accommodation";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(CHARGE, FieldType.MONEY), Field.optional("nightsAWeek", FieldType.COUNT));
  }

  /** What no pay here could bear is a typing error: it would be paid out as a top-up. */
  @Override
  public void check(LivingAccommodation body, LocalDate from, Optional<LocalDate> until) {
    if (body.chargeADay().isMoreThan(MOST_A_DAY)) {
      throw WrongEntries.of(
          CHARGE,
          body.chargeADay().toString(),
          "this is for one day, and at most " + MOST_A_DAY.inPounds());
    }
  }

  @Override
  public LivingAccommodation read(Entries entries) {
    return new LivingAccommodation(
        entries.money(CHARGE), entries.readOptional("nightsAWeek", AccommodationKind::nights));
  }

  private static int nights(String text) {
    int nights = FieldType.count(text);
    if (nights < 1 || nights > DAYS_A_WEEK) {
      throw new IllegalArgumentException("nights of a usual week are 1 to 7");
    }
    return nights;
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }
}
