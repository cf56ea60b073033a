package coop.commonwage.pay.payruns;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something a person should know before the payslip is approved.
 *
 * @param severity whether it stops the run for this worker
 * @param code what it is, in words that never change: {@code minimum-wage-topped-up}
 * @param message the same for a person, in plain English
 * @param facts what stands in it, to say it in another language; empty where a message has none, or
 *     is said in English only
 */
public record PayslipFinding(
    Severity severity, String code, String message, List<FindingFact> facts) {

  /** Where a fact stands in a sentence. */
  private static final String PLACE = "%s";

  private static final int ROOM_FOR_FACTS = 32;

  public PayslipFinding {
    facts = List.copyOf(facts);
  }

  /** What a finding does to the run. */
  public enum Severity {
    /** This worker cannot be paid until it is put right. */
    BLOCKS("blocks"),
    /** A person should look, and may go on. */
    LOOK("look");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * @param sentence in English, with {@code %s} for each fact
   */
  static PayslipFinding blocks(String code, String sentence, Object... facts) {
    return of(Severity.BLOCKS, code, sentence, facts);
  }

  /**
   * @param sentence in English, with {@code %s} for each fact
   */
  static PayslipFinding look(String code, String sentence, Object... facts) {
    return of(Severity.LOOK, code, sentence, facts);
  }

  private static PayslipFinding of(
      Severity severity, String code, String sentence, Object... facts) {
    FindingFact[] told = new FindingFact[facts.length];
    for (int i = 0; i < told.length; i++) {
      told[i] = FindingFact.ofAny(facts[i]);
    }
    return new PayslipFinding(severity, code, filled(sentence, told), List.of(told));
  }

  /** A sentence with its facts in their places; not by a format, which is read anew each time. */
  private static String filled(String sentence, FindingFact[] facts) {
    if (facts.length == 0) {
      return sentence;
    }
    StringBuilder filled = new StringBuilder(sentence.length() + ROOM_FOR_FACTS);
    int from = 0;
    int next = 0;
    for (int place = sentence.indexOf(PLACE); place >= 0; place = sentence.indexOf(PLACE, from)) {
      filled.append(sentence, from, place).append(facts[next++].inEnglish());
      from = place + PLACE.length();
    }
    return filled.append(sentence, from, sentence.length()).toString();
  }

  /** The same, where a code has several sentences: which of them this is. */
  PayslipFinding as(String which) {
    List<FindingFact> told = new ArrayList<>(facts);
    told.addFirst(FindingFact.sentence(which));
    return new PayslipFinding(severity, code, message, told);
  }

  /** Days in a message: {@code 2026-11-03, 2026-11-04 and 2026-11-05}. */
  static String days(List<LocalDate> days) {
    int last = days.size() - 1;
    String rest = days.subList(0, last).stream().map(LocalDate::toString).collect(joining(", "));
    return rest.isEmpty() ? days.get(last).toString() : rest + " and " + days.get(last);
  }
}
