package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the board decided to have done with the accounts, before it is worked out. */
public sealed interface CapitalOrder {

  /** The day the entries count from. */
  LocalDate day();

  /** The resolution or minute. */
  String decision();

  /** Pays back what is due under the co-operative's own terms, within their yearly limit. */
  record Redeem(LocalDate day, String decision) implements CapitalOrder {}

  /** Pays back everything that pay took for shares over what was agreed or may be held. */
  record PayBackOver(LocalDate day, String decision) implements CapitalOrder {}

  /**
   * Pays what members asked to withdraw, within the form's redemption fund.
   *
   * @param reserves what the reserves hold
   */
  record Withdrawals(LocalDate day, String decision, Money reserves, Map<UUID, Money> wanted)
      implements CapitalOrder {
    public Withdrawals {
      wanted = Map.copyOf(wanted);
    }
  }

  /** A year's interest; the day is the last of the year. */
  record Interest(LocalDate day, String decision, Rate rate) implements CapitalOrder {}

  /**
   * A loss, shared by what each account holds or by the minutes worked in a closed labour year.
   *
   * @param reserve what the reserve holds
   * @param reservePart the part of the loss it bears, at least the form's own
   * @param labourYear the year whose minutes are the figure; null for what each account holds
   */
  record WriteDown(
      LocalDate day, String decision, Money loss, Money reserve, Rate reservePart, UUID labourYear)
      implements CapitalOrder {}

  /** Capital passed on to another member. */
  record Transfer(LocalDate day, String decision, UUID from, UUID to, Money amount)
      implements CapitalOrder {}

  /** Somebody leaves: what stands in the account becomes a debt with a schedule. */
  record Leaving(LocalDate day, String decision, UUID person) implements CapitalOrder {}

  /**
   * A balance nobody claims is kept, where the form allows it.
   *
   * @param noticeOn the day notice of it was given
   */
  record Forfeit(LocalDate day, String decision, UUID person, LocalDate noticeOn)
      implements CapitalOrder {}
}
