package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the explanation says beside the steps: divided funds, tests not looked at, tax, doubt. */
final class Notes {

  private final DistributionCase input;
  private final Optional<Money> exemptPerMember;
  private final List<Note> notes = new ArrayList<>();

  Notes(DistributionCase input, Optional<Money> exemptPerMember) {
    this.input = input;
    this.exemptPerMember = exemptPerMember;
  }

  List<Note> of(List<MemberShare> members, List<Distribution.FundAmount> funds) {
    LegalForm form = input.form();
    form.funds().forEach(fund -> fund.ofWhich().ifPresent(part -> divided(fund, part, funds)));
    for (LegalLimit limit : form.limitsOn(input.yearEnd())) {
      unchecked(limit);
      doubtful(limit);
    }
    input.facts().margin().ifPresent(this::margin);
    if (exemptPerMember.isPresent()) {
      members.stream().filter(member -> member.cash().isPositive()).forEach(this::tax);
    }
    if (form.confidence().equals("low")) {
      notes.add(
          Note.of(
              "confidence",
              "name",
              form.name(),
              "confidence",
              form.confidence(),
              "message",
              "the facts behind this profile were not confirmed; ask an adviser before you vote"));
    }
    return notes;
  }

  private void divided(
      LegalForm.Fund fund, LegalForm.OfWhich part, List<Distribution.FundAmount> funds) {
    for (Distribution.FundAmount got : funds) {
      if (got.fund().equals(fund.fund())) {
        notes.add(
            Note.of(
                "of-which",
                "fund",
                got.fund(),
                "name",
                part.name(),
                "percent",
                Waterfall.percentText(part.percent()),
                "amount",
                Waterfall.share(part.percent(), got.amount()).toString(),
                "cite",
                part.source().toString()));
      }
    }
  }

  private void margin(CaseFacts.MemberMargin margin) {
    notes.add(
        Note.of(
            "member-margin",
            "non_mutual",
            margin.nonMutual().toString(),
            "member_labour_cost",
            margin.memberLabour().toString(),
            "total_labour_cost",
            margin.allLabour().toString(),
            "most",
            margin.of(input.declaredSurplus()).toString()));
  }

  private void unchecked(LegalLimit limit) {
    if (new Cautions(input).isUnchecked(limit)) {
      notes.add(
          Note.of(
              "not-checked",
              "rule",
              limit.rule(),
              "article",
              limit.source().toString(),
              "message",
              OwnershipTests.isOne(limit)
                  ? "the case does not hold what this rule asks about; it was not looked at, and"
                      + " what is called exempt is exempt only if it is met"
                  : "the case does not hold what this rule asks about; it was not looked at"));
    }
  }

  /** A rate that is lawful for all that was read, and that we doubt all the same. */
  private void doubtful(LegalLimit limit) {
    new Cautions(input)
        .doubted(limit)
        .ifPresent(
            rate ->
                notes.add(
                    Note.of(
                        "doubtful",
                        "rule",
                        limit.rule(),
                        "article",
                        limit.source().toString(),
                        "confidence",
                        limit.source().confidence().word(),
                        "message",
                        "interest on shares is %s: above %s it is hard to call the lowest rate that obtains and keeps the capital; no law names a figure, this is our own reading: ask an adviser before you vote"
                            .formatted(rate.inPercent(), limit.number().inPercent()))));
  }

  private void tax(MemberShare member) {
    notes.add(
        Note.of(
            "tax",
            "member",
            member.id(),
            "exempt",
            member.exempt().toString(),
            "taxed",
            member.cash().minus(member.exempt()).toString(),
            "ni_able",
            member.cash().toString()));
  }
}
