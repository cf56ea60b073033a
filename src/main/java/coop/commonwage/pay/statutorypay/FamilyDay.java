package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Money;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One paid day of family leave.
 *
 * @param day the day
 * @param weeklyRate pounds a week on this day; the day is a seventh of it
 * @param rate the rate it was compared with; empty where the share of earnings is paid whatever it
 *     comes to
 */
public record FamilyDay(LocalDate day, Unrounded weeklyRate, Optional<RuleEntry<Money>> rate) {}
