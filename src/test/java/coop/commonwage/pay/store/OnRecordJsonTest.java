package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.InsuredPay;
import coop.commonwage.pay.payruns.OnRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stood on record stays with a payslip, beside what was used. */
class OnRecordJsonTest {

  private static final String KEPT =
      "{\"onRecord\":{\"taxCode\":\"S1257L\",\"nonCumulative\":true,\"niCategory\":\"M\","
          + "\"postgraduateLoan\":true,\"studentLoanPlan\":\"PLAN_2\",\"codeFrom\":\"2025-11-05\","
          + "\"noticeOfCode\":\"2025-11-06\",\"noticeOfLoans\":\"2025-11-07\"},"
          + "\"insured\":[{\"payDate\":\"2026-05-05\",\"letter\":\"A\",\"pay\":\"1000.00\","
          + "\"workerNic\":\"-1.00\",\"employerNic\":\"87.45\"}]}";

  @Test
  void theRecordAndEarlierPayAreReadBackEqual() {
    Circumstances told =
        Circumstances.NONE
            .withOnRecord(
                new OnRecord(
                    TaxCode.of("S1257L X"),
                    NiCategory.M,
                    Optional.of(StudentLoanPlan.PLAN_2),
                    true,
                    new OnRecord.Notices(
                        Optional.of(LocalDate.of(2025, 11, 5)),
                        Optional.of(LocalDate.of(2025, 11, 6)),
                        Optional.of(LocalDate.of(2025, 11, 7)))))
            .withInsured(
                List.of(
                    new InsuredPay(
                        LocalDate.of(2026, 5, 5),
                        NiCategory.A,
                        Money.of("1000.00"),
                        Money.of("-1.00"),
                        Money.of("87.45"))));

    assertEquals(KEPT, CircumstancesJson.write(told).toString());
    assertEquals(told, CircumstancesJson.read(Json.object(KEPT)));
  }

  @Test
  void whatIsNotKnownIsNotWritten() {
    Circumstances told =
        Circumstances.NONE.withOnRecord(
            new OnRecord(
                TaxCode.of("BR"), NiCategory.A, Optional.empty(), false, OnRecord.Notices.NONE));
    String kept =
        "{\"onRecord\":{\"taxCode\":\"BR\",\"nonCumulative\":false,\"niCategory\":\"A\","
            + "\"postgraduateLoan\":false}}";

    assertEquals(kept, CircumstancesJson.write(told).toString());
    assertEquals(told, CircumstancesJson.read(Json.object(kept)));
  }
}
