package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.AWAKE;
import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.TRAVEL;
import static coop.commonwage.pay.hours.TimeKind.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The home-care rows of the care pack as whole payslips, from the minutes to the top-up. */
class CarePackPayslipTest {

  private static final Path PACK = Path.of("payroll-rules/uk/conformance/care.csv");
  private static final RuleSet RULES = RuleSets.bundled();
  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RULES);

  private static Map<String, Map<String, String>> rows() throws IOException {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    try (Stream<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(PACK).stream()) {
      all.filter(row -> row.getField("area").equals("nmw_homecare"))
          .forEach(
              row -> {
                Map<String, String> entries = new TreeMap<>();
                for (String part :
                    (row.getField("inputs") + ";" + row.getField("expected")).split(";")) {
                  String[] named = part.split("=");
                  entries.put(named[0], named[1]);
                }
                rows.put(row.getField("id"), entries);
              });
    }
    return rows;
  }

  private static int minutes(String hours) {
    String[] parts = hours.split("@")[0].split("\\.");
    return 60 * Integer.parseInt(parts[0])
        + (parts.length == 2 ? 6 * Integer.parseInt(parts[1]) : 0);
  }

  private static String rate(String hoursAndRate) {
    return hoursAndRate.split("@")[1];
  }

  private static Money topUp(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().amount("minimum-wage-top-up");
  }

  /** Contact is all that is paid; the rest of the hours worked is travel for nothing. */
  private static ACareWorker onContactPay(Map<String, String> row) {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid(rate(row.get("contact")))
            .paidForTravel("0")
            .worked(CONTACT, minutes(row.get("contact")))
            .worked(TRAVEL, minutes(row.get("worked")) - minutes(row.get("contact")));
    return row.get("prp").equals("week")
        ? worker.inPeriod(PayFrequency.WEEKLY, "2026-10-05", "2026-10-11", "2026-10-16")
        : worker.inPeriod(PayFrequency.FOUR_WEEKLY, "2026-10-05", "2026-11-01", "2026-11-06");
  }

  @Test
  void contactOnlyPayIsAveragedOverEachPeriodOfItsOwn() throws IOException {
    List<String> checked = new ArrayList<>();
    rows()
        .forEach(
            (id, row) -> {
              if (row.containsKey("prp")) {
                checked.add(id);
                assertEquals(
                    row.get("compliant"), topUp(onContactPay(row)).isZero() ? "yes" : "no", id);
              }
            });
    assertEquals(
        List.of("H5m", "H5w1", "H5w2", "H5w3", "H5w4", "H6m", "H6w1", "H6w2", "H6w3", "H6w4"),
        checked);
  }

  @Test
  void unpaidTravelAndWaitingAreMadeUp() throws IOException {
    Map<String, String> row = rows().get("H1");
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid(rate(row.get("contact")))
            .paidForTravel(rate(row.get("travel")))
            .worked(CONTACT, minutes(row.get("contact")))
            .worked(TRAVEL, minutes(row.get("travel")))
            .worked(WAITING, minutes(row.get("waiting")));

    assertEquals(minutes(row.get("hours")), worker.inputs().worked().minimumWageMinutes());
    assertEquals(Money.of(row.get("topup")), topUp(worker));
  }

  /** The pack writes the weekend as 8 h at 15.00: 13.00 and 2.00 on top, an enhancement. */
  @Test
  void aWeekendPremiumDoesNotCount() throws IOException {
    Map<String, String> row = rows().get("H2");
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid(rate(row.get("contact")))
            .paidForTravel(rate(row.get("travel")))
            .paidMoreAtWeekends("0.153846154")
            .worked(CONTACT, minutes(row.get("contact")))
            .worked(CONTACT, DayKind.WEEKEND, minutes(row.get("weekend")))
            .worked(TRAVEL, minutes(row.get("travel")));
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(Money.of(row.get("total")), payslip.gross());
    assertEquals(Money.of(row.get("premium")), WorkedTimeLines.premium(worker.inputs()));
    assertEquals(Money.of(row.get("topup")), topUp(worker));
  }

  /** What the uniform costs is not taken: no agreed deduction goes through the minimum wage. */
  @Test
  void fuelThatIsNotRepaidIsMadeUpAndTheUniformIsNotTaken() throws IOException {
    Map<String, String> row = rows().get("H3");
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid(rate(row.get("work")))
            .worked(CONTACT, minutes(row.get("work")))
            .in(
                OrderLinesTest.told(
                    Told.expenses(1, row.get("fuel_unreimbursed")),
                    Told.aDeduction(2, "uniform", "Tunic", row.get("uniform"))));
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    // 470.27 needed; 481.00 − 14.40 = 466.60 count
    assertEquals(Money.of("3.67"), payslip.amount("minimum-wage-top-up"));
    assertEquals(Money.of(row.get("topup")).minus(Money.of("3.67")), Money.of(row.get("uniform")));
    assertEquals(Money.ZERO, payslip.amount("deduction-uniform"));
  }

  /** The pack leaves the minutes awake unpaid; here they are paid by the hour, so nothing lacks. */
  @Test
  void aSleepInCountsForTheMinutesAwakeAndTheFlatSumDoesNotCount() throws IOException {
    Map<String, String> row = rows().get("H4");
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid(rate(row.get("day")))
            .worked(CONTACT, minutes(row.get("day")))
            .worked(AWAKE, minutes(row.get("awake")))
            .sleptIn(1);
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(minutes(row.get("hours")), worker.inputs().worked().minimumWageMinutes());
    assertEquals(Money.of("19.50"), payslip.amount("awake"));
    assertEquals(Money.of("60.00"), payslip.amount("sleep-in"));
    assertEquals(Money.ZERO, payslip.amount("minimum-wage-top-up"));
    assertEquals(
        Money.of(row.get("topup")),
        new MinimumWage(RULES.minimumWage(), LocalDate.of(2026, 10, 1))
            .topUp(
                Rate.of(row.get("rate")),
                worker.inputs().worked().minimumWageMinutes(),
                Money.of(row.get("nmw_pay"))));
  }
}
