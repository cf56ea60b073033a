package coop.commonwage.pay.pdf;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.application.LineNames;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.MinimumWageRecord.NotCounted;
import coop.commonwage.pay.application.MinimumWageRecord.PaidLater;
import coop.commonwage.pay.application.TimeWords;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Cell;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Ledger;
import coop.commonwage.platform.paper.Paper;
import coop.commonwage.rules.RuleEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The minimum-wage record of one worker and one pay reference period on paper, to be given to an
 * inspector as it is: the comparison first, then the pay, then every stretch of time.
 */
public final class MinimumWageRecordPdf {

  private final MinimumWageRecord record;
  private final Words words;
  private final Words explain;
  private final TimeWords timeWords;
  private final PayslipWords payWords;

  private MinimumWageRecordPdf(MinimumWageRecord record, Language language) {
    this.record = record;
    this.words = Words.in(language, "platform", "pay");
    this.explain = DerivationWords.in(language);
    this.timeWords = TimeWords.in(language);
    this.payWords = new PayslipWords(language.locale());
  }

  /** The finished PDF. */
  public static byte[] write(MinimumWageRecord record, Language language) {
    return new MinimumWageRecordPdf(record, language).write();
  }

  /** What the file is called: {@code minimum-wage-W0013-2026-10-01.pdf}. */
  public static String fileName(MinimumWageRecord record) {
    return "minimum-wage-%s-%s.pdf"
        .formatted(
            record.details().payrollId().replaceAll("[^A-Za-z0-9_-]", "-"),
            record.details().payslip().inputs().period().days().firstDay());
  }

  private byte[] write() {
    DateSpan days = record.details().payslip().inputs().period().days();
    Paper sheet =
        new Paper(imprint(days))
            .head(
                record.details().employerName(),
                payWords.say("paye-reference", record.details().payeReference()),
                say("title"),
                words.days(days.firstDay(), days.lastDay()))
            .address(record.details().name(), List.of(), facts(days))
            .figures(figures())
            .ledger(comparison())
            .ledger(pay());
    if (record.isCorrectedSince()) {
      sheet.words(
          say(
              "corrected-since",
              words.hours(record.minutesChecked()),
              words.hours(record.minutesKnown())));
    }
    if (!record.paidLater().isEmpty()) {
      sheet.ledger(paidLater());
    }
    return sheet
        .ledger(changes())
        .ledger(time())
        .ledger(notCounted())
        .smallPrint(say("law", laws()))
        .smallPrint(say("keep", record.details().id(), ruleSet()))
        .finish();
  }

  private String say(String key, Object... arguments) {
    return words.say("pay.minimum-wage-record." + key, arguments);
  }

  private Imprint imprint(DateSpan days) {
    String period = words.days(days.firstDay(), days.lastDay());
    return new Imprint(
        say("title-of", record.details().name(), period),
        record.details().employerName(),
        say("title"),
        words.language().locale(),
        say("running", record.details().employerName(), record.details().name(), period),
        payWords.say("page", "%1$s", "%2$s"));
  }

  private List<Fact> facts(DateSpan days) {
    LocalDate born = record.details().payslip().inputs().terms().dateOfBirth();
    return List.of(
        new Fact(payWords.say("fact.payroll-number"), record.details().payrollId()),
        new Fact(say("fact.born"), words.date(born)),
        new Fact(say("fact.first-day"), words.date(days.firstDay())),
        new Fact(say("fact.last-day"), words.date(days.lastDay())),
        new Fact(
            payWords.say("fact.pay-date"),
            words.date(record.details().payslip().inputs().period().payDate())));
  }

  private List<Figure> figures() {
    return List.of(
        new Figure(say("figure.minutes"), words.hours(record.minutesChecked()), false),
        new Figure(say("figure.top-up"), record.check().result().inPounds(), false),
        new Figure(
            say("figure.result"),
            say(record.isCorrectedSince() ? "figure.corrected" : "figure.met"),
            true));
  }

  /** Rate, time, the least that is due, what counts of the pay and what does not, and why. */
  private Ledger comparison() {
    Ledger ledger =
        new Ledger(
            say("section.comparison"),
            Column.words("", 70),
            Column.figures(say("column.value"), 30));
    for (DerivationWords.Figure figure : DerivationWords.figures(explain, record.check())) {
      ledger.line(figure.name(), figure.value());
    }
    return ledger.total(say("total.top-up"), record.check().result().inPounds());
  }

  private Ledger pay() {
    Payslip payslip = record.details().payslip();
    Ledger ledger =
        new Ledger(
            say("section.pay"),
            Column.words("", 46),
            Column.figures(payWords.say("column.time"), 24),
            Column.figures(payWords.say("column.rate"), 13),
            Column.figures(payWords.say("column.amount"), 17));
    for (PayslipLine line : payslip.lines()) {
      if (line.kind() == LineKind.EARNING || line.kind() == LineKind.REIMBURSEMENT) {
        ledger.line(
            payWords.label(line),
            line.quantity().map(payWords::quantity).orElse(""),
            PayslipWords.rate(line),
            line.amount().inPounds());
      }
    }
    return ledger.total(
        say("total.pay"),
        "",
        "",
        payslip.gross().plus(payslip.total(LineKind.REIMBURSEMENT)).inPounds());
  }

