package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a distribution is worked out from.
 *
 * @param form the legal form's profile
 * @param yearEnd the last day of the year whose surplus is shared
 * @param declaredSurplus the surplus after tax
 * @param lossesBroughtForward losses of earlier years, covered first
 * @param funds the co-operative's own steps in order, or the form's
 * @param shareInterest the yearly rate on share capital, when any is paid
 * @param pools what is left goes to these; none means all of it goes to the form's reserve
 * @param members in the order results are wanted
 * @param facts what some forms ask for beside these
 */
public record DistributionCase(
    LegalForm form,
    LocalDate yearEnd,
    Money declaredSurplus,
    Money lossesBroughtForward,
    List<FundStep> funds,
    Optional<Rate> shareInterest,
    List<Pool> pools,
    List<Member> members,
    CaseFacts facts) {

  /** A case without the facts only some forms ask for. */
  public DistributionCase(
      LegalForm form,
      LocalDate yearEnd,
      Money declaredSurplus,
      Money lossesBroughtForward,
      List<FundStep> funds,
      Optional<Rate> shareInterest,
      List<Pool> pools,
      List<Member> members) {
    this(
        form,
        yearEnd,
        declaredSurplus,
        lossesBroughtForward,
        funds,
        shareInterest,
        pools,
        members,
        CaseFacts.NONE);
  }

  public DistributionCase {
    funds = List.copyOf(funds);
    pools = List.copyOf(pools);
    members = List.copyOf(members);
  }

  /** The form's own steps, for a co-operative that has not decided otherwise. */
  public static List<FundStep> fundsOf(LegalForm form) {
    return form.funds().stream()
        .map(
            fund ->
                new FundStep(
                    fund.fund(),
                    fund.percent(),
                    PercentOf.ofWord(fund.base()),
                    fund.untilCapital(),
                    fund.then()))
        .toList();
  }

  /** The form's usual pools, for a co-operative that has not decided otherwise. */
  public static List<Pool> poolsOf(LegalForm form) {
    return form.pools().stream()
        .map(
            pool ->
                Pool.of(
                        pool.memberClass(),
                        pool.percent(),
                        pool.factors().stream()
                            .map(
                                factor ->
                                    new Pool.Factor(Basis.ofWord(factor.basis()), factor.percent()))
                            .toArray(Pool.Factor[]::new))
                    .paidInCash(pool.cashPercent()))
        .toList();
  }
}
