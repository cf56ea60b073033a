package coop.commonwage.pay.web;

import java.util.Map;

/**
 * What stands in the form that opens a pay run.
 *
 * @param firstDay as typed, or as proposed
 * @param lastDay as typed, or as proposed
 * @param payDate as typed, or as proposed
 * @param errors what is wrong, by field
 */
public record OpenRunEntries(
    String firstDay, String lastDay, String payDate, Map<String, String> errors) {}
