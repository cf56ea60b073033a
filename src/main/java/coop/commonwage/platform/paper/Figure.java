package coop.commonwage.platform.paper;

/**
 * A number that answers the reader's first question.
 *
 * @param label what it is
 * @param amount ready to print
 * @param answer whether it is the answer itself, and not a step towards it
 */
public record Figure(String label, String amount, boolean answer) {}
