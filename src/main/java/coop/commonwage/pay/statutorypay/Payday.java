package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import java.time.LocalDate;

/**
 * One payment of wages, as far as average earnings ask.
 *
 * @param date the day of payment
 * @param frequency how often such payments come
 * @param days the days worked it was for
 * @param earnings pay on which National Insurance is worked out
 */
public record Payday(LocalDate date, PayFrequency frequency, DateSpan days, Money earnings) {}
