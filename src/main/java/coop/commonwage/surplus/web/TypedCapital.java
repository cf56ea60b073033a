package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.EntryShare;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was typed into a form about the accounts, read field by field. What cannot be read is named
 * in words beside its field; the others are read all the same, so that everything is said at once.
 */
final class TypedCapital {

  private static final int LONGEST = 200;
  private static final int MOST_INSTALMENTS = 600;
  private static final Rate ALL = Rate.ofPercent("100");

  private final CapitalForm form;
  private final Map<String, String> typed;
  private final Map<String, String> years;
  private final Words words;
  private final Map<String, Object> read = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();

  /**
   * @param years by what a loss can be shared: the value and its name
   * @param members whom a payroll number belongs to
   */
  TypedCapital(
      CapitalForm form,
      Map<String, String> typed,
      Map<String, String> years,
      Words words,
      Function<String, Optional<ReadCapital.Member>> members) {
    this.form = form;
    this.typed = typed;
    this.years = years;
    this.words = words;
    for (CapitalForm.Field field : form.fields()) {
      String text = typed.getOrDefault(field.name(), "");
      if (!text.isEmpty() || field.isNeeded()) {
        readField(field, text, members);
      }
    }
    contradictions();
  }

  private void readField(
      CapitalForm.Field field,
      String text,
      Function<String, Optional<ReadCapital.Member>> members) {
    String name = field.name();
    switch (field.as()) {
      case DATE -> keep(name, text, "date", LocalDate::parse, words::date);
      case MONEY -> keep(name, text, "money", TypedCapital::notNegative, Money::inPounds);
      case PERCENT -> keep(name, text, "percent", TypedCapital::share, Rate::inPercent);
      case WHOLE -> keep(name, text, "whole", TypedCapital::whole, String::valueOf);
      case TEXT ->
          keep(
              name,
              text,
              name.equals("decision") ? "decision" : "text",
              TypedCapital::someText,
              Function.identity());
      case MEMBER ->
          keep(
              name,
              text,
              "member",
              number -> members.apply(number).orElseThrow(IllegalArgumentException::new),
              member -> member.name() + " (" + member.payrollId() + ")");
      case SUMS ->
          keep(
              name,
              text,
              "sums",
              lines -> sums(lines, members),
              sums ->
                  sums.entrySet().stream()
                      .map(sum -> sum.getKey().payrollId() + ": " + sum.getValue().inPounds())
                      .collect(Collectors.joining("; ")));
      case CHOICE ->
          keep(
              name,
              text,
              "choice",
              one -> oneOf(field.options(), one),
              one -> words.say("surplus.capital.choice." + name + "." + one));
      case YEAR ->
          keep(name, text, "choice", one -> oneOf(List.copyOf(years.keySet()), one), years::get);
      case HIDDEN -> read.put(name, text);
    }
  }

  private <T> void keep(
      String name, String text, String what, Function<String, T> parser, Function<T, String> say) {
    try {
      T value = parser.apply(text);
      read.put(name, value);
      shown.put(name, say.apply(value));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
      errors.put(name, words.say("surplus.capital.wrong." + what));
    }
  }

  private void contradictions() {
    if (form == CapitalForm.ENTRY_SHARE) {
      if (read.get("first-due") instanceof LocalDate due
          && read.get("agreed-on") instanceof LocalDate agreed
          && due.isBefore(agreed)) {
        errors.put("first-due", words.say("surplus.capital.wrong.first-due"));
      }
      if (read.get("instalments") instanceof Integer parts && parts > MOST_INSTALMENTS) {
        errors.put("instalments", words.say("surplus.capital.wrong.instalments"));
      }
    }
    if (form == CapitalForm.TERMS
        && read.containsKey("rolling-years")
        && read.containsKey("percent-of-balances")) {
      errors.put("percent-of-balances", words.say("surplus.capital.wrong.both-ways"));
    }
    if (form == CapitalForm.TRANSFER
        && read.containsKey("member")
        && read.get("member").equals(read.get("to"))) {
      errors.put("to", words.say("surplus.capital.wrong.self"));
    }
  }

