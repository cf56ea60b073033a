package coop.commonwage.pay.statutorypay;

/** Why a worker is not entitled to family pay. */
public enum NoFamilyPay {
  /** The law did not know this pay yet. */
  NOT_YET_LAW("not-yet-law"),
  /** Not employed long enough at the end of the relevant week. */
  SERVICE_TOO_SHORT("service-too-short"),
  /** No longer employed when it counts. */
  NOT_EMPLOYED("employment-ended"),
  /** Average weekly earnings were below the lower earnings limit. */
  EARNINGS_TOO_LOW("earnings-too-low"),
  /** Average weekly earnings are not known. */
  EARNINGS_UNKNOWN("earnings-unknown"),
  /** The leave begins before the law allows. */
  TOO_EARLY("leave-too-early");

  private final String word;

  NoFamilyPay(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
