package coop.commonwage.surplus.pdf;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.membership.MemberClass;
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

  /** Who counted, for whom it is about their work; empty where nothing was decided about it. */
  public List<String> whoCounted(MemberStatement statement) {
    return statement.memberClass().equals(MemberClass.WORKER)
        ? WhoCounted.say(words, statement.whoCounted())
        : List.of();
  }

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
    if (standing.state() == Standing.State.REVERSED
        && standing.payments().stream()
            .anyMatch(payment -> payment.where() == Standing.Where.LEFT_BY_BANK)) {
      key += ".left";
    }
    String body =
        standing.payments().stream()
            .filter(payment -> payment.where() == Standing.Where.RETURNED)
            .map(Standing.Payment::of)
            .findFirst()
            .orElse("");
    if (standing.state() == Standing.State.PAID && !body.isEmpty()) {
      key += ".own";
    }
    String found = key;
    Optional<MemberStatement.Decision> made =
        standing.state() == Standing.State.REVERSED ? standing.takenBack() : standing.decided();
    return made.map(of -> words.say(found, words.date(of.date()), of.number(), body))
        .orElseGet(() -> words.say(found, "", ""));
  }

  /** How it was voted; where weights decided, what they came to. */
  public String votes(MemberStatement.Decision made) {
    String heads =
        words.say(
            "surplus.statement.votes",
            made.votesFor(),
            made.votesAgainst(),
            made.abstained(),
            made.present(),
            made.entitled());
    return made.weighed().map(weighed -> heads + ". " + weighed(weighed)).orElse(heads);
  }

  /** What the weights of the colleges came to. */
  public String weighed(MemberStatement.Weighed weighed) {
    return words.say(
        "surplus.votes.weighed" + (weighed.atLeast() ? ".at-least" : ""),
        weighed.partFor(),
        weighed.needed());
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

  /** How what comes with wages is taxed, where a part may be free of it. */
  public String withWages(MemberStatement statement) {
    String key = "surplus.statement.taxed";
    if (!statement.exempt().isPositive()) {
      return words.say(key);
    }
    return words.say(key + (statement.taxed().isPositive() ? ".partly" : ".free"));
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
