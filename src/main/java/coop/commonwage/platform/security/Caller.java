package coop.commonwage.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is asking, in this request. Inject it; never pass an employer or person id from outside. */
public interface Caller {

  /** False on the public pages, before anybody logs in; then all else throws. */
  boolean isLoggedIn();

  /** The name they log in with, or {@code operator}. */
  String login();

  /** What to call them on a page. */
  String displayName();

  UUID accountId();

  /** The employer the account belongs to; every transaction of the request is for this one. */
  UUID employerId();

  /** The person the account belongs to, when it is a worker's. */
  Optional<UUID> personId();

  Set<String> roles();

  default boolean is(String role) {
    return roles().contains(role);
  }
}
