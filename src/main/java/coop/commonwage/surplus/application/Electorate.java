package coop.commonwage.surplus.application;

import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.membership.MembershipRoll;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom the register of members has on a day, in the transaction that is open. */
final class Electorate {

  private final Memberships memberships;
  private final Ballots ballots;

  Electorate(Memberships memberships, Ballots ballots) {
    this.memberships = memberships;
    this.ballots = ballots;
  }

  /**
   * @param withLogin the persons who can vote on a page of their own
   */
  List<Roll.Member> on(LocalDate day, Set<UUID> withLogin) {
    MembershipRoll register = MembershipRoll.on(day, memberships.all());
    return ballots.people().stream()
        .filter(person -> register.classOf(person.personId()).isPresent())
        .map(
            person ->
                new Roll.Member(
                    person.personId(),
                    person.payrollId(),
                    person.name(),
                    register.classOf(person.personId()).orElseThrow(),
                    withLogin.contains(person.personId())))
        .toList();
  }
}
