package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Pool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the factors of a pool, and knows a product of bases when one is written, however: {@code
 * "hours*pay"} as a basis, or {@code "multiply": ["hours", "pay"]} in place of one. A product is
 * read only to be refused in words: as a breach where the legal form says that factors are added.
 */
final class Products {

  static final String MULTIPLY = "multiply";
  static final String SUM = "sum";

  private static final Set<String> MULTIPLIED =
      Set.of(MULTIPLY, "multiplied", "product", "times", "*", "×");
  private static final Pattern TIMES = Pattern.compile("\\s*[*×·]\\s*|\\s+(x|times)\\s+");

  private boolean seen;

  /** Whether any factor was a product. */
  boolean seen() {
    return seen;
  }

  /** How a pool combines its factors, with one word for every way to say that it multiplies. */
  static String combine(String word) {
    return MULTIPLIED.contains(word.strip().toLowerCase(Locale.ROOT))
        ? MULTIPLY
        : CaseJson.named(word);
  }

  Pool.Factor factor(Fields factor) {
    Basis basis = basis(factor);
    Optional<Rate> percent = factor.optional("percent", Rate::ofPercent);
    return new Pool.Factor(
        basis, percent.isEmpty() && seen ? Pool.ALL : factor.parsed("percent", Rate::ofPercent));
  }

  Pool.Entitlement entitlement(Fields entitlement) {
    return new Pool.Entitlement(basis(entitlement), entitlement.parsed("each", Fraction::of));
  }

  /** Of a product the first basis that is one, so that all else can be read and checked. */
  private Basis basis(Fields factor) {
    for (String key : List.of(MULTIPLY, "product")) {
      if (factor.has(key)) {
        seen = true;
        return first(factor.texts(key));
      }
    }
    return factor.parsed("basis", this::basis);
  }

  private Basis basis(String word) {
    List<String> parts = TIMES.splitAsStream(word.strip()).toList();
    if (parts.size() > 1) {
      seen = true;
      return first(parts);
    }
    return Basis.ofWord(word);
  }

  private static Basis first(List<String> parts) {
    for (String part : parts) {
      for (Basis basis : Basis.values()) {
        if (basis.word().equals(part)) {
          return basis;
        }
      }
    }
    return Basis.ofWord(String.join("*", parts));
  }
}
