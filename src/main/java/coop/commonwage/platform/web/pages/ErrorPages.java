package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.ErrorPage;
import coop.commonwage.platform.web.Problem;
import coop.commonwage.platform.web.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people what went wrong, in their language, and leads them back to their work. */
@RequestScoped
public class ErrorPages implements ErrorPage {

  /** Where our own words say more than the problem does. */
  private static final Set<Integer> SAID_BY_US = Set.of(403, 404, 500);

  @Inject Pages pages;

  @Override
  public String render(Problem problem) {
    Words words = pages.frame("platform").words();
    boolean ours = SAID_BY_US.contains(problem.status());
    String key = "platform.error." + problem.status();
    List<String> more = new ArrayList<>();
    boolean saysWhy = problem.status() == 403 && !problem.detail().equals(Problems.NO_RIGHT);
    if (saysWhy || problem.status() >= 500) {
      more.add(problem.detail());
    }
    for (Problem.Fault error : problem.errors()) {
      more.add(error.message());
    }
    return pages.html(
        "platform",
        "platform/error.jte",
        Map.of(
            "title",
            words.find(key).orElse(problem.title()),
            "detail",
            ours ? words.say(key + ".detail") : problem.detail(),
            "more",
            more));
  }
}
