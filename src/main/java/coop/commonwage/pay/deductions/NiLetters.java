package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.Age;
import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Which National Insurance letter holds on a day of payment: the recorded one, changed where age or
 * time has overtaken it. What takes a letter's place stands in {@code
 * payroll-rules/uk/national-insurance.yaml}; this class holds one payment date's.
 */
public final class NiLetters {

  private final RuleEntry<Map<String, NiLetter>> letters;
  private final Standing[] standings = new Standing[NiCategory.values().length];
  private final StatePensionAge pensionAge;
  private final LocalDate payDate;

  public NiLetters(NationalInsuranceRules rules, StatePensionAge pensionAge, LocalDate payDate) {
    letters = rules.letters().on(payDate);
    this.pensionAge = pensionAge;
    this.payDate = payDate;
    for (Map.Entry<String, NiLetter> entry : letters.value().entrySet()) {
      standings[NiCategory.ofLetter(entry.getKey()).ordinal()] = standing(entry.getValue());
    }
  }

  /**
   * When a letter stands as recorded, as far as birthdays decide.
   *
   * @param fromAge the first age at which no letter of younger ones takes its place
   * @param underAge the first age it no longer fits
   * @param ofPensioners whether it is for those of State Pension age
   * @param endsAtPensionAge whether another takes its place at State Pension age
   */
  private record Standing(
      int fromAge, int underAge, boolean ofPensioners, boolean endsAtPensionAge) {

    /** A letter whose place something else than a birthday can take. */
    static final Standing UNSURE = new Standing(Integer.MAX_VALUE, 0, false, false);
  }

  private Standing standing(NiLetter letter) {
    NiLetter.Changes changes = letter.changes();
    if (changes.everybodyBelow().isPresent()
        || changes.months().isPresent()
        || changes.bornUntil().isPresent()) {
      return Standing.UNSURE;
    }
    int fromAge =
        changes.young().map(young -> letters.value().get(young).underAge().orElse(0)).orElse(0);
    for (NiLetter other : letters.value().values()) {
      fromAge = Math.max(fromAge, other.changes().everybodyBelow().orElse(0));
    }
    return new Standing(
        fromAge,
        letter.underAge().orElse(Integer.MAX_VALUE),
        letter.pensionAge(),
        changes.atPensionAge().isPresent());
  }

  /**
   * Whether a recorded letter certainly stands, without a change and without a doubt: what {@link
   * #on} would say of nearly everybody, for less. False where it has to be asked.
   */
  public boolean stands(NiCategory recorded, LocalDate dateOfBirth) {
    Standing standing = standings[recorded.ordinal()];
    int age = Age.on(payDate, dateOfBirth);
    if (standing == null || age < standing.fromAge() || age >= standing.underAge()) {
      return false;
    }
    return standing.ofPensioners()
        ? pensionAge.isReached(dateOfBirth, payDate)
        : !standing.endsAtPensionAge() || !pensionAge.isReached(dateOfBirth, payDate);
  }

  /**
   * The letter to use, and why it is not the recorded one.
   *
   * @param recorded the letter HMRC or the worker's papers gave
   * @param startDate the first day of the employment
   */
  public NiLetterOnDate on(NiCategory recorded, LocalDate dateOfBirth, LocalDate startDate) {
    Search search = new Search(recorded, dateOfBirth, startDate);
    search.run();
    return new NiLetterOnDate(
        recorded,
        search.letter,
        recorded == search.letter ? Optional.empty() : search.because,
        doubt(recorded, search.letter, dateOfBirth));
  }

  private Optional<String> doubt(NiCategory recorded, NiCategory operated, LocalDate born) {
    return recorded == operated
        ? letter(recorded)
            .changes()
            .bornUntil()
            .filter(born::isAfter)
            .map(last -> "nobody born after %s can have a certificate for it".formatted(last))
        : Optional.empty();
  }

  /** Where the letters stand. */
  public RuleEntry<?> source() {
    return letters;
  }

  private NiLetter letter(NiCategory category) {
    return letters.value().get(category.name());
  }

  /** One step after the other, each from the letter the step before left. */
  private final class Search {

    private final LocalDate born;
    private final LocalDate startDate;
    private final int age;
    private NiCategory letter;
    private Optional<String> because = Optional.empty();

    Search(NiCategory recorded, LocalDate born, LocalDate startDate) {
      this.letter = recorded;
      this.born = born;
      this.startDate = startDate;
      this.age = ageOn(payDate);
    }

    void run() {
      if (isChild()) {
        return;
      }
      endChildhood();
      endFirstMonths();
      endYouth();
      bePensioner();
      beYoung();
    }

    /** Below an age everybody has one letter. */
    private boolean isChild() {
      for (Map.Entry<String, NiLetter> entry : letters.value().entrySet()) {
        int below = entry.getValue().changes().everybodyBelow().orElse(0);
        if (age < below) {
          become(
              entry.getKey(),
              "nothing is due under %d, and the worker is %d".formatted(below, age));
          return true;
        }
      }
      return false;
    }

    /** Whoever began with the children's letter as a child has outgrown it. */
    private void endChildhood() {
      int below = changes().everybodyBelow().orElse(0);
      if (ageOn(startDate) < below) {
        becomeOtherwise("the worker is %d, no longer under %d".formatted(age, below));
      }
    }

    private void endFirstMonths() {
      if (changes().months().isPresent()) {
        LocalDate end = startDate.plusMonths(changes().months().getAsInt());
        if (!payDate.isBefore(end)) {
          becomeOtherwise(
              "it lasts %d months, and the employment began on %s"
                  .formatted(changes().months().getAsInt(), startDate));
        }
      }
    }

    private void endYouth() {
      int limit = letter(letter).underAge().orElse(Integer.MAX_VALUE);
      if (age >= limit) {
        becomeOtherwise("it is for those under %d, and the worker is %d".formatted(limit, age));
      }
    }

    private void bePensioner() {
      LocalDate pensionDay = pensionAge.reachedOn(born);
      if (!payDate.isBefore(pensionDay)) {
        changes()
            .atPensionAge()
            .ifPresent(
                other ->
                    become(other, "State Pension age was reached on %s".formatted(pensionDay)));
      } else if (letter(letter).pensionAge()) {
        becomeOtherwise("State Pension age is reached only on %s".formatted(pensionDay));
      }
    }

    private void beYoung() {
      changes()
          .young()
          .filter(other -> age < letters.value().get(other).underAge().orElse(0))
          .ifPresent(
              other ->
                  become(
                      other,
                      "the worker is %d, so the employer's contribution is spared".formatted(age)));
    }

    private NiLetter.Changes changes() {
      return letter(letter).changes();
    }

    private void becomeOtherwise(String why) {
      changes().otherwise().ifPresent(other -> become(other, why));
    }

    private void become(String other, String why) {
      letter = NiCategory.ofLetter(other);
      because = Optional.of(because.map(before -> before + "; " + why).orElse(why));
    }

    /** Whole years; whoever was born on 29 February is a year older on 1 March of other years. */
    private int ageOn(LocalDate day) {
      return Age.on(day, born);
    }
  }
}
