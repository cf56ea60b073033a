package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.RefusalCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The codes of {@link RefusalWords} for programs, wherever the surplus refuses. */
@ApplicationScoped
public class SurplusRefusalCodes implements RefusalCodes {

  @Override
  public boolean areThoseOf(String path) {
    return path.startsWith("/api/surplus/") || path.startsWith("/api/yearend/");
  }

  @Override
  public Optional<String> of(String sentence) {
    return RefusalWords.code(sentence);
  }
}
