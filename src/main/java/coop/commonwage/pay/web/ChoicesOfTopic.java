package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ChoiceHistory;
import coop.commonwage.pay.choices.Topic;
import java.util.Arrays;
import java.util.List;

/**
 * The choices under one heading.
 *
 * @param topic the heading
 * @param choices never empty
 */
public record ChoicesOfTopic(Topic topic, List<ChoiceHistory> choices) {

  public ChoicesOfTopic {
    choices = List.copyOf(choices);
  }

  /** All of them under their headings; a topic that nothing is to be settled in is left out. */
  static List<ChoicesOfTopic> all(List<ChoiceHistory> choices) {
    return Arrays.stream(Topic.values())
        .map(
            topic ->
                new ChoicesOfTopic(
                    topic,
                    choices.stream().filter(each -> each.choice().topic() == topic).toList()))
        .filter(each -> !each.choices().isEmpty())
        .toList();
  }
}
