package coop.commonwage.surplus.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a message who is meant by the number on the payroll, where it says an id. */
final class PayrollNumbers implements UnaryOperator<String> {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, String> numbers = new HashMap<>();

  PayrollNumbers(List<Sharers.Sharer> sharers) {
    sharers.forEach(sharer -> numbers.put(sharer.member().id(), sharer.payrollId()));
  }

  @Override
  public String apply(String message) {
    return ID.matcher(message)
        .replaceAll(id -> Matcher.quoteReplacement(numbers.getOrDefault(id.group(), id.group())));
  }
}
