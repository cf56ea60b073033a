package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Draft;
import coop.commonwage.pay.application.PayslipDrafts.Found;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.AbsenceFact;
import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.MissingYear;
import coop.commonwage.pay.payruns.OnRecord;
import coop.commonwage.pay.payruns.PayslipFinding;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.TimeCorrection;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.pay.payruns.YearToDate;
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
 * person's exception; only a rule that is missing for everybody stops the work.
 */
final class DraftPayslips {

  /** Told visit by visit in a run, because somebody has to complete each. */
  private static final String INCOMPLETE_VISITS = "incomplete-visits";

  private static final String INCOMPLETE_VISIT = "incomplete-visit";

  private static final String NOT_NEEDED = "not-needed";
  private static final String BLOCKS = "blocks";

  private static final TimeWords TIME = TimeWords.in(Language.ENGLISH);

  private final PayPeriod period;
  private final RuleSet rules;
  private final GrossToNet grossToNet;
  private final TimeByPeriod time;
  private final EmployerChoices choices;
  private final YearBefore yearBefore;
  private final LeaveOfRun leave;
  private final PensionOfRun pension;
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
    this.rules = rules;
    this.grossToNet = grossToNet;
    this.time = new TimeByPeriod(choices, rules.bankHolidays(division));
    this.choices = choices;
    this.yearBefore = yearBefore;
    this.leave = new LeaveOfRun(period, rules.holiday(), division, choices);
    this.pension = new PensionOfRun(period, rules, choices, at);
    this.at = at;
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Found> found() {
    return found;
  }

  /** Adds the payslip of one worker, or what stands against it. */
  void add(Material material) {
    UUID worker = material.employmentId();
    try {
      if (hasAllItNeeds(material)) {
        draft(material);
      }
    } catch (OutsideVerifiedSpan missingRule) {
      throw missingRule;
    } catch (RuntimeException failure) {
      blocks(
          worker,
          "cannot-calculate",
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
    PaidTime counted =
        time.ofPeriod(period.days(), material.time().visits(), material.time().entries());
    Circumstances instructed = Circumstances.NONE.withInstructions(material.instructions());
    WorkerTerms terms = terms(material, instructed);
    Circumstances told =
        pension
            .circumstances(terms.pension(), instructed)
            .withOnRecord(OnRecord.of(terms, material.notices()))
            .withInsured(material.insured())
            .withChoices(choices, period)
            .withLeave(leave.of(material))
            .withCorrections(corrections(material, terms));
    Circumstances circumstances =
        told.withAbsences(
            AbsenceFact.of(
                told,
                material.paydays(),
                material.daysWorked(),
                material.startDate(),
                yearBefore,
                rules.statutoryPay()));
    CalculatedPayslip calculated =
        grossToNet.calculate(
            new PayslipInputs(
                terms,
                period,
                counted.worked(),
                material.oneOffs(),
                material
                    .before()
                    .map(YearToDate::keepingMileage)
                    .orElseGet(() -> beginningOf(circumstances)),
                circumstances));
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

  /** What changed about periods that are over, oldest first. */
  private List<TimeCorrection> corrections(Material material, WorkerTerms terms) {
    return material.time().earlier().stream().map(earlier -> correction(earlier, terms)).toList();
  }

  private TimeCorrection correction(TimeMaterial.EarlierTime earlier, WorkerTerms terms) {
    WorkedTime now =
        time.ofPeriod(earlier.period().days(), earlier.visits(), earlier.entries()).worked();
    return earlier
        .payslip()
        .map(paid -> TimeCorrection.of(paid, now, earlier.corrected(), earlier.because()))
        .orElseGet(
            () ->
                TimeCorrection.ofUnpaid(
                    new PayslipInputs(
                        earlier.contract().map(terms::under).orElse(terms),
                        earlier.period(),
                        now,
                        List.of(),
                        YearToDate.NOTHING,
                        Circumstances.NONE.withChoices(choices, earlier.period())),
                    earlier.corrected(),
                    earlier.because()));
  }

  /** The year's totals before its first payslip. */
  private YearToDate beginningOf(Circumstances circumstances) {
    return circumstances
        .broughtForward(period.taxYear())
        .map(YearToDate::of)
        .orElse(YearToDate.NOTHING);
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

  private WorkerTerms terms(Material material, Circumstances told) {
    Standing standing = material.standing().orElseThrow();
    return new WorkerTerms(
        material.dateOfBirth(),
        material.startDate(),
        material.leaveDate(),
        material.contracts().getFirst(),
        standing.tax().taxCode(),
        standing.tax().niCategory(),
        standing.tax().studentLoanPlan(),
        standing.tax().postgraduateLoan(),
        pension.terms(standing.pension(), told));
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

  private void look(UUID worker, String code, String message, FindingFact... facts) {
    found.add(new Found(NewId.at(at), worker, false, code, message, List.of(facts)));
  }
}
