package coop.commonwage.architecture.wrong.money;

/** Right in every way. */
public record Coin(int pence) {

  public static final int PENNY = 1;
}
