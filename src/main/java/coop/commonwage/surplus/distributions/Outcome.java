package coop.commonwage.surplus.distributions;

/** Either a distribution that stands to the penny, or a refusal that names the rules. */
public sealed interface Outcome permits Distribution, Refusal {}
