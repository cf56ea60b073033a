package coop.commonwage.pay.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.ReadPayslips;
import coop.commonwage.platform.web.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayslipsResourceTest {

  @Test
  void aDraftIsNobodysPaper() {
    PayslipsResource resource = new PayslipsResource();
    resource.payslips =
        new ReadPayslips(null, null, null, null) {
          @Override
          public PayslipDetails one(UUID id) {
            return draft(id);
          }
        };
    String id = UUID.randomUUID().toString();
    assertEquals(404, assertThrows(Refused.class, () -> resource.pdf(id, null)).status());
  }

  private static PayslipDetails draft(UUID id) {
    UUID any = UUID.randomUUID();
    return new PayslipDetails(
        id, any, false, any, "W0001", "Ana Jones", "Care Cyf", "", "", List.of(), null);
  }
}
