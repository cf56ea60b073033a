package coop.commonwage.architecture.wrong.platform.post;

import coop.commonwage.architecture.wrong.pay.hours.Clocked;

/** Plumbing that carries wages. */
public record Post(Clocked clocked) {}
