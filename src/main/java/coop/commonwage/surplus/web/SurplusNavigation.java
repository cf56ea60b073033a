package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Navigation;
import coop.commonwage.platform.web.pages.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where the surplus stands in the menu. */
@ApplicationScoped
public class SurplusNavigation implements Navigation {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            "surplus",
            "surplus.menu.office",
            "/surplus/distributions",
            30,
            Set.of(Role.TREASURER, Role.BOARD, Role.AUDITOR)),
        new NavigationEntry(
            "surplus",
            "surplus.menu.capital",
            "/surplus/capital",
            32,
            Set.of(Role.TREASURER, Role.BOARD, Role.AUDITOR)),
        new NavigationEntry(
            "members",
            "members.menu",
            "/surplus/members",
            33,
            Set.of(Role.TREASURER, Role.BOARD, Role.AUDITOR)),
        new NavigationEntry(
            "care", "care.menu", "/surplus/care-credits", 34, Set.of(Role.TREASURER, Role.AUDITOR)),
        new NavigationEntry("care", "care.menu.mine", "/me/care", 73, Set.of(Role.MEMBER)),
        new NavigationEntry(
            "surplus",
            "surplus.menu.my-capital",
            "/me/capital",
            72,
            Set.of(Role.WORKER, Role.MEMBER)),
        new NavigationEntry(
            "surplus", "surplus.menu.mine", "/me/dividends", 70, Set.of(Role.WORKER, Role.MEMBER)),
        new NavigationEntry(
            "surplus",
            "surplus.ballot.menu.mine",
            "/me/ballots",
            71,
            Set.of(Role.WORKER, Role.MEMBER)));
  }
}
