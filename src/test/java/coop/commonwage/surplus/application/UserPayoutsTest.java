package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.PublicCare;
import coop.commonwage.surplus.spending.Spending;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserPayoutsTest {

  private static final UUID UNA = UUID.randomUUID();
  private static final CareAccounts.Credited CHOSE_CREDIT =
      new CareAccounts.Credited(Set.of(UNA), Set.of(), false);
  private static final CareAccounts.Credited NOBODY_CHOSE =
      new CareAccounts.Credited(Set.of(), Set.of(), false);
  private static final CareAccounts.Gone HERE = new CareAccounts.Gone(Set.of(), Set.of());
  private static final CareAccounts.Gone WORKS_NOW = new CareAccounts.Gone(Set.of(UNA), Set.of());
  private static final CareAccounts.Gone LEFT = new CareAccounts.Gone(Set.of(UNA), Set.of(UNA));

  /** 100.00 in cash, and 10.00 kept. */
  private static MemberShare share(String memberClass) {
    return share(memberClass, Optional.empty());
  }

  private static MemberShare share(String memberClass, Optional<MemberShare.Credit> credit) {
    return new MemberShare(
        "U1",
        memberClass,
        Money.ZERO,
        Money.of("110.00"),
        List.of(),
        Money.of("100.00"),
        Money.of("10.00"),
        Money.ZERO,
        false,
        false,
        credit,
        "");
  }

  private static List<CareShare> brought(PublicCare treatment, String part) {
    return List.of(
        new CareShare(
            UNA,
            treatment,
            new Spending(
                UNA,
                LocalDate.of(2026, 3, 31),
                Money.of("600.00"),
                Money.of("1400.00"),
                "Gwynedd Council"),
            Money.of(part)));
  }

  private static String goes(
      CareAccounts.Credited credited,
      List<CareShare> careShares,
      CareAccounts.Gone gone,
      MemberShare share) {
    UserPayouts.Payout payout = new UserPayouts(credited, careShares, gone).of(UNA, share);
    return "credited %s, returned %s, paid %s"
        .formatted(payout.credited(), payout.returned(), payout.paid());
  }

  @Test
  void whoUsesCareAndChoseACreditIsCredited() {
    assertEquals(
        "credited 100.00, returned 0.00, paid 0.00",
        goes(CHOSE_CREDIT, List.of(), HERE, share("user")));
    assertEquals(
        "credited 0.00, returned 0.00, paid 100.00",
        goes(NOBODY_CHOSE, List.of(), HERE, share("user")));
  }

  @Test
  void whoUsesCareNoMoreIsPaidWhateverTheyChose() {
    for (CareAccounts.Gone gone : List.of(WORKS_NOW, LEFT)) {
      assertEquals(
          "credited 0.00, returned 0.00, paid 100.00",
          goes(CHOSE_CREDIT, List.of(), gone, share("user")));
      assertEquals(
          "credited 0.00, returned 0.00, paid 100.00",
          goes(new CareAccounts.Credited(Set.of(), Set.of(), true), List.of(), gone, share("user")),
          "the rule of the co-operative too");
    }
  }

  @Test
  void whatABodysMoneyBroughtGoesBackToItWhenTheMembershipHasEnded() {
    List<CareShare> towardsCare = brought(PublicCare.CARE_ACCOUNT, "70.00");
    assertEquals(
        "credited 100.00, returned 0.00, paid 0.00",
        goes(CHOSE_CREDIT, towardsCare, HERE, share("user")));
    assertEquals(
        "credited 70.00, returned 0.00, paid 30.00",
        goes(CHOSE_CREDIT, towardsCare, WORKS_NOW, share("user")),
        "still a member: as it was voted on, and never paid");
    assertEquals(
        "credited 0.00, returned 70.00, paid 30.00",
        goes(CHOSE_CREDIT, towardsCare, LEFT, share("user")));
    assertEquals(
        "credited 0.00, returned 70.00, paid 30.00",
        goes(NOBODY_CHOSE, brought(PublicCare.FUNDER, "70.00"), HERE, share("user")));
    assertEquals(
        "credited 0.00, returned 0.00, paid 100.00",
        goes(NOBODY_CHOSE, brought(PublicCare.LEFT_OUT, "0.00"), LEFT, share("user")));
  }

  @Test
  void aWorkersShareIsTheirsToChooseInNoWay() {
    assertEquals(
        "credited 70.00, returned 0.00, paid 30.00",
        goes(CHOSE_CREDIT, brought(PublicCare.CARE_ACCOUNT, "70.00"), HERE, share("worker")));
    UserPayouts payouts = new UserPayouts(CHOSE_CREDIT, List.of(), LEFT);
    assertFalse(payouts.mayChoose(UNA, share("worker")));
    assertFalse(payouts.usesNoMore(UNA, share("worker")));
    assertTrue(payouts.usesNoMore(UNA, share("user")));
    assertTrue(new UserPayouts(CHOSE_CREDIT, List.of(), HERE).mayChoose(UNA, share("user")));
  }

  @Test
  void whatIsToldBeforePostingIsWhatThePostedEntriesTell() {
    MemberShare share =
        share(
            "user",
            Optional.of(
                new MemberShare.Credit(Money.of("4.00"), Money.of("4.00"), Money.of("2.50"))));
    for (CareAccounts.Gone gone : List.of(HERE, WORKS_NOW, LEFT)) {
      for (CareAccounts.Credited credited : List.of(CHOSE_CREDIT, NOBODY_CHOSE)) {
        for (PublicCare treatment : List.of(PublicCare.CARE_ACCOUNT, PublicCare.FUNDER)) {
          Money part = Money.of("70.00");
          UserPayouts.Payout payout =
              new UserPayouts(credited, brought(treatment, "70.00"), gone).of(UNA, share);
          assertEquals(
              TellSplits.asThingsStand(share, part, payout),
              TellSplits.posted(
                      share,
                      part,
                      Map.of(
                          Kind.PAID_IN_CASH, payout.paid().negated(),
                          Kind.CREDITED_TO_CARE, payout.credited().negated(),
                          Kind.RETURNED_TO_FUNDER, payout.returned().negated(),
                          Kind.CARRIED, share.carried().negated()))
                  .split(),
              treatment + " " + gone);
        }
      }
    }
    assertEquals(
        new ShareSplit(
            Money.of("110.00"),
            Money.of("4.00"),
            Money.ZERO,
            Money.of("34.00"),
            Money.of("70.00"),
            Money.ZERO,
            Money.of("7.50"),
            Money.of("2.50")),
        TellSplits.asThingsStand(
            share,
            Money.of("70.00"),
            new UserPayouts(CHOSE_CREDIT, brought(PublicCare.CARE_ACCOUNT, "70.00"), HERE)
                .of(UNA, share)));
  }

  @Test
  void whatWaitedAndWasReleasedIsPaidAndWaitsNoMore() {
    MemberShare share =
        share(
            "user", Optional.of(new MemberShare.Credit(Money.ZERO, Money.ZERO, Money.of("2.50"))));
    ShareSplit split =
        TellSplits.posted(
                share,
                Money.ZERO,
                Map.of(
                    Kind.PAID_IN_CASH, Money.of("-102.50"),
                    Kind.CARRIED, Money.of("-2.50"),
                    Kind.RELEASED, Money.of("2.50")))
            .split();
    assertEquals(Money.of("102.50"), split.paid());
    assertEquals(Money.ZERO, split.waiting());
    assertEquals(Money.of("7.50"), split.kept());
  }
}
