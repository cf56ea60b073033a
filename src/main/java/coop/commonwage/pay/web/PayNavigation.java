package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadTimeQuestions;
import coop.commonwage.pay.application.ReadTimeReminders;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Where pay stands in the menu. */
@RequestScoped
public class PayNavigation implements Navigation {

  private static final Set<String> WHO_ANSWERS =
      Set.of(Role.COORDINATOR, Role.PAYROLL_ADMINISTRATOR);

  @Inject Caller caller;
  @Inject ReadTimeQuestions questions;
  @Inject ReadTimeReminders reminders;

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            "pay",
            "pay.menu.runs",
            "/pay/runs",
            10,
            Set.of(Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR)),
        new NavigationEntry("pay", "pay.menu.hire", "/pay/new-worker", 25, Set.of(Role.HR)),
        new NavigationEntry(
            "pay",
            "pay.menu.employer-year",
            "/pay/employer-years",
            40,
            Set.of(Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.TREASURER, Role.AUDITOR)),
        new NavigationEntry(
            "pay",
            "pay.menu.funders",
            "/pay/funders",
            45,
            Set.of(Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR)),
        new NavigationEntry(
            "choices",
            "choices.menu",
            "/pay/employer-choices",
            50,
            Set.of(
                Role.PAYROLL_ADMINISTRATOR,
                Role.APPROVER,
                Role.HR,
                Role.TREASURER,
                Role.BOARD,
                Role.AUDITOR)),
        new NavigationEntry(
            "pay",
            "pay.menu.imports",
            ImportScreen.PATH,
            13,
            Set.of(Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR)),
        new NavigationEntry(
            "pay",
            "pay.menu.approvals",
            ApprovalsScreen.PATH,
            14,
            Set.of(Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR)),
        new NavigationEntry(
            "pay", "pay.menu.questions", "/pay/time/questions", 15, WHO_ANSWERS, open()),
        new NavigationEntry(
            "pay", "pay.menu.reminders", TimeRemindersPage.PATH, 16, WHO_ANSWERS, reminded()),
        new NavigationEntry("pay", "pay.menu.mine", "/me/payslips", 60, Set.of(Role.WORKER)),
        new NavigationEntry("pay", "pay.menu.days", "/me/days", 61, Set.of(Role.WORKER)));
  }

  private int reminded() {
    return WHO_ANSWERS.stream().anyMatch(caller::is) ? reminders.countOpen() : 0;
  }

  private int open() {
    return WHO_ANSWERS.stream().anyMatch(caller::is) ? questions.countOpen() : 0;
  }
}
