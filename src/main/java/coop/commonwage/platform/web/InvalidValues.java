package coop.commonwage.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes values that break a form's rules before Jersey's own mapper, which answers with a page. */
@Provider
@ApplicationScoped
public class InvalidValues implements ExceptionMapper<ConstraintViolationException> {

  @Inject Problems problems;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return problems.toResponse(invalid);
  }
}
