package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * One limit a legal form sets on sharing a surplus.
 *
 * @param rule which kind, such as {@code fund-at-least} or {@code cap-percent-of-pay}
 * @param subject the fund or class it is about; empty when it is about the whole
 * @param from the first year end it holds for
 * @param number the limit where it is a share (30% is 0.3) or a number of years, months or days,
 *     otherwise zero
 * @param base what a share is of; empty where the rule says it
 * @param amount the limit where it is money, otherwise zero
 * @param words the limit where it is a list of words, such as the bases allowed
 * @param source where the law says so
 */
public record LegalLimit(
    String rule,
    String subject,
    LocalDate from,
    Rate number,
    String base,
    Money amount,
    List<String> words,
    Citation source) {

  public LegalLimit {
    words = List.copyOf(words);
  }
}
