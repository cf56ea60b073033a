package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a distribution is for one member: proposed, decided, on its way, paid or taken back.
 *
 * @param state the one word for it
 * @param decided the members' resolution; empty while there is none
 * @param takenBack the resolution that took it back; empty while it stands
 * @param instead the member's statement in the distribution that stands for the same year in its
 *     place, or was decided on after it; empty where there is none
 * @param payOn the day from which payroll is given the cash; empty where none is named
 * @param handed the day payroll was given it; empty before
 * @param payments what is paid of it in money or towards care, and where that is; none before it is
 *     posted
 * @param owedBack what was paid before it was taken back, and how that was or will be settled; none
 *     while it stands
 */
public record Standing(
    State state,
    Optional<MemberStatement.Decision> decided,
    Optional<MemberStatement.Decision> takenBack,
    Optional<UUID> instead,
    Optional<LocalDate> payOn,
    Optional<LocalDate> handed,
    List<Payment> payments,
    List<OwedBack> owedBack) {

  public Standing {
    payments = List.copyOf(payments);
    owedBack = List.copyOf(owedBack);
  }

  /** A proposal nobody has decided on. */
  public static Standing proposed() {
    return new Standing(
        State.PROPOSED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** What was paid before it was taken back and nobody has settled. */
  public Money open() {
    return Money.sum(
        owedBack.stream().filter(one -> one.how() == Settled.OPEN).map(OwedBack::amount).toList());
  }

  /** The states a member can tell apart. */
  public enum State {
    /** Put to the members, who have not decided. */
    PROPOSED("proposed"),
    /** Taken from the vote. */
    WITHDRAWN("withdrawn"),
    /** Never decided; another way to share the year was. */
    OVERTAKEN("overtaken"),
    /** Resolved by the members, who decided on another way to share the year since. */
    REPLACED("replaced"),
    /** Resolved by the members and not posted yet. */
    DECIDED("decided"),
    /** In the accounts; nothing is to be paid. */
    POSTED("posted"),
    /** In the accounts; something is still to be paid. */
    ON_ITS_WAY("on-its-way"),
    /** Everything that was to be paid is. */
    PAID("paid"),
    /** Taken back by the members. */
    REVERSED("reversed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether money may still follow from it. */
    public boolean stands() {
      return this != WITHDRAWN && this != OVERTAKEN && this != REPLACED && this != REVERSED;
    }
  }

  /** Where a payment is. */
  public enum Where {
    /** Payroll does not have it yet. */
    NOT_HANDED_OVER("not-handed-over"),
    /** Payroll has it, and no pay run counts it yet. */
    WAITING("waiting"),
    /** In a pay run with a pay day that has not come. */
    IN_WAGES("in-wages"),
    PAID_WITH_WAGES("paid-with-wages"),
    /** Payroll knows no employment to pay it to. */
    NO_EMPLOYMENT("no-employment"),
    /** Waits for a payment by bank. */
    FOR_BANK("for-bank"),
    /** In a payment by bank whose day has not come, or that has not left. */
    IN_BATCH("in-batch"),
    PAID_BY_BANK("paid-by-bank"),
    /** It left for the bank before it was taken back, and its day has not come. */
    LEFT_BY_BANK("left-by-bank"),
    /** The member's own, towards their care. */
    CREDITED("credited"),
    /** What a public body's money brought, towards their care. */
    FOR_CARE("for-care"),
    /** What a public body's money brought, back to that body. */
    RETURNED("returned"),
    /** It settles what was paid for the same year before. */
    SET_OFF("set-off"),
    /** Never paid, because the distribution was taken back. */
    WITHDRAWN("withdrawn");

    private final String word;

    Where(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether nothing more is to happen to it. */
    public boolean isDone() {
      return switch (this) {
        case PAID_WITH_WAGES, PAID_BY_BANK, CREDITED, FOR_CARE, RETURNED, SET_OFF, WITHDRAWN ->
            true;
        case NOT_HANDED_OVER, WAITING, IN_WAGES, NO_EMPLOYMENT, FOR_BANK, IN_BATCH, LEFT_BY_BANK ->
            false;
      };
    }
  }

  /**
   * One payment.
   *
   * @param interest whether it is interest on shares, and no share of the surplus
   * @param on the day it is paid, was paid or goes to payroll; empty where none is named
   * @param of the public body whose money brought it; what settles an earlier payment: the number
   *     of the resolution that one was of; empty for the others
   */
  public record Payment(
      boolean interest, Money amount, Where where, Optional<LocalDate> on, String of) {

    /** A payment of the member's own. */
    public Payment(boolean interest, Money amount, Where where, Optional<LocalDate> on) {
      this(interest, amount, where, on, "");
    }
  }

  /** How something that was paid and taken back was settled. */
  public enum Settled {
    /** Set off against another distribution of the same year. */
    SET_OFF("set-off"),
    /** To be set off, as things stand, before that one is paid. */
    TO_SET_OFF("to-set-off"),
    PAID_BACK("paid-back"),
    LET_GO("let-go"),
    /** Not settled yet. */
    OPEN("open");

    private final String word;

    Settled(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    public static Settled ofWord(String word) {
      for (Settled one : values()) {
        if (one.word.equals(word)) {
          return one;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is no way to settle a payment");
    }
  }

  /**
   * A part of what was paid and taken back.
   *
   * @param interest whether it was interest on shares
   * @param in the number of the resolution in whose distribution it is set off; empty otherwise
   */
  public record OwedBack(boolean interest, Money amount, Settled how, String in) {}
}
