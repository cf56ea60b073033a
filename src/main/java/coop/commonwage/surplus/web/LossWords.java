package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.distributions.FewestTold;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** How a loss was shared, in words: what bears it, by what, and why anything of it is carried. */
final class LossWords {

  private LossWords() {}

  /** Nothing for what is no loss, and nothing but the reserve's part for one of before. */
  static List<CapitalFormScreen.Fact> of(CapitalAction action, Words words) {
    if (action.kind() != CapitalAction.Kind.WRITE_DOWN) {
      return List.of();
    }
    JsonObject terms = read(action.terms());
    List<CapitalFormScreen.Fact> facts = new ArrayList<>();
    facts.add(
        new CapitalFormScreen.Fact(
            words.say("surplus.capital.loss.reserve"),
            Money.of(terms.getString("to_reserve")).inPounds()));
    if (terms.containsKey("shared_by")) {
      facts.add(
          new CapitalFormScreen.Fact(words.say("surplus.capital.loss.rest"), by(terms, words)));
      if (terms.getInt("no_members") > 0) {
        facts.add(
            new CapitalFormScreen.Fact(
                words.say("surplus.capital.loss.no-members"),
                words.number(terms.getInt("no_members"))));
      }
      if (terms.getInt("unable") > 0) {
        facts.add(
            new CapitalFormScreen.Fact(
                words.say("surplus.capital.loss.why"),
                words.say("surplus.capital.loss.unable", words.number(terms.getInt("unable")))));
      }
    }
    return facts;
  }

  /** Of fewer people than a group has, no sum is told. */
  private static String by(JsonObject terms, Words words) {
    int members = terms.getInt("members");
    String key = "surplus.capital.loss.by-" + terms.getString("shared_by");
    if (members < FewestTold.PEOPLE) {
      return words.say(key + ".few", words.number(members));
    }
    long measure = Long.parseLong(terms.getString("measure"));
    return words.say(
        key,
        words.number(members),
        terms.getString("shared_by").equals("hours")
            ? words.hours(measure)
            : Money.ofPence(measure).inPounds());
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
