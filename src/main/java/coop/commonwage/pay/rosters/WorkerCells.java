package coop.commonwage.pay.rosters;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Gender;
import coop.commonwage.people.Membership;
import coop.commonwage.people.NationalInsuranceNumber;
import coop.commonwage.people.Postcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of one row of the workers' list, each read by its type. */
final class WorkerCells {

  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
  private static final Rate ONE = new Rate(1, 0);

  private WorkerCells() {}

  /** Null when a cell was refused. */
  static WorkerRow read(RosterRow row) {
    String payrollId = row.text("payroll_id");
    String forename = row.text("forename");
    String surname = row.text("surname");
    LocalDate dateOfBirth = row.read("date_of_birth", RosterRow::date);
    Gender gender = row.read("gender", Gender::ofLetter);
    Optional<NationalInsuranceNumber> niNumber =
        row.readOptional("ni_number", NationalInsuranceNumber::of);
    Address address = address(row);
    Optional<String> email = row.readOptional("email", WorkerCells::email);
    LocalDate startDate = row.read("start_date", RosterRow::date);
    Optional<LocalDate> leaveDate = row.readOptional("leave_date", RosterRow::date);
    PayFrequency frequency =
        row.readOptional("pay_frequency", PayFrequency::ofWord).orElse(PayFrequency.MONTHLY);
    ContractTerms terms = terms(row);
    TaxDetails tax = tax(row);
    PensionTerms pension = pension(row);
    Optional<BankAccount> bankAccount = bankAccount(row);
    Membership membership =
        new Membership(
            row.optionalText("member_class", RosterRow.SHORT_TEXT),
            row.readOptional("member_since", RosterRow::date));
    if (row.isRefused()) {
      return null;
    }
    return new WorkerRow(
        payrollId,
        forename,
        surname,
        dateOfBirth,
        gender,
        niNumber,
        address,
        email,
        bankAccount,
        startDate,
        leaveDate,
        frequency,
        terms,
        tax,
        pension,
        membership);
  }

  private static Address address(RosterRow row) {
    String line1 = row.text("address1");
    Optional<String> line2 = row.optionalText("address2", RosterRow.SHORT_TEXT);
    Postcode postcode = row.read("postcode", Postcode::of);
    if (row.isRefused()) {
      return null;
    }
    List<String> lines = Stream.concat(Stream.of(line1), line2.stream()).toList();
    return new Address(lines, postcode);
  }

  private static ContractTerms terms(RosterRow row) {
    String role = row.text("role");
    ContractKind kind = row.read("contract", ContractKind::ofWord);
    Integer minutes = row.read("guaranteed_hours_weekly", WorkerCells::minutesOfHours);
    Rate hourly = row.read("hourly_rate", WorkerCells::payRate);
    Rate travel = row.read("travel_rate", WorkerCells::rate);
    Money sleepIn = row.read("sleep_in_rate", WorkerCells::sum);
    Rate mileage = row.read("mileage_rate", WorkerCells::rate);
    Rate weekend = row.read("weekend_enhancement_percent", WorkerCells::enhancement);
    Rate bankHoliday = row.read("bank_holiday_enhancement_percent", WorkerCells::enhancement);
    if (row.isRefused()) {
      return null;
    }
    return new ContractTerms(
        kind, role, minutes, hourly, travel, sleepIn, mileage, weekend, bankHoliday);
  }

  private static TaxDetails tax(RosterRow row) {
    TaxCode code = row.read("tax_code", TaxCode::of);
    NiCategory category = row.read("ni_category", WorkerCells::niCategory);
    Optional<StudentLoanPlan> plan =
        row.readOptional("student_loan_plan", WorkerCells::studentLoanPlan);
    Boolean postgraduate = row.read("postgraduate_loan", RosterRow::yesOrNo);
    return row.isRefused() ? null : new TaxDetails(code, category, plan, postgraduate);
  }

