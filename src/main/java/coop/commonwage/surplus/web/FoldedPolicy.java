package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A typed policy folded into its steps: funds and interest first, then one part for each class. A
 * folded part says in one line what stands in it; a part in which something is wrong is unfolded.
 */
public record FoldedPolicy(Words words, TypedPolicy policy, Map<String, String> errors) {

  /** Whether a class is shown at first: where something in it is wrong. */
  public boolean opens(String receiver) {
    return hasError("pool." + receiver) || hasError(receiver + ".");
  }

  /** Whether the funds are shown at first: where something in them is wrong. */
  public boolean opensFunds() {
    return hasError("fund.") || hasError("interest");
  }

  private boolean hasError(String start) {
    return errors.keySet().stream().anyMatch(field -> field.startsWith(policy.prefix() + start));
  }

  /** Whether anything of the whole policy, or its name, is wrong. */
  public boolean hasErrors() {
    return hasError("");
  }

  /** {@code general reserve 30%, education 5%}. */
  public String funds() {
    List<String> said = new ArrayList<>();
    policy.funds().forEach(fund -> add(said, fund.fund(), "fund." + fund.fund()));
    String interest = policy.typed("interest").strip();
    if (!policy.interestIsForbidden() && !interest.isEmpty()) {
      said.add(words.say("surplus.entry.folded.interest", percent(interest)));
    }
    return said.isEmpty() ? words.say("surplus.entry.folded.nothing") : String.join(", ", said);
  }

  private void add(List<String> said, String name, String field) {
    String typed = policy.typed(field).strip();
    if (!typed.isEmpty()) {
      said.add(StepWords.name(words, name) + " " + percent(typed));
    }
  }

  /**
   * {@code 100% of what is left, by hours worked 100%}; that it takes no part, where it does not.
   */
  public String receiver(String receiver) {
    String pool = policy.receivers().size() == 1 ? "100" : policy.typed("pool." + receiver).strip();
    if (pool.isEmpty() || pool.equals("0")) {
      return words.say("surplus.entry.folded.no-part");
    }
    List<String> said = new ArrayList<>();
    said.add(words.say("surplus.entry.folded.pool", percent(pool)));
    for (String basis : policy.bases(receiver)) {
      String typed = policy.typed(receiver + "." + basis).strip();
      if (!typed.isEmpty()) {
        said.add(words.find("surplus.basis." + basis).orElse(basis) + " " + percent(typed));
      }
    }
    return String.join(", ", said);
  }

  private static String percent(String typed) {
    return typed.endsWith("%") ? typed : typed + "%";
  }
}
