package coop.commonwage.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/**
 * A human being the co-operative knows.
 *
 * @param id never changes
 * @param forename given names as the person writes them
 * @param surname family name as the person writes it
 * @param dateOfBirth as on the papers shown
 * @param gender as HMRC's records hold it
 * @param niNumber empty while HMRC has not told it yet
 * @param address where papers are sent
 * @param email where notices are sent, when the person wants them by mail
 * @param bankAccount where wages go; empty until the person has given it
 */
public record Person(
    UUID id,
    String forename,
    String surname,
    LocalDate dateOfBirth,
    Gender gender,
    Optional<NationalInsuranceNumber> niNumber,
    Address address,
    Optional<String> email,
    Optional<BankAccount> bankAccount) {

  public Person {
    if (forename.isBlank() || surname.isBlank()) {
      throw new IllegalArgumentException("a person has a forename and a surname");
    }
  }

  public String name() {
    return forename + " " + surname;
  }

  /** Completed years of life on a day; negative before birth. */
  public int ageOn(LocalDate day) {
    return Period.between(dateOfBirth, day).getYears();
  }
}
