package coop.commonwage.surplus.pdf;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.MemberStatement.Account;
import coop.commonwage.surplus.distributions.MemberStatement.Decision;
import coop.commonwage.surplus.distributions.MemberStatement.Movement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.Standing.Payment;
import coop.commonwage.surplus.distributions.Standing.State;
import coop.commonwage.surplus.distributions.Standing.Where;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A worker's statement: £904.59 of hours, half of it cash; what a test is about is set apart. */
final class AStatement {

  static final Decision RESOLUTION =
      new Decision("2026/4", LocalDate.of(2026, 11, 20), 30, 1, 33, 44);
  static final UUID OTHER = UUID.fromString("0192c1de-5b3e-7a31-9f7a-6a2a3fd0c002");

  private Standing standing = decided(State.ON_ITS_WAY, notHandedOver());
  private List<PotShare> pots = List.of(hours("904.59"));
  private Money interest = Money.ZERO;
  private Money allocation = Money.of("904.59");
  private Money cash = Money.of("452.30");
  private Optional<Adjustment> adjustment = Optional.empty();
  private String because = "";
  private Optional<MemberShare.Credit> credit = Optional.empty();
  private Optional<Money> leastPayment = Optional.empty();
  private Money exempt = Money.ZERO;
  private boolean interestPaid = true;
  private Optional<MemberStatement.PublicCare> publicCare = Optional.empty();
  private Optional<ShareSplit> given = Optional.empty();
  private Map<String, String> whoCounted = Map.of();
  private MemberStatement.Choice choice = MemberStatement.Choice.NONE;
  private List<MemberStatement.Tranche> tranches = List.of();
  private String confidence = "low";
  private boolean keptInPlan;
  private MemberStatement.Questions questions =
      new MemberStatement.Questions(
          "the treasurer", "01248 555 0101", Optional.of(LocalDate.of(2026, 12, 18)));

  private static Payment notHandedOver() {
    return new Payment(
        false, Money.of("452.30"), Where.NOT_HANDED_OVER, Optional.of(LocalDate.of(2026, 12, 19)));
  }

  static PotShare hours(String share) {
    return new PotShare(
        "hours", Money.ofPounds(36_000), "1,462 h 30 min", "58,204 h 15 min", Money.of(share));
  }

  static PotShare equal(String share) {
    return new PotShare("equal", Money.ofPounds(4_400), "1", "44", Money.of(share));
  }

  /** A standing decided by {@link #RESOLUTION}. */
  static Standing decided(State state, Payment... payments) {
    return new Standing(
        state,
        Optional.of(RESOLUTION),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(payments),
        List.of());
  }

  /** Taken back by the resolution after {@link #RESOLUTION}. */
  static Standing takenBack(Optional<UUID> instead, Payment... payments) {
    return new Standing(
        State.REVERSED,
        Optional.of(RESOLUTION),
        Optional.of(new Decision("2026/5", LocalDate.of(2026, 12, 11), 29, 2, 31, 44)),
        instead,
        Optional.empty(),
        Optional.empty(),
        List.of(payments),
        List.of());
  }

  AStatement standing(Standing is) {
    standing = is;
    return this;
  }

  AStatement pots(PotShare... are) {
    pots = List.of(are);
    return this;
  }

  AStatement interest(String is) {
    interest = Money.of(is);
    return this;
  }

  /** The share, paid all in cash. */
  AStatement share(String is) {
    allocation = Money.of(is);
    cash = allocation;
    return this;
  }

  AStatement adjusted(Adjustment by) {
    adjustment = Optional.of(by);
    return this;
  }

  AStatement because(String word) {
    because = word;
    return this;
  }

  AStatement credit(MemberShare.Credit is, Money least) {
    credit = Optional.of(is);
    leastPayment = Optional.of(least);
    return this;
  }

  AStatement exempt(String is) {
    exempt = Money.of(is);
    return this;
  }

  AStatement tranches(MemberStatement.Tranche... are) {
    tranches = List.of(are);
    return this;
  }

  AStatement questions(MemberStatement.Questions are) {
    questions = are;
    return this;
  }

  /** As one who uses care, for whose care a public body paid. */
  AStatement publicCare(String treatment, String part) {
    publicCare =
        Optional.of(
            new MemberStatement.PublicCare(
                treatment,
                Money.of("600.00"),
                Money.of("1400.00"),
                "Gwynedd Council",
                Money.of(part)));
    return this;
  }

  AStatement split(ShareSplit is) {
    given = Optional.of(is);
    return this;
  }

  AStatement choice(MemberStatement.Choice is) {
    choice = is;
    return this;
  }

  AStatement interestKept() {
    interestPaid = false;
    return this;
  }

  AStatement counting(Map<String, String> rules) {
    whoCounted = rules;
    return this;
  }

  private ShareSplit split() {
    Money brought = credit.map(MemberShare.Credit::paid).orElse(Money.ZERO);
    Money waiting = credit.map(MemberShare.Credit::added).orElse(Money.ZERO);
    return new ShareSplit(
        allocation,
        brought,
        cash.plus(brought),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        allocation.minus(cash).minus(waiting),
        waiting);
  }

  AStatement inPlan() {
    keptInPlan = true;
    return this;
  }

  AStatement sure() {
    confidence = "high";
    return this;
  }

  MemberStatement made() {
    boolean hasShare = allocation.isPositive();
    ShareSplit split = given.orElseGet(this::split);
    return new MemberStatement(
        UUID.fromString("0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001"),
        "Gofal Dyffryn Cyf",
        "uk-coop-society",
        "Co-operative society (United Kingdom)",
        confidence,
        keptInPlan,
        DateSpan.of(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)),
        LocalDate.of(2026, 9, 30),
        Money.ofPounds(60_000),
        List.of(
            step("declared-surplus", "declared-surplus", "", "", "0.00", "60000.00"),
            step("fund", "general-reserve", "30", "declared-surplus", "18000.00", "42000.00"),
            step("fund", "education", "5", "declared-surplus", "3000.00", "39000.00"),
            step("fund", "community", "5", "declared-surplus", "3000.00", "36000.00"),
            step("pool", "worker", "100", "remaining", "36000.00", "0.00")),
        standing,
        "Gwenllïan Ŵyn-Rhŷs",
        "W017",
        "worker",
        hasShare ? pots : List.of(),
        interest,
        allocation,
        adjustment,
        because,
        credit,
        leastPayment,
        cash,
        allocation.minus(cash),
        hasShare
            ? new Account(
                Money.of("1210.00"),
                List.of(
                    new Movement(LocalDate.of(2026, 11, 20), "allocated", allocation),
                    new Movement(LocalDate.of(2026, 11, 20), "paid-in-cash", cash.negated())),
                Money.of("1210.00").plus(allocation).minus(cash))
            : new Account(Money.ZERO, List.of(), Money.ZERO),
        "largest-remainder",
        questions,
        exempt,
        tranches,
        publicCare,
        split,
        choice,
        interestPaid ? interest : Money.ZERO,
        whoCounted);
  }

  private static WaterfallStep step(
      String step, String name, String percent, String base, String amount, String remaining) {
    return new WaterfallStep(
        step,
        name,
        percent,
        base,
        base.equals("remaining") ? Money.ofPounds(36_000) : Money.ofPounds(60_000),
        Money.of(amount),
        Money.of(remaining),
        name.equals("general-reserve") ? "Rule 14.2" : "");
  }
}
