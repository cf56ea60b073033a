package coop.commonwage.pay.funding;

import java.time.LocalDate;

/**
 * Who pays for the care of a client from a day on, until another account does.
 *
 * @param clientRef the pseudonym of the person cared for, as rosters write it
 * @param from the first day
 * @param account the reference of the funder account
 */
public record ClientFunding(String clientRef, LocalDate from, String account) {}
