package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What time, nights and miles come to by themselves: before the guarantee, the minimum wage, what
 * is paid once, tax and every deduction. The lines are made by the same code as a payslip's, so
 * that a day read before its pay run shows what the run will pay for it, but for the pennies that
 * come of rounding once for a whole period. Safe to share between threads.
 */
public final class PayForTime {

  private final GrossToNet grossToNet;

  public PayForTime(RuleSet rules) {
    this.grossToNet = new GrossToNet(rules);
  }

  /**
   * What was earned.
   *
   * @param lines earnings and repaid miles, in the order of a payslip
   * @param derivations how each came about, by its key
   */
  public record Earned(List<PayslipLine> lines, Map<String, Derivation> derivations) {

    public Earned {
      lines = List.copyOf(lines);
      derivations = Map.copyOf(derivations);
    }

    /** All of it: pay and repaid miles. */
    public Money total() {
      return Money.sum(lines.stream().map(PayslipLine::amount).toList());
    }
  }

  /**
   * @param inputs the period may be a single day; only contract, time, vehicle and the year's miles
   *     matter
   * @throws coop.commonwage.rules.OutsideVerifiedSpan when a rule has not been checked for the pay
   *     date
   */
  public Earned of(PayslipInputs inputs) {
    Map<String, WorkingNotes> notes = new LinkedHashMap<>();
    Draft draft =
        grossToNet.draft(inputs, code -> notes.computeIfAbsent(code, key -> new WorkingNotes()));
    WorkedTimeLines.addTo(draft);
    EnhancementLines.addTo(draft);
    SleepInLine.addTo(draft);
    OnCallLine.addTo(draft);
    MileageLines.addTo(draft);
    List<PayslipLine> lines =
        draft.finishedLines().stream().filter(line -> line.kind() != LineKind.INFORMATION).toList();
    Map<String, Derivation> derivations = new LinkedHashMap<>();
    for (PayslipLine line : lines) {
      WorkingNotes of = notes.get(line.code());
      if (of != null) {
        derivations.put(line.key(), of.derivation(line.code(), line.amount()));
      }
    }
    return new Earned(lines, derivations);
  }

  /**
   * The minutes guaranteed for the days of the inputs' period, without those of sickness and family
   * leave; 0 when no hours are guaranteed.
   */
  public int guaranteedMinutes(PayslipInputs inputs) {
    return GuaranteedHoursLine.minutes(grossToNet.draft(inputs, code -> Working.SILENT));
  }

  /** The minutes of holiday and leave in the inputs' period, which are part of the guarantee. */
  public int holidayMinutes(PayslipInputs inputs) {
    Draft draft = grossToNet.draft(inputs, code -> Working.SILENT);
    return AbsentDays.minutesOnHoliday(draft) + AbsentDays.minutesOnLeave(draft);
  }
}
