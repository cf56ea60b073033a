package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.PayRun;
import java.util.UUID;

/**
 * A pay run in a list.
 *
 * @param id the run
 * @param state how far it has come
 * @param period the days it pays for and the day it pays on
 * @param headcount people with a payslip in it so far
 * @param gross gross pay of all of them
 * @param payable the money that is sent to all of them
 */
public record PayRunEntry(
    UUID id, PayRun.State state, PayPeriod period, int headcount, Money gross, Money payable) {}
