package coop.commonwage.surplus.ballots;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.resolutions.Majority;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules one ballot or meeting is held under: those of the legal form, tightened by the
 * co-operative's own.
 *
 * @param noticeDays clear days between the day notice is served and the day held
 * @param postHours how long after posting a notice is deemed served; empty where no rule says
 * @param shortNoticePercent the share of the roll that may agree to less; empty: nobody may
 * @param quorumLeast at least so many take part
 * @param quorumPercent and at least this share of the roll
 * @param extraordinaryPercent of the votes cast; empty where no rule says
 * @param source where the rules say so, printed with every refusal
 */
public record VotingRules(
    int noticeDays,
    Optional<Integer> postHours,
    Optional<Rate> shortNoticePercent,
    int quorumLeast,
    Rate quorumPercent,
    Optional<Rate> extraordinaryPercent,
    String source) {

  private static final Rate ALL = Rate.ofPercent("100");

  /**
   * @throws BallotRefused when the own rules ask for less than the form, or neither says
   */
  public static VotingRules of(Optional<LegalForm.Vote> form, OwnRules own) {
    if (own.saySomething() && own.source().isBlank()) {
      throw new BallotRefused(
          "own-rules", "say which of your rules has these figures: its number, for the notice");
    }
    Optional<LegalForm.Notice> notice = form.flatMap(LegalForm.Vote::notice);
    String article = form.map(vote -> vote.source().toString()).orElse("");
    Tightening by = new Tightening(article);
    return new VotingRules(
        by.tighter(
                "noticeDays",
                "clear days of notice",
                own.noticeDays(),
                notice.map(LegalForm.Notice::clearDays),
                false)
            .orElseThrow(() -> missing("noticeDays", "how many clear days of notice there are")),
        by.tighter(
            "postHours",
            "hours after posting",
            own.postHours(),
            notice.flatMap(LegalForm.Notice::postHours),
            false),
        by.tighter(
            "shortNoticePercent",
            "of the members for shorter notice",
            share(own.shortNoticePercent()),
            notice.flatMap(LegalForm.Notice::shorterPercent),
            notice.isPresent() && notice.get().shorterPercent().isEmpty() && form.isPresent()),
        by.tighter(
                "quorumLeast",
                "members for a quorum",
                own.quorumLeast(),
                form.map(LegalForm.Vote::quorumLeast),
                false)
            .orElse(0),
        by.tighter(
                "quorumPercent",
                "of the roll for a quorum",
                share(own.quorumPercent()),
                form.map(LegalForm.Vote::quorumPercent).filter(rate -> !rate.isZero()),
                false)
            .orElseThrow(() -> missing("quorumPercent", "which share of the roll is a quorum")),
        by.tighter(
            "extraordinaryPercent",
            "of the votes for an extraordinary majority",
            share(own.extraordinaryPercent()),
            form.flatMap(LegalForm.Vote::extraordinaryPercent),
            false),
        sources(article, own.source()));
  }

  /**
   * What a motion needs.
   *
   * @param asked whether it needs an extraordinary majority
   * @param requiredBy the class that asked for one; empty otherwise
   * @throws BallotRefused when a class may not ask, or no rule says what an extraordinary one is
   */
  Majority majority(boolean asked, String requiredBy, Optional<LegalForm.Vote> form) {
    if (!requiredBy.isBlank()
        && !form.map(LegalForm.Vote::classMayRequireExtraordinary).orElse(false)) {
      throw new BallotRefused(
          "majority",
          "a class cannot ask for an extraordinary majority here (%s)".formatted(source));
    }
    if (!asked && requiredBy.isBlank()) {
      return Majority.ORDINARY;
    }
    return Majority.extraordinary(
        extraordinaryPercent.orElseThrow(
            () ->
                new BallotRefused(
                    "rules-missing",
                    "no rule says what an extraordinary majority is: give extraordinaryPercent as"
                        + " your own rules have it")));
  }

  /**
   * A class that asks for an extraordinary majority has members who may vote.
   *
   * @throws BallotRefused when nobody on the roll is of that class
   */
  static void requireClass(String requiredBy, Roll roll) {
    if (!requiredBy.isBlank()
        && roll.entries().stream().noneMatch(each -> each.memberClass().equals(requiredBy))) {
      throw new BallotRefused(
          "majority",
          "nobody on the roll is of class %s, which is said to ask for an extraordinary majority"
              .formatted(requiredBy));
    }
  }

  private static Optional<Rate> share(Optional<Rate> rate) {
    if (rate.filter(each -> each.compareTo(Rate.ZERO) <= 0 || each.compareTo(ALL) > 0)
        .isPresent()) {
      throw new BallotRefused("own-rules", "a share is above 0% and at most 100%");
    }
    return rate;
  }

  private static String sources(String article, String own) {
    return article.isEmpty() || own.isBlank()
        ? article + own.strip()
        : article + "; " + own.strip();
  }

  private static BallotRefused missing(String field, String what) {
    return new BallotRefused(
        "rules-missing",
        "the profile of this legal form does not say %s: give %s as your own rules have it"
            .formatted(what, field));
  }

  /** Own rules may ask for more than the article and never for less. */
  private record Tightening(String article) {

    <T extends Comparable<T>> Optional<T> tighter(
        String field, String what, Optional<T> own, Optional<T> form, boolean formForbids) {
      if (own.isPresent() && formForbids) {
        throw new BallotRefused(
            "rules-loosened",
            "the rules do not let members agree to less notice: leave %s empty (%s)"
                .formatted(field, article));
      }
      if (own.isPresent() && form.isPresent() && own.get().compareTo(form.get()) < 0) {
        throw new BallotRefused(
            "rules-loosened",
            "%s %s are less than the %s of %s: in %s your own rules may ask for more, never for less"
                .formatted(said(own.get()), what, said(form.get()), article, field));
      }
      return own.or(() -> form);
    }

    private static <T> String said(T value) {
      Function<T, String> words =
          each -> each instanceof Rate rate ? rate.inPercent() : each.toString();
      return words.apply(value);
    }
  }
}
