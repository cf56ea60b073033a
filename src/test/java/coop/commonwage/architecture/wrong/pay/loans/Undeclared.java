package coop.commonwage.architecture.wrong.pay.loans;

/** Stands in a package that declares no room. */
public final class Undeclared {}
