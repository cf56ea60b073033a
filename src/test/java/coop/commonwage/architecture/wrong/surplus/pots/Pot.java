package coop.commonwage.architecture.wrong.surplus.pots;

import coop.commonwage.architecture.wrong.pay.hours.Clocked;

/** Surplus that names pay. */
public record Pot(Clocked[] clocked) {}
