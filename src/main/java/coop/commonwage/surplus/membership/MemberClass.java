package coop.commonwage.surplus.membership;

/**
 * The classes of members about which the program itself knows something. Others are names to it,
 * given by the legal form and the co-operative's own rules.
 */
public final class MemberClass {

  /** Who works for the co-operative: a share in cash is paid with wages. */
  public static final String WORKER = "worker";

  /** Who buys care of it: a share in cash may go towards care. */
  public static final String USER = "user";

  private MemberClass() {}
}
