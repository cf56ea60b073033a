package coop.commonwage.people.application;

import java.util.UUID;

/**
 * A person in a list.
 *
 * @param id the person
 * @param payrollId the co-operative's own number for them: {@code W0017}
 * @param name forename and surname
 * @param email where they can be written to; empty when unknown
 */
public record PersonEntry(UUID id, String payrollId, String name, String email) {}
