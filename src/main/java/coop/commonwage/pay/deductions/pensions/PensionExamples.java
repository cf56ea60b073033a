package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out the examples that stand beside the rules of this room. What an example asks is told by
 * what is given: a date of birth, who is enrolled; a day of the calendar, its deadlines; else the
 * contributions.
 */
public final class PensionExamples {

  private final RuleSet rules;

  public PensionExamples(RuleSet rules) {
    this.rules = rules;
  }

  /** What works out each file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/pensions", this::pension);
  }

  private Map<String, String> pension(RuleExample example) {
    if (example.given().containsKey("date-of-birth")) {
      return assessment(example);
    }
    return example.given().containsKey("deadlines-of")
        ? deadlines(example)
        : contributions(example);
  }

  private Map<String, String> contributions(RuleExample example) {
    PensionContributions paid =
        new Pension(rules.pensions(), example.day("pay-date"))
            .contributions(
                new PensionAgreement(
                    PensionMethod.ofWord(given(example, "method", "relief-at-source")),
                    PensionBasis.ofWord(given(example, "basis", "qualifying-earnings")),
                    Rate.ofPercent(example.given("worker-percent")),
                    Rate.ofPercent(example.given("employer-percent"))),
                frequency(example),
                Money.of(example.given("pay")),
                new MemberDays(
                    Integer.parseInt(given(example, "member-days", "1")),
                    Integer.parseInt(given(example, "employed-days", "1"))));
    return Map.of(
        "from-pay",
        paid.fromPay().toString(),
        "tax-relief",
        paid.taxRelief().toString(),
        "employer",
        paid.employer().toString());
  }

  private Map<String, String> assessment(RuleExample example) {
    LocalDate born = example.day("date-of-birth");
    AssessedWorker worker =
        new AssessedWorker(
            born,
            born.plusMonths(rules.statePensionAgeMonths().on(born).value()),
            born,
            Optional.empty());
    AutomaticEnrolment enrolment =
        new AutomaticEnrolment(rules.pensions(), example.day("pay-date"));
    LocalDate first = example.day("period-first-day");
    LocalDate day =
        enrolment
            .dayOfAssessment(worker, DateSpan.of(first, example.day("period-last-day")), first)
            .orElseThrow();
    return Map.of(
        "assessed-for",
        day.toString(),
        "category",
        enrolment
            .assess(worker, day, frequency(example), Money.of(example.given("pay")), Working.SILENT)
            .category()
            .word());
  }

  private Map<String, String> deadlines(RuleExample example) {
    LocalDate day = example.day("deadlines-of");
    EnrolmentCalendar calendar = new EnrolmentCalendar(rules.pensions(), example.day("pay-date"));
    return Map.ofEntries(
        Map.entry("enrol-by", calendar.enrolment(day).day().toString()),
        Map.entry("tell-of-rights-by", calendar.information(day).day().toString()),
        Map.entry("postpone-to", calendar.latestDeferral(day).day().toString()),
        Map.entry("postponement-letter-by", calendar.postponementNotice(day).day().toString()),
        Map.entry("opt-out-by", calendar.optOut(day, Optional.empty()).day().toString()),
        Map.entry("refund-by", calendar.refund(day).day().toString()),
        Map.entry("former-member-until", calendar.formerMember(day).day().toString()),
        Map.entry("notice-exception-until", calendar.noticeException(day).day().toString()),
        Map.entry("re-enrol-in", calendar.reEnrolmentWindow(day).toString()),
        Map.entry("declare-first-by", calendar.firstDeclaration(day).day().toString()),
        Map.entry("declare-again-by", calendar.reDeclaration(day).day().toString()));
  }

  private static String given(RuleExample example, String name, String otherwise) {
    return example.given().getOrDefault(name, otherwise);
  }

  private static PayFrequency frequency(RuleExample example) {
    return PayFrequency.ofWord(example.given("frequency"));
  }
}
