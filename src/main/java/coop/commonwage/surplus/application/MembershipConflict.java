package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.membership.MembershipRefused;

/** A change of membership refused because of what is on the register; a page says it in words. */
public final class MembershipConflict extends Refused {
  private static final long serialVersionUID = 1L;

  private final transient MembershipRefused refused;

  MembershipConflict(MembershipRefused refused) {
    super(
        409,
        "membership",
        "The register says otherwise",
        Character.toUpperCase(refused.getMessage().charAt(0))
            + refused.getMessage().substring(1)
            + ".");
    this.refused = refused;
  }

  public MembershipRefused refused() {
    return refused;
  }
}
