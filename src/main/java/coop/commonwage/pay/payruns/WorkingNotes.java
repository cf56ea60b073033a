package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleEntry;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a calculation tells about itself. */
public final class WorkingNotes implements Working {

  private static final int DECIMALS = 4;

  private final List<Derivation.Note> notes = new ArrayList<>();
  private String formula = "";

  @Override
  public void formula(String name) {
    formula = name;
  }

  @Override
  public void input(String name, Object value) {
    notes.add(new Derivation.Input(name, text(value)));
  }

  @Override
  public void rule(RuleEntry<?> entry) {
    Derivation.Source source = new Derivation.Source(entry);
    if (!notes.contains(source)) {
      notes.add(source);
    }
  }

  @Override
  public void step(String name, Object value) {
    notes.add(new Derivation.Step(name, text(value)));
  }

  public Derivation derivation(String code, Money result) {
    return new Derivation(code, formula, notes, result);
  }

  private static String text(Object value) {
    return switch (value) {
      case Money money -> money.inPounds();
      case Price price -> price.rate().inPounds();
      case Rate share -> share.inPercent();
      case Unrounded exact -> fourDecimals(exact);
      default -> value.toString();
    };
  }

  private static String fourDecimals(Unrounded exact) {
    Unrounded cut = exact.toFourDecimals(Rounding.DOWN);
    return new Rate(cut.numerator(), DECIMALS).inPounds();
  }
}
