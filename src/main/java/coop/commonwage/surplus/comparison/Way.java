package coop.commonwage.surplus.comparison;

import coop.commonwage.surplus.distributions.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to share the surplus.
 *
 * @param title what people call it
 * @param shared what comes of it; empty when the legal form does not allow it, when figures are
 *     missing or when it leaves a question open
 * @param refused why it is not, with the article or what it lacks; empty when it is
 * @param reserveFunds the funds of it that are kept as reserves
 * @param knowsExempt whether the legal form knows a part of the cash that is free of income tax
 */
public record Way(
    String title,
    Optional<Distribution> shared,
    List<Breach> refused,
    Set<String> reserveFunds,
    boolean knowsExempt) {

  public Way {
    refused = List.copyOf(refused);
    reserveFunds = Set.copyOf(reserveFunds);
    if (shared.isPresent() != refused.isEmpty()) {
      throw new IllegalArgumentException(
          title + ": a way is either shared out or refused with a reason");
    }
  }

  /**
   * Why it is not shared out.
   *
   * @param article the law that does not allow it and its article; empty where it is not the law
   * @param missing the figures it lacks; empty where it does not lack any
   */
  public record Breach(String article, String message, Optional<Missing> missing) {

    /** A rule of law that does not allow it. */
    public static Breach ofLaw(String article, String message) {
      return new Breach(article, message, Optional.empty());
    }

    /** What the way itself leaves open. */
    public static Breach open(String message) {
      return new Breach("", message, Optional.empty());
    }

    /** Figures nobody has. */
    public static Breach lacking(Missing missing, String message) {
      return new Breach("", message, Optional.of(missing));
    }
  }

  /**
   * Figures a way is shared by and nobody has.
   *
   * @param memberClass whose they would be
   * @param basis the word of what is shared by; empty where nobody of the class may receive
   */
  public record Missing(String memberClass, String basis) {}
}
