package coop.commonwage.platform.paper;

/**
 * A label with its value, such as a payroll number.
 *
 * @param label what it is
 * @param value ready to print
 */
public record Fact(String label, String value) {}
