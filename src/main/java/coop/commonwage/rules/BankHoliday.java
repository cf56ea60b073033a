package coop.commonwage.rules;

import java.time.LocalDate;

/**
 * A bank holiday.
 *
 * @param day the day itself
 * @param name what it is called
 * @param substitute true when the day stands in for one that fell on a weekend
 */
public record BankHoliday(LocalDate day, String name, boolean substitute) {}
