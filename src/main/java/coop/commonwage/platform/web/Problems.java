package coop.commonwage.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every failure as a problem document for programs, or a page for people. */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  /** What is said when an account lacks the role, and nothing more is known. */
  public static final String NO_RIGHT = "This account may not do this.";

  private static final int LONGEST_VALUE = 80;
  private static final Pattern PROPERTY = Pattern.compile("property '(\\w+)'");

  @Inject HttpServletRequest request;
  @Inject Instance<ErrorPage> page;
  @Inject @Any Instance<RefusalCodes> codes;

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problem(failure);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/")) {
      return Response.status(problem.status())
          .type("application/problem+json")
          .entity(
              codes.stream()
                  .filter(each -> each.areThoseOf(path))
                  .findFirst()
                  .map(problem::coded)
                  .orElse(problem))
          .build();
    }
    return Response.status(problem.status())
        .type("text/html;charset=UTF-8")
        .entity(page.isResolvable() ? page.get().render(problem) : problem.detail())
        .build();
  }

  private static Problem problem(Throwable failure) {
    return switch (failure) {
      case Refused refused ->
          new Problem(
              refused.type(),
              refused.title(),
              refused.status(),
              refused.detail(),
              refused.errors());
      case ConstraintViolationException invalid ->
          problem(
              Refused.invalid(
                  invalid.getConstraintViolations().stream().map(Problems::fieldError).toList()));
      case WebApplicationException known -> ofStatus(known);
      case ProcessingException unreadable when unreadable.getCause() instanceof JsonbException ->
          unreadable(unreadable.getCause());
      case JsonbException unreadable -> unreadable(unreadable);
      default -> unexpected(failure);
    };
  }

  private static Problem unreadable(Throwable cause) {
    return problem(
        400,
        "unreadable",
        "The request cannot be read",
        "The body must be the JSON this route takes; /openapi describes it.",
        namedProperty(cause).stream()
            .map(name -> FieldError.ofField(name, "", "this value does not fit"))
            .toList());
  }

  /** The property a reader's message complains of, when it names one. */
  private static Optional<String> namedProperty(Throwable cause) {
    return Optional.ofNullable(cause.getMessage())
        .map(PROPERTY::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static Problem ofStatus(WebApplicationException known) {
    int status = known.getResponse().getStatus();
    return switch (status) {
      case 400 ->
          known.getCause() == null
              ? problem(
                  400, "unreadable", "The request cannot be read", firstLine(known), List.of())
              : unreadable(known.getCause());
      case 401 ->
          problem(401, "not-authenticated", "Not authenticated", "Log in first.", List.of());
      case 403 -> problem(403, "forbidden", "Not allowed", NO_RIGHT, List.of());
      case 404 ->
          problem(404, "not-found", "Not found", "There is nothing at this address.", List.of());
      case 405, 406, 415 ->
          problem(status, "unsupported", "Not supported here", firstLine(known), List.of());
      default ->
          status >= 500
              ? unexpected(known)
              : problem(status, "refused", "Refused", firstLine(known), List.of());
    };
  }

  private static Problem unexpected(Throwable failure) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "Incident " + incident, failure);
    return problem(
        500,
        "unexpected",
        "Something went wrong on our side",
        "Nothing was half done. Tell your administrator the incident number " + incident + ".",
        List.of());
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    String value = String.valueOf(violation.getInvalidValue());
    return FieldError.ofField(
        path.substring(path.lastIndexOf('.') + 1),
        value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value,
        violation.getMessage());
  }

  private static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private static Problem problem(
      int status, String type, String title, String detail, List<FieldError> errors) {
    return new Problem("urn:commonwage:" + type, title, status, detail, errors);
  }
}
