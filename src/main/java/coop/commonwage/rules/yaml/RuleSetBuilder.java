package coop.commonwage.rules.yaml;

import coop.commonwage.rules.AttachmentOrderRules;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.CouncilTaxOrderRules;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.IncomeTaxRules;
import coop.commonwage.rules.MileageRules;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.StatutoryPayRules;
import coop.commonwage.rules.StudentLoanRules;
import coop.commonwage.rules.WorkingTimeRules;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a rule set together and collects the first problem of every file on the way. */
final class RuleSetBuilder {

  private final String hash;
  private final Map<String, String> texts;
  private final Map<String, TopicReader> topics;
  private final List<String> problems;

  RuleSetBuilder(
      String hash,
      Map<String, String> texts,
      Map<String, TopicReader> topics,
      List<String> problems) {
    this.hash = hash;
    this.texts = texts;
    this.topics = topics;
    this.problems = problems;
  }

  RuleSet build() {
    IncomeTaxRules incomeTax = read("uk/income-tax", IncomeTaxFile::read);
    NationalInsuranceRules nationalInsurance =
        read("uk/national-insurance", NationalInsuranceFile::read);
    StudentLoanRules studentLoans = read("uk/student-loans", StudentLoansFile::read);
    PensionRules pensions = read("uk/pensions", PensionsFile::read);
    MinimumWageRules minimumWage = read("uk/minimum-wage", MinimumWageFile::read);
    MileageRules mileage = read("uk/mileage", MileageFile::read);
    AttachmentOrderRules attachmentOrders =
        read("uk/attachment-orders", AttachmentOrdersFile::read);
    CouncilTaxOrderRules councilTaxOrders =
        read("uk/council-tax-orders", CouncilTaxOrdersFile::read);
    StatutoryPayRules statutoryPay = read("uk/statutory-pay", StatutoryPayFile::read);
    HolidayRules holiday = read("uk/holiday", HolidayFile::read);
    EmployerLevyRules employerLevies = read("uk/employer-levies", EmployerLeviesFile::read);
    WorkingTimeRules workingTime = read("uk/working-time", WorkingTimeFile::read);
    Rule<Integer> statePensionAge =
        read(
            "uk/state-pension-age",
            topic -> topic.rule("state-pension-age", "months", Shape.WHOLE_NUMBER));
    Map<BankHolidayDivision, BankHolidays> bankHolidays =
        read("uk/bank-holidays", BankHolidaysFile::read);
    List<Rule<?>> rules =
        topics.values().stream().flatMap(topic -> topic.rules().stream()).toList();
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return new RuleSet(
        hash,
        texts,
        incomeTax,
        nationalInsurance,
        studentLoans,
        pensions,
        minimumWage,
        mileage,
        attachmentOrders,
        councilTaxOrders,
        statutoryPay,
        holiday,
        employerLevies,
        workingTime,
        statePensionAge,
        bankHolidays,
        rules);
  }

  /** Reads one file to its end; null, with the problem noted, when it is refused. */
  private <T> T read(String name, Function<TopicReader, T> reader) {
    TopicReader topic = topics.get(name);
    if (topic == null) {
      return null;
    }
    try {
      T read = reader.apply(topic);
      topic.finish();
      return read;
    } catch (RulesRefused refused) {
      problems.addAll(refused.problems());
      return null;
    }
  }
}
