package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.application.CapitalSums;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.GroupSum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Capital accounts as JSON; amounts are decimal texts in pounds. */
final class CapitalViews {

  private CapitalViews() {}

  /**
   * The accounts, one by one for those who see names, and in sums for everybody who may look; the
   * forecast promises nothing.
   */
  public record OverviewView(
      String formConfidence,
      List<RowView> accounts,
      int accountsFound,
      int accountsPages,
      List<GroupView> byClass,
      List<GroupView> byYear,
      String shares,
      String account,
      String total,
      String owedToLeavers,
      String decision,
      String terms,
      List<YearView> forecastNotPromised,
      List<ControlView> controlTotals,
      List<ActionView> actions,
      int actionsPages,
      List<OverLimitView> overLimit) {

    static OverviewView of(ReadCapital.Overview overview, String formConfidence) {
      return new OverviewView(
          formConfidence,
          overview.accounts().map(ReadCapital.Accounts::rows).orElse(List.of()).stream()
              .map(RowView::of)
              .toList(),
          overview.accounts().map(found -> found.paged().found()).orElse(0),
          overview.accounts().map(found -> found.paged().pages()).orElse(0),
          overview.byClass().stream().map(GroupView::of).toList(),
          overview.byYear().stream().map(GroupView::of).toList(),
          overview.shares().toString(),
          overview.account().toString(),
          overview.total().toString(),
          overview.owed().toString(),
          overview.terms().map(CapitalAccounts.Policy::decision).orElse(""),
          overview.terms().map(CapitalAccounts.Policy::terms).orElse("{}"),
          overview.forecast().stream().map(YearView::of).toList(),
          overview.controls().stream().map(ControlView::of).toList(),
          overview.actions().shown().stream().map(ActionView::of).toList(),
          overview.actions().paged().pages(),
          overview.overLimit().stream().map(OverLimitView::of).toList());
    }
  }

  /** Shares and account of members who have a class or years in common. */
  public record GroupView(List<String> of, String shares, String account) {

    static GroupView of(GroupSum<?> group) {
      return new GroupView(
          group.of().stream().map(Object::toString).toList(),
          group.amounts().get(0).toString(),
          group.amounts().get(1).toString());
    }
  }

  /** What pay took over what one member may hold in shares. */
  public record OverLimitView(
      UUID personId, String payrollId, String name, LocalDate day, String over) {

    static OverLimitView of(CapitalSums.OverLimit one) {
      return new OverLimitView(
          one.personId(), one.payrollId(), one.name(), one.day(), one.over().toString());
    }
  }

  public record RowView(
      UUID personId,
      String payrollId,
      String name,
      String shares,
      String account,
      Integer oldestYear,
      String entryShareLate) {

    static RowView of(ReadCapital.Row row) {
      return new RowView(
          row.personId(),
          row.payrollId(),
          row.name(),
          row.shares().toString(),
          row.account().toString(),
          row.oldest().orElse(null),
          row.entryShareLate().toString());
    }
  }

  public record YearView(
      int year,
      String retained,
      String due,
      String paid,
      String waiting,
      String toLeavers,
      String cash,
      String closing) {

    static YearView of(CashForecast.Year year) {
      return new YearView(
          year.year(),
          year.retained().toString(),
          year.due().toString(),
          year.paid().toString(),
          year.waiting().toString(),
          year.debts().toString(),
          year.cash().toString(),
          year.closing().toString());
    }
  }

  public record ControlView(
      UUID id,
      LocalDate day,
      String netBookValue,
      String collective,
      String accounts,
      String difference,
      List<ControlItemView> items,
      String explanation,
      String recordedBy,
      String confirmedBy) {

    static ControlView of(CapitalAccounts.Control control) {
      ControlTotal total = control.total();
      return new ControlView(
          control.id(),
          total.day(),
          total.netBookValue().toString(),
          total.collective().toString(),
          total.accounts().toString(),
          total.difference().toString(),
          control.items().stream()
              .map(item -> new ControlItemView(item.amount().toString(), item.what(), item.where()))
              .toList(),
          control.explanation(),
          control.by(),
          control.confirmedBy().orElse(""));
    }
  }

  public record ControlItemView(String amount, String what, String where) {}

  public record ActionView(
      UUID id,
      String kind,
      LocalDate day,
      String decision,
      String terms,
      String total,
      String notTaken,
      String hash,
      String state,
      String preparedBy,
      Instant preparedAt,
      String approvedBy) {

    static ActionView of(CapitalAction action) {
      return new ActionView(
          action.id(),
          action.kind().word(),
          action.day(),
          action.decision(),
          action.terms(),
          action.total().toString(),
          action.notTaken().toString(),
          action.hash(),
          action.state().word(),
          action.preparedBy(),
          action.preparedAt(),
          action.approvedBy().orElse(""));
    }
  }

  /** An action with its sums and a page of its lines. */
  public record PreparedView(
      String formConfidence,
      ActionView action,
      List<SumView> sums,
      List<LineView> lines,
      int linesPages) {

    static PreparedView of(ReadCapital.Prepared prepared, String formConfidence) {
      return new PreparedView(
          formConfidence,
          ActionView.of(prepared.action()),
          prepared.sums().stream().map(SumView::of).toList(),
          prepared.lines().stream().map(LineView::of).toList(),
          prepared.paged().pages());
    }
  }

  /** What moves in the accounts of several members together. */
  public record SumView(List<MovedView> of, String base, String amount) {

    static SumView of(GroupSum<CapitalSums.Moved> sum) {
      return new SumView(
          sum.of().stream()
              .map(
                  moved ->
                      new MovedView(moved.kind().word(), moved.holding().word(), moved.tranche()))
              .toList(),
          sum.amounts().get(0).toString(),
          sum.amounts().get(1).toString());
    }
  }

  public record MovedView(String kind, String holding, int tranche) {}

  public record LineView(
      String payrollId,
      String name,
      String kind,
      String holding,
      int tranche,
      String base,
      String amount) {

    static LineView of(ReadCapital.Line line) {
      return new LineView(
          line.payrollId(),
          line.name(),
          line.move().kind().word(),
          line.move().holding().word(),
          line.move().tranche(),
          line.move().base().toString(),
          line.move().amount().toString());
    }
  }
}
