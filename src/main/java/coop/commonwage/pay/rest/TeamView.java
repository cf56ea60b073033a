package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.Teams;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team a worker belongs to from a day on. */
@Schema(description = "A team a worker belongs to from a day on; for one day the last one counts.")
public record TeamView(String from, String team, String recordedAt, String recordedBy) {

  static TeamView of(Teams.Membership membership) {
    return new TeamView(
        membership.from().toString(),
        membership.team(),
        membership.at().toString(),
        membership.by());
  }
}
