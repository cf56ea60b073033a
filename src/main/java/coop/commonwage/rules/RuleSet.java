package coop.commonwage.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One whole edition of the law as the software knows it: every file of {@code payroll-rules}, read
 * and checked. Two editions are the same when their hashes are.
 */
public final class RuleSet {

  private final String hash;
  private final Map<String, String> texts;
  private final IncomeTaxRules incomeTax;
  private final NationalInsuranceRules nationalInsurance;
  private final StudentLoanRules studentLoans;
  private final PensionRules pensions;
  private final MinimumWageRules minimumWage;
  private final MileageRules mileage;
  private final AttachmentOrderRules attachmentOrders;
  private final CouncilTaxOrderRules councilTaxOrders;
  private final StatutoryPayRules statutoryPay;
  private final HolidayRules holiday;
  private final EmployerLevyRules employerLevies;
  private final WorkingTimeRules workingTime;
  private final Rule<Integer> statePensionAgeMonths;
  private final Map<BankHolidayDivision, BankHolidays> bankHolidays;
  private final List<Rule<?>> rules;

  /**
   * @param texts the files it was read from, by name ({@code uk/income-tax}), as they were hashed
   * @param rules every rule of every file
   */
  public RuleSet(
      String hash,
      Map<String, String> texts,
      IncomeTaxRules incomeTax,
      NationalInsuranceRules nationalInsurance,
      StudentLoanRules studentLoans,
      PensionRules pensions,
      MinimumWageRules minimumWage,
      MileageRules mileage,
      AttachmentOrderRules attachmentOrders,
      CouncilTaxOrderRules councilTaxOrders,
      StatutoryPayRules statutoryPay,
      HolidayRules holiday,
      EmployerLevyRules employerLevies,
      WorkingTimeRules workingTime,
      Rule<Integer> statePensionAgeMonths,
      Map<BankHolidayDivision, BankHolidays> bankHolidays,
      List<Rule<?>> rules) {
    this.hash = hash;
    this.texts = Map.copyOf(new TreeMap<>(texts));
    this.incomeTax = incomeTax;
    this.nationalInsurance = nationalInsurance;
    this.studentLoans = studentLoans;
    this.pensions = pensions;
    this.minimumWage = minimumWage;
    this.mileage = mileage;
    this.attachmentOrders = attachmentOrders;
    this.councilTaxOrders = councilTaxOrders;
    this.statutoryPay = statutoryPay;
    this.holiday = holiday;
    this.employerLevies = employerLevies;
    this.workingTime = workingTime;
    this.statePensionAgeMonths = statePensionAgeMonths;
    this.bankHolidays = Map.copyOf(bankHolidays);
    this.rules = List.copyOf(rules);
  }

  /** SHA-256, in hex, over the names and texts of all rule files. Every payslip keeps it. */
  public String hash() {
    return hash;
  }

  /** The files' texts by name, so that an edition can be kept and read again for ever. */
  public Map<String, String> texts() {
    return texts;
  }

  public IncomeTaxRules incomeTax() {
    return incomeTax;
  }

  public NationalInsuranceRules nationalInsurance() {
    return nationalInsurance;
  }

  public StudentLoanRules studentLoans() {
    return studentLoans;
  }

  public PensionRules pensions() {
    return pensions;
  }

  public MinimumWageRules minimumWage() {
    return minimumWage;
  }

  public MileageRules mileage() {
    return mileage;
  }

  public AttachmentOrderRules attachmentOrders() {
    return attachmentOrders;
  }

  public CouncilTaxOrderRules councilTaxOrders() {
    return councilTaxOrders;
  }

  public StatutoryPayRules statutoryPay() {
    return statutoryPay;
  }

  public HolidayRules holiday() {
    return holiday;
  }

  public EmployerLevyRules employerLevies() {
    return employerLevies;
  }

  public WorkingTimeRules workingTime() {
    return workingTime;
  }

  /** State Pension age in whole months, by date of birth. */
  public Rule<Integer> statePensionAgeMonths() {
    return statePensionAgeMonths;
  }

  public BankHolidays bankHolidays(BankHolidayDivision division) {
    return bankHolidays.get(division);
  }

  /** Every rule of every file, in the order the files are read. */
  public List<Rule<?>> rules() {
    return rules;
  }

  /** The files, in the order they are read. */
  public List<RuleFile> files() {
    return rules.stream().<RuleFile>map(Rule::file).distinct().toList();
  }
}
