package coop.commonwage.surplus.pdf;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences that a statement has on the page as on paper. */
public final class StatementSentences {

  private final Words words;

  public StatementSentences(Words words) {
    this.words = words;
  }

  /** A line with an amount; one below zero is taken away. */
  public record Line(String text, Money amount) {}

  /** How far it is, at a glance: {@code Decided by the members on 20 November 2026}. */
  public String tag(Standing standing) {
    String key = "surplus.standing." + standing.state().word();
    Optional<MemberStatement.Decision> made =
        standing.state() == Standing.State.REVERSED ? standing.takenBack() : standing.decided();
    return made.flatMap(of -> words.find(key + ".on", words.date(of.date())))
        .orElseGet(() -> words.say(key));
  }

  /** What that means for the reader. */
  public String standing(Standing standing) {
    String key = "surplus.standing." + standing.state().word() + ".means";
    Optional<MemberStatement.Decision> made =
        standing.state() == Standing.State.REVERSED ? standing.takenBack() : standing.decided();
    return made.map(of -> words.say(key, words.date(of.date()), of.number()))
        .orElseGet(() -> words.say(key, "", ""));
  }

  /** When the cash is paid; one sentence for each payment, none where nothing is to be paid. */
  public List<String> payments(MemberStatement statement) {
    Standing standing = statement.standing();
    if (!standing.payments().isEmpty()) {
      return standing.payments().stream().map(this::payment).toList();
    }
    boolean isToCome =
        standing.state() == Standing.State.PROPOSED || standing.state() == Standing.State.DECIDED;
    return isToCome && statement.paidOut().isPositive()
        ? List.of(
            words.say(
                "surplus.payment."
                    + (standing.state() == Standing.State.PROPOSED ? "undecided" : "unposted"),
                statement.paidOut().inPounds()))
        : List.of();
  }

  /** One payment and its day: {@code £677.49 with your wages of 27 November 2026}. */
  public String payment(Standing.Payment payment) {
    String key = "surplus.payment." + payment.where().word();
    String amount =
        payment.interest()
            ? words.say("surplus.payment.interest", payment.amount().inPounds())
            : payment.amount().inPounds();
    return payment
        .on()
        .flatMap(day -> words.find(key + ".on", amount, words.date(day)))
        .orElseGet(() -> words.say(key, amount));
  }

  /**
   * From the parts of the pots to the share, line by line; none where one part alone is the share.
   */
  public List<Line> toTheShare(MemberStatement statement) {
    List<Line> lines = new ArrayList<>();
    List<PotShare> pots = statement.pots();
    if (pots.size() < 2 && statement.adjustment().isEmpty()) {
      return lines;
    }
    lines.add(new Line(words.say("surplus.adjust.sums"), statement.byPots()));
    statement
        .adjustment()
        .ifPresent(
            of ->
                lines.add(
                    new Line(
                        words.say(
                            of.kind().isOwn() && of.change().isNegative()
                                ? "surplus.adjust.above"
                                : "surplus.adjust.shared-again"),
                        of.change())));
    lines.add(new Line(words.say("surplus.statement.my-share"), statement.allocation()));
    return lines;
  }

  /** Which limit it was, how much, and where went what was above it. */
  public List<String> adjustment(MemberStatement statement) {
    if (statement.adjustment().isEmpty()) {
      return List.of();
    }
    Adjustment of = statement.adjustment().get();
    List<String> said = new ArrayList<>();
    of.limit().ifPresent(limit -> said.add(limit(of, limit)));
    if (!of.kind().isOwn()) {
      boolean gives = of.change().isNegative();
      said.add(words.say("surplus.adjust." + (gives ? "given-up" : "limits-of-others")));
    } else if (of.kind() == Adjustment.Kind.FLOOR) {
      said.add(words.say("surplus.adjust.from-others"));
    } else if (of.change().isNegative()) {
      String where = of.notTaken().isPositive() ? "reserve" : "others";
      said.add(words.say("surplus.adjust.went." + where, of.change().negated().inPounds()));
    }
    if (of.notTaken().isPositive()) {
      said.add(
          words.say(
              "surplus.adjust.not-taken",
              of.notTaken().inPounds(),
              words
                  .find("surplus.name." + of.notTakenTo())
                  .orElseGet(() -> of.notTakenTo().replace('-', ' '))));
    }
    return said;
  }

