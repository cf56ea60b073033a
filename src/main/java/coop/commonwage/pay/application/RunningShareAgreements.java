package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends agreements to buy shares among the instructions of payroll. */
@Dependent
public class RunningShareAgreements implements ShareAgreements {

  /** The agreements under which pay can still take something, of the employer at hand. */
  public interface Kept {
    List<Running> running();
  }

  /**
   * An agreement.
   *
   * @param instructionId what payroll was told
   * @param lastTaken the last pay date on which something was taken, or the day before its first
   */
  public record Running(
      UUID instructionId, UUID personId, PayFrequency frequency, LocalDate lastTaken) {}

  private final EmployerTransactions transactions;
  private final Kept kept;
  private final Instructions instructions;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RunningShareAgreements(
      @Half("pay") EmployerTransactions transactions,
      Kept kept,
      Instructions instructions,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.kept = kept;
    this.instructions = instructions;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<UUID> buyers(UUID employerId) {
    return transactions.in(
        employerId,
        () -> kept.running().stream().map(Running::personId).collect(Collectors.toSet()));
  }

  @Override
  public int end(UUID employerId, Set<UUID> people, String reason, String by) {
    return transactions.in(employerId, () -> endIn(employerId, people, reason, by));
  }

  private int endIn(UUID employerId, Set<UUID> people, String reason, String by) {
    List<Running> ending =
        kept.running().stream().filter(running -> people.contains(running.personId())).toList();
    ending.stream().map(Running::frequency).distinct().sorted().forEach(runs::holdUnfinished);
    Instant now = clock.instant();
    for (Running running : ending) {
      instructions.end(
          NewId.at(now),
          running.instructionId(),
          running.lastTaken(),
          new Instructions.Note(reason, "", now, by));
      audit.record(
          employerId,
          by,
          "instruction.ended",
          "instruction/" + running.instructionId(),
          Map.of(
              "kind",
              InstructionKinds.DEDUCTION.word(),
              "lastDay",
              running.lastTaken().toString()));
    }
    return ending.size();
  }
}
