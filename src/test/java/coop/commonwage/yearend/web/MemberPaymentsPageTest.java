package coop.commonwage.yearend.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.yearend.PayMembersByBank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberPaymentsPageTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000051");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 4);
  private static final Instant AT = Instant.parse("2026-11-30T10:15:00Z");
  private static final BankBatches.Receiver MAIR =
      new BankBatches.Receiver(UUID.randomUUID(), "U0007", "Mair Pugh", false);
  private static final List<BankBatches.Payment> PAYMENTS =
      List.of(payment(MAIR, PaidKind.SHARE, "120.00"), payment(MAIR, PaidKind.INTEREST, "7.50"));

  private static BankBatches.Payment payment(
      BankBatches.Receiver to, PaidKind kind, String amount) {
    return new BankBatches.Payment(
        UUID.randomUUID(),
        to,
        kind,
        LocalDate.of(2026, 11, 14),
        Money.of(amount),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BankBatches.Batch batch(
      Optional<BankBatches.Release> release, Optional<BankBatches.Cancellation> cancellation) {
    return new BankBatches.Batch(
        ID, DAY, AT, "pat", UUID.randomUUID(), 2, 5, Money.of("127.50"), 0, release, cancellation);
  }

  private static BankBatches.Batch released(int returned) {
    return new BankBatches.Batch(
        ID,
        DAY,
        AT,
        "pat",
        UUID.randomUUID(),
        2,
        5,
        Money.of("127.50"),
        returned,
        Optional.of(new BankBatches.Release(AT, "bea", "ab12".repeat(16))),
        Optional.empty());
  }

  private static BankBatches.Batch prepared() {
    return batch(Optional.empty(), Optional.empty());
  }

  private static BankBatches.Batch released() {
    return batch(
        Optional.of(new BankBatches.Release(AT, "bea", "ab12".repeat(16))), Optional.empty());
  }

  private static String list(String name, boolean treasurer) throws Exception {
    Map<String, Object> screen = new HashMap<>();
    screen.put(
        "waiting",
        new PayMembersByBank.Waiting(
            PAYMENTS,
            Map.of(
                PAYMENTS.getFirst().entryId(),
                PayMembersByBank.WaitsFor.MENDING,
                PAYMENTS.getLast().entryId(),
                PayMembersByBank.WaitsFor.ESTATE)));
    screen.put(
        "kinds",
        treasurer
            ? PayMembersByBank.byKind(PAYMENTS)
            : PayMembersByBank.inCrowds(PayMembersByBank.byKind(PAYMENTS)));
    screen.put("batches", List.of(prepared(), released(), released(1), released(2)));
    screen.put("page", 1);
    screen.put("carried", new BankBatches.Carried(treasurer ? 1 : 4, Money.of("3.20")));
    screen.put("payOn", "");
    screen.put("prepares", treasurer);
    screen.put("names", treasurer);
    screen.put("errors", Map.of());
    return RenderedPage.of(name, "yearend", "yearend/memberPayments.jte", screen);
  }

  private static String one(String name, BankBatches.Batch batch, boolean treasurer, boolean own)
      throws Exception {
    return RenderedPage.of(
        name, "yearend", "yearend/memberPaymentsBatch.jte", screen(batch, treasurer, own));
  }

  private static Map<String, Object> screen(
      BankBatches.Batch batch, boolean treasurer, boolean own) {
    Map<String, Object> screen = new HashMap<>();
    screen.put("batch", batch);
    screen.put("payments", PAYMENTS);
    screen.put("kinds", PayMembersByBank.byKind(PAYMENTS));
    screen.put("own", own);
    screen.put("page", 1);
    screen.put("returned", List.of());
    screen.put("sentBack", Optional.empty());
    screen.put("releases", true);
    screen.put("reason", "");
    screen.put("prepares", treasurer);
    screen.put("names", treasurer);
    screen.put("errors", Map.of());
    return screen;
  }

  @Test
  void theTreasurerSeesWhatWaitsByKindAndWhoCannotBePaidAndPreparesABatch() throws Exception {
    String html = list("member-payments", true);
    assertTrue(html.contains("£127.50"));
    assertTrue(html.contains("£120.00"));
    assertTrue(html.contains("still the one it came back from: Mair Pugh (U0007)"));
    assertTrue(html.contains("acts for the estate: Mair Pugh (U0007)"));
    assertTrue(html.contains("Share interest of 14 November 2026"));
    assertTrue(html.contains("<span class=\"tag done\">Released</span></td>"));
    assertTrue(html.contains(">Released</span> <span class=\"soft small\">1 payment came back<"));
    assertTrue(
        html.contains("<span class=\"tag look\">Released, and all of it came back</span></td>"));
    assertTrue(html.contains("action=\"/yearend/member-payments\""));
    assertTrue(html.contains("href=\"/yearend/member-payments/" + ID + "\""));
  }

  @Test
  void theBoardSeesSumsAndNobodysName() throws Exception {
    for (String html :
        List.of(
            list("member-payments-board", false),
            one("member-payments-batch-board", prepared(), false, false))) {
      assertTrue(html.contains("£127.50"));
      assertFalse(html.contains("Mair"));
      assertFalse(html.contains("U0007"));
    }
  }

  @Test
  void noSumOfFewerThanFivePeopleIsShownToTheBoard() throws Exception {
    String board = list("member-payments-few", false);
    assertTrue(board.contains("not shown: fewer than five people"));
    assertFalse(board.contains("£120.00"));
    assertFalse(board.contains("£3.20"));
    assertTrue(board.contains("Something waits for fewer than five members"));
    assertTrue(list("member-payments-carried", true).contains("£3.20 waits for 1 member."));
    for (int people : new int[] {0, 5, 6}) {
      assertTrue(PayMembersByBank.isCrowd(people));
    }
    assertFalse(PayMembersByBank.isCrowd(1));
    assertFalse(PayMembersByBank.isCrowd(4));
  }

  @Test
  void whoPreparedABatchIsOfferedToCancelItAndNotToReleaseIt() throws Exception {
    String own = one("member-payments-batch-own", prepared(), true, true);
    assertTrue(own.contains("somebody else has to release it"));
    assertFalse(own.contains("/release\""));
    assertTrue(own.contains("/cancellation\""));
    String others = one("member-payments-batch", prepared(), false, false);
    assertTrue(others.contains("/release\""));
    assertFalse(others.contains("/cancellation\""));
  }

  @Test
  void aBatchThatLeftShowsTheHashOfItsFileAndACancelledOneItsReason() throws Exception {
    assertFalse(
        one("member-payments-batch-released-board", released(), false, false).contains("/file\""));
    assertEquals(List.of(), PayMembersByBank.inCrowds(PayMembersByBank.byKind(PAYMENTS)));
    String left = one("member-payments-batch-released", released(), true, true);
    assertTrue(left.contains("ab12".repeat(16)));
    assertTrue(left.contains("/file\""));
    assertFalse(left.contains("/cancellation\""));
    String cancelled =
        one(
            "member-payments-batch-cancelled",
            batch(
                Optional.empty(),
                Optional.of(new BankBatches.Cancellation(AT, "pat", "wrong day"))),
            true,
            true);
    assertTrue(cancelled.contains("wrong day"));
    assertFalse(cancelled.contains("/release\""));
    assertFalse(cancelled.contains("/file\""));
  }

  @Test
  void aPaymentOfABatchThatLeftCanBeRecordedAsSentBackOnceByTheTreasurer() throws Exception {
    BankBatches.Payment line = PAYMENTS.getLast();
    Map<String, Object> screen = screen(released(), true, true);
    screen.put("sentBack", Optional.of(new MemberPaymentsPage.SentBack(line, true, Map.of())));
    String asked =
        RenderedPage.of(
            "member-payments-sent-back", "yearend", "yearend/memberPaymentsBatch.jte", screen);
    assertTrue(asked.contains("?returned=" + line.entryId()));
    assertTrue(asked.contains("action=\"/yearend/member-payments/" + ID + "/returns\""));
    assertTrue(asked.contains("is owed again to the same person and waits"), asked);
    screen.put("sentBack", Optional.of(new MemberPaymentsPage.SentBack(line, false, Map.of())));
    String reversed =
        RenderedPage.of(
            "member-payments-sent-back-reversed",
            "yearend",
            "yearend/memberPaymentsBatch.jte",
            screen);
    assertTrue(reversed.contains("so nothing is owed, and nothing is to be recovered"), reversed);
    assertFalse(reversed.contains("waits for a later batch"), reversed);
    screen.put("sentBack", Optional.empty());
    screen.put(
        "returned",
        List.of(
            new BankBatches.Return(
                line.entryId(), DAY, "account closed", "statement 12", AT, "pat")));
    String recorded =
        RenderedPage.of(
            "member-payments-returned", "yearend", "yearend/memberPaymentsBatch.jte", screen);
    assertTrue(
        recorded.contains(
            "the bank sent it back on 4 December 2026: account closed (statement 12)"));
    assertFalse(recorded.contains("?returned=" + line.entryId()));
    assertFalse(
        one("member-payments-released-board", released(), false, false).contains("?returned"));
  }
}
