package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Note;
import coop.commonwage.surplus.distributions.Outcome;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.Refusal;
import coop.commonwage.surplus.distributions.Violation;
import coop.commonwage.surplus.distributions.WaterfallStep;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** Writes what the stateless distributor found; every amount is a decimal text. */
public final class OutcomeJson {

  private OutcomeJson() {}

  /** The outcome of a case, and how sure the facts are that it was held against. */
  public static JsonObject write(DistributionCase input, Outcome outcome) {
    JsonObjectBuilder json =
        switch (outcome) {
          case Distribution distribution -> distribution(input, distribution);
          case Refusal refusal -> refusal(refusal);
        };
    return json.add("confidence", input.form().confidence()).add("unsure", unsure(input)).build();
  }

  /** The rules in force that only one secondary source, or nothing that was read, confirms. */
  private static JsonArrayBuilder unsure(DistributionCase input) {
    LegalForm form = input.form();
    JsonArrayBuilder lines = Json.createArrayBuilder();
    unsure(lines, "receivers", form.receiversSource());
    unsure(lines, "application", form.applicationSource());
    form.funds().forEach(fund -> unsure(lines, "fund " + fund.fund(), fund.source()));
    form.limitsOn(input.yearEnd())
        .forEach(
            limit -> unsure(lines, (limit.rule() + " " + limit.subject()).strip(), limit.source()));
    form.notShared().forEach(part -> unsure(lines, "not-shared " + part.part(), part.source()));
    form.funds()
        .forEach(
            fund ->
                fund.ofWhich()
                    .ifPresent(part -> unsure(lines, "of-which " + part.name(), part.source())));
    form.vote()
        .ifPresent(
            vote -> {
              unsure(lines, "vote", vote.source());
              vote.colleges()
                  .ifPresent(colleges -> unsure(lines, "vote colleges", colleges.source()));
            });
    return lines;
  }

  private static void unsure(JsonArrayBuilder lines, String rule, Citation source) {
    Confidence confidence = source.confidence();
    if (confidence == Confidence.SINGLE || confidence == Confidence.KNOWN) {
      lines.add(
          Json.createObjectBuilder()
              .add("rule", rule)
              .add("article", source.toString())
              .add("confidence", confidence.word()));
    }
  }

  private static JsonObjectBuilder distribution(DistributionCase input, Distribution distribution) {
    JsonArrayBuilder funds = Json.createArrayBuilder();
    for (Distribution.FundAmount fund : distribution.funds()) {
      funds.add(fundAmount(fund.fund(), fund.amount()));
    }
    JsonArrayBuilder members = Json.createArrayBuilder();
    for (int i = 0; i < distribution.members().size(); i++) {
      members.add(member(distribution.members().get(i), nothing(input, input.members().get(i))));
    }
    return Json.createObjectBuilder()
        .add("funds", funds)
        .add("members", members)
        .add(
            "undistributed",
            fundAmount(distribution.undistributedTo(), distribution.undistributed()))
        .add("total", distribution.total().toString())
        .add("explanation", explanation(distribution))
        .add("violations", Json.createArrayBuilder());
  }

  private static JsonObjectBuilder refusal(Refusal refusal) {
    JsonArrayBuilder violations = Json.createArrayBuilder();
    for (Violation violation : refusal.violations()) {
      violations.add(
          Json.createObjectBuilder()
              .add("rule", violation.rule())
              .add("article", violation.article())
              .add("message", violation.message()));
    }
    return Json.createObjectBuilder()
        .add("funds", Json.createArrayBuilder())
        .add("members", Json.createArrayBuilder())
        .add("explanation", Json.createArrayBuilder())
        .add("violations", violations);
  }

  private static JsonObjectBuilder fundAmount(String fund, Money amount) {
    return Json.createObjectBuilder().add("fund", fund).add("amount", amount.toString());
  }

  /** Whose pool has nothing to share gets nothing by each of its factors. */
  private static JsonObjectBuilder nothing(DistributionCase input, Member member) {
    JsonObjectBuilder byFactor = Json.createObjectBuilder();
    input.pools().stream()
        .filter(pool -> member.eligible() && pool.memberClass().equals(member.memberClass()))
        .flatMap(pool -> pool.factors().stream())
        .forEach(factor -> byFactor.add(factor.basis().word(), Money.ZERO.toString()));
    return byFactor;
  }

  private static JsonObjectBuilder member(MemberShare member, JsonObjectBuilder byFactor) {
    for (MemberShare.FactorShare factor : member.byFactor()) {
      byFactor.add(factor.basis().word(), factor.amount().toString());
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", member.id())
            .add("share_interest", member.shareInterest().toString())
            .add("allocation", member.allocation().toString())
            .add("by_factor", byFactor)
            .add("cash", member.cash().toString())
            .add("retained", member.retained().toString())
            .add("exempt", member.exempt().toString())
            .add("capped", member.capped());
    member.credit().ifPresent(credit -> json.add("credit", credit(credit)));
    return json;
  }

  private static JsonObjectBuilder credit(MemberShare.Credit credit) {
    return Json.createObjectBuilder()
        .add("brought_forward", credit.broughtForward().toString())
        .add("paid", credit.paid().toString())
        .add("carried_forward", credit.carriedForward().toString());
  }

  /** The steps of the waterfall, then the pots of each class and what its caps and floors did. */
  private static JsonArrayBuilder explanation(Distribution distribution) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    distribution.waterfall().forEach(step -> lines.add(step(step)));
    distribution.pools().forEach(pool -> pool(pool).forEach(lines::add));
    distribution.notes().forEach(note -> lines.add(note(note)));
    return lines;
  }

  private static JsonObjectBuilder note(Note note) {
    JsonObjectBuilder line = Json.createObjectBuilder().add("step", note.step());
    note.facts().forEach(line::add);
    return line;
  }

  /** A step shows what it takes; the first takes nothing and shows what was declared. */
  private static JsonObjectBuilder step(WaterfallStep step) {
    Money amount = step.step().equals("declared-surplus") ? step.remaining() : step.amount();
    return Json.createObjectBuilder()
        .add("step", step.step())
        .add("name", step.name())
        .add("percent", step.percent())
        .add("base", step.base())
        .add("base_amount", step.baseAmount().toString())
        .add("amount", amount.toString())
        .add("remaining", step.remaining().toString())
        .add("cite", step.citation());
  }

  private static List<JsonObjectBuilder> pool(PoolAmount pool) {
    List<JsonObjectBuilder> lines =
        new ArrayList<>(
            pool.pots().stream()
                .map(
                    pot ->
                        Json.createObjectBuilder()
                            .add("step", "pot")
                            .add("class", pool.memberClass())
                            .add("basis", pot.basis().word())
                            .add("percent", OutcomeJson.percent(pot))
                            .add("amount", pot.amount().toString())
                            .add("all", pot.all().toString())
                            .add("members", pool.receivers()))
                .toList());
    if (pool.capped() > 0 || pool.raised() > 0) {
      lines.add(
          Json.createObjectBuilder()
              .add("step", "caps-and-floors")
              .add("class", pool.memberClass())
              .add("capped", pool.capped())
              .add("raised", pool.raised())
              .add("left", pool.left().toString()));
    }
    return lines;
  }

  private static String percent(PoolAmount.Pot pot) {
    String text = pot.percent().inPercent();
    return text.substring(0, text.length() - 1);
  }
}
