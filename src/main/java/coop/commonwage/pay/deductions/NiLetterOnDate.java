package coop.commonwage.pay.deductions;

import java.util.Optional;

/**
 * The National Insurance letter to use for a payment, beside the one on record.
 *
 * @param recorded what HMRC or the worker's papers said
 * @param operated what the law asks for on the day of payment
 * @param because why they differ, ready to stand behind "letter A: "; empty when they do not
 * @param doubt what a person should look at though the letter stays; empty when there is nothing
 */
public record NiLetterOnDate(
    NiCategory recorded, NiCategory operated, Optional<String> because, Optional<String> doubt) {

  /** Whether another letter than the recorded one is used. */
  public boolean isChanged() {
    return recorded != operated;
  }
}