  private static PensionTerms pension(RosterRow row) {
    PensionTerms.Status status = row.read("pension_status", PensionTerms.Status::ofWord);
    Rate employee = row.read("pension_employee_percent", WorkerCells::share);
    Rate employer = row.read("pension_employer_percent", WorkerCells::share);
    return row.isRefused() ? null : new PensionTerms(status, employee, employer);
  }

  private static Optional<BankAccount> bankAccount(RosterRow row) {
    Optional<String> sortCode = row.readOptional("sort_code", BankAccount::sortCodeOf);
    Optional<String> number = row.readOptional("account_number", BankAccount::accountNumberOf);
    boolean hasSortCode = !row.raw("sort_code").isEmpty();
    boolean hasNumber = !row.raw("account_number").isEmpty();
    if (hasSortCode != hasNumber) {
      row.error(
          hasNumber ? "sort_code" : "account_number",
          "a bank account has both a sort code and an account number");
    }
    return sortCode.flatMap(code -> number.map(digits -> new BankAccount(code, digits)));
  }

  private static String email(String text) {
    int at = text.indexOf('@');
    boolean isAddress =
        at > 0
            && at == text.lastIndexOf('@')
            && text.indexOf('.', at) > at + 1
            && !text.endsWith(".")
            && text.chars().noneMatch(Character::isWhitespace)
            && text.length() <= RosterRow.SHORT_TEXT;
    if (!isAddress) {
      throw new IllegalArgumentException("not an e-mail address, such as name@example.org");
    }
    return text;
  }

  private static int minutesOfHours(String text) {
    String allowed = "not hours of a week: 0 to 168 in whole minutes, such as 37.5";
    Rate hours = decimal(text, allowed);
    Rate minutes = hours.times(new Rate(60, 0));
    if (hours.isNegative()
        || minutes.scale() > 0
        || minutes.compareTo(new Rate(MINUTES_OF_A_WEEK, 0)) > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return (int) minutes.unscaled();
  }

  private static Rate payRate(String text) {
    Rate rate = rate(text);
    if (rate.isZero()) {
      throw new IllegalArgumentException("the hourly rate is above 0");
    }
    return rate;
  }

  private static Rate rate(String text) {
    String allowed = "not a rate in pounds: 0 or more, at most four decimals, such as 13.45";
    Rate rate = decimal(text, allowed);
    if (rate.isNegative() || rate.scale() > 4 || rate.compareTo(new Rate(1000, 0)) > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return rate;
  }

  private static Money sum(String text) {
    String allowed = "not a sum in pounds and pence, such as 60.00";
    Rate pounds = decimal(text, allowed);
    if (pounds.isNegative() || pounds.scale() > 2 || pounds.compareTo(new Rate(1000, 0)) > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return Money.ofPounds(1).times(pounds).rounded(Rounding.DOWN);
  }

  private static Rate enhancement(String text) {
    return percent(text, new Rate(10, 0), "not a percentage: 0 to 1000, such as 10 or 33.3");
  }

  private static Rate share(String text) {
    return percent(text, ONE, "not a percentage: 0 to 100, such as 5 or 4.5");
  }

  private static Rate percent(String text, Rate most, String allowed) {
    decimal(text, allowed);
    Rate percent = Rate.ofPercent(text);
    if (percent.isNegative() || percent.compareTo(most) > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return percent;
  }

  private static Rate decimal(String text, String allowed) {
    try {
      return Rate.of(text);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(allowed, refused);
    }
  }

  private static NiCategory niCategory(String text) {
    for (NiCategory category : NiCategory.values()) {
      if (category.name().equals(text)) {
        return category;
      }
    }
    throw new IllegalArgumentException("not a National Insurance category letter, such as A");
  }

  private static StudentLoanPlan studentLoanPlan(String text) {
    return switch (text) {
      case "1" -> StudentLoanPlan.PLAN_1;
      case "2" -> StudentLoanPlan.PLAN_2;
      case "4" -> StudentLoanPlan.PLAN_4;
      case "5" -> StudentLoanPlan.PLAN_5;
      default ->
          throw new IllegalArgumentException("not a student loan plan: 1, 2, 4, 5 or nothing");
    };
  }
}
