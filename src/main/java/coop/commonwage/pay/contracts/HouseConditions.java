package coop.commonwage.pay.contracts;

import coop.commonwage.calendar.PayFrequency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a co-operative says to all its workers alike in the written statement. Where there is
 * nothing to say, the law wants that said too (Employment Rights Act 1996, s. 2(1)), so no text is
 * blank.
 *
 * @param payFrequency the interval at which wages are paid
 * @param daysAndVariation the days of the week required, whether hours or days may vary, and how
 *     the variation is determined
 * @param holidays holidays with public holidays and holiday pay, precise enough to work out what is
 *     due on leaving
 * @param sickness absence for sickness and sick pay, or where that can be read
 * @param otherPaidLeave any other paid leave, or where that can be read
 * @param otherBenefits any other benefits, contractual or not
 * @param notice the notice each side must give, or where that can be read
 * @param permanence how long the work is expected to last, when it is not permanent
 * @param probation the probationary period, its length and conditions
 * @param placesOfWork where the work is done
 * @param workAbroad work outside the United Kingdom for more than a month
 * @param training the training a worker is entitled to, the training that is required, and what of
 *     it the employer does not pay for
 * @param pension the pension and pension scheme
 * @param collectiveAgreements collective agreements that directly affect the terms
 * @param disciplineAndGrievance the rules and procedure, and whom to turn to
 */
public record HouseConditions(
    PayFrequency payFrequency,
    String daysAndVariation,
    String holidays,
    String sickness,
    String otherPaidLeave,
    String otherBenefits,
    String notice,
    String permanence,
    String probation,
    String placesOfWork,
    String workAbroad,
    String training,
    String pension,
    String collectiveAgreements,
    String disciplineAndGrievance) {

  public HouseConditions {
    Optional<String> blank =
        Stream.of(
                Map.entry("days and variation", daysAndVariation),
                Map.entry("holidays", holidays),
                Map.entry("sickness", sickness),
                Map.entry("other paid leave", otherPaidLeave),
                Map.entry("other benefits", otherBenefits),
                Map.entry("notice", notice),
                Map.entry("permanence", permanence),
                Map.entry("probation", probation),
                Map.entry("places of work", placesOfWork),
                Map.entry("work abroad", workAbroad),
                Map.entry("training", training),
                Map.entry("pension", pension),
                Map.entry("collective agreements", collectiveAgreements),
                Map.entry("discipline and grievance", disciplineAndGrievance))
            .filter(particular -> particular.getValue().isBlank())
            .map(Map.Entry::getKey)
            .findFirst();
    if (blank.isPresent()) {
      throw new IllegalArgumentException(
          "the written statement must say something about "
              + blank.get()
              + ", even that there is none");
    }
  }
}
