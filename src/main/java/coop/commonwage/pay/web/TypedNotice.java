package coop.commonwage.pay.web;

import coop.commonwage.pay.contracts.StandingChange;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A notice of HMRC as somebody typed it in, read field by field.
 *
 * @param from the first payment day; null when an error is about it
 * @param change what the notice changes
 * @param reason which notice it is
 * @param reference its number; may be empty
 * @param errors what is wrong, by field, in the order of the form
 */
record TypedNotice(
    LocalDate from,
    StandingChange change,
    String reason,
    String reference,
    Map<String, String> errors) {

  static final String NONE = "none";

  static TypedNotice read(Map<String, String> sent, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate from = TypedDate.of(sent.getOrDefault("from", ""));
    from.orError(errors, "from", words.say("pay.instructions.form.wrong.date"));
    StandingChange change =
        new StandingChange(
            read(sent, "taxCode", TaxCode::of, errors, words.say("pay.standing.code.wrong")),
            read(
                sent,
                "niCategory",
                text -> NiCategory.ofLetter(text.toUpperCase(Locale.ROOT)),
                errors,
                words.say("pay.standing.letter.wrong")),
            read(
                sent,
                "studentLoan",
                TypedNotice::loan,
                errors,
                words.say("pay.instructions.form.wrong.empty")),
            read(
                sent,
                "postgraduateLoan",
                "yes"::equals,
                errors,
                words.say("pay.instructions.form.wrong.empty")));
    String reason = sent.getOrDefault("reason", "").strip();
    if (errors.isEmpty() && change.isEmpty()) {
      errors.put("taxCode", words.say("pay.standing.nothing"));
    }
    if (reason.isEmpty()) {
      errors.put("reason", words.say("pay.instructions.form.wrong.reason"));
    }
    return new TypedNotice(
        from.day(), change, reason, sent.getOrDefault("reference", "").strip(), errors);
  }

  private static StandingChange.StudentLoan loan(String text) {
    return new StandingChange.StudentLoan(
        text.equals(NONE) ? Optional.empty() : Optional.of(StudentLoanPlan.ofNumber(text)));
  }

  private static <T> Optional<T> read(
      Map<String, String> sent,
      String field,
      Function<String, T> reader,
      Map<String, String> errors,
      String wrong) {
    String text = sent.getOrDefault(field, "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException refused) {
      errors.put(field, wrong);
      return Optional.empty();
    }
  }
}
