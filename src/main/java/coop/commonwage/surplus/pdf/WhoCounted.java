package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who counted, as it was decided before the vote, in sentences: for a page, and for a paper. */
public final class WhoCounted {

  /** What is chosen from a list, in the order in which it is asked and told. */
  public static final List<String> CHOSEN =
      List.of(
          "probation",
          "labour",
          "leavers",
          "estates",
          "directors",
          "protected_absence",
          "class_of_the_year");

  private WhoCounted() {}

  /**
   * @param rules of the policy, by name; a number or the word that was chosen
   */
  public static List<String> say(Words words, Map<String, String> rules) {
    List<String> said = new ArrayList<>();
    number(words, rules, "minimum_hours", "hours").ifPresent(said::add);
    number(words, rules, "minimum_service_months", "service").ifPresent(said::add);
    for (String field : CHOSEN) {
      words
          .find("surplus.rules." + field + "." + rules.get(field))
          .ifPresent(chosen -> said.add(words.say("surplus.rules." + field) + ": " + chosen));
    }
    number(words, rules, "probation_months", "probation").ifPresent(said::add);
    return said;
  }

  private static Optional<String> number(
      Words words, Map<String, String> rules, String field, String name) {
    return Optional.ofNullable(rules.get(field))
        .map(number -> words.say("surplus.rules.say." + name, number));
  }
}
