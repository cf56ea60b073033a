package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.capital.PaidByBank;

/** What a member is told of a payment the bank has not made, or sent back. */
public final class BankSentences {

  private BankSentences() {}

  /** One sentence or two, without the last full stop. */
  public static String of(PaidByBank payment, Words words) {
    String left =
        words.say(
            payment.cameBack().isPresent()
                ? "surplus.capital.by-bank.came-back"
                : "surplus.capital.by-bank.left",
            payment.amount().inPounds(),
            words.say("surplus.movement." + payment.kind(), words.date(payment.day())),
            payment.cameBack().map(words::date).orElse(""));
    return left
        + words.say(
            "surplus.capital.by-bank."
                + payment.state()
                + (payment.cameBack().isPresent() ? ".again" : ""),
            payment.payOn().map(words::date).orElse(""));
  }
}
