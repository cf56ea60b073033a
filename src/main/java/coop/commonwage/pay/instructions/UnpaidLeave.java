package coop.commonwage.pay.instructions;

import java.util.Optional;

/**
 * Leave without pay. Its first and last day are those of the instruction.
 *
 * @param minutes of guaranteed hours that fall away; empty when whole days do
 */
public record UnpaidLeave(Optional<Integer> minutes) {}
