package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Announcement;
import coop.commonwage.platform.web.pages.Announcements;
import coop.commonwage.surplus.application.ReadWaitingActions;
import coop.commonwage.surplus.capital.CapitalAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the board what on the members' accounts waits for its approval. */
@RequestScoped
public class CapitalAnnouncements implements Announcements {

  @Inject Caller caller;
  @Inject ReadWaitingActions waiting;

  @Override
  public List<Announcement> now() {
    return caller.is(Role.BOARD)
        ? waiting.forReader().stream().map(CapitalAnnouncements::announcement).toList()
        : List.of();
  }

  static Announcement announcement(CapitalAction action) {
    return new Announcement(
        "surplus",
        words ->
            words.say(
                "surplus.capital.announce",
                words.say(
                    "surplus.capital.action." + action.kind().word(), words.date(action.day())),
                action.total().inPounds()),
        "/surplus/capital/actions/" + action.id());
  }
}
