package coop.commonwage.architecture.wrong.shop.front;

/** Where one asks. */
public record Counter() {}
