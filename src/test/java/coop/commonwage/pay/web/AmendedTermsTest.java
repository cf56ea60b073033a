package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmendedTermsTest {

  private static final Words WORDS = Words.in(Language.ENGLISH, "platform", "pay");

  @Test
  void hoursMayBeTypedAsADecimalOrAsHoursAndMinutes() {
    assertEquals(2250, read("guaranteed-hours", "37.5", "13.45").terms().guaranteedMinutesWeekly());
    assertEquals(
        2250, read("guaranteed-hours", "37:30", "13.45").terms().guaranteedMinutesWeekly());
    assertEquals(0, read("zero-hours", " ", "13.45").terms().guaranteedMinutesWeekly());
  }

  @Test
  void whatTheFormDoesNotAskForStaysAsItWas() {
    AmendedTerms read = read("zero-hours", "", "£14.10");
    assertEquals(LocalDate.of(2026, 12, 1), read.from());
    assertEquals(ContractKind.ZERO_HOURS, read.terms().kind());
    assertEquals(Rate.of("14.10"), read.terms().hourlyRate());
    assertEquals(PaySamples.TERMS.sleepInRate(), read.terms().sleepInRate());
    assertEquals(PaySamples.TERMS.weekendEnhancement(), read.terms().weekendEnhancement());
  }

  @Test
  void everyWrongFieldGetsItsOwnMessage() {
    ContractEntries typed =
        new ContractEntries("31/02/2026", "guaranteed-hours", "37.3", "free", "-1", Map.of());
    assertEquals(
        List.of("from", "hours", "hourlyRate", "travelRate"),
        List.copyOf(AmendedTerms.read(typed, PaySamples.TERMS, WORDS).errors().keySet()));
  }

  @Test
  void aPromiseNeedsHoursAndNoPromiseHasNone() {
    assertEquals(
        "Enter how many hours a week are guaranteed",
        read("guaranteed-hours", "", "13.45").errors().get("hours"));
    assertEquals(
        "Leave the hours empty, or choose guaranteed hours",
        read("zero-hours", "16", "13.45").errors().get("hours"));
  }

  @Test
  void aDayMayBeTypedTheWayPeopleWriteIt() {
    assertEquals(LocalDate.of(2026, 12, 1), TypedDate.of("1/12/2026").day());
    assertEquals(LocalDate.of(2026, 12, 1), TypedDate.of(" 2026-12-01 ").day());
  }

  private static AmendedTerms read(String kind, String hours, String rate) {
    return AmendedTerms.read(
        new ContractEntries("2026-12-01", kind, hours, rate, "13.45", Map.of()),
        PaySamples.TERMS,
        WORDS);
  }
}
