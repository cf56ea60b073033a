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
    Optional<Vote> vote) {

  public LegalForm {
    receivers = List.copyOf(receivers);
    funds = List.copyOf(funds);
    pools = List.copyOf(pools);
    limits = List.copyOf(limits);
    if (receivers.isEmpty() == noPoolReason.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": either somebody may receive, or the profile says why nobody may");
    }
  }

  /** A step of the waterfall: so much of a base goes to a fund. */
  public record Fund(String fund, Rate percent, String base, Citation source) {}

  /** What a class shares, by which factors, and how much of it in cash. */
  public record Pool(String memberClass, Rate percent, List<Factor> factors, Rate cashPercent) {
    public Pool {
      factors = List.copyOf(factors);
    }
  }

  /** So much of the pool by this basis. */
  public record Factor(String basis, Rate percent) {}

  /** A meeting is quorate with this many, or this share of those entitled, whichever is more. */
  public record Vote(int quorumLeast, Rate quorumPercent, Citation source) {}

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
}
