package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.StarterDeclaration;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The starter checklist of a new worker; it counts until HMRC sends something later. */
final class StarterDeclarationKind implements InstructionKind<StarterChecklist> {

  private static final String UNKNOWN = "unknown";

  @Override
  public String word() {
    return "starter-declaration";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice("statement", "A", "B", "C", "none"),
        Field.optionalChoice("studentLoan", "1", "2", "4", "5", UNKNOWN),
        Field.optional("postgraduateLoan", FieldType.YES_NO));
  }

  @Override
  public StarterChecklist read(Entries entries) {
    Optional<String> loan = entries.find("studentLoan");
    return new StarterChecklist(
        entries.read("statement", StarterDeclaration::ofWord),
        loan.filter(plan -> !plan.equals(UNKNOWN)).map(StudentLoanPlan::ofNumber),
        loan.filter(UNKNOWN::equals).isPresent(),
        entries.isYes("postgraduateLoan"));
  }

  @Override
  public void checkEmployment(
      Instruction<StarterChecklist> recorded, LocalDate startDate, Optional<LocalDate> leaveDate) {
    OfStart.check("starter checklist", recorded.from(), startDate);
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
