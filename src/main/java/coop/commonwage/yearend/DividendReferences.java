package coop.commonwage.yearend;

import java.util.UUID;

/** How pay knows a share of the surplus: by its distribution and its person, for ever. */
final class DividendReferences {

  private DividendReferences() {}

  /** What the references of all shares of a distribution begin with. */
  static String of(UUID distributionId) {
    return "dividend/" + distributionId + "/";
  }

  static String of(UUID distributionId, UUID personId) {
    return of(distributionId) + personId;
  }
}
