package coop.commonwage.product.container;

import coop.commonwage.platform.security.Authentication;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The product closes every address it does not know; the one that runs the tests is opened here.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class OpenToTheTest extends Authentication {

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return request.getRequestURI().endsWith("/ArquillianServletRunnerEE9")
        ? context.doNothing()
        : super.validateRequest(request, response, context);
  }
}
