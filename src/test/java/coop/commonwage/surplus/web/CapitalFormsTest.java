package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.CapitalTermsJson;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.EntryShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapitalFormsTest {

  private static final UUID ANA = new UUID(0x019a000000007000L, 1);
  private static final UUID BO = new UUID(0x019a000000007000L, 2);
  private static final UUID YEAR = new UUID(0x019a000000007000L, 3);
  private static final Words ENGLISH = Words.in(Language.ENGLISH, "platform", "surplus");

  private static final Map<CapitalForm, Map<String, String>> GOOD =
      Map.of(
          CapitalForm.TERMS,
          Map.of(
              "from", "2026-01-01",
              "decision", "AGM 3",
              "retained-to", "account",
              "interest-on", "both",
              "interest-on-opening-balance", "no",
              "interest-paid-out", "yes",
              "rolling-years", "5",
              "cash-limit", "300.00"),
          CapitalForm.ENTRY_SHARE,
          Map.of(
              "member", "W1",
              "agreed-on", "2026-01-01",
              "amount", "100.00",
              "instalments", "3",
              "first-due", "2026-01-31"),
          CapitalForm.RECEIPT,
          Map.of(
              "member", "W1",
              "day", "2026-02-01",
              "amount", "10.00",
              "paid-as", "whole",
              "reference", "bank 7"),
          CapitalForm.PAYMENT,
          Map.of("debt", ANA.toString(), "number", "1", "paid-on", "2026-02-01"),
          CapitalForm.WRITE_DOWN,
          Map.of(
              "day", "2026-06-30",
              "decision", "B 4",
              "loss", "3000.00",
              "reserve", "500.00",
              "reserve-percent", "50",
              "shared-by", "accounts"),
          CapitalForm.PAY_BACK,
          Map.of("day", "2026-06-30", "decision", "B 7"),
          CapitalForm.TRANSFER,
          Map.of(
              "day", "2026-06-30",
              "decision", "B 5",
              "member", "W1",
              "to", "W2",
              "amount", "20.00"),
          CapitalForm.WITHDRAWALS,
          Map.of(
              "day", "2026-06-30",
              "decision", "B 8",
              "reserve", "40000.00",
              "wanted", "W1; £16,000.00\n\nW2;10000"),
          CapitalForm.LEAVING,
          Map.of("day", "2026-06-30", "decision", "B 3", "member", "W1"),
          CapitalForm.FORFEITURE,
          Map.of(
              "day", "2026-06-30",
              "decision", "B 6",
              "member", "W1",
              "notice-on", "2026-01-01"));

  private static TypedCapital typed(CapitalForm form, String... changed) {
    Map<String, String> entries = new HashMap<>(GOOD.get(form));
    for (int i = 0; i < changed.length; i += 2) {
      entries.put(changed[i], changed[i + 1]);
    }
    Map<String, ReadCapital.Member> members =
        Map.of(
            "W1", new ReadCapital.Member(ANA, "W1", "Ana Roberts"),
            "W2", new ReadCapital.Member(BO, "W2", "Bo Evans"));
    return new TypedCapital(
        form,
        entries,
        Map.of("accounts", "What each account holds", YEAR.toString(), "2025"),
        ENGLISH,
        number -> Optional.ofNullable(members.get(number)));
  }

  @ParameterizedTest
  @EnumSource(CapitalForm.class)
  void whatIsFilledInRightIsReadWithoutAWord(CapitalForm form) {
    assertEquals(Map.of(), typed(form).errors());
    assertFalse(typed(form).facts().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(CapitalForm.class)
  void aFieldThatIsNeededAndEmptyIsNamed(CapitalForm form) {
    for (CapitalForm.Field field : form.fields()) {
      if (field.isNeeded() && field.as() != CapitalForm.As.HIDDEN) {
        assertEquals(Set.of(field.name()), typed(form, field.name(), "").errors().keySet());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSFER, day, 2026-02-30, Enter a date",
    "TRANSFER, amount, -0.01, Enter an amount such as 1250.00",
    "TRANSFER, amount, 1.005, Enter an amount such as 1250.00",
    "TRANSFER, member, W9, Enter the payroll number of somebody in the register",
    "TRANSFER, to, W1, Enter somebody else’s payroll number",
    "WRITE_DOWN, reserve-percent, 100.01, 'Enter a part from 0 to 100, such as 2.5'",
    "WRITE_DOWN, reserve-percent, -1, 'Enter a part from 0 to 100, such as 2.5'",
    "WRITE_DOWN, shared-by, 2024, Choose one of the list",
    "ENTRY_SHARE, instalments, 0, 'Enter a whole number, 1 or more'",
    "ENTRY_SHARE, instalments, 2.5, 'Enter a whole number, 1 or more'",
    "ENTRY_SHARE, instalments, 601, Enter 1 to 600 instalments",
    "ENTRY_SHARE, first-due, 2025-12-31, Enter a day on or after the day it was agreed",
    "TERMS, percent-of-balances, 10, 'Enter either years or a part of every balance, not both'",
    "TERMS, retained-to, pockets, Choose one of the list",
  })
  void whatIsWrongIsSaidBesideItsField(
      CapitalForm form, String field, String value, String message) {
    assertEquals(Map.of(field, message), typed(form, field, value).errors());
  }

  @Test
  void sumsAskedBackAreReadALineForEachMemberAndNobodyStandsTwice() {
    TypedCapital typed = typed(CapitalForm.WITHDRAWALS);
    assertEquals(Map.of(ANA, Money.of("16000.00"), BO, Money.of("10000.00")), typed.sums("wanted"));
    assertEquals("W1: £16,000.00; W2: £10,000.00", typed.facts().getLast().value());
    for (String wrong :
        List.of("W1", "W1; many", "W9; 1", "W1; -1", "W1; 1\nW1; 2", "; 1", "W1;1;1")) {
      assertEquals(
          Map.of(
              "wanted",
              "Write a payroll number of the register, a semicolon and an amount in each line,"
                  + " such as W0012; 1600.00; nobody twice"),
          typed(CapitalForm.WITHDRAWALS, "wanted", wrong).errors(),
          wrong);
    }
  }

  @Test
  void aFormIsOfferedWhereTheLawKnowsIt() {
    Set<String> society = Set.of("share-holding-at-most");
    assertFalse(CapitalForm.WITHDRAWALS.isKnownTo(society));
    assertFalse(CapitalForm.FORFEITURE.isKnownTo(society));
    assertTrue(CapitalForm.TRANSFER.isKnownTo(society));
    assertTrue(CapitalForm.WITHDRAWALS.isKnownTo(Set.of("redemption-fund")));
    assertTrue(CapitalForm.FORFEITURE.isKnownTo(Set.of("forfeited-after-notice")));
  }

  @Test
  void theEdgesOfWhatIsAllowedAreAllowed() {
    assertEquals(Map.of(), typed(CapitalForm.WRITE_DOWN, "reserve-percent", "100").errors());
    assertEquals(Map.of(), typed(CapitalForm.WRITE_DOWN, "reserve-percent", "0").errors());
    assertEquals(Map.of(), typed(CapitalForm.ENTRY_SHARE, "instalments", "600").errors());
    assertEquals(Map.of(), typed(CapitalForm.ENTRY_SHARE, "first-due", "2026-01-01").errors());
    assertEquals(Map.of(), typed(CapitalForm.TERMS, "decision", "x".repeat(200)).errors());
    assertEquals(1, typed(CapitalForm.TERMS, "decision", "x".repeat(201)).errors().size());
  }

  @Test
  void aLossIsSharedByAccountsOrByAClosedYear() {
    assertEquals(null, typed(CapitalForm.WRITE_DOWN).labourYear());
    assertEquals(YEAR, typed(CapitalForm.WRITE_DOWN, "shared-by", YEAR.toString()).labourYear());
  }

  @Test
  void aYearWithoutHoursIsNotOfferedToShareALossBy() {
    DateSpan october = DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    LabourYears.LabourYear worked =
        new LabourYears.LabourYear(YEAR, october, Instant.EPOCH, "pat", 4, 1);
    LabourYears.LabourYear none =
        new LabourYears.LabourYear(BO, october, Instant.EPOCH, "pat", 4, 0);
    assertEquals(
        Map.of(
            "accounts",
            "What each account holds",
            YEAR.toString(),
            "Hours worked in the closed year October 2026"),
        CapitalFormPage.sharedBy(List.of(worked, none), ENGLISH));
  }

  @Test
  void theTermsOfThePageAreTheTermsOfTheBooks() {
    CapitalTerms terms = CapitalTermsJson.read(typed(CapitalForm.TERMS).terms());
    assertEquals(5, terms.rollingYears().orElseThrow());
    assertEquals(Optional.of(Money.of("300.00")), terms.cashLimit());
    assertEquals(Optional.empty(), terms.percentOfBalances());
    assertTrue(terms.interestPaidOut());
    assertFalse(terms.interestOnOpening());
    assertEquals(Set.of(Holding.SHARES, Holding.ACCOUNT), terms.interestOn());
  }

  @Test
  void theInstalmentsOfAnEntryShareAreItsAmountAndEndWithTheMonth() {
    List<EntryShare.Due> schedule = typed(CapitalForm.ENTRY_SHARE).entryShare().schedule();
    assertEquals(
        List.of("2026-01-31 33.34", "2026-02-28 33.33", "2026-03-31 33.33"),
        schedule.stream().map(due -> due.day() + " " + due.amount()).toList());
  }

  @Test
  void aRefusalStandsBesideTheFieldItNames() {
    assertEquals("notice-on", CapitalForm.FORFEITURE.fieldOf("noticeOn"));
    assertEquals("day", CapitalForm.FORFEITURE.fieldOf("nothing"));
    assertEquals("paid-on", CapitalForm.PAYMENT.fieldOf("paidOn"));
    assertEquals(404, assertThrows(Refused.class, () -> CapitalForm.ofWord("gift")).status());
  }

  @ParameterizedTest
  @EnumSource(CapitalForm.class)
  void everyFormIsAPage(CapitalForm form) throws Exception {
    String html = page(form, Map.of(), Optional.empty());
    assertTrue(html.contains("action=\"/surplus/capital/forms/" + form.word() + "\""));
    assertFalse(html.contains("name=\"seen\""));
    for (CapitalForm.Field field : form.fields()) {
      assertTrue(html.contains("name=\"" + field.name() + "\""), field.name());
    }
  }

  @Test
  void whatWouldMoveIsShownWithItsFingerprintBeforeItIsKept() throws Exception {
    CapitalMove out =
        new CapitalMove(
            ANA, Kind.TRANSFER_OUT, Holding.SHARES, 2020, Money.of("50"), Money.of("-20.00"));
    String html =
        page(
            CapitalForm.TRANSFER,
            Map.of(),
            Optional.of(
                new CapitalFormScreen.Preview(
                    "ab".repeat(32),
                    typed(CapitalForm.TRANSFER).facts(),
                    Money.of("20.00"),
                    Money.ZERO,
                    List.of(new ReadCapital.Line("W1", "Ana Roberts", out)),
                    List.of())));
    assertTrue(html.contains("name=\"seen\" value=\"" + "ab".repeat(32) + "\""));
    assertTrue(html.contains("Bo Evans (W2)"));
    assertTrue(html.contains("type=\"hidden\" name=\"amount\" value=\"20.00\""));
    assertTrue(html.contains("2020, shares"));
  }

  @Test
  void anErrorStandsBesideItsFieldAndAbove() throws Exception {
    String html = page(CapitalForm.LEAVING, Map.of("member", "Nobody"), Optional.empty());
    assertTrue(html.contains("href=\"#member\""));
    assertTrue(html.contains("id=\"member-error\">Nobody"));
  }

  private static String page(
      CapitalForm form, Map<String, String> errors, Optional<CapitalFormScreen.Preview> preview)
      throws Exception {
    return RenderedPage.of(
        "capital-form-" + form.word() + errors.size() + preview.isPresent(),
        "surplus",
        "surplus/capitalForm.jte",
        Map.of(
            "screen",
            new CapitalFormScreen(
                form, GOOD.get(form), errors, Map.of("accounts", "accounts"), preview)));
  }
}
