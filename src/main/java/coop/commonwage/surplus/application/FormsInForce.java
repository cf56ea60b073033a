package coop.commonwage.surplus.application;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The profiles this installation works with: its own directory of rules, or those shipped. */
@ApplicationScoped
public class FormsInForce {

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

  public synchronized LegalForms all() {
    if (forms == null) {
      forms = directory.map(path -> LegalForms.from(Path.of(path))).orElseGet(LegalForms::bundled);
    }
    return forms;
  }
}
