package coop.commonwage.surplus.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.Standing.Payment;
import coop.commonwage.surplus.distributions.Standing.State;
import coop.commonwage.surplus.distributions.Standing.Where;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DividendStatementPdfTest {

  private static final Locale ENGLISH = Locale.of("en", "GB");
  private static final Locale WELSH = Locale.of("cy", "GB");

  private final DividendStatementPdf pdf = new DividendStatementPdf();

  @Test
  void aMemberReadsHowTheShareCameAbout() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        Co-operative society (United Kingdom) Dividend statement
        For the year from 1 October 2025 to 30 September 2026
        Payroll number Member as
        Gwenllïan Ŵyn-Rhŷs W017 worker
        Membership on Where it stands
        30 September 2026 Posted, on its way
        Declared surplus To be paid in cash Kept in your account Your share of the surplus
        £60,000.00 £452.30 £452.29 £904.59
        How your share was worked out To share × You ÷ All members = Your share
        Shared by hours worked £36,000.00 1,462 h 30 min 58,204 h 15 min £904.59
        Your share of the surplus £904.59
        How the surplus was divided Amount What is left
        Declared surplus £60,000.00
        Fund: general reserve £18,000.00 £42,000.00
        30% of the declared surplus, £60,000.00 · Rule 14.2
        Fund: education £3,000.00 £39,000.00
        5% of the declared surplus, £60,000.00
        Fund: community £3,000.00 £36,000.00
        5% of the declared surplus, £60,000.00
        To share among members: workers £36,000.00 £0.00
        100% of what is left, £36,000.00
        Your capital account Amount
        Before £1,210.00
        Share of the surplus, decided on 20 November 2026 £904.59
        To be paid with your wages, decided on 20 November 2026 −£452.30
        Now £1,662.29
        What payroll does with the cash Amount
        Taxed like pay £452.30
        National Insurance is due on £452.30
        The members decided this on 20 November 2026, by resolution 2026/4. It stands in the accounts and is on its way to you.
        What is paid, and when: £452.30 with your wages; payroll is given it on 19 December 2026, and the pay run after that pays it.
        Resolution 2026/4: 30 for, 1 against, 2 abstained; 33 of 44 took part.
        The cash part is paid with your wages and taxed like pay; your payslip shows what was taken.
        Shares are rounded down to the penny; the pennies left over go, one each, to the members whose share was cut by most.
        Some facts behind this legal form's rules are not confirmed. Have them checked before money moves.
        Ask the treasurer: 01248 555 0101. Ask by 18 December 2026, before it is acted upon. A mistake found later can still be put
        right, by another decision of the members.
        Statement 0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001.
        Gofal Dyffryn Cyf · dividend statement for Gwenllïan Ŵyn-Rhŷs, 1 October 2025 to 30 September 2026 Page 1 of 1
        """,
        PdfText.of(pdf.write(new AStatement().made(), ENGLISH)));
  }

  @Test
  void aWelshStatementIsWelshThroughout() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        Cymdeithas gydweithredol (y Deyrnas Unedig) Datganiad difidend
        Am y flwyddyn o 1 Hydref 2025 hyd at 30 Medi 2026
        Rhif cyflogres Aelod fel
        Gwenllïan Ŵyn-Rhŷs W017 gweithiwr
        Aelodaeth ar Sefyllfa
        30 Medi 2026 Wedi'i gofnodi, ar ei ffordd
        Gwarged a ddatganwyd I’w dalu mewn arian parod Cedwir yn eich cyfrif Eich cyfran o’r gwarged
        £60,000.00 £452.30 £452.29 £904.59
        Sut y cyfrifwyd eich cyfran I’w rannu × Chi ÷ Pob aelod = Eich cyfran
        Rhannwyd yn ôl oriau a weithiwyd £36,000.00 1,462 awr 30 mun 58,204 awr 15 mun £904.59
        Eich cyfran o’r gwarged £904.59
        Sut y rhannwyd y gwarged Swm Yr hyn sydd ar ôl
        Gwarged a ddatganwyd £60,000.00
        Cronfa: cronfa wrth gefn gyffredinol £18,000.00 £42,000.00
        30% (y gwarged a ddatganwyd, £60,000.00) · Rule 14.2
        Cronfa: addysg £3,000.00 £39,000.00
        5% (y gwarged a ddatganwyd, £60,000.00)
        Cronfa: cymuned £3,000.00 £36,000.00
        5% (y gwarged a ddatganwyd, £60,000.00)
        I'w rannu rhwng aelodau: gweithwyr £36,000.00 £0.00
        100% (yr hyn sydd ar ôl, £36,000.00)
        Eich cyfrif cyfalaf Swm
        Cynt £1,210.00
        Cyfran o'r gwarged, penderfynwyd ar 20 Tachwedd 2026 £904.59
        I'w dalu gyda'ch cyflog, penderfynwyd ar 20 Tachwedd 2026 −£452.30
        Nawr £1,662.29
        Beth mae'r gyflogres yn ei wneud â'r arian parod Swm
        Trethir fel cyflog £452.30
        Mae Yswiriant Gwladol yn ddyledus ar £452.30
        Penderfynodd yr aelodau hyn ar 20 Tachwedd 2026, drwy benderfyniad 2026/4. Mae yn y cyfrifon ac ar ei ffordd atoch.
        Beth a delir, a phryd: £452.30 gyda'ch cyflog; caiff ei roi i'r gyflogres ar 19 Rhagfyr 2026, a'r rhediad cyflog wedyn sy'n ei dalu.
        Penderfyniad 2026/4: 30 o blaid, 1 yn erbyn, 2 yn ymatal; cymerodd 33 o 44 ran.
        Telir y rhan arian parod gyda'ch cyflog a chaiff ei threthu fel cyflog; mae eich slip cyflog yn dangos yr hyn a dynnwyd.
        Caiff cyfrannau eu talgrynnu i lawr i'r geiniog; mae'r ceiniogau sydd dros ben yn mynd, un yr un, i'r aelodau y torrwyd fwyaf ar
        eu cyfran.
        Nid yw rhai ffeithiau y tu ôl i reolau'r ffurf gyfreithiol hon wedi'u cadarnhau. Gwiriwch nhw cyn i arian symud.
        Gofynnwch i the treasurer: 01248 555 0101. Gofynnwch erbyn 18 Rhagfyr 2026, cyn y gweithredir arno. Gellir cywiro
        camgymeriad a ganfyddir wedyn o hyd, drwy benderfyniad arall gan yr aelodau.
        Datganiad 0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001.
        Gofal Dyffryn Cyf · datganiad difidend Gwenllïan Ŵyn-Rhŷs, 1 Hydref 2025 i 30 Medi 2026 Tudalen 1 o 1
        """,
        PdfText.of(pdf.write(new AStatement().made(), WELSH)));
  }

  @Test
  void aProposalSaysThatItIsOne() throws IOException {
    assertTrue(
        PdfText.of(pdf.write(new AStatement().standing(Standing.proposed()).made(), ENGLISH))
            .contains("Proposal, not decided"));
  }

  @Test
  void aBonusOfAnEmployeeOwnedCompanyShowsWhatIsFreeAndWhatIsInsured() throws IOException {
    String text =
        text(
            new AStatement()
                .exempt("300.00")
                .tranches(new MemberStatement.Tranche(2024, 2, Money.of("1210.00"))));
    assertTrue(text.contains("payroll keeps to the limit of the tax year £300.00"));
    assertTrue(text.contains("Taxed like pay £152.30"));
    assertTrue(text.contains("National Insurance is due on £452.30"));
    assertTrue(text.contains("From 2024, 2 years old £1,210.00"));
  }

  @Test
  void whoMayNotShareReadsWhyAndInterestStandsBesideTheShare() throws IOException {
    String text = text(new AStatement().share("0.00").interest("12.34").because("probation"));
    assertTrue(
        text.contains("You have no share: your probation lasted beyond the end of the year"));
    assertTrue(text.contains("Your share and the interest £12.34"));
    String welsh =
        PdfText.of(pdf.write(new AStatement().share("0.00").because("left").made(), WELSH));
    assertTrue(welsh.contains("Nid oes gennych gyfran: roeddech wedi gadael"), welsh);
    String unknown = text(new AStatement().share("0.00").because("a-new-reason"));
    assertTrue(unknown.contains("You have no share: the rules leave you out of this one (a new"));
    String nothing = text(new AStatement().share("0.00"));
    assertTrue(nothing.contains("You have no share: you have no part in what it is shared by"));
  }

  @Test
  void whatIsTooSmallToBePaidIsToldAsOwed() throws IOException {
    MemberShare.Credit credit =
        new MemberShare.Credit(
            Money.of("4.20"),
            Money.ZERO,
            Money.of("4.20"),
            List.of(
                new MemberShare.From(LocalDate.of(2024, 3, 31), Money.of("3.36")),
                new MemberShare.From(LocalDate.of(2025, 3, 31), Money.of("0.84"))));
    String text = text(new AStatement().share("0.00").credit(credit, Money.of("5.00")));
    assertTrue(
        text.contains(
            "Under £5.00 nothing is paid out; small amounts wait until together they reach it."
                + " £4.20 was owed to you from earlier years, £0.00 of it is paid now, £4.20 stays"
                + " owed to you."),
        text);
    assertTrue(text.contains("Carried from 2025: £0.84"), text);
  }

  @Test
  void aShareHeldByACapShowsTheLimitWhatWasAboveItAndWhereThatWent() throws IOException {
    Adjustment cap =
        new Adjustment(
            Adjustment.Kind.CAP_PER_MEMBER,
            Optional.of(Money.of("800.00")),
            Optional.empty(),
            Optional.empty(),
            Money.of("-204.59"),
            Money.ZERO,
            "general-reserve");
    String text =
        text(
            new AStatement()
                .pots(AStatement.hours("904.59"), AStatement.equal("100.00"))
                .share("800.00")
                .adjusted(cap));
    assertTrue(text.contains("By these sums, together £1,004.59"), text);
    assertTrue(text.contains("Above the limit −£204.59"), text);
    assertTrue(text.contains("Your share of the surplus £800.00"), text);
    assertTrue(
        text.contains(
            "Nobody in your class may get more than £800.00. What was above it, £204.59, was shared"
                + " again among the other members of your class."),
        text);
  }

  @Test
  void whatNobodyMayTakeIsToldWithTheReserveItGoesTo() throws IOException {
    Adjustment cap =
        new Adjustment(
            Adjustment.Kind.CAP_OF_PAY,
            Optional.of(Money.of("600.00")),
            Optional.of("30%"),
            Optional.of(Money.of("2000.00")),
            Money.of("-304.59"),
            Money.of("900.00"),
            "general-reserve");
    String text = text(new AStatement().share("600.00").adjusted(cap));
    assertTrue(
        text.contains(
            "Nobody may get more than 30% of their own pay. Yours that counts was £2,000.00, so"
                + " your limit is £600.00. What was above it, £304.59, was offered to the other"
                + " members of your class first. £900.00 of what your class had to share nobody may"
                + " take; it goes to: general reserve."),
        text);
  }

  @Test
  void aShareTheLimitsOfOthersMadeLargerSaysSo() throws IOException {
    Adjustment again =
        new Adjustment(
            Adjustment.Kind.SHARED_AGAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Money.of("12.41"),
            Money.ZERO,
            "general-reserve");
    String text = text(new AStatement().share("917.00").adjusted(again));
    assertTrue(text.contains("From sharing again £12.41"), text);
    assertTrue(text.contains("Your own share has no limit. It is larger than the sums"), text);
  }

  @Test
  void everyStateIsToldApartAtAGlanceAndInWords() throws IOException {
    Set<String> tags = new HashSet<>();
    for (State state : State.values()) {
      StatementSentences english =
          new StatementSentences(Words.in(Language.ENGLISH, "platform", "surplus"));
      StatementSentences welsh =
          new StatementSentences(Words.in(Language.WELSH, "platform", "surplus"));
      assertTrue(tags.add(english.tag(AStatement.decided(state))), state.word());
      assertTrue(tags.add(welsh.tag(AStatement.decided(state))), state.word());
      assertTrue(tags.add(english.standing(AStatement.decided(state))), state.word());
    }
  }

  @Test
  void aBonusFreeOfIncomeTaxIsNotSaidToBeTaxedLikePay() throws IOException {
    String free = text(new AStatement().share("3600.00").exempt("3600.00"));
    assertTrue(free.contains("The cash part is paid with your wages, free of income tax."), free);
    assertFalse(free.contains("taxed like pay"), free);
    String partly = text(new AStatement().share("4600.00").exempt("3600.00"));
    assertTrue(
        partly.contains("Part of it is free of income tax and the rest is taxed like pay;"),
        partly);
  }

  @Test
  void whatALaterDecisionReplacedPromisesNothing() throws IOException {
    Standing replaced = AStatement.decided(State.REPLACED);
    String text = text(new AStatement().standing(replaced));
    assertTrue(
        text.contains(
            "The members decided this on 20 November 2026, by resolution 2026/4. After that they"
                + " decided on another way to share the year, and the later decision counts."
                + " Nothing of this one is paid."),
        text);
    for (String promise : List.of("The treasurer posts it", "is paid £", "Ask by", "To be paid")) {
      assertFalse(text.contains(promise), promise);
    }
    assertEquals(
        "Penderfynwyd gan yr aelodau ar 20 Tachwedd 2026, yna ei ddisodli",
        new StatementSentences(Words.in(Language.WELSH, "platform", "surplus")).tag(replaced));
  }

  @Test
  void aStatementThatWasTakenBackPromisesNoPayslip() throws IOException {
    String text =
        text(
            new AStatement()
                .standing(
                    AStatement.takenBack(
                        Optional.of(AStatement.OTHER),
                        new Payment(
                            false, Money.of("452.30"), Where.WITHDRAWN, Optional.empty()))));
    assertTrue(text.contains("Taken back by the members on 11 December 2026"), text);
    assertTrue(
        text.contains(
            "The members took this back on 11 December 2026, by resolution 2026/5. It no longer"
                + " counts, and nothing more of it is paid."),
        text);
    assertTrue(text.contains("it has a statement of its own"), text);
    assertTrue(text.contains("£452.30 is not paid: it was taken back before it was."), text);
    for (String promise :
        List.of(
            "your payslip", "next pay run", "Ask by", "£452.30 with your wages", "To be paid")) {
      assertFalse(text.contains(promise), promise);
    }
  }

  @Test
  void theDayOfEveryPaymentIsTold() throws IOException {
    LocalDate day = LocalDate.of(2026, 12, 24);
    String paid =
        text(
            new AStatement()
                .standing(
                    AStatement.decided(
                        State.PAID,
                        new Payment(
                            false, Money.of("452.30"), Where.PAID_WITH_WAGES, Optional.of(day)),
                        new Payment(
                            true, Money.of("3.21"), Where.PAID_BY_BANK, Optional.of(day)))));
    assertTrue(
        paid.contains(
            "What is paid, and when: £452.30 was paid with your wages of 24 December 2026; £3.21 of"
                + " interest on shares was paid by bank on 24 December 2026."),
        paid);
    String proposed = text(new AStatement().standing(Standing.proposed()));
    assertTrue(proposed.contains("£452.30 in cash, after the members decide."), proposed);
    assertTrue(proposed.contains("so that it is answered before the members decide"), proposed);
  }

  @Test
  void withoutANamedContactTheTreasurerIsAskedOnThePage() throws IOException {
    String text =
        text(new AStatement().questions(new MemberStatement.Questions("", "", Optional.empty())));
    assertTrue(text.contains("Ask the treasurer of Gofal Dyffryn Cyf: log in"), text);
    assertTrue(text.contains("No last day is set."), text);
  }

  @Test
  void whoCountedIsTold() throws IOException {
    String text =
        text(
            new AStatement()
                .counting(
                    Map.of(
                        "minimum_hours",
                        "16",
                        "probation",
                        "left-out",
                        "leavers",
                        "left-out",
                        "protected_absence",
                        "counted")));
    assertTrue(
        text.contains(
            "Decided before the vote: every member on the record date shares by all work of the"
                + " year that counts, but for what follows. Least hours in the year: 16."
                + " Probation: its hours do not count, and who is in it on the last day shares"
                + " nothing. Who has left: shares nothing. Sickness and family leave: count as if"
                + " worked."),
        text);
    assertFalse(text(new AStatement()).contains("Decided before the vote"));
  }

  @Test
  void whatIsTaxedAndInsuredIsToldForEveryWorkerWhoIsPaid() throws IOException {
    String text = text(new AStatement());
    assertTrue(text.contains("Taxed like pay £452.30"), text);
    assertTrue(text.contains("National Insurance is due on £452.30"), text);
    assertFalse(text.contains("payroll keeps to the limit"), text);
    assertFalse(text(new AStatement().standing(Standing.proposed())).contains("Taxed like pay £0"));
  }

  private String text(AStatement statement) throws IOException {
    return PdfText.of(pdf.write(statement.made(), ENGLISH)).replace('\n', ' ');
  }
}
