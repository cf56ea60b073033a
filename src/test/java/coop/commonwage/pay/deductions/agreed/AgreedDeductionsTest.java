package coop.commonwage.pay.deductions.agreed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AgreedDeductionsTest {

  private static final LocalDate AGREED = LocalDate.of(2026, 3, 1);

  private static DeductionInForce deduction(
      String id, DeductionKind kind, String each, Optional<String> total, String taken) {
    return new DeductionInForce(
        id,
        new AgreedDeduction(kind, "for " + id, AGREED, Money.of(each), total.map(Money::of)),
        Money.of(taken),
        Money.ZERO);
  }

  private static DeductionInForce endless(String id, String each, String carried) {
    return new DeductionInForce(
        id,
        new AgreedDeduction(
            DeductionKind.VOLUNTARY, "for " + id, AGREED, Money.of(each), Optional.empty()),
        Money.ZERO,
        Money.of(carried));
  }

  private static List<DeductionTaken> from(
      String net, Optional<String> above, DeductionInForce... all) {
    return AgreedDeductions.from(
        Money.of(net), above.map(Money::of), List.of(all), one -> Working.SILENT);
  }

  private static String refusal(Executable wrong) {
    return assertThrows(IllegalArgumentException.class, wrong).getMessage();
  }

  @Test
  void allIsTakenWhereThereIsRoom() {
    DeductionTaken taken =
        from(
                "50.00",
                Optional.of("50.00"),
                deduction("a", DeductionKind.UNIFORM, "50.00", Optional.empty(), "0"))
            .getFirst();

    assertEquals(Money.of("50.00"), taken.taken());
    assertEquals(Money.ZERO, taken.heldBack());
    assertEquals(Money.ZERO, taken.carriedChange());
    assertEquals(Optional.empty(), taken.left());
    assertFalse(taken.floored());
    assertFalse(taken.isPaidOff());
  }

  @Test
  void theMinimumWageHoldsEveryKindBackWhateverTheLawCounts() {
    for (DeductionKind kind : DeductionKind.values()) {
      DeductionTaken taken =
          from(
                  "500.00",
                  Optional.of("12.34"),
                  deduction("a", kind, "50.00", Optional.of("80"), "0"))
              .getFirst();

      assertEquals(Money.of("12.34"), taken.taken(), kind.word());
      assertEquals(Money.of("37.66"), taken.heldBack());
      assertTrue(taken.floored());
      assertEquals(Optional.of(Money.of("67.66")), taken.left());
      assertEquals(Money.ZERO, taken.carriedChange());
    }
  }

  @Test
  void withoutWorkTheMinimumWageSetsNoFloor() {
    assertEquals(
        Money.of("50.00"),
        from("60.00", Optional.empty(), endless("a", "50.00", "0")).getFirst().taken());
  }

  @Test
  void netPayHoldsBackToo() {
    DeductionTaken taken =
        from("20.00", Optional.of("20.00"), endless("a", "50.00", "5.00")).getFirst();

    assertEquals(Money.of("55.00"), taken.asked());
    assertEquals(Money.of("20.00"), taken.taken());
    assertFalse(taken.floored());
    assertEquals(Money.of("30.00"), taken.carriedChange());
    assertEquals(
        Money.ZERO, from("-5.00", Optional.empty(), endless("a", "50.00", "0")).getFirst().taken());
  }

  @Test
  void whatIsTakenIsNotThereForTheNextAndOlderOnesComeFirst() {
    DeductionInForce older =
        new DeductionInForce(
            "z",
            new AgreedDeduction(
                DeductionKind.LOAN_REPAYMENT,
                "loan",
                AGREED.minusDays(1),
                Money.of("30.00"),
                Optional.empty()),
            Money.ZERO,
            Money.ZERO);

    List<DeductionTaken> byFloor =
        from(
            "100.00",
            Optional.of("45.00"),
            endless("b", "10.00", "0"),
            endless("a", "10.00", "0"),
            older);
    List<DeductionTaken> byNet =
        from(
            "45.00",
            Optional.empty(),
            endless("b", "10.00", "0"),
            endless("a", "10.00", "0"),
            older);

    for (List<DeductionTaken> taken : List.of(byFloor, byNet)) {
      assertEquals(List.of("z", "a", "b"), taken.stream().map(DeductionTaken::id).toList());
      assertEquals(
          List.of(Money.of("30.00"), Money.of("10.00"), Money.of("5.00")),
          taken.stream().map(DeductionTaken::taken).toList());
    }
    assertTrue(byFloor.getLast().floored());
    assertFalse(byNet.getLast().floored());
  }

  @Test
  void theLastInstalmentIsSmallerAndAPaidOneIsGone() {
    DeductionTaken last =
        from(
                "100.00",
                Optional.empty(),
                deduction(
                    "a", DeductionKind.SHARE_INSTALMENT, "25.00", Optional.of("200"), "190.00"))
            .getFirst();
    assertEquals(Money.of("10.00"), last.asked());
    assertTrue(last.isPaidOff());

    assertEquals(
        List.of(),
        from(
            "100.00",
            Optional.empty(),
            deduction("a", DeductionKind.SHARE_INSTALMENT, "25.00", Optional.of("200"), "200.00"),
            deduction("b", DeductionKind.SHARE_INSTALMENT, "25.00", Optional.of("200"), "200.01")));
  }

  @Test
  void onlySomeKindsLowerMinimumWagePayInLaw() {
    for (DeductionKind kind : DeductionKind.values()) {
      assertEquals(
          Set.of(DeductionKind.UNIFORM, DeductionKind.OTHER).contains(kind),
          kind.lowersMinimumWagePay(),
          kind.word());
      assertEquals(kind, DeductionKind.ofWord(kind.word()));
      assertEquals("deduction-" + kind.word(), kind.lineCode());
      assertEquals(kind == DeductionKind.OVERPAYMENT_RECOVERY, kind.namesTotal());
    }
    assertEquals(
        "\"fine\" is not a kind of deduction: one of uniform, overpayment-recovery, loan-repayment,"
            + " share-instalment, purchase, voluntary, other",
        refusal(() -> DeductionKind.ofWord("fine")));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertEquals(
        "purpose must say what the deduction is for",
        refusal(
            () ->
                new AgreedDeduction(
                    DeductionKind.OTHER, " ", AGREED, Money.of("1"), Optional.empty())));
    assertEquals(
        "eachPeriod must be more than 0.00, was 0.00",
        refusal(
            () ->
                new AgreedDeduction(
                    DeductionKind.OTHER, "x", AGREED, Money.ZERO, Optional.empty())));
    assertEquals(
        "total must say how much was overpaid",
        refusal(
            () ->
                new AgreedDeduction(
                    DeductionKind.OVERPAYMENT_RECOVERY,
                    "x",
                    AGREED,
                    Money.of("1"),
                    Optional.empty())));
    assertEquals(
        "total must be more than 0.00, was 0.00",
        refusal(
            () ->
                new AgreedDeduction(
                    DeductionKind.OTHER, "x", AGREED, Money.of("1"), Optional.of(Money.ZERO))));
    assertEquals(
        "a deduction's balance cannot be negative: taken -0.01, carried 0.00",
        refusal(() -> deduction("a", DeductionKind.OTHER, "1", Optional.empty(), "-0.01")));
    assertEquals(
        "a deduction's balance cannot be negative: taken 0.00, carried -0.01",
        refusal(() -> endless("a", "1", "-0.01")));
  }

  @Test
  void neverThroughTheFloorNeverBelowNothingAndInAnyOrderOfListing() {
    SplittableRandom random = new SplittableRandom(20261123);
    int floored = 0;
    for (int i = 0; i < 3_000; i++) {
      List<DeductionInForce> all = new ArrayList<>();
      for (int n = random.nextInt(5); n >= 0; n--) {
        Money each = Money.ofPence(random.nextInt(20_000) + 1L);
        boolean ends = random.nextBoolean();
        all.add(
            new DeductionInForce(
                "d" + n,
                new AgreedDeduction(
                    DeductionKind.PURCHASE,
                    "x",
                    AGREED.plusDays(random.nextInt(3)),
                    each,
                    ends
                        ? Optional.of(Money.ofPence(random.nextInt(90_000) + 1L))
                        : Optional.empty()),
                Money.ofPence(random.nextInt(60_000)),
                ends ? Money.ZERO : Money.ofPence(random.nextInt(9_000))));
      }
      Money net = Money.ofPence(random.nextInt(60_000) - 2_000L);
      Optional<Money> above =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(Money.ofPence(random.nextInt(40_000)));
      List<DeductionTaken> taken = AgreedDeductions.from(net, above, all, one -> Working.SILENT);
      Money sum = Money.sum(taken.stream().map(DeductionTaken::taken).toList());
      assertFalse(sum.isMoreThan(net.orZeroIfNegative()));
      above.ifPresent(room -> assertFalse(sum.isMoreThan(room)));
      for (DeductionTaken one : taken) {
        assertFalse(one.taken().isNegative());
        assertFalse(one.heldBack().isNegative());
        one.left().ifPresent(left -> assertFalse(left.isNegative()));
        floored += one.floored() ? 1 : 0;
      }
      Collections.shuffle(all, new Random(i));
      assertEquals(taken, AgreedDeductions.from(net, above, all, one -> Working.SILENT));
    }
    assertTrue(floored > 500, "the floor held back only " + floored);
  }
}