  /** What later payslips paid for this period, or took back. */
  private Ledger paidLater() {
    Ledger ledger =
        new Ledger(
            say("section.paid-later"),
            Column.words("", 46),
            Column.figures(payWords.say("column.time"), 24),
            Column.figures(say("column.paid-on"), 13),
            Column.figures(payWords.say("column.amount"), 17));
    for (PaidLater paid : record.paidLater()) {
      ledger.line(
          LineNames.ofCode(words, paid.code()).orElse(paid.code()),
          paid.quantity().map(payWords::quantity).orElse(""),
          words.shortDate(paid.payDate()),
          paid.amount().inPounds());
    }
    return ledger.total(say("total.paid-later"), "", "", record.totalPaidLater().inPounds());
  }

  /** Each visit that is known otherwise than it was paid: as it was paid, and as it is now. */
  private Ledger changes() {
    Ledger ledger =
        new Ledger(
            say("section.changes"), Column.words("", 38), Column.words(say("column.as-known"), 38));
    for (MinimumWageRecord.Change change : record.changes()) {
      ledger.line(
          Cell.of(version(change.paid(), "change.told-later"), change.visitId()),
          Cell.of(
              version(change.now(), "change.moved"), change.now().map(this::recorded).orElse("")));
    }
    return ledger;
  }

  private String version(Optional<RecordedVisit> kept, String none) {
    return kept.map(RecordedVisit::visit)
        .map(
            visit ->
                words.shortDate(visit.day())
                    + ", "
                    + visit.actualStart().map(LondonTime::clock).orElse("…")
                    + "–"
                    + visit.actualEnd().map(LondonTime::clock).orElse("…")
                    + ", "
                    + say("change." + visit.status().word()))
        .orElseGet(() -> say(none));
  }

  private String recorded(RecordedVisit kept) {
    return kept.by().isEmpty()
        ? say("change.by-file", words.time(kept.at()))
        : say("change.by", words.time(kept.at()), kept.by());
  }

  /** Every paid stretch under its day, with the sum of the day. */
  private Ledger time() {
    Ledger ledger =
        new Ledger(
            say("section.time"),
            Column.words("", 24),
            Column.words(say("column.why"), 53),
            Column.figures(say("column.paid"), 11),
            Column.figures(say("column.counted"), 12));
    LocalDate day = null;
    for (TimeSegment segment : record.time().segments()) {
      if (!segment.day().equals(day)) {
        day = segment.day();
        ledger.total(words.weekdayDate(day), "", paid(day), counted(day));
      }
      ledger.line(
          Cell.of(
              clock(segment.day(), segment.start(), segment.end()),
              words.say("payslip.line." + segment.kind().word()) + ", " + segment.visitId()),
          Cell.of(timeWords.say(segment.reason())),
          Cell.of(words.number(segment.minutes())),
          Cell.of(words.number(segment.minimumWageMinutes())));
    }
    return ledger.total(
        say("total.time"),
        "",
        words.number(record.time().segments().stream().mapToInt(TimeSegment::minutes).sum()),
        words.number(record.minutesKnown()));
  }

  private String paid(LocalDate day) {
    return words.number(
        record.time().segments().stream()
            .filter(segment -> segment.day().equals(day))
            .mapToInt(TimeSegment::minutes)
            .sum());
  }

  private String counted(LocalDate day) {
    return words.number(
        record.time().segments().stream()
            .filter(segment -> segment.day().equals(day))
            .mapToInt(TimeSegment::minimumWageMinutes)
            .sum());
  }

  private Ledger notCounted() {
    Ledger ledger =
        new Ledger(
            say("section.not-counted"),
            Column.words("", 30),
            Column.words(say("column.why"), 56),
            Column.figures(say("column.minutes"), 14));
    for (NotCounted stretch : record.notCounted()) {
      ledger.line(
          Cell.of(
              words.shortDate(stretch.day()), clock(stretch.day(), stretch.start(), stretch.end())),
          Cell.of(say("not-counted." + stretch.what()), stretch.visitId()),
          Cell.of(words.number(stretch.minutes())));
    }
    return ledger;
  }

  /** {@code 23:30–24:00}; an end on the next day says so by a plus. */
  private static String clock(LocalDate day, Instant start, Instant end) {
    LocalDateTime from = LocalDateTime.ofInstant(start, LondonTime.ZONE);
    LocalDateTime until = LocalDateTime.ofInstant(end, LondonTime.ZONE);
    boolean isMidnight = until.equals(day.plusDays(1).atStartOfDay());
    String plus = !isMidnight && until.toLocalDate().isAfter(day) ? "+1" : "";
    return LondonTime.clock(from) + "–" + (isMidnight ? "24:00" : LondonTime.clock(until)) + plus;
  }

  private String laws() {
    return DerivationWords.sources(record.check()).stream()
        .map(RuleEntry::cite)
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String ruleSet() {
    return record.details().payslip().ruleSetHash();
  }
}
