package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a pay run made somebody a member of the pension. Kept as a code with its days, and said in
 * the reader's language.
 */
public final class EnrolledByLaw {

  private static final Pattern CODE = Pattern.compile("by-law ([0-9-]{10}) ([0-9-]{10})");

  private EnrolledByLaw() {}

  /** What is kept as the reason. */
  public static String code(DateSpan paid) {
    return "by-law %s %s".formatted(paid.firstDay(), paid.lastDay());
  }

  /** A reason for a person: what somebody wrote stays as it is. */
  public static String reason(Words words, String kept) {
    Matcher code = CODE.matcher(kept);
    return code.matches()
        ? words.say("pay.enrolled-by-law", date(words, code.group(1)), date(words, code.group(2)))
        : kept;
  }

  private static String date(Words words, String day) {
    return words.date(LocalDate.parse(day));
  }
}
