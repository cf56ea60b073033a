package coop.commonwage.rules;

/** Whose income tax rates a person pays; the tax code's prefix says which. */
public enum TaxRegion {
  REST_OF_UK(""),
  SCOTLAND("S"),
  WALES("C");

  private final String prefix;

  TaxRegion(String prefix) {
    this.prefix = prefix;
  }

  /** The letter that starts the tax code; empty for England and Northern Ireland. */
  public String prefix() {
    return prefix;
  }
}
