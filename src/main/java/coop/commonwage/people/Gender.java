package coop.commonwage.people;

/** The gender HMRC's records hold, which its forms ask for as F or M. */
public enum Gender {
  FEMALE("F"),
  MALE("M");

  private final String letter;

  Gender(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  public static Gender ofLetter(String letter) {
    for (Gender gender : values()) {
      if (gender.letter.equals(letter)) {
        return gender;
      }
    }
    throw new IllegalArgumentException("gender on HMRC's records is F or M");
  }
}
