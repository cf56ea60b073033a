package coop.commonwage.pay.web;

import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.PayrollRecord;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.instructions.InstructionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What payroll knows of one person beside the contract, as their page shows it.
 *
 * @param worker whose it is
 * @param record the standing facts with their history
 * @param instructions what payroll was told to do, newest first
 * @param kinds the kinds the reader may record
 * @param isPayroll whether the reader is payroll, and sees and records what HMRC says
 * @param today the day it is
 */
public record RecordScreen(
    WorkerOnPage worker,
    PayrollRecord record,
    List<InstructionEntry> instructions,
    List<InstructionKind<?>> kinds,
    boolean isPayroll,
    LocalDate today) {

  public RecordScreen {
    instructions = List.copyOf(instructions);
    kinds = List.copyOf(kinds);
  }

  /** What holds for a payment of today; the first version when none holds yet. */
  public Optional<Standing> now() {
    List<Standing> versions =
        record.standing().stream().map(StandingFacts.Recorded::standing).toList();
    return versions.stream()
        .filter(version -> !version.from().isAfter(today))
        .reduce((earlier, later) -> later)
        .or(() -> versions.stream().findFirst());
  }

  /** Every version, newest first. */
  public List<StandingFacts.Recorded> history() {
    return record.standing().reversed();
  }

  /** The instructions that hold today or will. */
  public List<InstructionEntry> inForce() {
    return instructions.stream().filter(entry -> entry.isInForceFrom(today)).toList();
  }

  /** The instructions that are over or were taken back. */
  public List<InstructionEntry> over() {
    return instructions.stream().filter(entry -> !entry.isInForceFrom(today)).toList();
  }
}
