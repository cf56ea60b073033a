package coop.commonwage.yearend;

import coop.commonwage.pay.application.EndedWork;
import coop.commonwage.surplus.application.ReadMembers;
import coop.commonwage.surplus.membership.MemberClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Worker members who stopped working and are members still. Whether membership ends with the work
 * is for the co-operative's rules: a person records it, nothing ends by itself.
 */
@Dependent
public class ProposeMembershipEnds {

  private final EndedWork work;
  private final ReadMembers members;

  @Inject
  public ProposeMembershipEnds(EndedWork work, ReadMembers members) {
    this.work = work;
    this.members = members;
  }

  /**
   * @param lastDay of work
   */
  public record Proposal(UUID personId, String payrollId, String name, LocalDate lastDay) {}

  /** By payroll id. */
  public List<Proposal> of(UUID employerId, LocalDate today) {
    Map<UUID, LocalDate> ended = work.by(employerId, today);
    return members.goingOn(employerId, MemberClass.WORKER).stream()
        .filter(person -> ended.containsKey(person.personId()))
        .map(
            person ->
                new Proposal(
                    person.personId(),
                    person.payrollId(),
                    person.name(),
                    ended.get(person.personId())))
        .sorted(Comparator.comparing(Proposal::payrollId))
        .toList();
  }
}
