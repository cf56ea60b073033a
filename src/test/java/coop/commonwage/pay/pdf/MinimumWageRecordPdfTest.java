package coop.commonwage.pay.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.MinimumWageRecord.PaidLater;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The record of the week in which the clocks go back, counted by hand beside the payslips. */
class MinimumWageRecordPdfTest {

  private static final DateSpan WEEK =
      DateSpan.of(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 25));
  private static final UUID ID = UUID.fromString("0199f000-0000-7000-8000-000000000001");

  private static PaidTime time() throws IOException {
    List<Visit> visits = new ArrayList<>();
    EmployedDays always = new EmployedDays(LocalDate.of(2020, 1, 1), Optional.empty());
    try (InputStream file =
        MinimumWageRecordPdfTest.class.getResourceAsStream(
            "/coop/commonwage/pay/hours/week-over-25-october-2026.csv")) {
      VisitsFile.read(file, Map.of("W0001", always, "W0002", always), visits::add);
    }
    visits.removeIf(visit -> !visit.carerRef().equals("W0001"));
    return TimeRules.usual(Set.of()).paid(visits).within(WEEK);
  }

  private static MinimumWageRecord record(PaidTime known, PaidTime paid, PaidLater... paidLater) {
    List<PaidLater> later = List.of(paidLater);
    GrossToNet grossToNet = new GrossToNet(RuleSets.bundled());
    Payslip like = APayslip.payslip();
    PayslipInputs inputs =
        new PayslipInputs(
            like.inputs().terms(),
            new PayPeriod(PayFrequency.WEEKLY, WEEK, LocalDate.of(2026, 10, 30)),
            paid.worked(),
            List.of(),
            YearToDate.NOTHING);
    PayslipDetails details =
        new PayslipDetails(
            ID,
            ID,
            true,
            ID,
            "W0001",
            "Gwenllïan Ŵyn-Rhŷs",
            "Gofal Dyffryn Cyf",
            "120/GD45678",
            "QQ123456C",
            List.of(),
            grossToNet.calculate(inputs).payslip());
    return new MinimumWageRecord(
        details,
        grossToNet.minimumWage(inputs).orElseThrow(),
        known,
        later,
        List.of(new MinimumWageRecord.Change("FRI3", Optional.empty(), Optional.empty())));
  }

  @Test
  void everyMinuteAndEveryPoundStandsOnOneDocument() throws IOException {
    MinimumWageRecord record = record(time(), time());
    String text = PdfText.of(MinimumWageRecordPdf.write(record, Language.ENGLISH));
    assertStands(
        text,
        """
        Time that counts Made up to it by Minimum wage
        30 hours 23 minutes £0.00 Met
        """,
        // 1,823 x 12.71 / 60 = 386.172, up to the penny; 230 + 90 + 180 + 450 + 660 minutes at
        // 12.90 and 213 at 12.71, each line to the penny, make 391.27
        """
        Legal minimum an hour £12.71
        Time that counts 30 hours 23 minutes
        The least that must be paid £386.18
        Pay at the plain rate £391.27
        Left out: extra for evenings, nights, weekends and bank holidays (reg. 10(j)) £16.13
        Left out: flat sums for sleep-ins £65.00
        Pay that counts £391.27
        That is, for an hour £12.8777
        Missing, and paid on top £0.00
        """,
        """
        Waking nights at weekends 11 h 00 min £14.19 £156.09
        Sleep-ins 1 night £65.00 £65.00
        Mileage between visits 20.3 miles £0.45 £9.14
        Paid, with expenses £481.54
        """,
        "Monday 19 October 2026 112 112",
        "Friday 23 October 2026 15 15",
        "Sunday 25 October 2026 585 585",
        "23:30–24:00 Checked in and out: the minutes in between are paid. 30 30",
        "00:00–07:15 Checked in and out: the minutes in between are paid. 495 495",
        "All minutes 1,823 1,823",
        "19 Oct Between visits, the worker’s own time 49",
        "22:00–07:00+1",
        "19 Oct From home to the first visit (reg. 34) 14",
        "Keep for six years after the period that follows this one");
  }

  @Test
  void theRecordIsThereInWelsh() throws IOException {
    String text = PdfText.of(MinimumWageRecordPdf.write(record(time(), time()), Language.WELSH));
    assertStands(text, "Cofnod isafswm cyflog", "Pob munud 1,823 1,823", "Wedi’i gyrraedd");
  }

  private static void assertStands(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
    }
  }

  @Test
  void whatLaterPayslipsPaidForTheWeekStandsOnIt() throws IOException {
    LocalDate november = LocalDate.of(2026, 11, 30);
    MinimumWageRecord record =
        record(
            time(),
            time(),
            new PaidLater(ID, november, "correction-contact", Money.of("6.73"), minutes(30)),
            new PaidLater(ID, november, "correction-waiting", Money.of("-1.00"), Optional.empty()),
            new PaidLater(ID, november, "correction-worked-time", Money.ZERO, minutes(25)));
    assertTrue(record.isCorrectedSince(), "money alone may have been put right");
    String text = PdfText.of(MinimumWageRecordPdf.write(record, Language.ENGLISH));
    assertStands(text, "Put right by later payslips", "Paid later £5.73", "30 Nov £6.73");
    assertStands(
        PdfText.of(MinimumWageRecordPdf.write(record, Language.WELSH)),
        "Cywirwyd gan slipiau cyflog diweddarach");
  }

  private static Optional<PayslipLine.Quantity> minutes(int minutes) {
    return Optional.of(new PayslipLine.Quantity(minutes, PayslipLine.Unit.MINUTES));
  }

  @Test
  void aWeekCorrectedSinceSaysSo() throws IOException {
    PaidTime time = time();
    PaidTime lessSunday = time.within(DateSpan.of(WEEK.firstDay(), WEEK.lastDay().minusDays(1)));
    MinimumWageRecord record = record(time, lessSunday);
    assertTrue(record.isCorrectedSince());
    assertEquals(1823 - 495 - 90, record.minutesChecked());
    assertEquals(1823, record.minutesKnown());
    assertTrue(
        PdfText.of(MinimumWageRecordPdf.write(record, Language.ENGLISH))
            .contains("The time of this period was corrected after it was paid"));
  }
}
