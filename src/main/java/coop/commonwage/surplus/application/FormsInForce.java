package coop.commonwage.surplus.application;

import coop.commonwage.people.application.KnownLegalForms;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The profiles this installation works with: its own directory of rules, or those shipped. */
@ApplicationScoped
public class FormsInForce implements KnownLegalForms {

  @Inject
  @ConfigProperty(name = "commonwage.rules.dir")
  Optional<String> directory = Optional.empty();

  private LegalForms forms;

  /**
   * @throws IllegalArgumentException naming the forms there are
   */
  public LegalForm form(String name) {
    return all().form(name);
  }

  /** The profile of a form on record; empty where there is none of that name. */
  public Optional<LegalForm> find(String name) {
    return all().all().stream().filter(form -> form.name().equals(name)).findFirst();
  }

  /**
   * The profile of a form on record.
   *
   * @throws Refused when there is none of that name: another form has to be put on record first
   */
  public LegalForm recorded(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Refused.conflict(
                    "legal-form-unknown",
                    "The legal form on record has no profile",
                    "The legal form on record is \"%s\", and nothing is known of such a form: put the right one on record first, on the page of the legal form."
                        .formatted(name)));
  }

  @Override
  public void check(String form) {
    form(form);
  }

  public synchronized LegalForms all() {
    if (forms == null) {
      forms = directory.map(path -> LegalForms.from(Path.of(path))).orElseGet(LegalForms::bundled);
    }
    return forms;
  }
}
