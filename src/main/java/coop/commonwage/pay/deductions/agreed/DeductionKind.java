package coop.commonwage.pay.deductions.agreed;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a deduction is for. The law on the minimum wage counts some of them as lowering pay
 * (National Minimum Wage Regulations 2015, reg. 12) and some not; here none may bring pay below it.
 */
public enum DeductionKind {
  /** Clothing or tools the job asks for. */
  UNIFORM("uniform", true),
  /** Pay that was paid by mistake before (reg. 12(2)(c)). */
  OVERPAYMENT_RECOVERY("overpayment-recovery", false),
  /** A loan or an advance of wages (reg. 12(2)(b)). */
  LOAN_REPAYMENT("loan-repayment", false),
  /** Shares in the co-operative, bought by instalments (reg. 12(2)(d)). */
  SHARE_INSTALMENT("share-instalment", false),
  /** Something bought from the employer that the job does not ask for (reg. 12(2)(e)). */
  PURCHASE("purchase", false),
  /** Passed on to somebody else as the worker asked: union, credit union, charity. */
  VOLUNTARY("voluntary", false),
  /** Anything else the employer keeps. */
  OTHER("other", true);

  private final String word;
  private final boolean lowersMinimumWagePay;

  DeductionKind(String word, boolean lowersMinimumWagePay) {
    this.word = word;
    this.lowersMinimumWagePay = lowersMinimumWagePay;
  }

  /** The word used in files and the API: {@code share-instalment}. */
  public String word() {
    return word;
  }

  /** The code of the payslip line it makes: {@code deduction-share-instalment}. */
  public String lineCode() {
    return "deduction-" + word;
  }

  /** Whether it repays a sum that is known from the start. */
  public boolean namesTotal() {
    return this == OVERPAYMENT_RECOVERY;
  }

  /** Whether the law itself counts it against minimum-wage pay. */
  public boolean lowersMinimumWagePay() {
    return lowersMinimumWagePay;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static DeductionKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a kind of deduction: one of %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(DeductionKind::word)
                                .collect(Collectors.joining(", ")))));
  }
}
