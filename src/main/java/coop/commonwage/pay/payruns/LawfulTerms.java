package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.NiLetterOnDate;
import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code, the letter and the loans the law asks for on a pay day, from what stands on record and
 * what a new worker said: nobody has to remember a birthday, a 6 April or a leaving date.
 */
final class LawfulTerms {

  private final PayslipInputs given;
  private final LawOfPayslip law;
  private final OnRecord record;
  private final LocalDate payDate;
  private final List<PayslipFinding> findings = new ArrayList<>(0);

  private LawfulTerms(PayslipInputs given, LawOfPayslip law) {
    this.given = given;
    this.law = law;
    this.record =
        given
            .circumstances()
            .onRecord()
            .orElseGet(() -> OnRecord.of(given.terms(), OnRecord.Notices.NONE));
    this.payDate = given.period().payDate();
  }

  /**
   * What a payslip is worked out from.
   *
   * @param inputs with what is to be used in their terms, and what stood on record beside them
   *     where that is something else
   * @param findings what a person should know about each change
   */
  record Outcome(PayslipInputs inputs, List<PayslipFinding> findings) {}

  static Outcome of(PayslipInputs given, LawOfPayslip law) {
    if (allStands(given, law)) {
      return new Outcome(given, List.of());
    }
    LawfulTerms lawful = new LawfulTerms(given, law);
    return new Outcome(lawful.inputs(), lawful.findings);
  }

  /** Whether there is certainly nothing to change and nothing to tell, as for nearly everybody. */
  private static boolean allStands(PayslipInputs given, LawOfPayslip law) {
    WorkerTerms terms = given.terms();
    return given.circumstances().instructions().isEmpty()
        && !given.afterLeaving()
        && (given.circumstances().onRecord().isEmpty()
            || isTermsOfThisYear(given.circumstances().onRecord().get(), given, law))
        && law.niLetters().stands(terms.niCategory(), terms.dateOfBirth())
        && (terms.studentLoanPlan().isEmpty()
            || law.studentLoans().isCollected(terms.studentLoanPlan().get()));
  }

  /** Whether the terms say what stands on record, and no tax year has begun since. */
  private static boolean isTermsOfThisYear(OnRecord record, PayslipInputs given, LawOfPayslip law) {
    return record.equals(OnRecord.of(given.terms(), record.notices()))
        && (record.notices().codeFrom().isEmpty()
            || TaxYear.of(record.notices().codeFrom().get()).equals(law.taxPeriod().year()));
  }

  private PayslipInputs inputs() {
    WorkerTerms recorded = record.in(given.terms());
    WorkerTerms used = withLoans(recorded);
    used = used.using(code(), letter(recorded), used.studentLoanPlan(), used.postgraduateLoan());
    if (used.equals(given.terms())) {
      return given;
    }
    return given.using(used, record);
  }

  private TaxCode code() {
    TaxCode code = record.taxCode();
    if (given.afterLeaving()) {
      return law.incomeTax().afterLeaving(code);
    }
    Optional<Given<P45>> p45 =
        isOfHmrc() ? Optional.empty() : told(InstructionKinds.P45, record.notices().code());
    Optional<Given<StarterChecklist>> starter =
        told(InstructionKinds.STARTER_DECLARATION, record.notices().code());
    if (p45.isPresent()) {
      LocalDate day = p45.get().instruction().from();
      TaxCode ofP45 = law.startingCodes(day).of(p45.get().body(), given.terms().startDate()).code();
      tellOfNation(ofP45, day);
      return told(inNewYear(ofP45, day), "by the P45 recorded from %s".formatted(day));
    }
    if (starter.isPresent()) {
      LocalDate day = starter.get().instruction().from();
      StarterChecklist said = starter.get().body();
      return told(
          inNewYear(law.startingCodes(day).of(said.statement()), day),
          "by starter statement %s of %s".formatted(said.statement().word(), day));
    }
    return record
        .notices()
        .codeFrom()
        .map(
            day ->
                told(
                    inNewYear(code, day),
                    "which holds from %s: week 1 and month 1 marks end with a tax year"
                        .formatted(day)))
        .orElse(code);
  }

