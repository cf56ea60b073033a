package coop.commonwage.pay.deductions.pensions;

/** What the Pensions Act 2008 calls a worker of an age and pay. */
public enum WorkerCategory {
  /** Of the right age and above the trigger: is enrolled without asking (section 3). */
  ELIGIBLE_JOBHOLDER("eligible-jobholder"),
  /** Has qualifying earnings and is not eligible: may opt in, and the employer pays (section 7). */
  NON_ELIGIBLE_JOBHOLDER("non-eligible-jobholder"),
  /** Has no qualifying earnings: may join, and the employer need not pay (section 9). */
  ENTITLED_WORKER("entitled-worker"),
  /** Too young or too old for the Act. */
  OUTSIDE("outside");

  private final String word;

  WorkerCategory(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }
}
