package coop.commonwage.architecture.wrong.pay.misnamed;

/** Stands in a package that declares another room's name. */
public final class Misnamed {}
