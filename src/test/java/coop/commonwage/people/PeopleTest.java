package coop.commonwage.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

  @Test
  void aNationalInsuranceNumberIsReadWithSpacesAndSmallLetters() {
    assertEquals("HT635394C", NationalInsuranceNumber.of("ht 63 53 94 c").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HT635394", "HT635394E", "H1635394C", "HT63539C", "HT6353944C"})
  void anythingElseIsNoNationalInsuranceNumber(String text) {
    assertThrows(IllegalArgumentException.class, () -> NationalInsuranceNumber.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HT", "ZK", "GP", "KK", "TJ", "EN", "NW", "BN", "WE", "YG", "SS"})
  void hmrcAcceptsPrefixesItGivesOut(String prefix) {
    assertTrue(NationalInsuranceNumber.of(prefix + "123456A").hasPrefixHmrcAccepts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "QQ", "DA", "FY", "IA", "UA", "VA", "AO"
      })
  void hmrcRefusesPrefixesItNeverGivesOut(String prefix) {
    assertFalse(NationalInsuranceNumber.of(prefix + "123456A").hasPrefixHmrcAccepts());
  }

  @Test
  void aBankAccountIsReadWithHyphensAndShownWithoutMostOfItsNumber() {
    BankAccount account = BankAccount.of("17-67-59", "89429944");
    assertEquals("176759", account.sortCode());
    assertEquals("17-67-59", account.sortCodeWithHyphens());
    assertEquals("••••9944", account.masked());
    assertEquals("bank account ••••9944", account.toString());
  }

  @Test
  void aShortAccountNumberIsRefusedWithTheRemedy() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> BankAccount.of("17-67-59", "9429944"));
    assertEquals(
        "an account number has eight digits; put zeros in front of a shorter one",
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LL12 4FH", "ll124fh", "M1 1AE", "SW1A 1AA", "EC1A1BB", "GIR 0AA"})
  void aPostcodeIsReadInAnyUsualWriting(String text) {
    assertTrue(Postcode.of(text).text().matches("[A-Z0-9]+ [0-9][A-Z]{2}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LL", "12345", "LL12 4F", "LLL1 4FH"})
  void anythingElseIsNoPostcode(String text) {
    assertThrows(IllegalArgumentException.class, () -> Postcode.of(text));
  }

  @Test
  void anAddressEndsWithItsPostcodeOnTheEnvelope() {
    Address address = new Address(List.of("101 Heol y Parc", "Wrecsam"), Postcode.of("LL12 4FH"));
    assertEquals(List.of("101 Heol y Parc", "Wrecsam", "LL12 4FH"), address.onEnvelope());
    assertThrows(
        IllegalArgumentException.class, () -> new Address(List.of(), Postcode.of("LL12 4FH")));
  }

  @Test
  void aPersonIsAYearOlderOnTheBirthday() {
    Person person =
        new Person(
            new UUID(0, 1),
            "Marta",
            "Roberts",
            LocalDate.of(2003, 11, 13),
            Gender.FEMALE,
            Optional.empty(),
            new Address(List.of("1 Mill Lane"), Postcode.of("LL12 4FH")),
            Optional.empty(),
            Optional.empty());
    assertEquals(22, person.ageOn(LocalDate.of(2026, 11, 12)));
    assertEquals(23, person.ageOn(LocalDate.of(2026, 11, 13)));
    assertEquals("Marta Roberts", person.name());
  }

  @Test
  void aMemberIsOneFromTheFirstDayOfMembershipOn() {
    Membership member =
        new Membership(Optional.of("worker"), Optional.of(LocalDate.of(2026, 9, 8)));
    assertFalse(member.holdsOn(LocalDate.of(2026, 9, 7)));
    assertTrue(member.holdsOn(LocalDate.of(2026, 9, 8)));
    assertFalse(
        new Membership(Optional.empty(), member.since()).holdsOn(LocalDate.of(2026, 10, 1)));
  }

  @Test
  void aPayeReferenceHasTwoParts() {
    PayeReference reference = new PayeReference("123/AB45678");
    assertEquals("123", reference.officeNumber());
    assertEquals("AB45678", reference.employerPart());
    assertThrows(IllegalArgumentException.class, () -> new PayeReference("123AB45678"));
  }
}
