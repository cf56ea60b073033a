package coop.commonwage.platform.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import java.util.UUID;

/** Which employer a request is about, where the operator may ask too. */
public final class AskedEmployer {

  private AskedEmployer() {}

  /**
   * The caller's own employer, whatever is named; the operator has none and must name one.
   *
   * @param named the employer the request names; may be null
   */
  public static UUID of(Caller caller, UUID named) {
    if (!caller.is(Role.OPERATOR)) {
      return caller.employerId();
    }
    if (named == null) {
      throw Refused.invalid("employer", "", "say which employer this is about");
    }
    return named;
  }
}
