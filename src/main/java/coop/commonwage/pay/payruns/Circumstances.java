package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.instructions.BroughtForward;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PreviousEmployment;
import coop.commonwage.pay.leave.LeaveRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is out of the ordinary about one worker in one pay period, such as an order of a court, a
 * sickness or a director's appointment. Kept with the payslip's inputs like everything else it is
 * worked out from.
 *
 * @param instructions what payroll was told to do for this worker, oldest first: those that hold on
 *     some day up to the payment, and those their kind remembers
 * @param choices what the employer settled about pay and is not the usual answer
 * @param onRecord what stands on record about tax and loans, and since when; empty when the terms
 *     say it and it has no day
 * @param insured what earlier payslips of the tax year paid, oldest first; only of a director
 * @param pension what there is to know of the pension, for whom it matters
 * @param absences what payroll's own records say about absences it was told of
 * @param leave what is known of the worker's holiday, where the payslip depends on it
 * @param corrections periods of before whose time came to something else since they were paid
 */
public record Circumstances(
    List<Given<?>> instructions,
    Map<Choice, String> choices,
    Optional<OnRecord> onRecord,
    List<InsuredPay> insured,
    Optional<PensionKnown> pension,
    List<AbsenceFact> absences,
    Optional<LeaveRecord> leave,
    List<TimeCorrection> corrections) {

  /** Nothing out of the ordinary: most workers, most periods. */
  public static final Circumstances NONE =
      new Circumstances(
          List.of(),
          Map.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());

  private static final Set<Choice> OF_PAYSLIPS =
      EnumSet.of(Choice.DIRECT_EARNINGS_ATTACHMENT, Choice.ATTACHMENT_FEE);

  /** What is settled about pay for time: the answer of a pay period's first day holds for it. */
  private static final Set<Choice> OF_TIME =
      EnumSet.of(
          Choice.EVENING_ENHANCEMENT,
          Choice.NIGHT_ENHANCEMENT,
          Choice.ENHANCEMENTS_TOGETHER,
          Choice.ON_CALL_SUM,
          Choice.OWN_COSTS_LIMIT);

  public Circumstances {
    instructions = List.copyOf(instructions);
    choices = Map.copyOf(choices);
    insured = List.copyOf(insured);
    absences = List.copyOf(absences);
    corrections = List.copyOf(corrections);
  }

  /** The same with these instructions. */
  public Circumstances withInstructions(List<Given<?>> given) {
    return new Circumstances(
        given, choices, onRecord, insured, pension, absences, leave, corrections);
  }

  /**
   * The same with what the employer settled, as far as payslips ask for it: for the payment date,
   * or for the first day of the period where it is about pay for time.
   */
  public Circumstances withChoices(EmployerChoices settled, PayPeriod period) {
    Map<Choice, String> unusual = new EnumMap<>(Choice.class);
    OF_PAYSLIPS.forEach(choice -> keep(choice, settled.on(choice, period.payDate()), unusual));
    LocalDate firstDay = period.days().firstDay();
    OF_TIME.forEach(choice -> keep(choice, settled.on(choice, firstDay), unusual));
    return unusual.equals(choices)
        ? this
        : new Circumstances(
            instructions, unusual, onRecord, insured, pension, absences, leave, corrections);
  }

  private static void keep(Choice choice, String answer, Map<Choice, String> unusual) {
    if (!answer.equals(choice.usual())) {
      unusual.put(choice, answer);
    }
  }

  /** The same with what is known of absences. */
  public Circumstances withAbsences(List<AbsenceFact> known) {
    return new Circumstances(
        instructions, choices, onRecord, insured, pension, known, leave, corrections);
  }

  /** The same with what is known of the worker's holiday. */
  public Circumstances withLeave(Optional<LeaveRecord> known) {
    return known.equals(leave)
        ? this
        : new Circumstances(
            instructions, choices, onRecord, insured, pension, absences, known, corrections);
  }

  /** The same with periods of before to be put right. */
  public Circumstances withCorrections(List<TimeCorrection> toPutRight) {
    return toPutRight.equals(corrections)
        ? this
        : new Circumstances(
            instructions, choices, onRecord, insured, pension, absences, leave, toPutRight);
  }

  /** The employer's answer to one of the choices payslips ask for. */
  public String choice(Choice choice) {
    return choices.getOrDefault(choice, choice.usual());
  }

  /** The same with what stands on record. */
  public Circumstances withOnRecord(OnRecord record) {
    return new Circumstances(
        instructions, choices, Optional.of(record), insured, pension, absences, leave, corrections);
  }

  /** The same with what earlier payslips of the tax year paid. */
  public Circumstances withInsured(List<InsuredPay> paid) {
    return new Circumstances(
        instructions, choices, onRecord, paid, pension, absences, leave, corrections);
  }

  /** The same with the pension to be looked after. */
  public Circumstances withPension(PensionKnown known) {
    return new Circumstances(
        instructions, choices, onRecord, insured, Optional.of(known), absences, leave, corrections);
  }

  /** The instructions of one kind, oldest first. */
  @SuppressWarnings("unchecked")
  public <B> List<Given<B>> given(InstructionKind<B> kind) {
    if (instructions.isEmpty()) {
      return List.of();
    }
    return instructions.stream()
        .filter(given -> given.instruction().kind() == kind)
        .map(given -> (Given<B>) given)
        .toList();
  }

  /** What was paid in this employment in a tax year before its payslips were made here. */
  public Optional<BroughtForward> broughtForward(TaxYear year) {
    if (instructions.isEmpty()) {
      return Optional.empty();
    }
    return given(InstructionKinds.BROUGHT_FORWARD).stream()
        .map(Given::body)
        .filter(figures -> figures.taxYear().equals(year))
        .findFirst();
  }

  /** What a tax year's earlier job paid and was taxed, as its P45 says. */
  public Optional<PreviousEmployment> previousEmployment(TaxYear year) {
    if (instructions.isEmpty()) {
      return Optional.empty();
    }
    return given(InstructionKinds.PREVIOUS_EMPLOYMENT).stream()
        .map(Given::body)
        .filter(figures -> figures.taxYear().equals(year))
        .findFirst();
  }
}
