package coop.commonwage.architecture.wrong.east;

import coop.commonwage.architecture.wrong.west.West;

/** Needs west. */
public record East(West west) {}
