package coop.commonwage.surplus.comparison;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.FewestTold;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.util.List;
import java.util.Optional;

/**
 * Ways to share one surplus, side by side, as everybody who votes may see them. A figure of a group
 * is one of at least {@link #LEAST_IN_A_GROUP} people, and no two groups differ by fewer, taken
 * together in whatever way. What belongs to one person is told in steps of ten pounds.
 *
 * @param people members whose labour of the year is known; they are compared in groups
 * @param others members without labour who get something by at least one way; empty where there are
 *     none
 * @param columns one for each way, in the order given
 * @param dimensions how the members are grouped: by pay, hours, contract and service; one that
 *     would show somebody is left out
 */
public record Comparison(
    int people, Optional<Others> others, List<Column> columns, List<Dimension> dimensions) {

  /** Fewer people than these are never shown by themselves. */
  public static final int LEAST_IN_A_GROUP = FewestTold.PEOPLE;

  /** How far the figures for later years reach. */
  public static final int YEARS = 5;

  public Comparison {
    columns = List.copyOf(columns);
    dimensions = List.copyOf(dimensions);
  }

  /** Compares ways that share the same surplus among the same people. */
  public static Comparison of(List<Compared> people, List<Way> ways, Assumptions assumptions) {
    return new Comparing(people, ways, assumptions).comparison();
  }

  /** How a way stands. */
  public enum State {
    /** It is worked out. */
    READY("ready"),
    /** The legal form does not allow it. */
    REFUSED("refused"),
    /** It is shared by figures nobody has. */
    LACKING("lacking"),
    /** It contradicts itself or leaves a question open. */
    OPEN("open");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * Members without labour of the year.
   *
   * @param people how many; empty where they are fewer than {@link #LEAST_IN_A_GROUP}
   */
  public record Others(Optional<Integer> people) {

    static Optional<Others> of(int people) {
      return people == 0
          ? Optional.empty()
          : Optional.of(
              new Others(people < LEAST_IN_A_GROUP ? Optional.empty() : Optional.of(people)));
    }
  }

  /**
   * One way.
   *
   * @param refused why it is not worked out; then there are no figures
   */
  public record Column(String title, List<Way.Breach> refused, Optional<Figures> figures) {

    public Column {
      refused = List.copyOf(refused);
    }

    /** Where the law forbids it that comes first: figures would not help. */
    public State state() {
      if (figures.isPresent()) {
        return State.READY;
      }
      if (refused.stream().anyMatch(breach -> !breach.article().isEmpty())) {
        return State.REFUSED;
      }
      return refused.stream().anyMatch(breach -> breach.missing().isPresent())
          ? State.LACKING
          : State.OPEN;
    }
  }

  /**
   * What comes of one way.
   *
   * @param receivers members with labour of the year who get something
   * @param others members without who do; empty where there are none
   * @param toMembers all shares together, without interest on share capital
   * @param cash of it to be paid out
   * @param retained of it kept in members' accounts
   * @param toReserves what the reserves get, with what nobody may take
   * @param toOtherFunds what other funds get
   * @param capped members held down to a cap
   * @param raised members lifted to a floor
   * @param spread from the least to the most; empty where that would show somebody
   * @param tax what of the cash is free of income tax; empty where the form knows no such part
   */
  public record Figures(
      List<WaterfallStep> waterfall,
      int receivers,
      Optional<Others> others,
      Money toMembers,
      Money cash,
      Money retained,
      Money shareInterest,
      Money toReserves,
      Money toOtherFunds,
      int capped,
      int raised,
      Optional<Spread> spread,
      Optional<Tax> tax,
      Later later) {

    public Figures {
      waterfall = List.copyOf(waterfall);
    }
  }

  /**
   * The cash of all members together; National Insurance is due on both parts.
   *
   * @param exempt free of income tax
   * @param taxed income tax is due on it
   */
  public record Tax(Money exempt, Money taxed) {}

  /**
   * How far the shares of all who get something lie apart, each amount to the nearest ten pounds.
   *
   * @param middle the middle share; of an even number the lower of the two
   * @param ratio most ÷ least to one decimal, {@code 3.4}
   * @param lowestPaid the share of the member with the least pay of those with labour of the year;
   *     empty where so few of them get something that it would show somebody
   * @param lowestPaidPercent the same in whole percent of their pay; empty where they had none
   */
  public record Spread(
      Money least,
      Money middle,
      Money most,
      String ratio,
      Optional<Money> lowestPaid,
      Optional<Long> lowestPaidPercent) {}

  /**
   * After {@link #YEARS} years that all go the same way.
   *
   * @param reserves the opening reserve and what every year adds
   * @param accounts what every year adds to members' accounts, before anything is paid back
   */
  public record Later(Money reserves, Money accounts) {}

  /** A way of grouping: {@code pay}, {@code hours}, {@code contract} or {@code service}. */
  public record Dimension(String name, List<Group> groups) {

    public Dimension {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Members who belong together.
   *
   * @param names what is in it: {@code part-time}; more than one where small groups were joined
   * @param cells one for each way; empty where that way is refused
   */
  public record Group(List<String> names, int people, List<Optional<Cell>> cells) {

    public Group {
      names = List.copyOf(names);
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a group gets by one way.
   *
   * @param average total ÷ people, half a penny going up
   * @param tenthsOfPercentOfPay total ÷ the group's pay; empty where it had none
   */
  public record Cell(
      Money total, Money average, int receivers, Optional<Long> tenthsOfPercentOfPay) {}
}
