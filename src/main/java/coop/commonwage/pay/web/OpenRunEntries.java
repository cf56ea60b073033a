package coop.commonwage.pay.web;

import java.util.Map;

/**
 * What stands in the form that opens a pay run.
 *
 * @param frequency how often those it pays are paid
 * @param firstDay as typed, or as proposed
 * @param lastDay as typed, or as proposed
 * @param payDate as typed, or as proposed
 * @param errors what is wrong, by field
 */
public record OpenRunEntries(
    String frequency,
    String firstDay,
    String lastDay,
    String payDate,
    Map<String, String> errors) {}
