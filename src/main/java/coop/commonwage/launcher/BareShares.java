package coop.commonwage.launcher;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Pool;
import java.util.stream.IntStream;

/** A benchmark's case as bare whole numbers, and its shares by {@link BareSharing}. */
final class BareShares {

  private final DistributionCase input;
  private final BareSharing sharing;
  private final int[][] members;

  BareShares(DistributionCase input) {
    this.input = input;
    this.sharing =
        new BareSharing(
            BenchMembers.bareWeights(input),
            BenchMembers.PERCENTS.stream().mapToLong(Long::parseLong).toArray());
    this.members =
        input.pools().stream()
            .map(
                pool ->
                    IntStream.range(0, input.members().size())
                        .filter(
                            i -> input.members().get(i).memberClass().equals(pool.memberClass()))
                        .toArray())
            .toArray(int[][]::new);
  }

  /** Pence of each member, out of what the pools of a distribution have. */
  long[] of(Distribution distribution) {
    long[] shares = new long[input.members().size()];
    for (int i = 0; i < members.length; i++) {
      Pool pool = input.pools().get(i);
      sharing.share(
          distribution.pools().get(i).amount().pence(),
          pool.capPerMember().orElseThrow().pence(),
          members[i],
          shares);
    }
    return shares;
  }

  /** A floor that does other work is none. */
  void requireSame(long[] shares, Distribution distribution) {
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != distribution.members().get(i).allocation().pence()) {
        throw new IllegalStateException(
            "member %d gets %s, the plainest program says %d pence"
                .formatted(i, distribution.members().get(i).allocation(), shares[i]));
      }
    }
  }
}
