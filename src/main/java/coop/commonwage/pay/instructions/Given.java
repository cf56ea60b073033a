package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An instruction as a payslip is given it: with what earlier payslips have paid under it.
 *
 * @param <B> what it says
 * @param instruction the instruction
 * @param paid by code of the payslip line; codes without lines are not there
 * @param paidDays for which days that was, line by line, where a line is for days
 */
public record Given<B>(
    Instruction<B> instruction, Map<String, Paid> paid, List<PaidDays> paidDays) {

  public Given {
    paid = Collections.unmodifiableMap(new TreeMap<>(paid));
    paidDays = List.copyOf(paidDays);
  }

  /** One under which nothing was paid for days. */
  public Given(Instruction<B> instruction, Map<String, Paid> paid) {
    this(instruction, paid, List.of());
  }

  public B body() {
    return instruction.body();
  }

  /** What the reference of a payslip line made under it is. */
  public String reference() {
    return instruction.id().toString();
  }

  /** What lines of this code have paid so far. */
  public Paid paid(String code) {
    return paid.getOrDefault(code, Paid.NOTHING);
  }

  /** Whether a line of this code on a finalised payslip has paid a day under it. */
  public boolean hasPaid(String code, LocalDate day) {
    return paidDays.stream().anyMatch(line -> line.code().equals(code) && line.contains(day));
  }

  /** Every day lines of this code have paid under it, oldest first. */
  public List<LocalDate> daysPaid(String code) {
    return paidDays.stream()
        .filter(line -> line.code().equals(code))
        .flatMap(line -> line.each().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What the worker reads about it beside a payslip line made under it. */
  public Optional<String> onPayslip() {
    return instruction.kind().onPayslip(body());
  }

  /** What is still to be paid under it, when it ends by being paid. */
  public Optional<Money> stillOwed() {
    return instruction.kind().stillOwed(this);
  }
}
