package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who has to take part. Of an employee-ownership bonus nobody is left out but for the reasons the
 * law gives, and nobody who takes part gets nothing; of a workers' part all employees have a share,
 * which by its basis may be nothing. Who held shares and did no work in the year is no employee.
 */
final class Participation {

  private static final String MINIMUM_SERVICE = "minimum-service";
  private static final int NAMED = 3;

  private final DistributionCase input;
  private final LegalLimit limit;
  private final List<Violation> violations;

  Participation(DistributionCase input, LegalLimit limit, List<Violation> violations) {
    this.input = input;
    this.limit = limit;
    this.violations = violations;
  }

  void check() {
    Set<String> pooled = new HashSet<>(input.pools().stream().map(Pool::memberClass).toList());
    List<String> leftOut = new ArrayList<>();
    boolean onlyOneClass = limit.rule().equals(FormLimits.ALL_EMPLOYEES_SHARE);
    for (Member member : input.members()) {
      boolean isNoEmployee = !member.employed() && !member.eligible();
      if (isNoEmployee || onlyOneClass && !member.memberClass().equals(limit.subject())) {
        continue;
      }
      boolean out = !pooled.contains(member.memberClass());
      if (out || !member.eligible() && !isAllowedReason(member)) {
        leftOut.add(member.id());
      }
    }
    if (!leftOut.isEmpty() && !pooled.isEmpty()) {
      add(
          limit.source(),
          "these are left out without a reason the law allows (%s): %s",
          String.join(", ", limit.words()),
          leftOut);
    }
  }

  /**
   * @param source where the law asks for the same terms
   */
  void checkNobodyGetsNothing(Distribution result, Citation source) {
    List<String> nothing = new ArrayList<>();
    for (int i = 0; i < input.members().size(); i++) {
      if (input.members().get(i).eligible() && result.members().get(i).allocation().isZero()) {
        nothing.add(input.members().get(i).id());
      }
    }
    if (!nothing.isEmpty() && !result.pools().isEmpty()) {
      add(source, "under these terms some would get nothing%s: %s", "", nothing);
    }
  }

  /** Short service may be a reason only below the years the law names. */
  private boolean isAllowedReason(Member member) {
    Optional<Fraction> years = member.figure(Basis.SERVICE_YEARS);
    boolean isShort = years.isPresent() && years.get().compareTo(Fraction.of(limit.number())) < 0;
    return switch (member.excludedBecause()) {
      case "", MINIMUM_SERVICE -> isShort && limit.words().contains(MINIMUM_SERVICE);
      default -> limit.words().contains(member.excludedBecause());
    };
  }

  private void add(Citation source, String message, String words, List<String> ids) {
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
    violations.add(
        new Violation(limit.rule(), source.toString(), message.formatted(words, named + more)));
  }
}