  private String limit(Adjustment of, Money limit) {
    String key = "surplus.adjust." + of.kind().word();
    if (of.kind() != Adjustment.Kind.CAP_OF_PAY) {
      return words.say(key, limit.inPounds());
    }
    if (of.percent().isEmpty()) {
      return words.say("surplus.adjust.cap.unknown", limit.inPounds());
    }
    String percent = of.percent().get();
    return of.ofPay()
        .map(earned -> words.say(key, percent, earned.inPounds(), limit.inPounds()))
        .orElseGet(() -> words.say(key + "-plain", percent, limit.inPounds()));
  }

  /** Where the part goes that a public body's money brought. */
  public String forCare(MemberStatement statement) {
    return statement
        .publicCare()
        .map(care -> words.say("surplus.statement.for-care." + care.treatment(), care.funder()))
        .orElse("");
  }

  /** What waits until it is enough to be paid; empty where nothing does or did. */
  public Optional<String> credit(MemberStatement statement) {
    return statement
        .credit()
        .map(
            credit ->
                words.say(
                    statement.leastPayment().isPresent()
                        ? "surplus.statement.credit"
                        : "surplus.statement.credit.plain",
                    credit.broughtForward().inPounds(),
                    credit.paid().inPounds(),
                    credit.carriedForward().inPounds(),
                    statement.leastPayment().map(Money::inPounds).orElse("")));
  }

  /** From which years that comes; none where nothing was owed. */
  public List<String> carriedFrom(MemberStatement statement) {
    return statement.credit().stream()
        .flatMap(credit -> credit.from().stream())
        .map(
            from ->
                words.say(
                    "surplus.statement.credit.from",
                    String.valueOf(from.yearEnd().getYear()),
                    from.amount().inPounds()))
        .toList();
  }

  /** Whom to ask, how, and by when; and what becomes of a mistake that is found later. */
  public List<String> questions(MemberStatement statement) {
    MemberStatement.Questions ask = statement.questions();
    List<String> said = new ArrayList<>();
    said.add(
        ask.to().isEmpty()
            ? words.say("surplus.ask.whom.office", statement.cooperative())
            : words.say("surplus.ask.whom", ask.to(), ask.reach()));
    if (!statement.standing().state().stands()) {
      return said;
    }
    String decided = statement.standing().decided().isPresent() ? "after" : "before";
    said.add(
        ask.by()
            .map(day -> words.say("surplus.ask.by." + decided, words.date(day)))
            .orElseGet(() -> words.say("surplus.ask.any-day." + decided)));
    return said;
  }

  /** Why the account moved, and on which day; a worker's cash comes with the wages. */
  public String movement(MemberStatement statement, MemberStatement.Movement movement) {
    String key = "surplus.movement." + movement.kind();
    String ofClass = key + "." + statement.memberClass();
    String was = statement.standing().state().stands() ? "" : ".was";
    String day = words.date(movement.date());
    return Stream.of(ofClass + was, key + was, ofClass)
        .flatMap(known -> words.find(known, day).stream())
        .findFirst()
        .orElseGet(() -> words.say(key, day));
  }

  /** Of a distribution that pays nothing any more it is said what was to become of it. */
  public String label(MemberStatement statement, String key) {
    return words.say(statement.standing().state().stands() ? key : key + ".was");
  }

  /** Whether all of a share that stands is a credit towards care instead of money. */
  public boolean isCredited(Standing standing) {
    List<Standing.Payment> shares =
        standing.payments().stream().filter(payment -> !payment.interest()).toList();
    return standing.state().stands()
        && !shares.isEmpty()
        && shares.stream().allMatch(share -> share.where() == Standing.Where.CREDITED);
  }

  /** What its part in money is called: to be paid, paid, credited towards care, or was to be. */
  public String cash(MemberStatement statement, String key) {
    Standing standing = statement.standing();
    if (isCredited(standing)) {
      return words.say(key + ".credited");
    }
    return standing.state() == Standing.State.PAID
        ? words.say(key + ".paid")
        : label(statement, key);
  }

  /** Why somebody has no share of the surplus; empty for who has one. */
  public Optional<String> noShare(MemberStatement statement) {
    String because = statement.excludedBecause();
    if (because.isEmpty()) {
      return statement.allocation().isZero() && statement.pots().isEmpty()
          ? Optional.of(words.say("surplus.excluded.nothing"))
          : Optional.empty();
    }
    return words
        .find("surplus.excluded." + because)
        .or(() -> words.find("surplus.excluded.other", because.replace('-', ' ')));
  }
}
