package coop.commonwage.people.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as HR sees them; bank account and National Insurance number show their last digits only.
 *
 * @param id the person
 * @param payrollId the co-operative's own number for them
 * @param forename first name
 * @param surname family name
 * @param dateOfBirth the day they were born; empty for who does not work here
 * @param address the lines of the address that are filled in
 * @param postcode the postcode
 * @param email where they can be written to; empty when unknown
 * @param nationalInsuranceNumberEnding the last three characters: {@code 94C}; empty when unknown
 * @param bankAccountEnding the last four digits; empty when unknown
 */
public record PersonDetails(
    UUID id,
    String payrollId,
    String forename,
    String surname,
    Optional<LocalDate> dateOfBirth,
    List<String> address,
    String postcode,
    String email,
    String nationalInsuranceNumberEnding,
    String bankAccountEnding) {

  public PersonDetails {
    address = List.copyOf(address);
  }

  public String name() {
    return forename + " " + surname;
  }
}
