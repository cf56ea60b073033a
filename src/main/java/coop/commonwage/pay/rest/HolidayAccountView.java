package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.HolidayStanding;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.platform.language.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One worker's holiday in one leave year. */
@Schema(
    description =
        "One worker's holiday in one leave year as it stands on a day, in minutes. left ="
            + " entitled + carriedIn - lapsed - taken - booked - paidInLieu, or nothing; what was"
            + " taken beyond it stands as overdrawn. Where holiday pay is rolled up (Working Time"
            + " Regulations 1998, regulation 16A) there is no balance to be paid.")
public record HolidayAccountView(
    String payrollId,
    String yearFrom,
    String yearUntil,
    String asOf,
    boolean byHoursWorked,
    boolean rolledUp,
    boolean wholeYearKnown,
    long entitled,
    long earnedSoFar,
    long carriedIn,
    long lapsed,
    long taken,
    long booked,
    long paidInLieu,
    long left,
    long overdrawn,
    long available,
    List<LotView> carriedOver,
    List<UseView> holidays,
    WorkingView howEntitled,
    List<WorkingView> howCarriedOver) {

  /** Holiday carried over from an earlier leave year. */
  public record LotView(String fromYear, String reason, long minutes, long used, String takenBy) {}

  /** Holiday taken or booked in the leave year. */
  public record UseView(String reference, String from, String until, long taken, long booked) {}

  /** How a figure came about. */
  public record WorkingView(String formula, List<ExplanationView.NoteView> working) {

    static WorkingView of(Derivation derivation, Language language) {
      if (derivation.formula().isEmpty()) {
        return new WorkingView("", List.of());
      }
      ExplanationView view = ExplanationView.of(derivation, language);
      return new WorkingView(view.formula(), view.working());
    }
  }

  static HolidayAccountView of(HolidayStanding standing, Language language) {
    HolidayAccount account = standing.account();
    return new HolidayAccountView(
        standing.employment().payrollId(),
        account.year().firstDay().toString(),
        account.year().lastDay().toString(),
        account.asOf().toString(),
        account.byHours(),
        account.rolledUp(),
        account.known(),
        account.entitled(),
        account.earned(),
        account.carriedIn(),
        account.lapsed(),
        account.taken(),
        account.booked(),
        account.inLieu(),
        account.left(),
        account.overdrawn(),
        account.available(),
        account.carried().stream()
            .map(
                lot ->
                    new LotView(
                        lot.from().firstDay().toString(),
                        lot.reason().word(),
                        lot.minutes(),
                        lot.used(),
                        lot.takenBy().toString()))
            .toList(),
        account.uses().stream()
            .map(
                use ->
                    new UseView(
                        use.id().toString(),
                        use.firstDay().toString(),
                        use.lastDay().toString(),
                        use.taken(),
                        use.booked()))
            .toList(),
        WorkingView.of(standing.entitlement(), language),
        standing.carried().stream().map(each -> WorkingView.of(each, language)).toList());
  }
}
