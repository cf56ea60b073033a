package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import java.util.Arrays;
import java.util.List;

/** What is paid into the pension for a worker from a day on, and how. */
final class PensionAgreementKind implements InstructionKind<PensionAgreement> {

  @Override
  public String word() {
    return "pension-agreement";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "method",
            Arrays.stream(PensionMethod.values()).map(PensionMethod::word).toArray(String[]::new)),
        Field.choice(
            "basis",
            Arrays.stream(PensionBasis.values()).map(PensionBasis::word).toArray(String[]::new)),
        Field.required("workerPercent", FieldType.PERCENT),
        Field.required("employerPercent", FieldType.PERCENT));
  }

  @Override
  public PensionAgreement read(Entries entries) {
    return new PensionAgreement(
        entries.read("method", PensionMethod::ofWord),
        entries.read("basis", PensionBasis::ofWord),
        entries.percent("workerPercent"),
        entries.percent("employerPercent"));
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
