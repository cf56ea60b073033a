package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.capital.GroupSum;
import coop.commonwage.surplus.distributions.FewestTold;
import coop.commonwage.surplus.membership.MemberClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where every pound of a posted distribution's cash is by now. Whatever was decided is set off,
 * paid, counted in a pay run, waiting for one or for the bank, withdrawn, or not taken by payroll;
 * a penny that is none of these is a difference. Workers' shares go through payroll, other members'
 * shares and everybody's interest on shares by bank.
 *
 * @param reversed whether the distribution was taken back
 * @param handedOver whether it was handed over
 * @param payOn the day from which that happens by itself; empty when by hand
 * @param lines one for each payment: first through payroll, then by bank, each by payroll number
 */
public record MoneyTrail(
    UUID distributionId,
    boolean reversed,
    boolean handedOver,
    Optional<LocalDate> payOn,
    List<Line> lines) {

  public MoneyTrail {
    lines = List.copyOf(lines);
  }

  /** Where somebody's share is. */
  public enum Where {
    NOT_HANDED_OVER("not-handed-over"),
    /** Handed over, and payroll has nobody to pay it to. */
    NO_EMPLOYMENT("no-employment"),
    /** All of it settles what was paid before. */
    SET_OFF("set-off"),
    WAITING("waiting"),
    COUNTED("counted"),
    /** By a payslip. */
    PAID("paid"),
    WITHDRAWN("withdrawn"),
    /** Waits for a batch of payments by bank. */
    FOR_BANK("for-bank"),
    /** In a batch that is not released. */
    IN_BATCH("in-batch"),
    /** The file with it has left. */
    BY_BANK("by-bank");

    private final String word;

    Where(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static Where ofWord(String word) {
      for (Where where : values()) {
        if (where.word.equals(word)) {
          return where;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is nowhere a share can be");
    }
  }

  /** Whose it is; {@code memberClass} is empty for somebody who shares in no pool. */
  public record Person(UUID id, String payrollId, String name, String memberClass) {}

  /**
   * One payment.
   *
   * @param kind a share, or interest on shares
   * @param due the whole cash part
   * @param setOff what of it settled an earlier payment for the same year
   * @param where where the rest is
   * @param there what payroll or the bank was given; what is to be given before
   * @param payDate of the pay run or batch that counts or paid it
   * @param paid what the payslip or the file of the bank says
   * @param taxFree what of that was free of income tax
   * @param settled what was settled of the payment after the distribution was reversed
   */
  public record Line(
      Person person,
      PaidKind kind,
      Money due,
      Money setOff,
      Where where,
      Money there,
      Optional<LocalDate> payDate,
      Money paid,
      Money taxFree,
      Money settled) {

    /** Whether payroll never sees it. */
    public boolean isByBank() {
      return kind != PaidKind.SHARE || !person.memberClass().equals(MemberClass.WORKER);
    }

    /** Paid although it was taken back, and not settled yet. */
    Money open(boolean reversed) {
      return reversed ? paid.minus(settled).orZeroIfNegative() : Money.ZERO;
    }

    private Money in(Where place) {
      if (where != place) {
        return Money.ZERO;
      }
      return place == Where.PAID || place == Where.BY_BANK ? paid : there;
    }
  }

  /**
   * The sums of a class of members, or of several together.
   *
   * @param memberClasses an empty one for interest of those who share in no pool
   * @param people how many receive something
   * @param notPaid waiting, withdrawn or not taken
   */
  public record OfClass(
      List<String> memberClasses, int people, Money due, Money setOff, Money paid, Money notPaid) {}

  /**
   * Class by class, for those who see nobody's name: one of fewer than five people is shown
   * together with another.
   */
  public List<OfClass> byCrowd() {
    List<GroupSum<String>> classes =
        byClass().stream()
            .map(
                one ->
                    new GroupSum<>(
                        one.memberClasses(),
                        one.people(),
                        List.of(one.due(), one.setOff(), one.paid(), one.notPaid())))
            .toList();
    return GroupSum.inCrowds(classes, FewestTold.PEOPLE).stream()
        .map(
            crowd ->
                new OfClass(
                    crowd.of(),
                    crowd.members(),
                    crowd.amounts().get(0),
                    crowd.amounts().get(1),
                    crowd.amounts().get(2),
                    crowd.amounts().get(3)))
        .toList();
  }

  /** Class by class, in the order of their names. */
  public List<OfClass> byClass() {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.person().memberClass(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry -> {
              List<Line> of = entry.getValue();
              Money due = Money.sum(of.stream().map(Line::due).toList());
              Money setOff = Money.sum(of.stream().map(Line::setOff).toList());
              Money paid = Money.sum(of.stream().map(Line::paid).toList());
              return new OfClass(
                  List.of(entry.getKey()),
                  Math.toIntExact(of.stream().map(line -> line.person().id()).distinct().count()),
                  due,
                  setOff,
                  paid,
                  due.minus(setOff).minus(paid));
            })
        .toList();
  }

  /** Whether anything of it is or was to be paid by bank. */
  public boolean hasBank() {
    return lines.stream().anyMatch(Line::isByBank);
  }

  /** Whether anything of it goes through payroll. */
  public boolean hasPayroll() {
    return !lines.stream().allMatch(Line::isByBank);
  }

  public Money due() {
    return sum(Line::due);
  }

  public Money setOff() {
    return sum(Line::setOff);
  }

  /** By payslips. */
  public Money paid() {
    return in(Where.PAID);
  }

  public Money paidByBank() {
    return in(Where.BY_BANK);
  }

  public Money taxFree() {
    return sum(Line::taxFree);
  }

  /** Counted in a pay run that is not finalised, or waiting for one. */
  public Money waiting() {
    return in(Where.WAITING).plus(in(Where.COUNTED));
  }

  /** In a batch of payments that is not released, or waiting for one. */
  public Money waitingForBank() {
    return in(Where.FOR_BANK).plus(in(Where.IN_BATCH));
  }

  public Money withdrawn() {
    return in(Where.WITHDRAWN);
  }

  /** Not handed over yet, or payroll has nobody to pay it to. */
  public Money notTaken() {
    return in(Where.NOT_HANDED_OVER).plus(in(Where.NO_EMPLOYMENT));
  }

  /** Paid although it was taken back, and not settled yet. */
  public Money open() {
    return sum(line -> line.open(reversed));
  }

  /** Zero, or something is wrong. */
  public Money difference() {
    return due()
        .minus(setOff())
        .minus(paid())
        .minus(paidByBank())
        .minus(waiting())
        .minus(waitingForBank())
        .minus(withdrawn())
        .minus(notTaken());
  }

  /** What of one payment is still to be settled. */
  public Money open(Line line) {
    return line.open(reversed);
  }

  /** The payment of a kind to somebody. */
  public Optional<Line> line(UUID personId, PaidKind kind) {
    Predicate<Line> asked = line -> line.person().id().equals(personId) && line.kind() == kind;
    return lines.stream().filter(asked).findFirst();
  }

  private Money in(Where where) {
    return sum(line -> line.in(where));
  }

  private Money sum(Function<Line, Money> part) {
    return Money.sum(lines.stream().map(part).toList());
  }
}
