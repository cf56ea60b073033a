package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.VehicleKind;
import java.util.List;

/** What a worker drives or rides between visits, where it is no car or van. */
final class OwnVehicleKind implements InstructionKind<VehicleKind> {

  @Override
  public String word() {
    return "own-vehicle";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "vehicle",
            VehicleKind.CAR_OR_VAN.word(),
            VehicleKind.MOTORCYCLE.word(),
            VehicleKind.CYCLE.word()));
  }

  @Override
  public VehicleKind read(Entries entries) {
    return entries.read("vehicle", VehicleKind::ofWord);
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
