package coop.commonwage.platform.security;

/** Another account has this login already. */
public class LoginTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoginTaken(String login) {
    super("the login " + login + " is taken");
  }
}
