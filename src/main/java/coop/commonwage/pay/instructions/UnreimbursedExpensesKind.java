package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.minimumwage.OwnCost;
import java.util.List;

/**
 * What the job costs a worker and is not repaid, in each pay period with a day on which it holds.
 */
final class UnreimbursedExpensesKind implements InstructionKind<OwnCost> {

  @Override
  public String word() {
    return "unreimbursed-expenses";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("what", FieldType.TEXT),
        Field.required("spent", FieldType.MONEY),
        Field.optional("repaid", FieldType.MONEY));
  }

  @Override
  public OwnCost read(Entries entries) {
    OwnCost read =
        new OwnCost(entries.text("what"), entries.money("spent"), entries.moneyOrZero("repaid"));
    if (read.repaid().isMoreThan(read.spent())) {
      throw WrongEntries.of(
          "repaid", entries.text("repaid"), "this is more than spent, " + read.spent().inPounds());
    }
    return read;
  }
}
