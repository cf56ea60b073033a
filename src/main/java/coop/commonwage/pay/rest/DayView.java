package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.DayDetails;
import coop.commonwage.pay.application.DayDetails.MoneyOfDay;
import coop.commonwage.pay.application.TimeWords;
import coop.commonwage.pay.days.Away;
import coop.commonwage.pay.days.PaidBy;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.Truths;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.payruns.PayForTime;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Language;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One day of one worker. */
@Schema(
    description =
        "One local day (Europe/London) of one worker: the time line, what is paid and why, what"
            + " does not count and why. Money is before the guarantee, tax and every deduction, and"
            + " before the pay run; it is left out for readers who do not see pay.")
public record DayView(
    String payrollId,
    String name,
    String day,
    String periodFrom,
    String periodTo,
    List<StretchView> timeline,
    TotalsView totals,
    List<AwayView> away,
    List<FindingView> findings,
    List<EarnedView> earned,
    String earnedTotal,
    List<PaidByView> paidBy,
    List<VersionView> versions,
    List<TimeQuestionView> questions) {

  /** One thing on the time line; from and to are empty for minutes without clock times. */
  public record StretchView(
      String kind,
      String reference,
      String service,
      String client,
      String from,
      String to,
      String plannedFrom,
      String plannedTo,
      String status,
      int minutes,
      boolean paid,
      String miles,
      String why,
      List<String> notes,
      List<PieceView> pieces) {}

  /** A paid piece of it, with its payslip lines where the reader sees pay. */
  public record PieceView(
      String from,
      String to,
      String kind,
      String dayKind,
      String band,
      String basis,
      int minutes,
      List<RateView> rates) {}

  /** A payslip line, with the pounds of one hour of it. */
  public record RateView(String line, String rate) {}

  /** What the day comes to, in minutes. */
  public record TotalsView(
      int paidMinutes,
      int minimumWageMinutes,
      int workingTimeMinutes,
      int contactMinutes,
      int ownMinutes,
      int sleepIns,
      int onCalls,
      String miles) {}

  /** Something somebody should look at. */
  public record FindingView(String code, String words) {}

  /** Why the worker was away; the kind is {@code away} for readers who need not know. */
  public record AwayView(String kind, String from, String until) {}

  /** What one kind of time earned. */
  public record EarnedView(
      String code, String quantity, String unit, String rate, String amount, String how) {}

  /** A payslip that paid something of the day. */
  public record PaidByView(String payslipId, String from, String to, String payDate) {}

  /** One version of a visit that was corrected. */
  public record VersionView(
      String visit,
      int version,
      boolean current,
      String id,
      String source,
      String status,
      String from,
      String to,
      String recordedAt,
      String recordedBy,
      String reason) {}

  static DayView of(DayDetails details, Language language) {
    Optional<PayForTime.Earned> earned = details.money().map(MoneyOfDay::earned);
    TimeWords words = TimeWords.in(language);
    return new DayView(
        details.employment().payrollId(),
        details.employment().name(),
        details.day().day().toString(),
        details.period().firstDay().toString(),
        details.period().lastDay().toString(),
        details.day().stretches().stream()
            .map(one -> stretch(one, details.money(), words))
            .toList(),
        totals(details),
        details.day().away().stream().map(DayView::away).toList(),
        details.day().findings().stream()
            .map(found -> new FindingView(found.code().word(), words.say(found)))
            .toList(),
        earned.map(all -> earned(all, language)).orElse(List.of()),
        earned.map(all -> all.total().toString()).orElse(""),
        details.day().paidBy().stream().map(DayView::paidBy).toList(),
        details.versions().values().stream().flatMap(List::stream).map(DayView::version).toList(),
        details.questions().stream().map(TimeQuestionView::of).toList());
  }

  private static StretchView stretch(Stretch stretch, Optional<MoneyOfDay> money, TimeWords words) {
    Optional<Visit> visit = stretch.visit().map(RecordedVisit::visit);
    return new StretchView(
        stretch.kind().word(),
        stretch.reference(),
        visit.map(one -> one.serviceType().word()).orElse(""),
        visit.flatMap(Visit::clientRef).orElse(""),
        stretch.from().map(Object::toString).orElse(""),
        stretch.to().map(Object::toString).orElse(""),
        visit.map(one -> one.plannedStart().toString()).orElse(""),
        visit.map(one -> one.plannedEnd().toString()).orElse(""),
        visit.map(one -> one.status().word()).orElse(""),
        stretch.minutes(),
        stretch.isPaid(),
        miles(stretch.milesTenths()),
        stretch.reason().map(words::say).orElse(""),
        stretch.notes().stream().map(Stretch.Note::word).toList(),
        stretch.paid().stream().map(one -> piece(one, money)).toList());
  }

  private static PieceView piece(TimeSegment piece, Optional<MoneyOfDay> money) {
    List<PayslipLine> lines = money.map(all -> all.lines().get(piece)).orElse(List.of());
    return new PieceView(
        piece.start().toString(),
        piece.end().toString(),
        piece.kind().word(),
        piece.dayKind().word(),
        piece.band().word(),
        piece.basis().word(),
        piece.minutes(),
        lines.stream()
            .map(line -> new RateView(line.code(), line.rate().map(Object::toString).orElse("")))
            .toList());
  }

  private static TotalsView totals(DayDetails details) {
    Truths truths = details.day().truths();
    return new TotalsView(
        details.day().worked().paidMinutes(),
        truths.minimumWage(),
        truths.workingTime(),
        truths.contact(),
        details.day().ownMinutes(),
        details.day().worked().sleepIns(),
        details.day().worked().onCalls(),
        miles(details.day().worked().milesTenths()));
  }

  private static AwayView away(Away away) {
    return new AwayView(
        away.kind(), away.from().toString(), away.until().map(Object::toString).orElse(""));
  }

  static List<EarnedView> earned(PayForTime.Earned earned, Language language) {
    return earned.lines().stream()
        .map(
            line ->
                new EarnedView(
                    line.code(),
                    line.quantity().map(much -> Integer.toString(much.amount())).orElse(""),
                    line.quantity()
                        .map(
                            much ->
                                much.unit()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'))
                        .orElse(""),
                    line.rate().map(Object::toString).orElse(""),
                    line.amount().toString(),
                    Optional.ofNullable(earned.derivations().get(line.key()))
                        .map(how -> ExplanationView.of(how, language).formula())
                        .orElse("")))
        .toList();
  }

  static PaidByView paidBy(PaidBy paid) {
    return new PaidByView(
        paid.payslipId().toString(),
        paid.days().firstDay().toString(),
        paid.days().lastDay().toString(),
        paid.payDate().toString());
  }

  private static VersionView version(RecordedVisit kept) {
    Visit visit = kept.visit();
    return new VersionView(
        visit.visitId(),
        kept.version(),
        kept.current(),
        kept.id().toString(),
        kept.source(),
        visit.status().word(),
        visit.actualStart().map(Object::toString).orElse(""),
        visit.actualEnd().map(Object::toString).orElse(""),
        kept.at().toString(),
        kept.by(),
        kept.reason());
  }

  static String miles(int tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
