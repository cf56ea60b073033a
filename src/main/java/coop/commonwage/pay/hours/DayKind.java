package coop.commonwage.pay.hours;

/** The kind of local day a minute falls in; a bank holiday at a weekend is a bank holiday. */
public enum DayKind {
  ORDINARY,
  WEEKEND,
  BANK_HOLIDAY;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
