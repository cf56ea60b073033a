package coop.commonwage.surplus.pdf;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.TakenBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a share goes, in the same sentences on the page, in the list and on paper. */
public final class PayoutSentences {

  private final Words words;

  public PayoutSentences(Words words) {
    this.words = words;
  }

  /**
   * What goes out and when; one sentence for each payment and each credit, none where nothing does.
   */
  public List<String> payments(MemberStatement statement) {
    Standing standing = statement.standing();
    Money interestKept = statement.shareInterest().minus(statement.interestPaid());
    List<String> said = new ArrayList<>();
    if (isToCome(standing)) {
      String key =
          "surplus.payment."
              + (standing.state() == Standing.State.PROPOSED ? "undecided" : "unposted");
      ShareSplit split = statement.split();
      String body = statement.publicCare().map(MemberStatement.PublicCare::funder).orElse("");
      addIfAny(said, key, split.paid(), body);
      addIfAny(said, key + ".credited", split.credited(), body);
      addIfAny(said, key + ".for-care", split.forCare(), body);
      addIfAny(said, key + ".returned", split.returned(), body);
      if (statement.interestPaid().isPositive()) {
        said.add(words.say(key, interest(statement.interestPaid())));
      }
      addIfAny(said, key + ".kept", interestKept, body);
    } else {
      standing.payments().forEach(payment -> said.add(payment(payment)));
      if (standing.state().stands()) {
        addIfAny(said, "surplus.payment.kept", interestKept, "");
      }
    }
    return said;
  }

  private void addIfAny(List<String> said, String key, Money amount, String body) {
    if (amount.isPositive()) {
      said.add(words.say(key, amount.inPounds(), body));
    }
  }

  private static boolean isToCome(Standing standing) {
    return standing.state() == Standing.State.PROPOSED
        || standing.state() == Standing.State.DECIDED;
  }

  /** Whether the member may still choose how their own part comes; empty where it is not theirs. */
  public Optional<String> choice(MemberStatement statement) {
    if (!isToCome(statement.standing())) {
      return Optional.empty();
    }
    return switch (statement.choice()) {
      case NONE -> Optional.empty();
      case OPEN ->
          Optional.of(
              words.say(
                  "surplus.choice.open."
                      + (statement.split().credited().isPositive() ? "credit" : "payment")));
      case LEFT -> Optional.of(words.say("surplus.choice.left"));
    };
  }

  /** One payment and its day: {@code £677.49 with your wages of 27 November 2026}. */
  public String payment(Standing.Payment payment) {
    String key = "surplus.payment." + payment.where().word();
    String amount = payment.interest() ? interest(payment.amount()) : payment.amount().inPounds();
    return payment
        .on()
        .flatMap(day -> words.find(key + ".on", amount, words.date(day), payment.of()))
        .orElseGet(() -> words.say(key, amount, "", payment.of()));
  }

  private String interest(Money amount) {
    return words.say("surplus.payment.interest", amount.inPounds());
  }

  /** What was paid of it, and how that is settled, in a sentence. */
  public String takenBack(TakenBack of) {
    return words.say(
        "surplus.owed.of",
        words.days(of.year().firstDay(), of.year().lastDay()),
        String.join("; ", owedBack(of.standing())));
  }

  /** What was paid before it was taken back, and how it is settled; none where nothing was. */
  public List<String> owedBack(Standing standing) {
    return standing.owedBack().stream()
        .map(
            owed ->
                words.say(
                    "surplus.owed." + owed.how().word(),
                    owed.interest() ? interest(owed.amount()) : owed.amount().inPounds(),
                    owed.in()))
        .toList();
  }

  /**
   * Where a share of a list goes, part by part.
   *
   * @param body the public body that paid for the member's care; empty where none did
   */
  public List<String> parts(ShareSplit split, Money interest, String body) {
    List<String> said = new ArrayList<>();
    addIfAny(said, "surplus.mine.part.paid", split.paid(), body);
    addIfAny(said, "surplus.mine.part.credited", split.credited(), body);
    addIfAny(said, "surplus.mine.part.for-care", split.forCare(), body);
    addIfAny(said, "surplus.mine.part.returned", split.returned(), body);
    addIfAny(said, "surplus.mine.part.kept", split.kept(), body);
    addIfAny(said, "surplus.mine.part.waiting", split.waiting(), body);
    addIfAny(said, "surplus.mine.part.brought", split.brought(), body);
    addIfAny(said, "surplus.mine.part.interest", interest, body);
    return said;
  }

  /** Where this year's share goes, line by line; the lines add up to the share. */
  public List<StatementSentences.Line> goes(
      MemberStatement statement, String cashKey, String keptKey) {
    ShareSplit split = statement.split();
    String body = statement.publicCare().map(MemberStatement.PublicCare::funder).orElse("");
    List<StatementSentences.Line> lines = new ArrayList<>();
    if (split.paidOfShare().isPositive() || split.out().isZero() && split.towardsCare().isZero()) {
      lines.add(new StatementSentences.Line(cash(statement, cashKey), split.paidOfShare()));
    }
    if (split.credited().isPositive()) {
      lines.add(
          new StatementSentences.Line(
              words.say("surplus.statement.credited." + tense(statement)),
              split.creditedOfShare()));
    }
    if (split.forCare().isPositive()) {
      lines.add(
          new StatementSentences.Line(
              words.say("surplus.statement.for-care." + tense(statement), body), split.forCare()));
    }
    if (split.returned().isPositive()) {
      lines.add(
          new StatementSentences.Line(
              words.say(
                  statement.standing().state().stands()
                      ? "surplus.statement.returned"
                      : "surplus.statement.returned.was",
                  body),
              split.returned()));
    }
    if (split.waiting().isPositive()) {
      lines.add(new StatementSentences.Line(words.say("surplus.paper.waiting"), split.waiting()));
    }
    lines.add(
        new StatementSentences.Line(
            label(statement, statement.keptInPlan() ? keptKey + ".plan" : keptKey), split.kept()));
    return lines;
  }

  /** How far a credit is: to be, done, was to be, or done and taken back. */
  private static String tense(MemberStatement statement) {
    Standing standing = statement.standing();
    if (isToCome(standing)) {
      return "to-be";
    }
    if (standing.state() == Standing.State.REVERSED) {
      return "back";
    }
    return standing.state().stands() ? "done" : "was";
  }

  /** What becomes of what a public body's money brought. */
  public Optional<String> publicCare(MemberStatement statement) {
    String key =
        statement.standing().state().stands()
            ? statement
                .publicCare()
                .map(MemberStatement.PublicCare::treatment)
                .map(
                    word ->
                        word.equals("care-account") && statement.split().returned().isPositive()
                            ? word + ".left"
                            : word)
                .orElse("")
            : "was";
    return statement
        .publicCare()
        .map(
            care ->
                words.say("surplus.statement.care." + key, care.funder(), care.part().inPounds()));
  }

  /** Of a distribution that pays nothing any more it is said what was to become of it. */
  private String label(MemberStatement statement, String key) {
    return words.say(statement.standing().state().stands() ? key : key + ".was");
  }

  /** What its part in money is called: to be paid, paid, or was to be. */
  private String cash(MemberStatement statement, String key) {
    return statement.standing().state() == Standing.State.PAID
        ? words.say(key + ".paid")
        : label(statement, key);
  }
}
