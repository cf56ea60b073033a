package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Gender;
import coop.commonwage.people.Membership;
import coop.commonwage.people.NationalInsuranceNumber;
import coop.commonwage.people.Person;
import coop.commonwage.people.Postcode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersFileTest {

  private static final String HEADER = String.join(",", WorkersFile.COLUMNS);
  private static final String GOOD =
      "W0003,Siân,O'Neill,1981-08-09,F,TK380867B,41 Heol y Parc,Mold,LL41 9DH,sian@example.org,"
          + "2020-09-05,,care worker,guaranteed-hours,37.5,13.45,12.71,60.00,0.45,20,50,1257L,A,"
          + "2,N,enrolled,5,3,90-79-81,37749298,worker,2021-03-24";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final List<WorkerRow> workers = new ArrayList<>();

  private RosterReport read(String... rows) throws IOException {
    workers.clear();
    String file = HEADER + "\n" + String.join("\n", rows) + "\n";
    return WorkersFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), TODAY, workers::add);
  }

  private static String with(String column, String value) {
    String[] cells = GOOD.split(",", -1);
    cells[WorkersFile.COLUMNS.indexOf(column)] = value;
    return String.join(",", cells);
  }

  private List<String> notes(String... rows) throws IOException {
    RosterReport report = read(rows);
    assertEquals(List.of(), report.errors());
    return report.notes().stream().map(RosterProblem::toString).toList();
  }

  @Test
  void aGoodRowBecomesAPersonAJobAndItsTerms() throws IOException {
    RosterReport report = read(GOOD);
    assertEquals(List.of(), report.errors());
    assertEquals(List.of(), report.notes());
    WorkerRow worker = workers.getFirst();
    UUID personId = new UUID(0, 1);
    assertEquals(
        new Person(
            personId,
            "Siân",
            "O'Neill",
            LocalDate.of(1981, 8, 9),
            Gender.FEMALE,
            Optional.of(NationalInsuranceNumber.of("TK380867B")),
            new Address(List.of("41 Heol y Parc", "Mold"), Postcode.of("LL41 9DH")),
            Optional.of("sian@example.org"),
            Optional.of(BankAccount.of("907981", "37749298"))),
        worker.person(personId));
    assertEquals(
        new ContractTerms(
            ContractKind.GUARANTEED_HOURS,
            "care worker",
            2250,
            Rate.of("13.45"),
            Rate.of("12.71"),
            Money.of("60.00"),
            Rate.of("0.45"),
            Rate.of("0.2"),
            Rate.of("0.5")),
        worker.terms());
    assertEquals(NiCategory.A, worker.tax().niCategory());
    assertEquals(Optional.of(StudentLoanPlan.PLAN_2), worker.tax().studentLoanPlan());
    assertEquals(
        new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03")),
        worker.pension());
    assertEquals(
        new Membership(Optional.of("worker"), Optional.of(LocalDate.of(2021, 3, 24))),
        worker.membership());
    assertEquals("W0003", worker.employment(new UUID(0, 2), personId).payrollId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date_of_birth|09/08/1981|not a date: write it like 2026-10-01",
        "start_date|1981-08-08|the first day at work is before the date of birth",
        "gender|X|gender on HMRC's records is F or M",
        "postcode|LL41|not a UK postcode: write it like LL12 4FH",
        "email|sian at home|not an e-mail address, such as name@example.org",
        "leave_date|2020-09-04|the last day is before the first, 2020-09-05",
        "contract|permanent|\"permanent\" is not a kind of contract: guaranteed-hours or"
            + " zero-hours",
        "guaranteed_hours_weekly|200|not hours of a week: 0 to 168 in whole minutes, such as 37.5",
        "guaranteed_hours_weekly|37.51|not hours of a week:"
            + " 0 to 168 in whole minutes, such as 37.5",
        "guaranteed_hours_weekly|0|a guaranteed-hours contract promises more than 0 hours",
        "contract|zero-hours|",
        "hourly_rate|£13.45|not a rate in pounds: 0 or more, at most four decimals, such as 13.45",
        "hourly_rate|-13.45|not a rate in pounds: 0 or more, at most four decimals, such as 13.45",
        "hourly_rate|0|the hourly rate is above 0",
        "sleep_in_rate|60.005|not a sum in pounds and pence, such as 60.00",
        "weekend_enhancement_percent|10%|not a percentage: 0 to 1000, such as 10 or 33.3",
        "ni_category|Q|not a National Insurance category letter, such as A",
        "student_loan_plan|3|not a student loan plan: 1, 2, 4, 5 or nothing",
        "postgraduate_loan|no|not Y (yes) or N (no)",
        "pension_status|yes|\"yes\" is not a pension status: enrolled, opted-out or not-enrolled",
        "pension_employee_percent|101|not a percentage: 0 to 100, such as 5 or 4.5",
        "forename|=1+1|this cell begins like a spreadsheet formula (= + - @, or a tab);"
            + " put the plain value there",
      })
  void aCellThatCannotBeIsRefusedInWords(String column, String value, String message)
      throws IOException {
    RosterReport report = read(with(column, value));
    RosterProblem expected =
        message == null
            ? new RosterProblem(
                2, "guaranteed_hours_weekly", "37.5", "a zero-hours contract promises 0 hours")
            : new RosterProblem(2, column, value, message);
    assertEquals(List.of(expected), report.errors());
    assertEquals(List.of(), workers);
  }

  @Test
  void privateNumbersAreNotRepeatedInMessages() throws IOException {
    List<String> errors =
        read(
                with("ni_number", "TK38086"),
                with("sort_code", "90-79"),
                with("account_number", "7749298"),
                with("account_number", ""))
            .errors()
            .stream()
            .map(RosterProblem::toString)
            .toList();
    assertEquals(
        List.of(
            "row 2, column ni_number, \"(not shown)\": not a National Insurance number:"
                + " two letters, six digits and a letter A to D, such as QQ123456C",
            "row 3, column sort_code, \"(not shown)\": a sort code has six digits,"
                + " such as 08-90-00",
            "row 4, column account_number, \"(not shown)\": an account number has eight digits;"
                + " put zeros in front of a shorter one",
            "row 5, column account_number: a bank account has both a sort code"
                + " and an account number"),
        errors);
  }

  @Test
  void aTaxCodeThatIsNoneIsRefusedWithWhatIsAllowed() throws IOException {
    RosterReport report = read(with("tax_code", "12L57"));
    assertEquals(1, report.errorCount());
    assertEquals("tax_code", report.errors().getFirst().column());
    assertTrue(report.errors().getFirst().message().contains("tax code"));
  }

  @Test
  void twoWorkersCannotShareAPayrollId() throws IOException {
    assertEquals(
        "row 3, column payroll_id, \"W0003\": row 2 has the same payroll id:"
            + " every worker has their own",
        read(GOOD, with("forename", "Mair")).errors().getFirst().toString());
    assertEquals(
        List.of("row 3, column payroll_id, \"W0003\": the same as row 2 in every cell: read once"),
        notes(GOOD, GOOD));
    assertEquals(1, workers.size());
  }

  @Test
  void oddDatesAreToldAndImported() throws IOException {
    assertEquals(
        List.of(
            "row 2, column start_date, \"1993-09-05\": on this day the worker was 12 years old:"
                + " is the date right?"),
        notes(with("start_date", "1993-09-05")));
    assertEquals(
        List.of(
            "row 2, column member_since, \"2020-09-04\": membership began before the first day at"
                + " work, 2020-09-05"),
        notes(with("member_since", "2020-09-04")));
    assertEquals(
        List.of("row 2, column member_since, \"2027-03-14\": this day is in the future"),
        notes(with("member_since", "2027-03-14")));
    assertEquals(1, workers.size());
  }

  @Test
  void membershipWithoutItsOtherHalfIsTold() throws IOException {
    assertEquals(
        List.of(
            "row 2, column member_class: there is a first day of membership but no class of"
                + " member"),
        notes(with("member_class", "")));
    assertEquals(
        List.of("row 2, column member_since: a member without a first day of membership"),
        notes(with("member_since", "")));
  }

  @Test
  void aNationalInsuranceNumberNobodyHasIsTold() throws IOException {
    assertEquals(
        List.of(
            "row 2, column ni_number, \"(not shown)\": HMRC gives out no number that begins with"
                + " these two letters"),
        notes(with("ni_number", "QQ123456C")));
    assertEquals(
        List.of("row 2, column ni_number: there is no National Insurance number yet"),
        notes(with("ni_number", "")));
  }

  @Test
  void categoryMIsToldFromTheTwentyFirstBirthdayOn() throws IOException {
    String young = with("ni_category", "M").replace("2020-09-05", "2022-09-05");
    assertEquals(
        List.of(
            "row 2, column ni_category, \"M\": category M is for workers under 21;"
                + " this worker is 21"),
        notes(young.replace("1981-08-09", "2005-11-02").replace("2021-03", "2023-03")));
    assertEquals(
        List.of(), notes(young.replace("1981-08-09", "2005-11-03").replace("2021-03", "2023-03")));
  }

  @Test
  void aWorkerWithoutABankAccountIsTold() throws IOException {
    assertEquals(
        List.of("row 2, column account_number: there is no bank account to pay wages" + " into"),
        notes(with("sort_code", "").replace("37749298", "")));
  }
}
