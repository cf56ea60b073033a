package coop.commonwage.pay.web;

import coop.commonwage.pay.application.FindingWords;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.platform.language.Words;
import java.util.List;

/**
 * Everything of one kind that was found in a pay run.
 *
 * @param notices at least one, all with the same code
 */
public record NoticeGroup(List<PayRunNotice> notices) {

  private static final int MOST_UNFOLDED = 3;

  public NoticeGroup {
    notices = List.copyOf(notices);
  }

  public String code() {
    return notices.getFirst().code();
  }

  public boolean blocks() {
    return notices.stream().anyMatch(PayRunNotice::blocks);
  }

  /** Whether they are few enough to stand open among the others. */
  public boolean isShort() {
    return notices.size() <= MOST_UNFOLDED;
  }

  /** How many people they are about; several may be about one. */
  public long people() {
    return notices.stream()
        .map(PayRunNotice::payrollId)
        .filter(id -> !id.isBlank())
        .distinct()
        .count();
  }

  /** What they have in common, in words. */
  public String title(Words words) {
    return words
        .find("pay.notice." + code())
        .orElseGet(() -> FindingWords.in(words.language()).say(notices.getFirst()));
  }
}
