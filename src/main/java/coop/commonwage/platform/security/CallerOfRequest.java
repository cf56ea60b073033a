package coop.commonwage.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The account the current request was authenticated as. */
@RequestScoped
public class CallerOfRequest implements Caller {

  @Inject HttpServletRequest request;

  private Account account() {
    Account account = (Account) request.getAttribute(Authentication.ACCOUNT);
    if (account == null) {
      throw new IllegalStateException("nobody is logged in on " + request.getRequestURI());
    }
    return account;
  }

  @Override
  public String login() {
    return account().login();
  }

  @Override
  public String displayName() {
    return account().displayName();
  }

  @Override
  public UUID accountId() {
    return account().id();
  }

  @Override
  public UUID employerId() {
    UUID employerId = account().employerId();
    if (employerId == null) {
      throw new IllegalStateException("the operator belongs to no employer");
    }
    return employerId;
  }

  @Override
  public Optional<UUID> personId() {
    return account().personId();
  }

  @Override
  public Set<String> roles() {
    return account().roles();
  }

  @Override
  public boolean isLoggedIn() {
    return request.getAttribute(Authentication.ACCOUNT) != null;
  }
}
