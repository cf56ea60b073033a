package coop.commonwage.platform.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;

/**
 * Hashes passwords with Argon2id at the strength OWASP's password storage cheat sheet asks for: 19
 * MiB, two passes, one lane.
 */
final class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /**
   * Verified against when a login is unknown, so that the answer takes as long as for a known one.
   */
  private static final String OF_NOBODY = hash("no account has this password" + randomSuffix());

  private Passwords() {}

  static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
  }

  static boolean matches(String password, String hash) {
    return Password.check(password, hash).with(FUNCTION);
  }

  /** Takes as long as a real check and is never true. */
  static boolean matchesNobody(String password) {
    matches(password, OF_NOBODY);
    return false;
  }

  private static long randomSuffix() {
    return new SecureRandom().nextLong();
  }
}
