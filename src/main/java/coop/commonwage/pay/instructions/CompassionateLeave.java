package coop.commonwage.pay.instructions;

/**
 * Leave the co-operative pays at the contract's rate, such as for a death in the family. Its first
 * and last day are those of the instruction.
 *
 * @param minutes paid for, at least 1
 */
public record CompassionateLeave(int minutes) {}
