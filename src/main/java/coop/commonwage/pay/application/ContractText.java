package coop.commonwage.pay.application;

import coop.commonwage.digest.Sha256;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.platform.database.NewId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/** Writes the terms of a contract down, so that what was issued can be shown and proved later. */
@Dependent
public class ContractText {

  private static final String BUNDLE = "coop.commonwage.messages.pay";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final EmployerOnBooks employer;

  @Inject
  public ContractText(EmployerOnBooks employer) {
    this.employer = employer;
  }

  String employerName() {
    return employer.facts().name();
  }

  /** A version ready to be kept, with its text and the text's hash. */
  Contracts.Issued issue(
      String employerName,
      String worker,
      UUID employmentId,
      int version,
      LocalDate from,
      ContractTerms terms,
      Instant at,
      String by) {
    String text = text(employerName, worker, from, terms);
    return new Contracts.Issued(
        NewId.at(at),
        employmentId,
        version,
        from,
        terms,
        text,
        Sha256.of(text),
        at,
        by,
        Optional.empty());
  }

  static String text(String employerName, String worker, LocalDate from, ContractTerms terms) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    String hours =
        terms.kind() == ContractKind.GUARANTEED_HOURS
            ? say(words, "hours.guaranteed", hours(terms.guaranteedMinutesWeekly()))
            : say(words, "hours.zero");
    List<String> lines = new ArrayList<>();
    lines.add(say(words, "title", employerName, worker));
    lines.add(say(words, "from", DAY.format(from)));
    lines.add(say(words, "job", terms.jobTitle()));
    lines.add(hours);
    lines.add(say(words, "pay.hourly", terms.hourlyRate().inPounds()));
    lines.add(say(words, "pay.travel", terms.travelRate().inPounds()));
    lines.add(say(words, "pay.sleep-in", terms.sleepInRate().inPounds()));
    lines.add(say(words, "pay.mileage", terms.mileageRate().inPounds()));
    Rate weekend = terms.weekendEnhancement();
    Rate bankHoliday = terms.bankHolidayEnhancement();
    if (!weekend.isZero()) {
      lines.add(say(words, "pay.weekend", weekend.inPercent()));
    }
    if (!bankHoliday.isZero()) {
      String key = weekend.isZero() ? "pay.bank-holiday.only" : "pay.bank-holiday";
      lines.add(say(words, key, bankHoliday.inPercent()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String hours(int minutes) {
    return minutes % 60 == 0
        ? Integer.toString(minutes / 60)
        : "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  private static String say(ResourceBundle words, String key, Object... values) {
    return MessageFormat.format(words.getString("contract.text." + key), values);
  }
}
