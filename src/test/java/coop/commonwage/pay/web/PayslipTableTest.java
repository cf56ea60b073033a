package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayslipEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayslipTableTest {

  private static final String HEADER =
      "payroll_id,name,gross,tax,employee_national_insurance,net,payable";

  @Test
  void headerAndRowsComeOut() {
    assertEquals(
        "\uFEFF"
            + HEADER
            + "\r\nW0003,Tendai Ahmed,2067.34,-203.80,81.55,1720.10,1803.17\r\n"
            + "W0004,\"Mair \"\"Mo\"\" Parry, the younger\",2067.34,-203.80,81.55,1720.10,1803.17"
            + "\r\n",
        PayslipTable.csv(
            List.of(
                entry("W0003", "Tendai Ahmed"), entry("W0004", "Mair \"Mo\" Parry, the younger"))));
  }

  @Test
  void aRunWithoutPayslipsHasAHeader() {
    assertEquals("\uFEFF" + HEADER + "\r\n", PayslipTable.csv(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)"})
  void aNameIsNeverTakenForAFormula(String name) {
    String row = PayslipTable.csv(List.of(entry(name, name))).lines().skip(1).findFirst().get();
    assertEquals("'%1$s,'%1$s,2067.34,-203.80,81.55,1720.10,1803.17".formatted(name), row);
  }

  private static PayslipEntry entry(String payrollId, String name) {
    return new PayslipEntry(
        PaySamples.SLIP,
        payrollId,
        name,
        PaySamples.OCTOBER,
        Money.of("2067.34"),
        Money.of("-203.80"),
        Money.of("81.55"),
        Money.of("1720.10"),
        Money.of("1803.17"));
  }
}
