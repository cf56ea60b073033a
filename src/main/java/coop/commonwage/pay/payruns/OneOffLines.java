package coop.commonwage.pay.payruns;

import coop.commonwage.pay.deductions.Working;

/** What is paid once, such as a share of the surplus: taxed like pay, never minimum-wage pay. */
final class OneOffLines {

  private OneOffLines() {}

  static void addTo(Draft draft) {
    if (!draft.inputs().oneOffs().isEmpty()) {
      addAll(draft);
    }
  }

  private static void addAll(Draft draft) {
    for (OneOffEarning oneOff : draft.inputs().oneOffs()) {
      Working working = draft.working(oneOff.code());
      working.formula("one-off");
      working.input("one-off-reference", oneOff.reference());
      working.input("one-off-amount", oneOff.amount());
      draft.earn(oneOff.code(), oneOff.amount(), "one-off/" + oneOff.reference());
      draft.notBasic(oneOff.amount());
    }
  }
}
