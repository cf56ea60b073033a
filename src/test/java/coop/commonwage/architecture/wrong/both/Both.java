package coop.commonwage.architecture.wrong.both;

import coop.commonwage.architecture.wrong.pay.hours.Clocked;
import coop.commonwage.architecture.wrong.surplus.pots.Pot;

/** Sees pay and surplus at once. */
public record Both(Clocked clocked, Pot pot) {}
