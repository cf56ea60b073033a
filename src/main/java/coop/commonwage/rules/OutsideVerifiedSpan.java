package coop.commonwage.rules;

import java.time.LocalDate;

/** A day was asked for that a rule file has not been checked for; nothing is ever guessed. */
public final class OutsideVerifiedSpan extends IllegalArgumentException {

  private final transient RuleFile file;

  OutsideVerifiedSpan(RuleFile file, LocalDate day) {
    super(
        "payroll-rules/%s.yaml is verified from %s to %s, and %s is outside: nothing is worked out until the file has been checked for that day"
            .formatted(file.name(), file.coversFrom(), file.verifiedUntil(), day));
    this.file = file;
  }

  public RuleFile file() {
    return file;
  }
}
