package coop.commonwage.pay.contracts;

import java.time.LocalDate;

/**
 * What HMRC and the pension say of a worker from a day on, until the next such version.
 *
 * @param from the first payment day it holds on
 * @param tax what HMRC has told
 * @param codeFrom the day the tax code itself holds from, which decides what 6 April makes of it
 * @param pension the worker's place in the pension
 */
public record Standing(LocalDate from, TaxDetails tax, LocalDate codeFrom, PensionTerms pension) {}
