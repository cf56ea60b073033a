package coop.commonwage.platform.security;

import java.util.List;

/** What an account may do for its employer. An account can have several. */
public final class Role {
  public static final String PAYROLL_ADMINISTRATOR = "payroll-administrator";
  public static final String APPROVER = "approver";
  public static final String HR = "hr";

  /** Plans and checks the hours of care workers; sees no pay. */
  public static final String COORDINATOR = "coordinator";

  public static final String TREASURER = "treasurer";
  public static final String BOARD = "board";
  public static final String WORKER = "worker";

  /** A co-owner who does not work here: sees their own share, capital and ballots, and no pay. */
  public static final String MEMBER = "member";

  public static final String AUDITOR = "auditor";

  /** The installation itself: takes in employers and their first accounts, sees no pay. */
  public static final String OPERATOR = "operator";

  /** The roles an account can be given; the operator is nobody's account. */
  public static final List<String> OF_ACCOUNTS =
      List.of(
          PAYROLL_ADMINISTRATOR,
          APPROVER,
          HR,
          COORDINATOR,
          TREASURER,
          BOARD,
          WORKER,
          MEMBER,
          AUDITOR);

  private Role() {}
}
