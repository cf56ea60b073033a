package coop.commonwage.pay.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.platform.paper.PdfText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class PayslipPdfTest {

  private static final Locale ENGLISH = Locale.of("en", "GB");
  private static final Locale WELSH = Locale.of("cy", "GB");

  private final PayslipPdf pdf = new PayslipPdf();

  @Test
  void aWorkerReadsWhatWasEarnedTakenOffAndPaid() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        PAYE reference 120/GD45678 Payslip
        For your work from 1 October 2026 to 31 October 2026
        Pay day Payroll number
        Gwenllïan Ŵyn-Rhŷs 5 November 2026 W017
        14 Heol y Bont
        Llandeilo Tax month National Insurance number
        SA19 6BU 7 of 2026-27 QQ 12 34 56 C
        Tax code National Insurance letter
        C1257L M1 A
        Gross pay − Deductions Net pay + Expenses paid back Paid to you on 5 November 2026
        £1,903.33 £301.76 £1,601.57 £62.28 £1,663.85
        What you earned Time or number Hours Rate Amount
        Visits 85 h 15 min 85.25 £12.90 £1,099.73
        Visits at weekends 15 h 30 min 15.50 £14.19 £219.95
        Visits on bank holidays 4 h 00 min 4.00 £19.35 £77.40
        Travel between visits 18 h 05 min 18.08 £12.71 £229.84
        Waiting between visits 5 h 35 min 5.58 £12.71 £70.96
        Training 3 h 30 min 3.50 £12.90 £45.15
        Sleep-ins 2 nights £65.00 £130.00
        Guaranteed hours not rostered 2 h 05 min 2.08 £12.90 £26.88
        Top-up to the minimum wage £3.42
        Brings your pay for all time worked up to the legal minimum
        Gross pay 134 h 00 min 134.00 £1,903.33
        What was taken off, and why Rate Amount
        Income tax −£171.00
        Goes to HMRC; worked out with your tax code, C1257L M1
        National Insurance −£68.43
        Goes to HMRC for your State Pension and benefits; letter A
        Student loan −£7.00
        Goes to HMRC and on to the Student Loans Company
        Workplace pension 4% −£55.33
        Goes into your own pension pot; the rate counts the tax relief the scheme adds
        Deductions −£301.76
        Your own money, paid back Time or number Rate Amount
        Mileage between visits 138.4 miles £0.45 £62.28
        Paid back, not pay: no tax or National Insurance is taken
        Tax year 2026-27 This time Since 6 April Paid by your employer
        Gross pay £1,903.33 £13,023.33 National Insurance £223.00
        Pay counted for tax £1,903.33 £13,023.33 Workplace pension £41.50
        Income tax paid £171.00 £1,152.60 On top of your pay £264.50
        Pay counted for NI £1,903.33 £13,023.33 Good to know
        National Insurance paid £68.43 £454.53
        Tax relief the pension scheme £13.83
        Student loan repaid £7.00 £37.00 adds
        Pension, from your pay £55.33 £387.31 Goes into your pension on top of yours
        Pension, from employer £41.50 £290.50 Gaps between visits, your own 4 h 15 min
        time
        """,
        above("Worked out from", pdf.write(APayslip.onPaper(ENGLISH))));
  }

  @Test
  void aWelshPayslipIsWelshThroughout() throws IOException {
    assertEquals(
        """
        Gofal Dyffryn Cyf
        Cyfeirnod TWE 120/GD45678 Slip cyflog
        Am eich gwaith o 1 Hydref 2026 hyd at 31 Hydref 2026
        Diwrnod cyflog Rhif cyflogres
        Gwenllïan Ŵyn-Rhŷs 5 Tachwedd 2026 W017
        14 Heol y Bont
        Llandeilo Mis treth Rhif Yswiriant Gwladol
        SA19 6BU 7 o 2026-27 QQ 12 34 56 C
        Cod treth Llythyren Yswiriant Gwladol
        C1257L M1 A
        Cyflog gros − Didyniadau Cyflog net + Ad-daliadau Talwyd i chi ar 5 Tachwedd 2026
        £1,903.33 £301.76 £1,601.57 £62.28 £1,663.85
        Yr hyn a enillwyd gennych Amser neu nifer Oriau Cyfradd Swm
        Ymweliadau 85 awr 15 mun 85.25 £12.90 £1,099.73
        Ymweliadau ar benwythnosau 15 awr 30 mun 15.50 £14.19 £219.95
        Ymweliadau ar wyliau banc 4 awr 00 mun 4.00 £19.35 £77.40
        Teithio rhwng ymweliadau 18 awr 05 mun 18.08 £12.71 £229.84
        Aros rhwng ymweliadau 5 awr 35 mun 5.58 £12.71 £70.96
        Hyfforddiant 3 awr 30 mun 3.50 £12.90 £45.15
        Nosweithiau cysgu i mewn 2 noson £65.00 £130.00
        Oriau gwarantedig heb eu rhoi ar y rota 2 awr 05 mun 2.08 £12.90 £26.88
        Ychwanegiad at yr isafswm cyflog £3.42
        Yn codi eich cyflog am yr holl amser a weithiwyd i’r isafswm
        cyfreithiol
        Cyflog gros 134 awr 00 mun 134.00 £1,903.33
        Beth a dynnwyd, a pham Cyfradd Swm
        Treth incwm −£171.00
        Yn mynd i CThEF; cyfrifwyd gyda’ch cod treth, C1257L M1
        Yswiriant Gwladol −£68.43
        Yn mynd i CThEF tuag at eich Pensiwn y Wladwriaeth a budd-daliadau; llythyren A
        Benthyciad myfyriwr −£7.00
        Yn mynd i CThEF ac ymlaen i’r Cwmni Benthyciadau Myfyrwyr
        Pensiwn gweithle 4% −£55.33
        I’ch cronfa bensiwn eich hun; mae’r gyfradd yn cynnwys y rhyddhad treth a ychwanegir
        Didyniadau −£301.76
        Eich arian eich hun, wedi’i ad-dalu Amser neu nifer Cyfradd Swm
        Milltiroedd rhwng ymweliadau 138.4 milltir £0.45 £62.28
        Ad-daliad, nid cyflog: ni thynnir treth nac Yswiriant Gwladol
        Blwyddyn dreth 2026-27 Y tro hwn Ers 6 Ebrill Gan eich cyflogwr
        Cyflog gros £1,903.33 £13,023.33 Yswiriant Gwladol £223.00
        Cyflog at dreth £1,903.33 £13,023.33 Pensiwn gweithle £41.50
        Treth incwm £171.00 £1,152.60 Ar ben eich cyflog £264.50
        Cyflog at YG £1,903.33 £13,023.33 Da gwybod
        Yswiriant Gwladol £68.43 £454.53
        Rhyddhad treth a ychwanegir gan £13.83
        Benthyciad myfyriwr £7.00 £37.00 y cynllun pensiwn
        Pensiwn, o’ch cyflog £55.33 £387.31 Yn mynd i’ch pensiwn ar ben eich arian chi
        Pensiwn, gan y cyflogwr £41.50 £290.50 Bylchau rhwng ymweliadau, eich 4 awr 15 mun
        amser chi
        """,
        above("Cyfrifwyd o", pdf.write(APayslip.onPaper(WELSH))));
  }

  @Test
  void theSmallPrintNamesTheRules() throws IOException {
    List<String> text = PdfText.lines(pdf.write(APayslip.onPaper(ENGLISH)));
    assertTrue(
        text.get(text.size() - 3)
            .startsWith("Worked out from: your contract, uk/minimum-wage@2026-04-06,"));
    assertTrue(text.get(text.size() - 2).endsWith("Rule set 7be1c4a09d3f."));
    assertEquals(
        "Gofal Dyffryn Cyf · payslip for Gwenllïan Ŵyn-Rhŷs, 5 November 2026 Page 1 of 1",
        text.getLast());
  }

  @Test
  void thePaperSaysWhoseItIsAndInWhichLanguage() throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf.write(APayslip.onPaper(WELSH)))) {
      assertEquals(1, paper.getNumberOfPages());
      assertEquals(595f, paper.getPage(0).getMediaBox().getWidth());
      assertEquals(842f, paper.getPage(0).getMediaBox().getHeight());
      assertEquals("cy-GB", paper.getDocumentCatalog().getLanguage());
      assertEquals(
          "Slip cyflog Gwenllïan Ŵyn-Rhŷs, talwyd ar 5 Tachwedd 2026",
          paper.getDocumentInformation().getTitle());
      assertEquals("Gofal Dyffryn Cyf", paper.getDocumentInformation().getAuthor());
      assertEquals("Cyflog am Hydref 2026", paper.getDocumentInformation().getSubject());
      assertTrue(paper.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      for (COSName name : paper.getPage(0).getResources().getFontNames()) {
        PDFont font = paper.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded() && font.getName().contains("NotoSans"), font.getName());
      }
    }
  }

  @Test
  void aLongPayslipGoesOnOnASecondPageUnderTheSameHeading() throws IOException {
    List<PayslipLine> lines = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      lines.add(APayslip.hours("contact", 60, "12.90", "12.90"));
    }
    lines.addAll(APayslip.lines());
    List<String> text = PdfText.lines(pdf.write(APayslip.onPaper(ENGLISH, APayslip.of(lines))));
    String heading = "What you earned Time or number Hours Rate Amount";
    assertEquals(2, text.stream().filter(heading::equals).count());
    String foot = "Gofal Dyffryn Cyf · payslip for Gwenllïan Ŵyn-Rhŷs, 5 November 2026 ";
    assertTrue(text.contains(foot + "Page 1 of 2"));
    assertTrue(text.contains(foot + "Page 2 of 2"));
  }

  @Test
  void aYearThatIsNotKnownFromItsBeginningSaysSo() throws IOException {
    String sentence =
        "Pay and tax from earlier in this tax year are not known here: “since 6 April”"
            + " counts only pay through Commonwage.";
    Payslip first = APayslip.of(YearToDate.NOTHING, APayslip.lines());
    String text = PdfText.of(pdf.write(APayslip.onPaper(ENGLISH, first)));
    assertTrue(text.replace('\n', ' ').contains(sentence), text);
    assertTrue(text.contains("Page 1 of 1"), text);
    assertFalse(
        PdfText.of(pdf.write(APayslip.onPaper(ENGLISH)))
            .contains("Pay and tax from earlier in this tax year"));
  }

  @Test
  void taxPaidBackIsCalledARefund() throws IOException {
    PayslipLine refund =
        new PayslipLine(
            LineKind.DEDUCTION,
            "income-tax",
            Optional.empty(),
            Optional.empty(),
            Money.of("-41.20"),
            "uk/income-tax@2026-04-06");
    Payslip payslip =
        APayslip.of(List.of(APayslip.hours("contact", 600, "12.90", "129.00"), refund));
    List<String> text = PdfText.lines(pdf.write(APayslip.onPaper(ENGLISH, payslip)));
    int at = text.indexOf("Income tax £41.20");
    assertEquals("Refund: added to your pay", text.get(at + 1));
    assertTrue(text.contains("£129.00 −£41.20 £170.20 £170.20"));
  }

  @Test
  void aMissingNationalInsuranceNumberIsSaidToBeMissing() throws IOException {
    PayslipPaper known = APayslip.onPaper(ENGLISH);
    PayslipPaper unknown =
        new PayslipPaper(
            known.employerName(),
            known.payeReference(),
            known.workerName(),
            known.payrollNumber(),
            "",
            known.address(),
            known.payslip(),
            known.locale());
    assertTrue(PdfText.lines(pdf.write(unknown)).contains("SA19 6BU 7 of 2026-27 not known yet"));
  }

  private static String above(String smallPrint, byte[] pdf) throws IOException {
    String text = PdfText.of(pdf);
    return text.substring(0, text.indexOf(smallPrint));
  }
}
