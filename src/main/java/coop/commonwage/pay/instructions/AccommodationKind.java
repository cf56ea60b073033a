package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.minimumwage.LivingAccommodation;
import java.util.List;

/** Living accommodation from the employer, on every day it holds or on some nights of a week. */
final class AccommodationKind implements InstructionKind<LivingAccommodation> {

  private static final int DAYS_A_WEEK = 7;

  @Override
  public String word() {
    return "accommodation";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("chargeADay", FieldType.MONEY),
        Field.optional("nightsAWeek", FieldType.COUNT));
  }

  @Override
  public LivingAccommodation read(Entries entries) {
    return new LivingAccommodation(
        entries.money("chargeADay"),
        entries.readOptional("nightsAWeek", AccommodationKind::nights));
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
