package coop.commonwage.surplus.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.MemberStatement.Account;
import coop.commonwage.surplus.distributions.MemberStatement.Decision;
import coop.commonwage.surplus.distributions.MemberStatement.Movement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DividendStatementPdfTest {

  private static final Locale ENGLISH = Locale.of("en", "GB");
  private static final Locale WELSH = Locale.of("cy", "GB");
  private static final Decision RESOLUTION =
      new Decision("2026/4", LocalDate.of(2026, 11, 20), 30, 1, 31, 44);

  private final DividendStatementPdf pdf = new DividendStatementPdf();

  @Test
  void aMemberReadsHowTheShareCameAbout() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        Co-operative society (United Kingdom) Dividend statement
        For the year from 1 October 2025 to 30 September 2026
        Payroll number Member as
        Gwenllïan Ŵyn-Rhŷs W017 workers
        Membership on Members’ resolution
        30 September 2026 2026/4 of 20 November 2026
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
        Resolution 2026/4: 30 for, 1 against; 31 of 44 took part.
        A limit of the rules (a cap or a floor) changed your share after this sum.
        The cash comes with your wages and is taxed like pay; that payslip shows what was taken off.
        Not handed to payroll yet. The payslip after that pays it and shows what is taken off.
        Shares are rounded down to the penny; the pennies left over go, one each, to the members whose share was cut by most.
        Some facts behind this legal form's rules are not confirmed. Have them checked before money moves.
        Questions to the treasurer, by 18 December 2026.
        Statement 0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001.
        Gofal Dyffryn Cyf · dividend statement for Gwenllïan Ŵyn-Rhŷs, 1 October 2025 to 30 September 2026 Page 1 of 1
        """,
        PdfText.of(pdf.write(statement(Optional.of(RESOLUTION)), ENGLISH)));
  }

  @Test
  void aWelshStatementIsWelshThroughout() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        Cymdeithas gydweithredol (y Deyrnas Unedig) Datganiad difidend
        Am y flwyddyn o 1 Hydref 2025 hyd at 30 Medi 2026
        Rhif cyflogres Aelod fel
        Gwenllïan Ŵyn-Rhŷs W017 gweithwyr
        Aelodaeth ar Penderfyniad yr aelodau
        30 Medi 2026 2026/4, 20 Tachwedd 2026
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
        Penderfyniad 2026/4: 30 o blaid, 1 yn erbyn; cymerodd 31 o 44 ran.
        Newidiodd terfyn yn y rheolau (uchafswm neu isafswm) eich cyfran ar ôl y swm hwn.
        Daw’r arian parod gyda’ch cyflog ac fe’i trethir fel cyflog; mae’r slip cyflog hwnnw’n dangos yr hyn a dynnwyd.
        Heb ei drosglwyddo i'r gyflogres eto. Mae'r slip cyflog wedyn yn ei dalu ac yn dangos yr hyn a dynnir.
        Caiff cyfrannau eu talgrynnu i lawr i'r geiniog; mae'r ceiniogau sydd dros ben yn mynd, un yr un, i'r aelodau y torrwyd fwyaf ar
        eu cyfran.
        Nid yw rhai ffeithiau y tu ôl i reolau'r ffurf gyfreithiol hon wedi'u cadarnhau. Gwiriwch nhw cyn i arian symud.
        Cwestiynau i the treasurer, erbyn 18 Rhagfyr 2026.
        Datganiad 0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001.
        Gofal Dyffryn Cyf · datganiad difidend Gwenllïan Ŵyn-Rhŷs, 1 Hydref 2025 i 30 Medi 2026 Tudalen 1 o 1
        """,
        PdfText.of(pdf.write(statement(Optional.of(RESOLUTION)), WELSH)));
  }

  @Test
  void aProposalSaysThatItIsOne() throws IOException {
    assertTrue(
        PdfText.of(pdf.write(statement(Optional.empty()), ENGLISH))
            .contains("A proposal, not yet decided"));
  }

  private static MemberStatement statement(Optional<Decision> resolution) {
    return statement(resolution, Money.ZERO, List.of());
  }

  private static MemberStatement statement(
      Optional<Decision> resolution, Money exempt, List<MemberStatement.Tranche> tranches) {
    return new MemberStatement(
        UUID.fromString("0192c1de-5b3e-7a31-9f7a-6a2a3fd0c001"),
        "Gofal Dyffryn Cyf",
        "uk-coop-society",
        "Co-operative society (United Kingdom)",
        "low",
        DateSpan.of(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)),
        LocalDate.of(2026, 9, 30),
        Money.ofPounds(60_000),
        List.of(
            step("declared-surplus", "declared-surplus", "", "", "0.00", "60000.00"),
            step("fund", "general-reserve", "30", "declared-surplus", "18000.00", "42000.00"),
            step("fund", "education", "5", "declared-surplus", "3000.00", "39000.00"),
            step("fund", "community", "5", "declared-surplus", "3000.00", "36000.00"),
            step("pool", "worker", "100", "remaining", "36000.00", "0.00")),
        resolution,
        "Gwenllïan Ŵyn-Rhŷs",
        "W017",
        "worker",
        List.of(
            new PotShare(
                "hours",
                Money.ofPounds(36_000),
                "1,462 h 30 min",
                "58,204 h 15 min",
                Money.of("904.59"))),
        Money.ZERO,
        Money.of("904.59"),
        true,
        "",
        Optional.empty(),
        Money.of("452.30"),
        Money.of("452.29"),
        new Account(
            Money.of("1210.00"),
            List.of(
                new Movement(LocalDate.of(2026, 11, 20), "allocated", Money.of("904.59")),
                new Movement(LocalDate.of(2026, 11, 20), "paid-in-cash", Money.of("-452.30"))),
            Money.of("1662.29")),
        "largest-remainder",
        "the treasurer",
        Optional.of(LocalDate.of(2026, 12, 18)),
        exempt,
        Optional.empty(),
        Optional.empty(),
        tranches);
  }

  @Test
  void aBonusOfAnEmployeeOwnedCompanyShowsWhatIsFreeAndWhatIsInsured() throws IOException {
    byte[] paper =
        pdf.write(
            statement(
                Optional.of(RESOLUTION),
                Money.of("300.00"),
                List.of(new MemberStatement.Tranche(2024, 2, Money.of("1210.00")))),
            ENGLISH);
    String text = PdfText.of(paper);
    assertTrue(text.contains("payroll keeps to the limit of the tax year £300.00"));
    assertTrue(text.contains("Taxed like pay £152.30"));
    assertTrue(text.contains("National Insurance is due on £452.30"));
    assertTrue(text.contains("From 2024, 2 years old £1,210.00"));
  }

  @Test
  void whoMayNotShareReadsWhyAndInterestStandsBesideTheShare() throws IOException {
    MemberStatement leftOut = special("probation", Optional.empty(), "12.34");
    String text = PdfText.of(pdf.write(leftOut, ENGLISH));
    assertTrue(
        text.contains("You have no share: your probation lasted beyond the end of the year"));
    assertTrue(text.contains("Your share and the interest £12.34"));
    String welsh = PdfText.of(pdf.write(special("left", Optional.empty(), "0.00"), WELSH));
    assertTrue(welsh.contains("Nid oes gennych gyfran: roeddech wedi gadael"), welsh);
    String unknown = PdfText.of(pdf.write(special("a-new-reason", Optional.empty(), "0"), ENGLISH));
    assertTrue(unknown.contains("You have no share: the rules leave you out of this one (a new"));
    String nothing = PdfText.of(pdf.write(special("", Optional.empty(), "0.00"), ENGLISH));
    assertTrue(nothing.contains("You have no share: you have no part in what it is shared by"));
  }

  @Test
  void whatIsTooSmallToBePaidIsToldAsOwed() throws IOException {
    MemberShare.Credit credit =
        new MemberShare.Credit(Money.of("3.10"), Money.ZERO, Money.of("4.20"));
    String text =
        PdfText.of(pdf.write(special("", Optional.of(credit), "1.00"), ENGLISH)).replace('\n', ' ');
    assertTrue(
        text.contains(
            "Small amounts wait until together they reach the least payment: £3.10 was owed to you"
                + " from earlier years, £0.00 of it is paid now, £4.20 stays owed to you."),
        text);
  }

  private static MemberStatement special(
      String because, Optional<MemberShare.Credit> credit, String interest) {
    MemberStatement usual = statement(Optional.of(RESOLUTION));
    return new MemberStatement(
        usual.id(),
        usual.cooperative(),
        usual.form(),
        usual.formTitle(),
        "high",
        usual.year(),
        usual.recordDate(),
        usual.declaredSurplus(),
        usual.waterfall(),
        usual.resolution(),
        usual.memberName(),
        usual.payrollNumber(),
        usual.memberClass(),
        List.of(),
        Money.of(interest),
        Money.ZERO,
        false,
        because,
        credit,
        Money.ZERO,
        Money.ZERO,
        new Account(Money.ZERO, List.of(), Money.ZERO),
        usual.rounding(),
        usual.contact(),
        usual.questionBy(),
        Money.ZERO,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static WaterfallStep step(
      String step, String name, String percent, String base, String amount, String remaining) {
    return new WaterfallStep(
        step,
        name,
        percent,
        base,
        base.equals("remaining") ? Money.ofPounds(36_000) : Money.ofPounds(60_000),
        Money.of(amount),
        Money.of(remaining),
        name.equals("general-reserve") ? "Rule 14.2" : "");
  }
}
