package coop.commonwage.pay.instructions;

import java.util.Optional;

/**
 * That a worker is an apprentice, from the day the apprenticeship begins.
 *
 * @param standard the standard or framework it follows, in its own words
 */
public record Apprenticeship(Optional<String> standard) {}
