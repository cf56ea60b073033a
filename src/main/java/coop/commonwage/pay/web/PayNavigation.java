package coop.commonwage.pay.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where pay stands in the menu. */
@ApplicationScoped
public class PayNavigation implements Navigation {

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
        new NavigationEntry("pay", "pay.menu.mine", "/me/payslips", 60, Set.of(Role.WORKER)));
  }
}
