package coop.commonwage.people.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where people stand in the menu. */
@ApplicationScoped
public class PeopleNavigation implements Navigation {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            "people", "people.menu", "/people", 20, Set.of(Role.HR, Role.PAYROLL_ADMINISTRATOR)),
        new NavigationEntry(
            "people", "people.menu.payees", "/people/payees", 35, Set.of(Role.HR, Role.TREASURER)));
  }
}
