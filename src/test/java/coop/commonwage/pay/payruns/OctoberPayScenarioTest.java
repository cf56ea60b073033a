package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the roster's visits to October's pay, for three workers worked out by hand. Each is paid on
 * 5 November 2026, in tax month 7 of 2026-27.
 */
class OctoberPayScenarioTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static Map<String, PayslipInputs> october;

  @BeforeAll
  static void readTheRoster() throws IOException {
    october = TheRoster.october();
  }

  private static void assertPaid(PayslipInputs inputs, String... codesAndAmounts) {
    Payslip payslip = GROSS_TO_NET.calculate(inputs).payslip();
    List<String> paid =
        Stream.concat(
                payslip.lines().stream().map(line -> line.code() + " " + line.amount()),
                Stream.of(
                    "gross " + payslip.gross(),
                    "net " + payslip.net(),
                    "payable " + payslip.payable()))
            .toList();
    assertEquals(List.of(codesAndAmounts), paid);
  }

  /**
   * W0013: hourly, £13.45, 10 % more at weekends, £12.71 for travel and waiting; code 1257L, letter
   * A, opted out of the pension; nothing brought forward.
   *
   * <pre>
   * visits           2,125 min × 13.45  ÷ 60 = 476.3541…          476.35
   * at weekends      1,395 min × 14.795 ÷ 60 = 343.9837…          343.98
   * travel             813 min × 12.71  ÷ 60 = 172.2205           172.22
   * waiting            669 min × 12.71  ÷ 60 = 141.7165           141.72
   * training           239 min × 13.45  ÷ 60 =  53.5758…           53.58
   * gross                                                      1,187.85
   * minimum wage     5,241 min × 12.71 ÷ 60 = 1,110.2185; counted without the premium:
   *                  476.35 + 312.71 + 172.22 + 141.72 + 53.58 = 1,156.58, so no top-up
   * tax              1,187.85 − 7 × 1,048.26 is below zero          0.00
   * worker's NI      (1,187.85 − 1,048) × 8 % = 11.188             11.19
   * employer's NI    (1,187.85 − 417) × 15 % = 115.6275           115.63
   * net              1,187.85 − 11.19                           1,176.66
   * mileage          283.1 × 0.45 = 127.395                       127.40
   * relief to claim  283.1 × 0.55 = 155.705, so 155.71 − 127.40    28.31
   * </pre>
   */
  @Test
  void anHourlyWorkerIsPaidForVisitsTravelWaitingAndTraining() {
    assertPaid(
        october.get("W0013"),
        "contact 476.35",
        "contact-weekend 343.98",
        "travel 172.22",
        "waiting 141.72",
        "training 53.58",
        "mileage 127.40",
        "mileage-relief 28.31",
        "income-tax 0.00",
        "national-insurance 11.19",
        "employer-national-insurance 115.63",
        "unpaid-gaps 0.00",
        "gross 1187.85",
        "net 1176.66",
        "payable 1304.06");
  }

  /**
   * W0006: 20 hours guaranteed, £13.45, 20 % more at weekends, one sleep-in at £60; code BR, letter
   * A, 5 % and 3 % into the pension.
   *
   * <pre>
   * visits           2,789 min × 13.45 ÷ 60 = 625.2008…           625.20
   * at weekends      1,331 min × 16.14 ÷ 60 = 358.039             358.04
   * travel             917 min × 13.45 ÷ 60 = 205.5608…           205.56
   * waiting            620 min × 13.45 ÷ 60 = 138.9833…           138.98
   * sleep-in         1 × 60.00                                     60.00
   * gross                                                       1,387.78
   * guarantee        1,200 × 31 ÷ 7 = 5,314 min; 5,657 were paid
   * tax              BR: 1,387 × 20 %                             277.40
   * worker's NI      (1,387.78 − 1,048) × 8 % = 27.1824            27.18
   * employer's NI    (1,387.78 − 417) × 15 % = 145.617            145.62
   * pension          (1,387.78 − 520) × 5 % = 43.389, so 43.39; × 80 % = 34.712
   *                                                                34.71
   *                  relief 43.39 − 34.71                           8.68
   *                  employer 867.78 × 3 % = 26.0334               26.03
   * net              1,387.78 − 277.40 − 27.18 − 34.71          1,048.49
   * mileage          319.8 × 0.45                                 143.91
   * relief to claim  319.8 × 0.55 − 143.91                         31.98
   * </pre>
   */
  @Test
  void aSleepInIsAFlatSumOnTopOfTheHours() {
    assertPaid(
        october.get("W0006"),
        "contact 625.20",
        "contact-weekend 358.04",
        "travel 205.56",
        "waiting 138.98",
        "sleep-in 60.00",
        "mileage 143.91",
        "mileage-relief 31.98",
        "income-tax 277.40",
        "national-insurance 27.18",
        "employer-national-insurance 145.62",
        "pension 34.71",
        "employer-pension 26.03",
        "pension-tax-relief 8.68",
        "unpaid-gaps 0.00",
        "gross 1387.78",
        "net 1048.49",
        "payable 1192.40");
  }

  /**
   * W0037: zero hours, £13.45, 10 % more at weekends; Scottish code S1257L, letter A, in the
   * pension; here with £12,000.00 taxable and £950.00 tax brought forward from April to September.
   *
   * <pre>
   * visits           2,771 min × 13.45  ÷ 60 = 621.1658…          621.17
   * at weekends        522 min × 14.795 ÷ 60 = 128.7165           128.72
   * travel             736 min × 13.45  ÷ 60 = 164.9866…          164.99
   * waiting            489 min × 13.45  ÷ 60 = 109.6175           109.62
   * training           231 min × 13.45  ÷ 60 =  51.7825            51.78
   * gross                                                       1,076.28
   * tax              13,076.28 − 7 × 1,048.26 = 5,738.46, whole pounds 5,738
   *                  starter to 3,967 × 7 ÷ 12 = 2,314.0833, tax to there 753.73 × 7 ÷ 12 = 439.6758
   *                  basic: 439.6758 + (5,738 − 2,314.0833) × 20 % = 1,124.4591, so 1,124.45
   *                  less 950.00                                  174.45
   * worker's NI      (1,076.28 − 1,048) × 8 % = 2.2624              2.26
   * employer's NI    (1,076.28 − 417) × 15 % = 98.892              98.89
   * pension          (1,076.28 − 520) × 5 % = 27.814, so 27.81; × 80 % = 22.248
   *                                                                22.25
   *                  relief 5.56; employer 556.28 × 3 % = 16.6884  16.69
   * net              1,076.28 − 174.45 − 2.26 − 22.25             877.32
   * mileage          256.5 × 0.45 = 115.425                       115.43
   * </pre>
   */
  @Test
  void aScottishCodeIsTaxedByScottishBands() {
    PayslipInputs imported = october.get("W0037");
    Money taxable = Money.of("12000.00");
    PayslipInputs broughtForward =
        new PayslipInputs(
            imported.terms(),
            imported.period(),
            imported.worked(),
            imported.oneOffs(),
            new YearToDate(
                taxable,
                taxable,
                Money.of("950.00"),
                taxable,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0));

    assertPaid(
        broughtForward,
        "contact 621.17",
        "contact-weekend 128.72",
        "travel 164.99",
        "waiting 109.62",
        "training 51.78",
        "mileage 115.43",
        "income-tax 174.45",
        "national-insurance 2.26",
        "employer-national-insurance 98.89",
        "pension 22.25",
        "employer-pension 16.69",
        "pension-tax-relief 5.56",
        "unpaid-gaps 0.00",
        "gross 1076.28",
        "net 877.32",
        "payable 992.75");
    // as imported, seven months' allowance leaves nothing to tax: 1,076.28 − 2.26 − 22.25
    assertEquals(Money.of("1051.77"), GROSS_TO_NET.calculate(imported).payslip().net());
  }

  @Test
  void everyWorkerOfTheRosterIsPaidAndEveryLineExplainsItself() {
    assertEquals(48, october.size());
    october.forEach(
        (id, inputs) -> {
          CalculatedPayslip calculated = GROSS_TO_NET.calculate(inputs);
          assertFalse(calculated.isBlocked(), id);
          for (PayslipLine line : calculated.payslip().lines()) {
            assertEquals(
                line.amount(),
                GROSS_TO_NET.explain(inputs, line.code()).orElseThrow().result(),
                id + " " + line.code());
          }
        });
  }
}
