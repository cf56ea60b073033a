package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads whose time is approved, and what to look at before approving it. */
@Dependent
public class ReadTimeApprovals {

  /** As many as one page shows; what to look at is worked out for these alone. */
  public static final int WORKERS_A_PAGE = 50;

  /** As many as are looked at together to say what stands out among them. */
  public static final int WORKERS_TOGETHER = 100;

  private static final int MOST_DAYS = 62;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeApprovals approvals;
  private final TimeExceptions exceptions;

  @Inject
  public ReadTimeApprovals(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      TimeApprovals approvals,
      TimeExceptions exceptions) {
    this.transactions = transactions;
    this.caller = caller;
    this.approvals = approvals;
    this.exceptions = exceptions;
  }

  /**
   * @param days at most 62
   * @param team only of this team; empty for everybody
   * @param page from 1; the last one when there are fewer
   * @throws Refused when the days are too many
   */
  public TimeSheets of(DateSpan days, Optional<String> team, int page) {
    return read(days, team, page, WORKERS_A_PAGE);
  }

  /**
   * The same with {@link #WORKERS_TOGETHER} workers a page, to sort them by what was found: most
   * teams are one such page.
   */
  public TimeSheets together(DateSpan days, Optional<String> team, int page) {
    return read(days, team, page, WORKERS_TOGETHER);
  }

  private TimeSheets read(DateSpan days, Optional<String> team, int page, int most) {
    if (days.days() > MOST_DAYS) {
      throw InstructionRefusals.invalid(
          "to", days.lastDay().toString(), "more than %d days at once".formatted(MOST_DAYS));
    }
    return transactions.in(caller.employerId(), () -> page(days, team, page, most));
  }

  private TimeSheets page(DateSpan days, Optional<String> team, int asked, int most) {
    int workers = approvals.count(days, team);
    int pages = Math.max(1, Math.ceilDiv(workers, most));
    int page = Math.clamp(asked, 1, pages);
    List<TimeApprovals.Sheet> sheets = approvals.sheets(days, team, (page - 1) * most, most);
    Map<UUID, TimeExceptions.Looked> looked = exceptions.of(sheets, days);
    return new TimeSheets(
        days,
        team,
        approvals.teams(days.lastDay()),
        workers,
        page,
        pages,
        sheets.stream().map(sheet -> sheet(sheet, looked.get(sheet.employmentId()))).toList());
  }

  private TimeSheets.TimeSheet sheet(TimeApprovals.Sheet sheet, TimeExceptions.Looked looked) {
    return new TimeSheets.TimeSheet(
        sheet,
        looked.paidMinutes(),
        caller.personId().filter(sheet.personId()::equals).isPresent(),
        looked.exceptions());
  }
}
