package coop.commonwage.surplus.membership;

import java.time.LocalDate;

/** A change of membership that contradicts what is on the register. */
public final class MembershipRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String memberClass;
  private final LocalDate day;

  /** What stands against it. */
  public enum Why {
    /** Member already, from the day named, or again from it. */
    OVERLAPS("overlaps"),
    /** No membership goes on. */
    NO_MEMBER("no-member"),
    /** The membership began after the day it is to end on. */
    BEFORE_IT_BEGAN("before-it-began"),
    /** The class is the one it is already. */
    SAME_CLASS("same-class");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  MembershipRefused(Why why, Membership against) {
    this(why, against.memberClass(), against.since());
  }

  MembershipRefused(Why why, String memberClass, LocalDate day) {
    super(
        switch (why) {
          case OVERLAPS ->
              "they are a member of class %s from %s: that membership has to end before another begins"
                  .formatted(memberClass, day);
          case NO_MEMBER -> "no membership of theirs goes on";
          case BEFORE_IT_BEGAN ->
              "the membership of class %s began on %s and cannot end before that"
                  .formatted(memberClass, day);
          case SAME_CLASS -> "they are a member of class %s already".formatted(memberClass);
        });
    this.why = why;
    this.memberClass = memberClass;
    this.day = day;
  }

  public Why why() {
    return why;
  }

  /** Of the membership that stands against it; empty when none does. */
  public String memberClass() {
    return memberClass;
  }

  /** Since when that is; the day asked for when there is none. */
  public LocalDate day() {
    return day;
  }
}
