package coop.commonwage.yearend.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where payments by bank stand in the menu. */
@ApplicationScoped
public class YearEndNavigation implements Navigation {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            "yearend",
            "yearend.menu.bank",
            "/yearend/member-payments",
            34,
            Set.of(Role.TREASURER, Role.BOARD, Role.AUDITOR)));
  }
}
