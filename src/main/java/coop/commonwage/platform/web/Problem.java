package coop.commonwage.platform.web;

import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:commonwage:} and a stable name; programs match on it
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail what happened this time and what is allowed
 * @param errors what is wrong with which value; empty when it is not about values
 */
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {}
