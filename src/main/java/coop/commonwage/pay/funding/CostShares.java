package coop.commonwage.pay.funding;

import coop.commonwage.money.Money;
import coop.commonwage.money.Split;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.payruns.PayslipLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Shares the cost of one payslip among the accounts its work was for, so that the shares sum to the
 * cost to the penny.
 *
 * <p>A line that pays for work goes to the accounts by that work's minutes, nights, turns or miles,
 * an enhancement by the minutes it is paid for; every other cost, and work that was for all care
 * such as training, follows in proportion to what each account bears of the pay for its work. Each
 * line is shared by largest remainder. Care nobody told a payer of is the co-operative's own, and
 * so is a payslip without any care. A share of the surplus is no cost of care and never charged on.
 */
public final class CostShares {

  private static final String ONE_OFF = "one-off/";

  /** Stands for work for all care while it waits to be shared; no account can be called so. */
  private static final String EVERYBODY = " ";

  private final Map<String, Cost> costs = new TreeMap<>();
  private final List<FundedWork> work;

  private static final class Cost {
    private long minutes;
    private Money work = Money.ZERO;
    private Money onCost = Money.ZERO;
  }

  private CostShares(List<FundedWork> work) {
    this.work = work;
  }

  /**
   * @param lines all lines of the payslip
   * @param work what was done, piece by piece, with the account of each
   * @return in the order of the accounts' references, the co-operative's own first; none when the
   *     payslip cost nothing
   */
  public static List<FundedCost> of(List<PayslipLine> lines, List<FundedWork> work) {
    CostShares shares = new CostShares(work);
    List<PayslipLine> others = shares.shareWork(lines);
    shares.shareOnCosts(others);
    return shares.costs.entrySet().stream()
        .map(
            cost ->
                new FundedCost(
                    cost.getKey(),
                    cost.getValue().minutes,
                    cost.getValue().work,
                    cost.getValue().onCost))
        .toList();
  }

  /** What a payslip costs the employer, leaving out what is no cost of care. */
  public static Money cost(List<PayslipLine> lines) {
    return lines.stream()
        .filter(CostShares::isCost)
        .map(PayslipLine::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static boolean isCost(PayslipLine line) {
    return switch (line.kind()) {
      case EARNING, REIMBURSEMENT, EMPLOYER_COST -> !line.rule().startsWith(ONE_OFF);
      case DEDUCTION, INFORMATION -> false;
    };
  }

  /** The lines that do not pay for work, left to be shared. */
  private List<PayslipLine> shareWork(List<PayslipLine> lines) {
    Set<String> codes = new HashSet<>();
    lines.forEach(line -> codes.add(line.code()));
    List<PayslipLine> others = new ArrayList<>();
    for (PayslipLine line : lines) {
      Map<String, BigInteger> weights =
          line.reference().isEmpty() ? weights(paidBy(line, codes)) : Map.of();
      if (!isCost(line)) {
        continue;
      }
      if (weights.isEmpty()) {
        others.add(line);
      } else {
        share(line.amount(), weights, (cost, part) -> cost.work = cost.work.plus(part));
      }
    }
    for (FundedWork piece : work) {
      if (piece.what() instanceof FundedWork.What.Time) {
        cost(key(piece.payer())).minutes += piece.amount();
      }
    }
    return others;
  }

  /**
   * Which work a line pays for: {@code contact-weekend} the contact at weekends, {@code contact}
   * the rest.
   */
  private Predicate<FundedWork.What> paidBy(PayslipLine line, Set<String> codes) {
    return what ->
        switch (what) {
          case FundedWork.What.Time time -> {
            String enhanced = time.kind().word() + "-" + time.day().word();
            boolean isPlain = time.day() == DayKind.ORDINARY || !codes.contains(enhanced);
            yield line.code().equals(isPlain ? time.kind().word() : enhanced);
          }
          case FundedWork.What.Enhanced enhanced -> isEnhancedBy(line, enhanced);
          case FundedWork.What.OnCall onCall -> line.code().equals("on-call");
          case FundedWork.What.SleepIn sleepIn -> line.code().equals("sleep-in");
          case FundedWork.What.Miles miles -> line.code().startsWith("mileage");
        };
  }

  /** Hours two bands share are paid by the line of one of them, or of both: its minutes tell. */
  private boolean isEnhancedBy(PayslipLine line, FundedWork.What.Enhanced piece) {
    for (TimeBand band : List.of(TimeBand.EVENING, TimeBand.NIGHT)) {
      String code = band.word() + "-enhancement";
      boolean isPlain = piece.day() == DayKind.ORDINARY;
      if (line.code().equals(isPlain ? code : code + "-" + piece.day().word())) {
        return piece.band() == band
            || piece.band() == TimeBand.EVENING_AND_NIGHT
                && line.quantity().orElseThrow().amount() > minutes(band, piece.day());
      }
    }
    return false;
  }

  private long minutes(TimeBand band, DayKind day) {
    return work.stream()
        .filter(piece -> piece.what().equals(new FundedWork.What.Enhanced(band, day)))
        .mapToLong(FundedWork::amount)
        .sum();
  }

  private Map<String, BigInteger> weights(Predicate<FundedWork.What> isPaid) {
    Map<String, BigInteger> weights = new TreeMap<>();
    for (FundedWork piece : work) {
      if (piece.amount() > 0 && isPaid.test(piece.what())) {
        weights.merge(key(piece.payer()), BigInteger.valueOf(piece.amount()), BigInteger::add);
      }
    }
    return weights;
  }

  private static String key(FundedWork.Payer payer) {
    return switch (payer) {
      case FundedWork.Payer.Account account -> account.reference();
      case FundedWork.Payer.Nobody nobody -> FundedCost.OWN;
      case FundedWork.Payer.Everybody everybody -> EVERYBODY;
    };
  }

  private void shareOnCosts(List<PayslipLine> others) {
    Cost forAll = costs.remove(EVERYBODY);
    Map<String, BigInteger> weights = new TreeMap<>();
    costs.forEach(
        (account, cost) -> {
          if (cost.work.isPositive()) {
            weights.put(account, BigInteger.valueOf(cost.work.pence()));
          }
        });
    if (weights.isEmpty()) {
      weights.put(FundedCost.OWN, BigInteger.ONE);
    }
    if (forAll != null) {
      share(forAll.work, weights, (cost, part) -> cost.onCost = cost.onCost.plus(part));
    }
    for (PayslipLine line : others) {
      share(line.amount(), weights, (cost, part) -> cost.onCost = cost.onCost.plus(part));
    }
  }

  private interface Adding {
    void add(Cost cost, Money part);
  }

  /**
   * A negative amount is shared as its opposite, so that it takes back what it would have given.
   */
  private void share(Money amount, Map<String, BigInteger> weights, Adding adding) {
    boolean isNegative = amount.isNegative();
    Money whole = isNegative ? amount.negated() : amount;
    List<Money> parts = Split.byLargestRemainder(whole, List.copyOf(weights.values()));
    int at = 0;
    for (String account : weights.keySet()) {
      Money part = parts.get(at++);
      adding.add(cost(account), isNegative ? part.negated() : part);
    }
  }

  private Cost cost(String account) {
    return costs.computeIfAbsent(account, none -> new Cost());
  }
}
