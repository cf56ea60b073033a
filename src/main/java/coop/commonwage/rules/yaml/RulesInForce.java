package coop.commonwage.rules.yaml;

import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one rule set this node works with, read once: the bundled one, or that of the directory in
 * {@code commonwage.rules.dir}.
 */
@ApplicationScoped
public class RulesInForce {

  @Inject
  @ConfigProperty(name = "commonwage.rules.dir")
  Optional<Path> directory;

  private RuleSet rules;

  @Produces
  public synchronized RuleSet rules() {
    if (rules == null) {
      rules = directory.map(RuleSets::from).orElseGet(RuleSets::bundled);
    }
    return rules;
  }
}
