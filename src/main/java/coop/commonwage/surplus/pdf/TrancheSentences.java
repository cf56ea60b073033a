package coop.commonwage.surplus.pdf;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import java.util.ArrayList;
import java.util.List;

/** What became of the money of a year, and when it may come back, in the reader's language. */
public final class TrancheSentences {

  private TrancheSentences() {}

  /** {@code £400.00 came in, £20.00 interest, £50.00 went out.} */
  public static String history(CapitalStatement.Part part, Words words) {
    List<String> parts = new ArrayList<>();
    add(parts, words, "came-in", part.cameIn());
    add(parts, words, "interest", part.interest());
    add(parts, words, "written-down", part.writtenDown());
    add(parts, words, "went-out", part.wentOut());
    return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, Words words, String what, Money amount) {
    if (!amount.isZero()) {
      parts.add(words.say("surplus.capital.part." + what, amount.inPounds()));
    }
  }

  /** {@code May come back from 2027 to 2029.} */
  public static String back(CashForecast.Back back, Words words) {
    String from = Integer.toString(back.from());
    if (back.until().isEmpty()) {
      return words.say("surplus.capital.back-from", from);
    }
    return back.until().get() == back.from()
        ? words.say("surplus.capital.back-in", from)
        : words.say("surplus.capital.back-between", from, Integer.toString(back.until().get()));
  }
}
