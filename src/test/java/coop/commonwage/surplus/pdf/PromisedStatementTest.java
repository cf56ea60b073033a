package coop.commonwage.surplus.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.MemberStatement.Choice;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.Standing.OwedBack;
import coop.commonwage.surplus.distributions.Standing.Payment;
import coop.commonwage.surplus.distributions.Standing.Settled;
import coop.commonwage.surplus.distributions.Standing.State;
import coop.commonwage.surplus.distributions.Standing.Where;
import coop.commonwage.surplus.distributions.TakenBack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a member is told before a decision, and after it was taken back. */
class PromisedStatementTest {

  private static final Words ENGLISH = Words.in(Language.ENGLISH, "platform", "surplus");
  private static final Words WELSH = Words.in(Language.WELSH, "platform", "surplus");

  private static ShareSplit split(String... pounds) {
    List<Money> of = Stream.of(pounds).map(Money::of).toList();
    return new ShareSplit(
        of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5), of.get(6), of.get(7));
  }

  /** £345.58, of which £100.00 came from what a council paid. */
  private static AStatement ofOneWhoUsesCare(String treatment, ShareSplit split, Choice choice) {
    return new AStatement()
        .standing(Standing.proposed())
        .share("345.58")
        .publicCare(treatment, "100.00")
        .split(split)
        .choice(choice);
  }

  private static final ShareSplit CREDITED =
      split("345.58", "0.00", "0.00", "245.58", "100.00", "0.00", "0.00", "0.00");

  private static String paper(AStatement statement, String language) throws IOException {
    return PdfText.of(
            new DividendStatementPdf().write(statement.made(), Locale.forLanguageTag(language)))
        .replace('\n', ' ');
  }

  private static List<String> goes(AStatement statement, Words words) {
    return new PayoutSentences(words)
        .goes(statement.made(), "surplus.statement.cash", "surplus.statement.retained").stream()
            .map(line -> line.text() + ": " + line.amount())
            .toList();
  }

  @Test
  void sharesOfAPlanAreCalledSharesAndNoAccountThatIsPaidBack() throws IOException {
    AStatement statement = new AStatement().inPlan();
    assertEquals(
        "Shares in the plan, held for me by its trustee: 452.29",
        goes(statement, ENGLISH).getLast());
    assertEquals(
        "Cyfranddaliadau yn y cynllun, a ddelir i mi gan ei ymddiriedolwr: 452.29",
        goes(statement, WELSH).getLast());
    String paper = paper(statement, "en");
    assertTrue(
        paper.contains("What is kept are shares in the company’s plan, held for you"), paper);
    assertFalse(paper.contains("Kept in your account"), paper);
    assertFalse(paper(new AStatement(), "en").contains("plan, held for you"));
  }

  @Test
  void whoChoseACreditIsPromisedACreditAndNoCash() throws IOException {
    AStatement statement = ofOneWhoUsesCare("care-account", CREDITED, Choice.OPEN);
    assertEquals(
        List.of(
            "To be credited towards your care: 245.58",
            "To be credited towards your next care, from what Gwynedd Council paid: 100.00",
            "Kept in my capital account: 0.00"),
        goes(statement, ENGLISH));
    assertEquals(
        List.of(
            "£245.58 towards your care, after the members decide",
            "£100.00 towards your next care, from what Gwynedd Council paid, after the members"
                + " decide"),
        new PayoutSentences(ENGLISH).payments(statement.made()));
    String english = paper(statement, "en-GB");
    assertTrue(
        english.contains("You can choose a payment instead until the treasurer posts it."),
        english);
    assertFalse(english.contains("To be paid in cash"), english);
    String welsh = paper(statement, "cy-GB");
    assertTrue(welsh.contains("£245.58 tuag at eich gofal, ar ôl i’r aelodau benderfynu"), welsh);
    assertFalse(welsh.contains("arian parod"), welsh);
  }

  @Test
  void whoMayStillChooseACreditIsToldSoAndWhoLeftThatTheyArePaid() {
    AStatement paid =
        ofOneWhoUsesCare(
            "care-account",
            split("345.58", "0.00", "245.58", "0.00", "100.00", "0.00", "0.00", "0.00"),
            Choice.OPEN);
    PayoutSentences english = new PayoutSentences(ENGLISH);
    assertEquals(
        Optional.of(
            "As things stand your own part is paid. You can choose a credit towards your care"
                + " instead until the treasurer posts it."),
        english.choice(paid.made()));
    assertEquals(
        Optional.empty(),
        english.choice(paid.standing(AStatement.decided(State.ON_ITS_WAY)).made()),
        "posted: nothing is to be chosen any more");
    AStatement left =
        ofOneWhoUsesCare(
            "care-account",
            split("345.58", "0.00", "245.58", "0.00", "0.00", "100.00", "0.00", "0.00"),
            Choice.LEFT);
    assertEquals(
        List.of(
            "To be paid in cash: 245.58",
            "Goes back to Gwynedd Council: 100.00",
            "Kept in my capital account: 0.00"),
        goes(left, ENGLISH));
    assertTrue(
        english.choice(left.made()).orElseThrow().startsWith("You are not a member who uses care"));
    assertEquals(
        Optional.of(
            "Both count. £100.00 of your share comes from what Gwynedd Council paid. You are not a"
                + " member any more, so it goes back to Gwynedd Council and is not credited."),
        english.publicCare(left.made()));
  }

  @Test
  void aCreditThatWasTakenBackSaysThatItWasACredit() {
    AStatement back =
        ofOneWhoUsesCare("care-account", CREDITED, Choice.NONE)
            .standing(AStatement.takenBack(Optional.empty()));
    assertEquals(
        List.of(
            "Was credited towards your care, and taken back: 245.58",
            "Was credited towards your next care, from what Gwynedd Council paid, and taken back:"
                + " 100.00",
            "Was to be kept in my capital account: 0.00"),
        goes(back, ENGLISH));
    assertEquals(
        List.of("£245.58 towards my care", "£100.00 towards my next care, from what Cyngor paid"),
        new PayoutSentences(ENGLISH).parts(CREDITED, Money.ZERO, "Cyngor"));
  }

  @Test
  void nothingIsCalledPaidBeforeTheBodyIsPaid() {
    Standing paid =
        AStatement.decided(
            State.PAID,
            new Payment(false, Money.of("245.58"), Where.CREDITED, Optional.empty()),
            new Payment(
                false, Money.of("100.00"), Where.RETURNED, Optional.empty(), "Cyngor Gwynedd"));
    assertEquals(
        "The members decided this on 20 November 2026, by resolution 2026/4, and everything that"
            + " was to come to you has been paid or credited. What goes back to Cyngor Gwynedd is"
            + " not yours: the co-operative pays that body.",
        new StatementSentences(ENGLISH).standing(paid));
    assertEquals(
        "£100.00 goes back to Cyngor Gwynedd: the co-operative pays that body, and not you",
        new PayoutSentences(ENGLISH).payment(paid.payments().get(1)));
    assertTrue(
        new PayoutSentences(WELSH)
            .payment(paid.payments().get(1))
            .startsWith("Mae £100.00 yn mynd yn ôl i Cyngor Gwynedd"));
  }

  @Test
  void interestAloneStandsInTheBoxesAndAmongWhatIsPaid() throws IOException {
    AStatement supporter =
        new AStatement().standing(Standing.proposed()).share("0.00").interest("2.55");
    String text = paper(supporter, "en-GB");
    assertTrue(
        text.contains("What is paid, and when: £2.55 of interest on shares in cash, after"), text);
    assertTrue(text.contains("£60,000.00 £0.00 £0.00 £2.55 £2.55"), text);
    assertFalse(text.contains("Nothing of the share is paid out"), text);
    assertTrue(
        paper(supporter, "cy-GB").contains("£2.55 o log ar gyfranddaliadau mewn arian parod"));
    assertEquals(
        List.of("£2.55 of interest on shares to your account, after the members decide"),
        new PayoutSentences(ENGLISH).payments(supporter.interestKept().made()));
  }

  @Test
  void whatIsSetOffIsToldWithTheResolutionItWasPaidUnderAndWhatReallyGoesOut() {
    AStatement again =
        new AStatement()
            .standing(
                AStatement.decided(
                    State.ON_ITS_WAY,
                    new Payment(
                        false, Money.of("221.36"), Where.SET_OFF, Optional.empty(), "2026/3"),
                    new Payment(false, Money.of("0.14"), Where.FOR_BANK, Optional.empty())))
            .share("221.50");
    assertEquals(
        List.of(
            "£221.36 was paid to you before, for the same year, by resolution 2026/3, and is set"
                + " off",
            "£0.14 by bank; no day is named yet"),
        new PayoutSentences(ENGLISH).payments(again.made()));
  }

  @Test
  void whatWasTakenBackSaysWhatIsOwedAndHowItIsSettled() throws IOException {
    Standing reversed = AStatement.takenBack(Optional.of(AStatement.OTHER));
    Standing owed =
        new Standing(
            reversed.state(),
            reversed.decided(),
            reversed.takenBack(),
            reversed.instead(),
            reversed.payOn(),
            reversed.handed(),
            List.of(
                new Payment(
                    false,
                    Money.of("221.36"),
                    Where.LEFT_BY_BANK,
                    Optional.of(LocalDate.of(2026, 11, 25)))),
            List.of(
                new OwedBack(false, Money.of("200.00"), Settled.SET_OFF, "2026/9"),
                new OwedBack(false, Money.of("10.00"), Settled.TO_SET_OFF, "2026/9"),
                new OwedBack(false, Money.of("5.00"), Settled.PAID_BACK, ""),
                new OwedBack(false, Money.of("2.66"), Settled.LET_GO, ""),
                new OwedBack(true, Money.of("3.70"), Settled.OPEN, "")));
    assertEquals(Money.of("3.70"), owed.open());
    String text = paper(new AStatement().standing(owed), "en-GB");
    assertTrue(text.contains("What had left for the bank before that is still paid"), text);
    assertTrue(text.contains("£221.36 is on its way by bank for 25 November 2026"), text);
    String said =
        "£200.00 of what was paid to you was set off against what resolution 2026/9 gives you;"
            + " £10.00 of what was paid to you is to be set off against what resolution 2026/9"
            + " gives you; £5.00 was paid back by you; £2.66 need not be paid back: it was let go;"
            + " £3.70 of interest on shares was paid to you and is to be paid back or set off";
    assertTrue(text.contains("What was paid before it was taken back: " + said + "."), text);
    DateSpan september = DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    assertTrue(
        new PayoutSentences(ENGLISH)
            .takenBack(new TakenBack(AStatement.OTHER, september, owed))
            .endsWith(": " + said));
  }

  @Test
  void whereWeightsDecidedTheyAreTold() {
    MemberStatement.Decision made =
        new MemberStatement.Decision(
            "2026/9",
            LocalDate.of(2026, 11, 20),
            9,
            5,
            14,
            20,
            Optional.of(new MemberStatement.Weighed("57.14%", "50%", false)));
    assertEquals(
        "9 for, 5 against, 0 abstained; 14 of 20 took part. By the weights of the colleges 57.14%"
            + " of the decision was for it, and it needed more than 50%",
        new StatementSentences(ENGLISH).votes(made));
    assertTrue(
        new StatementSentences(WELSH)
            .weighed(new MemberStatement.Weighed("75.00%", "75%", true))
            .endsWith("ac yr oedd angen 75%"));
  }
}
