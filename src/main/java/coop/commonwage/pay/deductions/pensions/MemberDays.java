package coop.commonwage.pay.deductions.pensions;

/**
 * For how much of a pay period somebody was a member. Who joins or leaves within a period pays in
 * on the pay of the days of membership, against the same part of the figures of the whole period.
 *
 * @param member days of membership in the period, 0 or more
 * @param employed days of employment in the period, at least as many and at least 1
 */
public record MemberDays(int member, int employed) {

  /** A member all the time. */
  public static final MemberDays ALL = new MemberDays(1, 1);

  /** No member at all. */
  public static final MemberDays NONE = new MemberDays(0, 1);

  public MemberDays {
    if (employed < 1 || member < 0 || member > employed) {
      throw new IllegalArgumentException(
          "%d days of membership do not fit into %d days of employment"
              .formatted(member, employed));
    }
  }

  /** True when there is something to pay in for. */
  public boolean isAny() {
    return member > 0;
  }

  /** True when membership began or ended within the period. */
  public boolean isPart() {
    return member > 0 && member < employed;
  }
}