  /** What cannot be read, by field, in the order of the form. */
  Map<String, String> errors() {
    return errors;
  }

  /** What was read, in words. */
  List<CapitalFormScreen.Fact> facts() {
    List<CapitalFormScreen.Fact> facts = new ArrayList<>();
    shown.forEach(
        (name, value) ->
            facts.add(
                new CapitalFormScreen.Fact(words.say("surplus.capital.field." + name), value)));
    return facts;
  }

  LocalDate date(String name) {
    return (LocalDate) read.get(name);
  }

  Money money(String name) {
    return (Money) read.get(name);
  }

  Rate rate(String name) {
    return (Rate) read.get(name);
  }

  int number(String name) {
    return (Integer) read.get(name);
  }

  String text(String name) {
    return (String) read.get(name);
  }

  UUID member(String name) {
    return ((ReadCapital.Member) read.get(name)).personId();
  }

  /** So much for each person. */
  @SuppressWarnings("unchecked")
  Map<UUID, Money> sums(String name) {
    Map<UUID, Money> sums = new LinkedHashMap<>();
    ((Map<ReadCapital.Member, Money>) read.get(name))
        .forEach((member, amount) -> sums.put(member.personId(), amount));
    return sums;
  }

  /** The closed year a loss is shared by; null for what each account holds. */
  UUID labourYear() {
    String value = text("shared-by");
    return value.equals("accounts") ? null : UUID.fromString(value);
  }

  EntryShare entryShare() {
    return new EntryShare(
        member("member"),
        date("agreed-on"),
        money("amount"),
        number("instalments"),
        date("first-due"));
  }

  /** The terms as the API takes them; what was left empty is left out. */
  JsonObject terms() {
    JsonObjectBuilder terms = Json.createObjectBuilder();
    for (CapitalForm.Field field : form.fields()) {
      if (field.name().equals("from") || field.name().equals("decision")) {
        continue;
      }
      String text = typed.getOrDefault(field.name(), "");
      if (!text.isEmpty()) {
        String key = field.name().replace('-', '_');
        switch (text) {
          case "yes" -> terms.add(key, true);
          case "no" -> terms.add(key, false);
          default -> terms.add(key, text);
        }
      }
    }
    return terms.build();
  }

  /** One payroll number and one amount in each line, parted by a semicolon; nobody twice. */
  private static Map<ReadCapital.Member, Money> sums(
      String text, Function<String, Optional<ReadCapital.Member>> members) {
    Map<ReadCapital.Member, Money> sums = new LinkedHashMap<>();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.strip().split("\\s*[;\t]\\s*");
      if (parts.length != 2) {
        throw new IllegalArgumentException("not a number and an amount");
      }
      ReadCapital.Member member =
          members.apply(parts[0]).orElseThrow(IllegalArgumentException::new);
      if (sums.put(member, notNegative(parts[1].replace("£", "").replace(",", ""))) != null) {
        throw new IllegalArgumentException("somebody stands twice");
      }
    }
    if (sums.isEmpty()) {
      throw new IllegalArgumentException("nobody asked for anything");
    }
    return sums;
  }

  private static Money notNegative(String text) {
    Money amount = Money.of(text);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("less than nothing");
    }
    return amount;
  }

  private static Rate share(String text) {
    Rate rate = Rate.ofPercent(text);
    if (rate.isNegative() || rate.compareTo(ALL) > 0) {
      throw new IllegalArgumentException("not from 0 to 100");
    }
    return rate;
  }

  private static Integer whole(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException("less than one");
    }
    return number;
  }

  private static String someText(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("nothing or too long");
    }
    return text;
  }

  private static String oneOf(List<String> options, String text) {
    if (!options.contains(text)) {
      throw new IllegalArgumentException("not among what may be chosen");
    }
    return text;
  }
}
