package coop.commonwage.architecture.wrong.west;

/** Declares that it needs east. */
public record West() {}
