package coop.commonwage.pay.web;

import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Where gross pay goes, as one bar a thousand units wide.
 *
 * @param parts its parts from left to right, what the worker keeps first
 */
public record PayBar(List<Part> parts) {

  private static final int WIDTH = 1000;
  private static final int COLOURS = 6;

  /**
   * One part of the bar.
   *
   * @param label what it is
   * @param amount how much of the gross pay it takes
   * @param colour the number of its colour in the style sheet
   * @param from where it begins
   * @param width how wide it is
   */
  public record Part(String label, Money amount, int colour, int from, int width) {}

  /** The bar of a payslip; empty when a refund or a shortfall makes it more than the whole. */
  public static PayBar of(Payslip slip, Words words) {
    List<Part> parts = new ArrayList<>();
    boolean drawable =
        slip.gross().isPositive()
            && !slip.net().isNegative()
            && deductions(slip).stream().noneMatch(line -> line.amount().isNegative());
    if (drawable) {
      add(parts, words.say("pay.slip.net"), slip.net(), slip.gross(), Money.ZERO);
      Money before = slip.net();
      for (PayslipLine line : deductions(slip)) {
        if (line.amount().isPositive()) {
          add(parts, LineWords.label(words, line), line.amount(), slip.gross(), before);
          before = before.plus(line.amount());
        }
      }
    }
    return new PayBar(List.copyOf(parts));
  }

  private static List<PayslipLine> deductions(Payslip slip) {
    return slip.lines().stream().filter(line -> line.kind() == LineKind.DEDUCTION).toList();
  }

  private static void add(List<Part> parts, String label, Money amount, Money whole, Money before) {
    int from = at(before, whole);
    int until = at(before.plus(amount), whole);
    int colour = Math.min(parts.size(), COLOURS - 1) + 1;
    parts.add(new Part(label, amount, colour, from, until - from));
  }

  private static int at(Money amount, Money whole) {
    return Math.toIntExact(Math.multiplyExact(amount.pence(), (long) WIDTH) / whole.pence());
  }
}
