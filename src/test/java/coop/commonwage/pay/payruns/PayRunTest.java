package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayRunTest {

  private static final UUID PAM = UUID.randomUUID();
  private static final UUID ANN = UUID.randomUUID();
  private static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
          LocalDate.of(2026, 11, 5));

  private final PayRun.Open open = new PayRun.Open(UUID.randomUUID(), OCTOBER);

  @Test
  void aRunIsOpenedCalculatedApprovedAndFinalised() {
    PayRun.Finalised finalised = open.calculatedBy(PAM).approvedBy(ANN, 0).finalised();
    assertEquals(new PayRun.Finalised(open.id(), OCTOBER, PAM, ANN), finalised);
    assertEquals("finalised", finalised.state().word());
  }

  @Test
  void whoCalculatedItCannotApproveIt() {
    assertEquals(
        "the person who calculated a pay run cannot approve it: ask another approver",
        refusal(PAM, 0));
  }

  @Test
  void aBlockingExceptionForbidsTheApproval() {
    assertEquals(
        "one exception blocks this pay run: put it right and calculate again", refusal(ANN, 1));
    assertEquals(
        "3 exceptions block this pay run: put them right and calculate again", refusal(ANN, 3));
  }

  private String refusal(UUID approver, int blocking) {
    PayRun.Calculated calculated = open.calculatedBy(PAM);
    return assertThrows(PayRun.NotAllowed.class, () -> calculated.approvedBy(approver, blocking))
        .getMessage();
  }

  @Test
  void calculatingAgainTakesTheApprovalAway() {
    assertEquals(open, open.calculatedBy(PAM).approvedBy(ANN, 0).reopened());
    assertEquals(open, open.calculatedBy(PAM).reopened());
  }

  @Test
  void everyStateIsReadByItsWordAndOthersAreRefused() {
    for (PayRun.State state : PayRun.State.values()) {
      assertEquals(state, PayRun.State.ofWord(state.word()));
    }
    assertEquals(
        "\"paid\" is not a state of a pay run: open, calculated, approved or finalised",
        assertThrows(IllegalArgumentException.class, () -> PayRun.State.ofWord("paid"))
            .getMessage());
  }
}
