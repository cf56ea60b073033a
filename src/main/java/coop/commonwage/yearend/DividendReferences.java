package coop.commonwage.yearend;

import java.util.UUID;

/** How pay knows a share of the surplus: by its distribution and its person, for ever. */
final class DividendReferences {

  /** What the references of all shares begin with. */
  static final String START = "dividend/";

  private DividendReferences() {}

  /** The distribution whose shares have references that begin like this. */
  static UUID distribution(String beginning) {
    return UUID.fromString(
        beginning.substring(START.length(), beginning.indexOf('/', START.length())));
  }

  /** What the references of all shares of a distribution begin with. */
  static String of(UUID distributionId) {
    return START + distributionId + "/";
  }

  static String of(UUID distributionId, UUID personId) {
    return of(distributionId) + personId;
  }
}
