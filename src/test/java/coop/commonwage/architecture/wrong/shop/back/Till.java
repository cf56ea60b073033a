package coop.commonwage.architecture.wrong.shop.back;

import coop.commonwage.architecture.wrong.shop.front.Counter;

/** Where one does not reach. */
public record Till(Counter counter) {}
