package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;

/**
 * A member's part of one pot: pot × mine ÷ all, before caps and floors.
 *
 * @param basis {@code hours}, {@code pay}, {@code equal}, {@code service_years}, {@code days},
 *     {@code spend} or {@code points}
 * @param pot the money in the pot
 * @param mine the member's own figure, ready to print ({@code 1,820 h 15 min}, {@code £24,000.00},
 *     {@code 6.5})
 * @param all the figure of everybody who shares the pot, printed the same way
 * @param share what the member gets of it
 */
public record PotShare(String basis, Money pot, String mine, String all, Money share) {}
