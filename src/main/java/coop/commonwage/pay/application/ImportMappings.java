package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mappings an employer saved, every version of them. */
public interface ImportMappings {

  /** The newest version of each, by name. */
  List<Saved> newest();

  /** Every version of one, the newest first. */
  List<Saved> versions(String name);

  default Optional<Saved> find(String name) {
    return versions(name).stream().findFirst();
  }

  void add(UUID id, Saved saved);

  /**
   * @param version from 1 on
   * @param body the JSON as it was saved
   */
  record Saved(String name, int version, String body, Instant at, String by) {}
}
