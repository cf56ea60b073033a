package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.MemberShare;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** £100 shared 60 to 40, all of it in cash. */
final class ASharedHundred {

  private ASharedHundred() {}

  static FrozenDistribution between(UUID first, UUID second) {
    return new FrozenDistribution(
        new Distribution(
            Money.of("100.00"),
            Money.ZERO,
            List.of(),
            List.of(),
            List.of(),
            List.of(share(first, "60.00"), share(second, "40.00")),
            "general-reserve",
            Money.ZERO),
        List.of(holder(first, "A1"), holder(second, "B2")));
  }

  /** As above; twenty of it is interest, and three of each share are carried. */
  static FrozenDistribution withInterestAndCarry(UUID first, UUID second) {
    return new FrozenDistribution(
        new Distribution(
            Money.of("100.00"),
            Money.ZERO,
            List.of(),
            List.of(),
            List.of(),
            List.of(carries(first, "50.00", "47.00"), carries(second, "30.00", "27.00")),
            "general-reserve",
            Money.ZERO),
        List.of(holder(first, "A1"), holder(second, "B2")));
  }

  private static MemberShare carries(UUID person, String amount, String cash) {
    return new MemberShare(
        person.toString(),
        "worker",
        Money.of("10.00"),
        Money.of(amount),
        List.of(),
        Money.of(cash),
        Money.of("3.00"),
        Money.ZERO,
        false,
        false,
        Optional.of(new MemberShare.Credit(Money.ZERO, Money.ZERO, Money.of("3.00"))),
        "");
  }

  private static MemberShare share(UUID person, String amount) {
    return new MemberShare(
        person.toString(),
        "worker",
        Money.ZERO,
        Money.of(amount),
        List.of(),
        Money.of(amount),
        Money.ZERO,
        Money.ZERO,
        false,
        false);
  }

  private static FrozenDistribution.Holder holder(UUID person, String payrollId) {
    return new FrozenDistribution.Holder(person, person, payrollId, payrollId, List.of());
  }
}
