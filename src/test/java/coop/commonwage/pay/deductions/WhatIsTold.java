package coop.commonwage.pay.deductions;

import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.RuleEntry;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a calculation tells of itself, a line for each word of it. */
public final class WhatIsTold implements Working {

  private final List<String> lines = new ArrayList<>();

  @Override
  public void formula(String name) {
    lines.add("= " + name);
  }

  @Override
  public void input(String name, Object value) {
    lines.add(name + " < " + value);
  }

  @Override
  public void rule(RuleEntry<?> entry) {
    lines.add("§ " + entry.id().substring("uk/".length()));
  }

  @Override
  public void step(String name, Object value) {
    lines.add(name + " " + (value instanceof Unrounded exact ? decimal(exact) : value));
  }

  /** Pounds with four decimals, as WorkingNotes cuts them. */
  private static String decimal(Unrounded exact) {
    long tenThousandths = exact.toFourDecimals(Rounding.DOWN).numerator();
    return "%d.%04d".formatted(tenThousandths / 10_000, tenThousandths % 10_000);
  }

  /** In order. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** In order, the rules left out. */
  public List<String> figures() {
    return lines.stream().filter(line -> !line.startsWith("§")).toList();
  }

  /** The rules alone. */
  public List<String> rules() {
    return lines.stream()
        .filter(line -> line.startsWith("§"))
        .map(line -> line.substring(2))
        .toList();
  }
}
