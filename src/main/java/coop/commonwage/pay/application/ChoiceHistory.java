package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.Holds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing an employer may settle, with every answer it ever gave.
 *
 * @param choice what is settled
 * @param recorded the answers in the order they were recorded
 */
public record ChoiceHistory(Choice choice, List<RecordedChoices.Entry> recorded) {

  public ChoiceHistory {
    recorded = List.copyOf(recorded);
  }

  /**
   * Every choice there is.
   *
   * @param all the answers to all of them, in the order they were recorded
   */
  static List<ChoiceHistory> ofAll(List<RecordedChoices.Entry> all) {
    return Arrays.stream(Choice.values())
        .map(
            choice ->
                new ChoiceHistory(
                    choice,
                    all.stream().filter(entry -> entry.answer().choice() == choice).toList()))
        .toList();
  }

  /** The answer that holds on a day; empty when nothing was settled for it. */
  public Optional<RecordedChoices.Entry> holding(LocalDate day) {
    TreeMap<LocalDate, RecordedChoices.Entry> byDay = byDay();
    return choice.holds() == Holds.FOR_ONE_TAX_YEAR
        ? Optional.ofNullable(byDay.get(TaxYear.of(day).firstDay()))
        : Optional.ofNullable(byDay.floorEntry(day)).map(TreeMap.Entry::getValue);
  }

  /** What holds on a day: the answer, or the usual one when nothing was settled. */
  public String value(LocalDate day) {
    return holding(day).map(entry -> entry.answer().value()).orElse(choice.usual());
  }

  /** The answers that will hold from a later day, the next first. */
  public List<RecordedChoices.Entry> coming(LocalDate day) {
    return List.copyOf(byDay().tailMap(day, false).values());
  }

  /** Of two answers from the same day the one recorded later. */
  private TreeMap<LocalDate, RecordedChoices.Entry> byDay() {
    TreeMap<LocalDate, RecordedChoices.Entry> byDay = new TreeMap<>();
    recorded.forEach(entry -> byDay.put(entry.answer().from(), entry));
    return byDay;
  }
}
