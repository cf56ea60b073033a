package coop.commonwage.pay.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where leave stands in the menu. */
@ApplicationScoped
public class LeaveNavigation implements Navigation {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            "leave",
            "leave.menu.requests",
            "/pay/leave",
            25,
            Set.of(Role.HR, Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR)),
        new NavigationEntry("leave", "leave.menu.mine", "/me/leave", 62, Set.of(Role.WORKER)));
  }
}
