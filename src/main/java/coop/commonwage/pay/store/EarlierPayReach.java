package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far back earlier pay is read: averages look back from the first day of a holiday or absence,
 * which may lie long before the period that pays or counts it. Figures stand in {@code
 * payroll-rules/uk/holiday.yaml}.
 */
final class EarlierPayReach {

  private static final Set<InstructionKind<?>> LOOKING_BACK =
      Set.of(
          InstructionKinds.HOLIDAY_TAKEN, InstructionKinds.SICKNESS, InstructionKinds.FAMILY_LEAVE);

  private final DateSpan period;
  private final int weeks;

  /** The longest the rules ever looked back: which of them holds is for the leave year to say. */
  EarlierPayReach(HolidayRules rules, DateSpan period) {
    this.period = period;
    this.weeks = Math.max(most(rules.lookBackWeeks()), most(rules.absenceLookBackWeeks()));
  }

  private static int most(Rule<Integer> rule) {
    return rule.entries().stream().mapToInt(RuleEntry::value).max().orElseThrow();
  }

  /**
   * The first day averages may look at.
   *
   * @param told what payslips of the period are told of one worker
   */
  LocalDate since(List<Given<?>> told) {
    return Stream.concat(
            Stream.of(period.firstDay()),
            told.stream()
                .map(Given::instruction)
                .filter(one -> LOOKING_BACK.contains(one.kind()))
                .map(Instruction::from))
        .min(LocalDate::compareTo)
        .orElseThrow()
        .minusWeeks(weeks);
  }
}
