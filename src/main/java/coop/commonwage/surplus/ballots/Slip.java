package coop.commonwage.surplus.ballots;

/**
 * One ballot paper in the box. It does not know whose it is.
 *
 * @param college the voter's college where votes are weighed; otherwise empty
 */
public record Slip(Receipt receipt, Choice choice, String college) {}
