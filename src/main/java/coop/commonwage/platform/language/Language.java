package coop.commonwage.platform.language;

import java.util.List;
import java.util.Locale;

/** A language the product speaks in full. */
public enum Language {
  ENGLISH("en", "English"),
  WELSH("cy", "Cymraeg");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** The two-letter code, as in HTML's {@code lang}. */
  public String code() {
    return code;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  public Language other() {
    return this == ENGLISH ? WELSH : ENGLISH;
  }

  public Locale locale() {
    return Locale.of(code, "GB");
  }

  /** The first of these we speak, or English when there is none. */
  public static Language firstOf(List<Locale> wanted) {
    for (Locale locale : wanted) {
      for (Language language : values()) {
        if (language.code.equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return ENGLISH;
  }

  /** The language with this code, or English when there is none. */
  public static Language ofCode(String code) {
    return WELSH.code.equals(code) ? WELSH : ENGLISH;
  }
}
