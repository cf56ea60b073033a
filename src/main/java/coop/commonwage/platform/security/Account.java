package coop.commonwage.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Someone, or something, that may log in.
 *
 * @param id null for the operator, who is nobody's account
 * @param employerId null for the operator
 * @param login the name to log in with
 * @param displayName what to call them on a page
 * @param personId the person, when it is a worker's account
 * @param roles what the account may do
 */
public record Account(
    UUID id,
    UUID employerId,
    String login,
    String displayName,
    Optional<UUID> personId,
    Set<String> roles) {

  public Account {
    roles = Set.copyOf(roles);
  }

  static Account operator() {
    return new Account(null, null, "operator", "Operator", Optional.empty(), Set.of(Role.OPERATOR));
  }
}
