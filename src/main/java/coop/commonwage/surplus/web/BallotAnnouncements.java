package coop.commonwage.surplus.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Announcement;
import coop.commonwage.platform.web.pages.Announcements;
import coop.commonwage.surplus.application.ReadMyBallots;
import coop.commonwage.surplus.ballots.Ballot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Tells a member of the ballots they can still vote in. */
@RequestScoped
public class BallotAnnouncements implements Announcements {

  @Inject Caller caller;
  @Inject ReadMyBallots mine;
  @Inject Clock clock;

  @Override
  public List<Announcement> now() {
    if (!caller.is(Role.WORKER) && !caller.is(Role.MEMBER)) {
      return List.of();
    }
    Instant now = clock.instant();
    return mine.waiting().stream().map(ballot -> announcement(ballot, now)).toList();
  }

  static Announcement announcement(Ballot ballot, Instant now) {
    boolean begun = !now.isBefore(ballot.opensAt());
    return new Announcement(
        "surplus",
        words ->
            begun
                ? words.say(
                    "surplus.ballot.announce.open", words.time(ballot.closesAt()), ballot.title())
                : words.say(
                    "surplus.ballot.announce.called", words.time(ballot.opensAt()), ballot.title()),
        "/me/ballots/" + ballot.id());
  }
}
