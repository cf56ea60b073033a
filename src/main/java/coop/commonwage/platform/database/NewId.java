package coop.commonwage.platform.database;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes version 7 UUIDs: they sort by the time they were made, which keeps indexes compact. */
public final class NewId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private NewId() {}

  public static UUID at(Instant instant) {
    long random = RANDOM.nextLong();
    long most = (instant.toEpochMilli() << 16) | 0x7000L | (random & 0x0FFFL);
    long least = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(most, least);
  }
}
