package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.pages.Cautions;
import coop.commonwage.surplus.application.TodaysForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says on every page of the surplus that the rules of the legal form are not confirmed. */
@RequestScoped
public class UnsureFormCaution implements Cautions {

  private static final Pattern SURPLUS =
      Pattern.compile("/(surplus|yearend|me/(dividends|capital|ballots|comparisons|care))(/.*)?");

  @Inject Caller caller;
  @Inject TodaysForm form;

  @Override
  public Optional<String> on(String path, Language language) {
    return caller.isLoggedIn() && SURPLUS.matcher(path).matches() && form.isUnsure()
        ? Optional.of(Words.in(language, "platform", "surplus").say("surplus.confidence.low"))
        : Optional.empty();
  }
}
