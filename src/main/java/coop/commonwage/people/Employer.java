package coop.commonwage.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A co-operative that employs people.
 *
 * @param id never changes; every business row carries it
 * @param name the registered name, as it stands on contracts and payslips
 * @param address the registered address
 * @param nation where it works, which decides its bank holidays
 * @param payeReference empty until HMRC has registered the employer
 */
public record Employer(
    UUID id, String name, Address address, Nation nation, Optional<PayeReference> payeReference) {

  public Employer {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an employer has a name");
    }
  }
}
