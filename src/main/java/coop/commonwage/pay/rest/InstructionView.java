package coop.commonwage.pay.rest;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.EnrolledByLaw;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instruction with what became of it. */
@Schema(description = "An instruction to payroll; amounts in pounds, as text.")
public record InstructionView(
    String id,
    String kind,
    String from,
    String until,
    Map<String, String> entries,
    String reason,
    String reference,
    String recordedAt,
    String recordedBy,
    boolean takenBack,
    EndView ended,
    Map<String, PaidView> paid,
    String stillOwed) {

  /** The newest word on when it ends. */
  public record EndView(String lastDay, String reason, String recordedAt, String recordedBy) {}

  /** What finalised payslips paid under it, by code of their lines. */
  public record PaidView(String amount, long quantity) {}

  static InstructionView of(InstructionEntry entry) {
    Instruction<?> instruction = entry.instruction();
    Map<String, PaidView> paid = new TreeMap<>();
    entry
        .given()
        .paid()
        .forEach(
            (code, sum) -> paid.put(code, new PaidView(sum.amount().toString(), sum.quantity())));
    return new InstructionView(
        instruction.id().toString(),
        instruction.kind().word(),
        instruction.from().toString(),
        instruction.until().map(Object::toString).orElse(""),
        instruction.entries().texts(),
        EnrolledByLaw.reason(Words.in(Language.ENGLISH, "platform", "pay"), entry.reason()),
        entry.reference(),
        entry.at().toString(),
        entry.by(),
        entry.isTakenBack(),
        entry
            .ended()
            .map(
                end ->
                    new EndView(
                        end.lastDay().toString(), end.reason(), end.at().toString(), end.by()))
            .orElse(null),
        paid,
        entry.given().stillOwed().map(Money::toString).orElse(""));
  }
}
