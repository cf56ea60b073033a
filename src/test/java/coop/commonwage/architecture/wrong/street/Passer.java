package coop.commonwage.architecture.wrong.street;

import coop.commonwage.architecture.wrong.shop.back.Till;
import coop.commonwage.architecture.wrong.shop.front.Counter;

/** Asks at the counter, and reaches into the till. */
public record Passer(Counter counter, Till till) {}
