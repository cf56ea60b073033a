package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.pay.deductions.attachments.OrderTerms.Says;

/** What sort of order to deduct from pay somebody has. */
public enum OrderKind {
  /**
   * Direct earnings attachment by the standard table (Department for Work and Pensions, councils).
   */
  DEA_STANDARD("dea-standard", "dea", "attachment-dea", Says.NOTHING),
  /** Direct earnings attachment by the higher table. */
  DEA_HIGHER("dea-higher", "dea", "attachment-dea", Says.NOTHING),
  /** Direct earnings attachment of a fixed sum. */
  DEA_FIXED("dea-fixed", "dea", "attachment-dea", Says.A_SUM),
  /** Deduction from earnings order of the Child Maintenance Service. */
  DEO("deo", "deo", "attachment-deo", Says.SUM_AND_OLD_PROTECTION),
  /** Attachment of earnings order of a court for maintenance: a priority order. */
  AEO_MAINTENANCE("aeo-maintenance", "aeo-maintenance", "attachment-aeo", Says.SUM_AND_PROTECTION),
  /** Attachment of earnings order of a court for a judgment debt: not a priority order. */
  AEO_CIVIL_DEBT("aeo-civil-debt", "aeo-civil-debt", "attachment-aeo", Says.SUM_AND_PROTECTION),
  /** Council tax attachment of earnings order of a council in England. */
  COUNCIL_TAX_ENGLAND("council-tax-england", "council-tax", "attachment-ctaeo", Says.NOTHING),
  /** Council tax attachment of earnings order of a council in Wales. */
  COUNCIL_TAX_WALES("council-tax-wales", "council-tax", "attachment-ctaeo", Says.NOTHING),
  /** Attachment of earnings order for a fine, by table (England and Wales). */
  FINES("fines", "fines", "attachment-fine", Says.NOTHING),
  /** Community charge attachment of earnings order, with its table printed on it. */
  COMMUNITY_CHARGE(
      "community-charge", "community-charge", "attachment-community-charge", Says.A_TABLE),
  /** Earnings arrestment for an ordinary debt in Scotland. */
  EARNINGS_ARRESTMENT(
      "earnings-arrestment", "earnings-arrestment", "attachment-arrestment", Says.NOTHING),
  /** Current maintenance arrestment in Scotland. */
  MAINTENANCE_ARRESTMENT(
      "maintenance-arrestment",
      "maintenance-arrestment",
      "attachment-maintenance-arrestment",
      Says.A_DAILY_RATE),
  /** Conjoined arrestment order in Scotland: several debts under one order. */
  CONJOINED_ARRESTMENT(
      "conjoined-arrestment",
      "conjoined-arrestment",
      "attachment-conjoined-arrestment",
      Says.A_DAILY_RATE_AND_DEBTS);

  private final String word;
  private final String family;
  private final String lineCode;
  private final Says says;

  OrderKind(String word, String family, String lineCode, Says says) {
    this.word = word;
    this.family = family;
    this.lineCode = lineCode;
    this.says = says;
  }

  /** The word used in files and the API: {@code dea-standard}. */
  public String word() {
    return word;
  }

  /** The name the rule file gives orders of its sort: {@code dea}. */
  public String family() {
    return family;
  }

  /** The code of the payslip line it makes: {@code attachment-dea}. */
  public String lineCode() {
    return lineCode;
  }

  /** What its deduction is worked out by, a key of the message bundle {@code explain}. */
  String formula() {
    return "attachment-" + family;
  }

  /** What an order of the kind says itself; the rest stands in the rule files. */
  public Says says() {
    return says;
  }

  /** Whether the order is for a debt that ends, and therefore says how much is owed. */
  public boolean namesTotal() {
    return switch (this) {
      case COUNCIL_TAX_ENGLAND,
          COUNCIL_TAX_WALES,
          FINES,
          COMMUNITY_CHARGE,
          EARNINGS_ARRESTMENT,
          AEO_CIVIL_DEBT ->
          true;
      default -> false;
    };
  }

  boolean isDea() {
    return this == DEA_STANDARD || this == DEA_HIGHER || this == DEA_FIXED;
  }

  /** Whether the law adds what could not be taken to the next deduction. */
  boolean carriesShortfall() {
    return this == DEO || this == AEO_MAINTENANCE;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static OrderKind ofWord(String word) {
    StringBuilder allowed = new StringBuilder();
    for (OrderKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
      allowed.append(allowed.isEmpty() ? "" : ", ").append(kind.word);
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a kind of order: one of %s".formatted(word, allowed));
  }
}
