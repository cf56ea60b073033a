package coop.commonwage.rules;

import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a legal form says about sharing a surplus: its own steps, who may receive, and the limits a
 * co-operative's own policy may tighten and never loosen.
 *
 * @param name the profile's file name without {@code .yaml}
 * @param title the form in words
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure the facts are
 * @param verifiedUntil the last year end the facts were checked for
 * @param receivers the classes that may share in the pools; empty when nobody may
 * @param noPoolReason why nobody may; empty when somebody may
 * @param receiversSource where the law says so
 * @param undistributedTo the fund that takes what nobody may receive
 * @param funds the form's own steps, in order
 * @param pools the usual pools, for a co-operative that has not decided otherwise
 * @param limits every limit, dated
 * @param vote when a meeting that adopts a distribution is quorate, where rules were read
 * @param notShared parts of a surplus that members may not share, or not all of them
 * @param knownFrom the first year end the facts are known for
 * @param applicationSource where it is said how a surplus is applied, losses first
 */
public record LegalForm(
    String name,
    String title,
    String confidence,
    LocalDate verifiedUntil,
    List<String> receivers,
    String noPoolReason,
    Citation receiversSource,
    String undistributedTo,
    List<Fund> funds,
    List<Pool> pools,
    List<LegalLimit> limits,
    Optional<Vote> vote,
    List<NotShared> notShared,
    LocalDate knownFrom,
    Citation applicationSource) {

  private static final String PLAN_SHARES = "partnership-shares-at-most";

  /** A form under which every part of the surplus may be shared, known for ever. */
  public LegalForm(
      String name,
      String title,
      String confidence,
      LocalDate verifiedUntil,
      List<String> receivers,
      String noPoolReason,
      Citation receiversSource,
      String undistributedTo,
      List<Fund> funds,
      List<Pool> pools,
      List<LegalLimit> limits,
      Optional<Vote> vote) {
    this(
        name,
        title,
        confidence,
        verifiedUntil,
        receivers,
        noPoolReason,
        receiversSource,
        undistributedTo,
        funds,
        pools,
        limits,
        vote,
        List.of(),
        LocalDate.EPOCH,
        receiversSource);
  }

  public LegalForm {
    receivers = List.copyOf(receivers);
    funds = List.copyOf(funds);
    pools = List.copyOf(pools);
    limits = List.copyOf(limits);
    notShared = List.copyOf(notShared);
    if (receivers.isEmpty() == noPoolReason.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": either somebody may receive, or the profile says why nobody may");
    }
  }

  /**
   * A step of the waterfall: so much of a base goes to a fund.
   *
   * @param untilCapital whether the step stops when the fund holds as much as the capital
   * @param then the fund that takes what a full one no longer needs; empty leaves it to share
   * @param ofWhich a part of the fund with a destination of its own
   */
  public record Fund(
      String fund,
      Rate percent,
      String base,
      Citation source,
      boolean untilCapital,
      String then,
      Optional<OfWhich> ofWhich) {}

  /** So much of a fund goes on to somebody. */
  public record OfWhich(String name, Rate percent, Citation source) {}

  /**
   * A part of the surplus that is not, or not wholly, the members' to share.
   *
   * @param part what it comes from
   * @param to the fund that takes it
   * @param percent how much of it the fund takes; the rest is shared like the surplus, but no fund
   *     counts it
   * @param fundsCountIt whether the funds are taken of it too, so that only what they leave of it
   *     goes to the fund
   */
  public record NotShared(
      String part, String to, Rate percent, boolean fundsCountIt, Citation source) {}

  /** What a class shares, by which factors, and how much of it in cash. */
  public record Pool(String memberClass, Rate percent, List<Factor> factors, Rate cashPercent) {
    public Pool {
      factors = List.copyOf(factors);
    }
  }

  /** So much of the pool by this basis. */
  public record Factor(String basis, Rate percent) {}

  /**
   * How the members decide. A figure that was not read in any rules is empty, and the co-operative
   * has to say what its own rules hold.
   *
   * @param quorumLeast a meeting is quorate with this many, or the share below, whichever is more;
   *     0 where no rules were read
   * @param quorumPercent the share of those entitled to vote
   * @param notice how long before they have to be told
   * @param extraordinaryPercent the share of the votes cast that an extraordinary majority needs
   * @param colleges whether votes may be weighed by college; empty: one member, one vote, always
   * @param classMayRequireExtraordinary whether any class may ask for an extraordinary majority
   */
  public record Vote(
      int quorumLeast,
      Rate quorumPercent,
      Optional<Notice> notice,
      Optional<Rate> extraordinaryPercent,
      Optional<Colleges> colleges,
      boolean classMayRequireExtraordinary,
      Citation source) {}

  /**
   * Notice of a meeting or ballot.
   *
   * @param clearDays between the day it is served and the day held, neither of them counted
   * @param postHours how long after posting it is deemed served; empty where rules do not say
   * @param shorterPercent the share of the members who may agree to less; empty: nobody may
   */
  public record Notice(int clearDays, Optional<Integer> postHours, Optional<Rate> shorterPercent) {}

  /**
   * Within which limits a co-operative's rules may give each college a share of the decision.
   *
   * @param least how many colleges there are at least
   * @param percentAtLeast of each college; zero where rules do not say
   * @param percentAtMost of each college; one where rules do not say
   * @param optional whether the co-operative's rules may also leave it at one member, one vote
   */
  public record Colleges(
      int least, Rate percentAtLeast, Rate percentAtMost, boolean optional, Citation source) {}

  /** Whether what members get are shares that a trustee holds for them in an incentive plan. */
  public boolean holdsPlanShares(LocalDate day) {
    return limitsOn(day).stream().anyMatch(limit -> limit.rule().equals(PLAN_SHARES));
  }

  /** The limits in force on a day: of each rule and subject the entry that began last. */
  public List<LegalLimit> limitsOn(LocalDate day) {
    Map<String, LegalLimit> inForce = new LinkedHashMap<>();
    for (LegalLimit limit : limits) {
      if (!limit.from().isAfter(day)) {
        inForce.merge(
            limit.rule() + "/" + limit.subject(),
            limit,
            (a, b) -> b.from().isBefore(a.from()) ? a : b);
      }
    }
    return new ArrayList<>(inForce.values());
  }

  /**
   * The limits of which nothing is known on a day, because the first entry that was read begins
   * later: of each rule and subject that first entry.
   */
  public List<LegalLimit> limitsNotKnownOn(LocalDate day) {
    Map<String, LegalLimit> first = new LinkedHashMap<>();
    for (LegalLimit limit : limits) {
      first.merge(
          limit.rule() + "/" + limit.subject(),
          limit,
          (a, b) -> b.from().isBefore(a.from()) ? b : a);
    }
    return first.values().stream().filter(limit -> limit.from().isAfter(day)).toList();
  }
}