  /** Whether HMRC has sent a code for this employment; no P45 goes before it, however late. */
  private boolean isOfHmrc() {
    LocalDate begun = given.terms().startDate();
    return record.notices().code().filter(day -> !day.isBefore(begun)).isPresent();
  }

  /** Which nation taxes a worker is for HMRC to say, with the code: a P45 is used as printed. */
  private void tellOfNation(TaxCode ofP45, LocalDate day) {
    if (ofP45.region() != record.taxCode().region()) {
      findings.add(
          PayslipFinding.look(
              "tax-code-of-other-nation",
              "code %s of the P45 recorded from %s is of another nation than code %s, which came"
                  + " with the worker: it is used as printed until HMRC sends a notice",
              ofP45,
              day,
              record.taxCode()));
    }
  }

  private TaxCode inNewYear(TaxCode code, LocalDate since) {
    TaxYear given = TaxYear.of(since);
    return given.equals(TaxYear.of(payDate))
        ? code
        : law.startingCodes(payDate).inNewYear(code, given);
  }

  private TaxCode told(TaxCode code, String why) {
    if (!code.equals(record.taxCode())) {
      findings.add(
          PayslipFinding.look(
              "tax-code-by-rule",
              "code %s is used instead of %s, %s".formatted(code, record.taxCode(), why)));
    }
    return code;
  }

  private NiCategory letter(WorkerTerms recorded) {
    NiLetterOnDate letter =
        law.niLetters().on(record.niCategory(), recorded.dateOfBirth(), recorded.startDate());
    letter
        .because()
        .ifPresent(
            why ->
                findings.add(
                    PayslipFinding.look(
                        "ni-category-by-rule",
                        "National Insurance letter %s is used instead of %s: %s"
                            .formatted(letter.operated(), letter.recorded(), why))));
    letter
        .doubt()
        .ifPresent(
            why ->
                findings.add(
                    PayslipFinding.look(
                        "ni-category-does-not-fit",
                        "National Insurance letter %s: %s".formatted(letter.recorded(), why))));
    return letter.operated();
  }

  /** What a new worker said of loans counts until something later stands on record. */
  private WorkerTerms withLoans(WorkerTerms terms) {
    Optional<StarterChecklist> said =
        told(InstructionKinds.STARTER_DECLARATION, record.notices().loans()).map(Given::body);
    Optional<StudentLoanPlan> plan = terms.studentLoanPlan();
    boolean postgraduate = terms.postgraduateLoan();
    if (said.isPresent()) {
      plan = said.get().planUnknown() ? Optional.of(planUntilTold()) : said.get().plan();
      postgraduate = said.get().postgraduateLoan();
    }
    if (plan.isPresent() && !law.studentLoans().isCollected(plan.get())) {
      findings.add(
          PayslipFinding.look(
              "student-loan-not-collected",
              "plan %s is not taken from pay yet on %s",
              plan.get().number(),
              payDate));
      plan = Optional.empty();
    }
    return terms.using(terms.taxCode(), terms.niCategory(), plan, postgraduate);
  }

  private StudentLoanPlan planUntilTold() {
    StudentLoanPlan plan = law.studentLoans().planUntilTold();
    findings.add(
        PayslipFinding.look(
            "student-loan-plan-unknown",
            "the worker does not know the loan's plan: plan %s is used until HMRC says",
            plan.number()));
    return plan;
  }

  /** The last instruction of a kind that holds, unless a notice of HMRC is as new. */
  private <B> Optional<Given<B>> told(InstructionKind<B> kind, Optional<LocalDate> notice) {
    return given.circumstances().given(kind).stream()
        .filter(told -> told.instruction().holdsOn(payDate))
        .filter(told -> notice.map(told.instruction().from()::isAfter).orElse(true))
        .reduce((earlier, later) -> later);
  }
}
