package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Draft;
import coop.commonwage.pay.application.PayslipDrafts.Found;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.deductions.pensions.LetterNotRecorded;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.MissingYear;
import coop.commonwage.pay.payruns.PayslipFinding;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.language.Language;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Works out payslips one person after the other. What is wrong with one person becomes that
 * person's exception, be it a rule that is missing for a day somebody typed; only {@link
 * #requireLaw} stops the work for everybody.
 */
final class DraftPayslips {

  /** Told visit by visit in a run, because somebody has to complete each. */
  private static final String INCOMPLETE_VISITS = "incomplete-visits";

  private static final String INCOMPLETE_VISIT = "incomplete-visit";

  private static final String CANNOT_CALCULATE = "cannot-calculate";

  private static final String NOT_NEEDED = "not-needed";
  private static final String BLOCKS = "blocks";

  private static final TimeWords TIME = TimeWords.in(Language.ENGLISH);

  private final PayPeriod period;
  private final PayslipCalculation calculation;
  private final EmployerChoices choices;
  private final Instant at;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  DraftPayslips(
      PayPeriod period,
      GrossToNet grossToNet,
      RuleSet rules,
      BankHolidayDivision division,
      EmployerChoices choices,
      YearBefore yearBefore,
      Instant at) {
    this.period = period;
    this.calculation =
        new PayslipCalculation(period, grossToNet, rules, division, choices, yearBefore, at);
    this.choices = choices;
    this.at = at;
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Found> found() {
    return found;
  }

  /**
   * Refuses a period whose own days or pay date the rules have not been checked for.
   *
   * @throws OutsideVerifiedSpan naming the rule file
   */
  void requireLaw() {
    calculation.requireLaw();
  }

  /** Adds the payslip of one worker, or what stands against it. */
  void add(Material material) {
    if (!hasAllItNeeds(material)) {
      return;
    }
    try {
      draft(material);
    } catch (LetterNotRecorded missing) {
      blocks(
          material.employmentId(),
          "pension-letter-not-recorded",
          missing.getMessage(),
          FindingFact.day(missing.optedOut()),
          FindingFact.day(missing.memberFrom()));
    } catch (RuntimeException failure) {
      findFailure(material, failure);
    }
  }

  private void findFailure(Material material, RuntimeException failure) {
    List<FaultyInstructions.Fault> faults =
        FaultyInstructions.of(
            material.instructions(), some -> calculation.payslip(material.withInstructions(some)));
    for (FaultyInstructions.Fault fault : faults) {
      found.add(
          new Found(
              NewId.at(at),
              material.employmentId(),
              true,
              CANNOT_CALCULATE,
              fault.message(),
              fault.facts()));
    }
    if (faults.isEmpty()) {
      blocks(
          material.employmentId(),
          CANNOT_CALCULATE,
          "this payslip could not be worked out: " + failure.getMessage(),
          FindingFact.text(String.valueOf(failure.getMessage())));
    }
  }

  /** A worker's question about their time that nobody has settled. */
  void addQuestion(TimeQuestion question) {
    look(
        question.worker().employmentId(),
        "time-question-open",
        "a question about %s is not settled: %s%s"
            .formatted(
                question.day(),
                question.reason().word().replace('-', ' '),
                question.words().isEmpty() ? "" : ", \"" + question.words() + "\""),
        FindingFact.day(question.day()),
        FindingFact.name(question.reason().word()),
        FindingFact.text(question.words()));
  }

  private boolean hasAllItNeeds(Material material) {
    int before = found.size();
    UUID worker = material.employmentId();
    if (material.contracts().isEmpty()) {
      blocks(
          worker,
          "no-contract",
          "there is no contract for " + period.days() + ": issue one first",
          FindingFact.span(period.days()));
    }
    if (material.contracts().size() > 1) {
      blocks(
          worker,
          "contract-changes-inside-period",
          "the terms change inside " + period.days() + ": they can only change on its first day",
          FindingFact.span(period.days()));
    }
    if (material.standing().isEmpty()) {
      blocks(
          worker,
          "no-tax-details",
          "there is no tax code and pension for the pay date, " + period.payDate(),
          FindingFact.day(period.payDate()));
    }
    return found.size() == before;
  }

  private void draft(Material material) {
    UUID worker = material.employmentId();
    PaidTime counted = calculation.counted(material);
    CalculatedPayslip calculated = calculation.payslip(material, counted);
    counted.findings().stream()
        .filter(finding -> finding.code().isIncomplete())
        .forEach(finding -> lookAt(worker, finding));
    findDoubled(material);
    findUnapproved(material);
    findMissingYear(material, calculated);
    for (PayslipFinding finding : calculated.findings()) {
      if (finding.code().equals(INCOMPLETE_VISITS)) {
        continue;
      }
      add(worker, finding);
    }
    drafts.add(new Draft(NewId.at(at), worker, calculated.payslip(), calculated.enrolment()));
  }

  /**
   * Time that may be told twice is never paid before a person settled it, be it of this period or
   * of one that is corrected.
   */
  private void findDoubled(Material material) {
    TimeMaterial worked = material.time();
    Stream.concat(
            DoubledTime.in(period.days(), worked.visits(), worked.entries()).stream(),
            worked.earlier().stream()
                .flatMap(
                    earlier ->
                        DoubledTime.in(earlier.period().days(), earlier.visits(), earlier.entries())
                            .stream()))
        .filter(doubled -> !worked.bothRight().contains(doubled.fingerprint()))
        .map(TimeException::of)
        .forEach(
            open ->
                blocks(
                    material.employmentId(),
                    open.code(),
                    open.message(),
                    facts(open.arguments()).toArray(FindingFact[]::new)));
  }

  /**
   * Whether approval is asked for, and what it means when it is missing, is the employer's choice.
   */
  private void findUnapproved(Material material) {
    String asked = choices.on(Choice.TIME_APPROVAL, period.days().lastDay());
    if (asked.equals(NOT_NEEDED)) {
      return;
    }
    TimeMaterial worked = material.time();
    Set<LocalDate> days = new TreeSet<>();
    worked.visits().forEach(visit -> days.add(visit.day()));
    worked.entries().forEach(entry -> days.add(entry.day()));
    days.removeIf(day -> !period.days().contains(day));
    TimeState.exception(days, worked.approvals())
        .ifPresent(
            open ->
                found.add(
                    new Found(
                        NewId.at(at),
                        material.employmentId(),
                        asked.equals(BLOCKS),
                        open.code(),
                        open.message(),
                        facts(open.arguments()))));
  }

  /** What was missing before the year's first payslip is missing on every later one. */
  private void findMissingYear(Material material, CalculatedPayslip calculated) {
    if (calculated.findings().stream().anyMatch(f -> f.code().equals(MissingYear.CODE))) {
      return;
    }
    material
        .yearBegan()
        .flatMap(first -> MissingYear.of(material.startDate(), first))
        .map(missing -> missing.onPayslip(calculated.payslip().inputs().terms().taxCode(), period))
        .ifPresent(finding -> add(material.employmentId(), finding));
  }

  private void add(UUID worker, PayslipFinding finding) {
    boolean blocks = finding.severity() == PayslipFinding.Severity.BLOCKS;
    found.add(
        new Found(
            NewId.at(at), worker, blocks, finding.code(), finding.message(), finding.facts()));
  }

  private void lookAt(UUID worker, TimeFinding finding) {
    List<FindingFact> facts = new ArrayList<>(facts(finding.arguments()));
    facts.addFirst(FindingFact.sentence(finding.code().word()));
    found.add(new Found(NewId.at(at), worker, false, INCOMPLETE_VISIT, TIME.say(finding), facts));
  }

  private static List<FindingFact> facts(List<TimeArgument> arguments) {
    return arguments.stream().map(FindingFact::of).toList();
  }

  private void blocks(UUID worker, String code, String message, FindingFact... facts) {
    found.add(new Found(NewId.at(at), worker, true, code, message, List.of(facts)));
  }

  /** Adds something a person should know of a worker. */
  void look(UUID worker, String code, String message, FindingFact... facts) {
    found.add(new Found(NewId.at(at), worker, false, code, message, List.of(facts)));
  }
}
