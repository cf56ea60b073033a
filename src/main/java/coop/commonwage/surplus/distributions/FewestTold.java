package coop.commonwage.surplus.distributions;

/** Of how many people a figure is at the least that is told to those who see no names. */
public final class FewestTold {

  /** With fewer, who knows the own share could tell another's. */
  public static final int PEOPLE = 5;

  private FewestTold() {}
}
