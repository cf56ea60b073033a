package coop.commonwage.pay.web;

import coop.commonwage.pay.application.DayDetails;
import coop.commonwage.pay.application.DayDetails.MoneyOfDay;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.payruns.PayForTime;
import coop.commonwage.pay.payruns.PayslipLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One day as one reader sees it.
 *
 * @param details the day
 * @param own whether it is the reader's own
 * @param mayCorrect whether the reader may correct what is recorded
 * @param today the day it is
 * @param question the question that is being answered; empty for none
 */
public record DayScreen(
    DayDetails details, boolean own, boolean mayCorrect, LocalDate today, String question) {

  DayScreen(DayDetails details, boolean own, boolean mayCorrect, LocalDate today) {
    this(details, own, mayCorrect, today, "");
  }

  /** Where this worker's days are. */
  public String days() {
    return own ? "/me/days" : "/pay/people/" + details.employment().personId() + "/days";
  }

  /** The whole pay period the day lies in. */
  public String period() {
    return days() + "?from=" + details.period().firstDay() + "&to=" + details.period().lastDay();
  }

  public String path(LocalDate day) {
    return days() + "/" + day;
  }

  public LocalDate day() {
    return details.day().day();
  }

  /** Whether the worker may ask about the day: it is their own, and it has come. */
  public boolean mayAsk() {
    return own && !day().isAfter(today);
  }

  /** Where something on the time line is questioned. */
  public String ask(Stretch stretch) {
    return path(day())
        + "/questions/new?about="
        + stretch.kind().word()
        + "&reference="
        + WebText.encoded(stretch.reference());
  }

  /** Where the day as a whole is questioned. */
  public String askAboutDay() {
    return path(day()) + "/questions/new?about=day";
  }

  /** Whether the reader may correct something: the visit it is, or leads to. */
  public boolean mayCorrect(Stretch stretch) {
    return mayCorrect && stretch.visit().isPresent();
  }

  /** Whether the reader may correct an entry. */
  public boolean mayCorrectEntry(Stretch stretch) {
    return mayCorrect && stretch.entry().isPresent();
  }

  /** Where an entry is corrected. */
  public String correctEntry(Stretch stretch) {
    return "/pay/people/"
        + details.employment().personId()
        + "/time-entries/correction?reference="
        + WebText.encoded(stretch.reference());
  }

  /** Where visits beside totals of the pay period are settled. */
  public String settle() {
    return "/pay/people/" + details.employment().personId() + "/doubled-time/" + day();
  }

  /** Where it is corrected. */
  public String correct(Stretch stretch) {
    return "/pay/visits/"
        + WebText.encoded(stretch.reference())
        + "/correction"
        + (question.isEmpty() ? "" : "?question=" + question);
  }

  /** The same page, on the way to the answer of a question. */
  DayScreen toAnswer(UUID id) {
    return new DayScreen(details, own, mayCorrect, today, id.toString());
  }

  /** A name for something on the time line within the page. */
  public String anchor(Stretch stretch) {
    return stretch.kind().word() + "-" + stretch.reference().replaceAll("[^A-Za-z0-9]", "-");
  }

  /** The questions about one thing on the time line. */
  public List<TimeQuestion> questions(Stretch stretch) {
    return details.questions().stream()
        .filter(one -> one.about().word().equals(stretch.kind().word()))
        .filter(one -> one.reference().equals(stretch.reference()))
        .toList();
  }

  /** The earlier and later versions of a visit that was corrected; empty for most. */
  public List<RecordedVisit> versions(Stretch stretch) {
    boolean isVisit =
        stretch.kind() == Stretch.Kind.VISIT
            || stretch.kind() == Stretch.Kind.SLEEP_IN
            || stretch.kind() == Stretch.Kind.NOT_COUNTED;
    return isVisit ? details.versions().getOrDefault(stretch.reference(), List.of()) : List.of();
  }

  /** What the day earned, for readers who see pay. */
  public Optional<PayForTime.Earned> earned() {
    return details.money().map(MoneyOfDay::earned);
  }

  /** The payslip lines a paid piece belongs to, with their rates. */
  public List<PayslipLine> lines(TimeSegment piece) {
    return details.money().map(money -> money.lines().get(piece)).orElse(List.of());
  }

  /** Where a payslip that paid the day is read; empty for readers who may not. */
  public String payslip(coop.commonwage.pay.days.PaidBy paid) {
    return own
        ? "/me/payslips/" + paid.payslipId()
        : "/pay/runs/" + paid.payRunId() + "/payslips/" + paid.payslipId();
  }
}
