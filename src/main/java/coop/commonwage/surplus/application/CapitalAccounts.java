package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.ControlItem;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.EntryShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The members' capital accounts of the employer whose transaction is open. */
public interface CapitalAccounts {

  /** Every entry, by person, day and the order in which they were recorded. */
  List<CapitalEntry> entries();

  /**
   * Every account, one after the other so that any number needs little memory, without
   * distributions that were reversed and what reversed them: their money never was the members', so
   * it bears no interest.
   */
  void eachBearing(Consumer<CapitalAccount> each);

  /** The entries of one person, in the same order. */
  List<CapitalEntry> entries(UUID personId);

  /** The entries of some, in the same order. */
  List<CapitalEntry> entriesOf(Set<UUID> people);

  /** What each member who holds any holds in shares. */
  Map<UUID, Money> heldInShares();

  /** What was under the least payment of a distribution and still waits, by person and year. */
  List<CarriedPayment> carried();

  /**
   * As {@link #carried}, without what a distribution of another year that is proposed, or adopted
   * and not posted yet, brings in: nobody's pennies are promised twice.
   */
  List<CarriedPayment> carriedFor(UUID labourYearId);

  /**
   * As {@link #carried}, of those who are members no more, nor employed where they never were any;
   * without what a proposal that is before the members brings in.
   */
  List<CarriedPayment> carriedOfLeavers(LocalDate today);

  /** Those from whom pay took more for shares than was agreed or may be held, and not all back. */
  Set<UUID> overLimit();

  /** Whose accounts these are. */
  Map<UUID, Owner> owners(Set<UUID> people);

  /** Whom a payroll number belongs to; empty when it is nobody's. */
  Optional<UUID> withPayrollId(String payrollId);

  /** Somebody in the register; empty when there is no such person. */
  Optional<Owner> owner(UUID personId);

  /** Whether somebody is a member of any class on a day. */
  boolean isMember(UUID personId, LocalDate day);

  /**
   * Whether the register says that somebody is a member of no class on a day or after it; of who
   * never was a member, whether the last closed year says that their work had ended before it. The
   * last day is a day of the membership: from the next one on they have left.
   */
  boolean hasLeft(UUID personId, LocalDate day);

  /** What the co-operative had decided about its accounts by a day; empty when nothing. */
  Optional<Policy> policyOn(LocalDate day);

  /**
   * What had been decided about the accounts by a day and was on record by then: what was recorded
   * later is not in it, whatever day it names.
   */
  Optional<Policy> policyKnownOn(LocalDate day);

  /** The highest rate of interest that was declared for a day, on record by then. */
  default Optional<Rate> declaredBy(LocalDate day) {
    return policyKnownOn(day)
        .flatMap(policy -> CapitalTermsJson.read(policy.terms()).yearly().highestRate());
  }

  /** What held for the accounts on a day, decided or not. */
  default CapitalTerms termsOn(LocalDate day) {
    return policyOn(day)
        .map(policy -> CapitalTermsJson.read(policy.terms()))
        .orElse(CapitalTerms.UNDECIDED);
  }

  /**
   * What gives interest on capital for any of these days or is on its way to: an action that was
   * not withdrawn, or a distribution that was proposed and neither withdrawn nor reversed.
   */
  List<InterestGiven> interestGiven(DateSpan days);

  /** Lets nobody else move the accounts or prepare it until the transaction ends. */
  void hold();

  /** Every decision about the accounts, the newest day first. */
  List<Policy> policies();

  void keepPolicy(Policy policy, Instant at, String by);

  /** The legal form on record on a day. */
  String legalFormOn(LocalDate day);

  /** The co-operative's name. */
  String cooperative();

  /** Entry shares that some agreed to, by person and day. */
  List<EntryShare> entryShares(Set<UUID> people);

  /**
   * @param already what the member holds in shares or agreed to and has not paid yet
   * @param limit the most one member may hold; empty where the form sets none
   */
  void keepEntryShare(
      EntryShare share, Money already, Optional<Money> limit, Instant at, String by);

  /** What was held against the net book value, newest day first. */
  List<Control> controls(int most);

  void keepControl(Control control, Instant at);

  /** A control total; empty when there is none with this id. */
  Optional<Control> control(UUID id);

  /** Keeps that a second person looked at it. */
  void confirmControl(Control control, UUID confirmer, Instant at, String by);

  /**
   * A control total with who recorded it and who looked at it too.
   *
   * @param items what a difference is made of; none when there is none
   * @param explanation what was said of a difference before items were asked for; empty since
   * @param recorder whose account recorded it; empty for one of before
   * @param confirmedBy who looked at it too; empty as long as nobody did
   */
  record Control(
      UUID id,
      ControlTotal total,
      List<ControlItem> items,
      String explanation,
      String by,
      Optional<UUID> recorder,
      Optional<String> confirmedBy) {
    public Control {
      items = List.copyOf(items);
    }
  }

  /**
   * Interest of some days that is given already.
   *
   * @param labourYear of the distribution that gives it; empty for an action
   * @param state of what gives it
   */
  record InterestGiven(DateSpan days, Optional<UUID> labourYear, String state) {}

  /** Whose account it is. */
  record Owner(String payrollId, String name) {}

  /**
   * A decision about the accounts.
   *
   * @param form the legal form's name
   * @param decision the resolution or minute it was made by
   * @param terms as {@link CapitalTermsJson} reads them
   */
  record Policy(LocalDate from, String form, String decision, String terms) {}
}
