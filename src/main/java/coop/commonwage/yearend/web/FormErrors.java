package coop.commonwage.yearend.web;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RefusalWords;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;

/** What a refusal says beside the fields of a form. */
final class FormErrors {

  private FormErrors() {}

  /**
   * What is wrong, by field; a conflict stands beside {@code field}.
   *
   * @throws Refused the refusal itself, when it is none of the form's
   */
  static Map<String, String> of(Refused refused, String field, RefusalWords refusals) {
    if (!refused.errors().isEmpty()) {
      return refused.errors().stream()
          .collect(Collectors.toMap(FieldError::column, refusals::say, (a, b) -> a));
    }
    if (refused.status() == Response.Status.CONFLICT.getStatusCode()) {
      return Map.of(field, refusals.say(refused));
    }
    throw refused;
  }
}
